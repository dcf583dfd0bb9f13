"""The event card: who brings what, and the answers there are."""

from game.engine.rules import Event
from game.play.game import Game
from game.play.hints import Hint as Push
from game.play.hints import hints
from game.play.names import METERS
from game.scenarios.scenario import EventText
from game.ui.screens.guide import Guide
from game.ui.screens.parts.advice import ask_button
from game.ui.screens.parts.event_page import EventPage
from game.ui.screens.parts.meters import tone_of
from game.ui.screens.parts.portrait import speaker
from game.ui.theme import PALETTE
from game.ui.widgets import Card, Choice, Col, Hint, Icon, Label, Node, Row, Spacer, Text
from game.ui.widgets.node import Action
from game.words import _, plural


def _chip(push: Push) -> Hint:
    name = _(METERS[push.meter].name)
    text = _("{meter} later").format(meter=name) if push.later else name
    tip = _("**{meter}**: {about}").format(meter=name, about=_(METERS[push.meter].about))
    return Hint(text, "up" if push.up else "down", tone_of(push.good), "clock" if push.later else "", tip)


def _cost(hours: int) -> list[Hint]:
    """Return a chip that tells what an answer takes from the week."""
    if not hours:
        return []
    taken = plural("takes {n} hour", "takes {n} hours", hours).format(n=hours)
    return [Hint(taken, icon="hours", tip=_("Hours of every week of the quarter that this answer takes."))]


def _choices(guide: Guide, texts: EventText, event: Event) -> Col:
    def pick(number: int) -> Action:
        return lambda: guide.set_choice(number)

    cards = [
        Choice(
            number + 1,
            text.label,
            hints=(*_cost(round(rule.hours)), *(_chip(push) for push in hints(rule))),
            picked=guide.plan.choice == number,
            tip="" if rule.hours or hints(rule) else _("This answer pushes no meter by itself."),
            on=pick(number),
            id=f"choice-{number + 1}",
        )
        for number, (text, rule) in enumerate(zip(texts.choices, event.choices, strict=True))
    ]
    return Col(*cards, gap=8)


def paragraphs(text: str) -> Col:
    """Return a long text with a little room between its paragraphs."""
    return Col(*(Text(part) for part in text.split("\n\n") if part.strip()), gap=7)


def _texts(game: Game) -> EventText:
    return game.scenario.events[game.event_row]


def event_card(guide: Guide, *, scrolls: bool, flex: float = 0) -> Card:
    """Return the card; with `scrolls` the text and its answers scroll when they are too long."""
    game, event = guide.game, guide.game.event
    if event is None:
        return _quiet(guide, flex)
    texts = _texts(game)
    person = game.scenario.person(texts.who) if texts.who else None
    story, choices, space = paragraphs(texts.text), _choices(guide, texts, event), Spacer(flex=1)
    body: Node = (
        EventPage(story, choices, space, flex=1, min_height=160, id="event-page")
        if scrolls
        else Col(story, space, choices, gap=6, flex=1)
    )
    head = speaker(person, texts.title, size=48)
    head.flex = 1
    return Card(
        Row(head, ask_button(guide), gap=8, items="center"), body, gap=8, pad=(16, 12), id="event", flex=flex
    )


def _quiet(guide: Guide, flex: float) -> Card:
    return Card(
        Row(
            Icon("mail-opened", size=34, color=PALETTE.accent),
            Col(
                Label(_("A quiet quarter"), size="heading", weight="bold", wrap=True),
                Text(_("Nothing lands on your desk this time. The week is yours.")),
                flex=1,
            ),
            ask_button(guide),
            gap=14,
            items="center",
        ),
        pad=(16, 14),
        id="event",
        flex=flex,
    )
