"""The story of a quarter: the answer and what came of it, what came back, what the market did, and voices."""

from collections.abc import Callable

from game.lesson.results import Outcome, blows, came_back, outcome
from game.lesson.voices import voices
from game.play.game import Game
from game.play.names import STYLES
from game.ui.screens.levers.news import news_chapter
from game.ui.screens.parts.guessed import guessed_part
from game.ui.screens.parts.portrait import Speech, speaker
from game.ui.theme import PALETTE
from game.ui.widgets import Col, Icon, Label, Node, Row, Text
from game.words import _


def _chapter(title: str, *parts: Node | None) -> Col:
    return Col(Label(title, size="small", weight="bold", color=PALETTE.ink_soft, wrap=True), *parts, gap=6)


def _answer(game: Game, came: Outcome) -> Col:
    event = game.scenario.events[int(game.quarters[-1].before.event[0])]
    brought = game.scenario.person(event.who) if event.who else None
    reply = Speech(game.scenario.person(came.who), came.says) if came.who and came.says else None
    return Col(
        speaker(brought, came.title, size=60, role="title"),
        Row(
            Col(fill=PALETTE.accent, radius=2, width=4),
            Text(_("You said: _{label}_").format(label=came.label), color=PALETTE.ink_soft, flex=1),
            gap=10,
        ),
        Text(came.outcome, size="lead"),
        reply,
        gap=12,
    )


def _week(game: Game, *, styles: bool) -> Col:
    """Return how the week was divided, in a sentence or two."""
    plan = game.quarters[-1].plan
    told = _("{leading} hours a week leading, {managing} managing.").format(
        leading=plan.leading, managing=plan.spent - plan.leading
    )
    if styles:
        told += " " + _("Style: {style}.").format(style=_(STYLES[plan.style].name).lower())
    return _chapter(_("How you spent the quarter"), *_signs("hours", (told,)))


def _quiet() -> Col:
    return Col(
        Label(_("A quiet quarter"), size="title", weight="bold", wrap=True),
        Text(_("Nothing landed on your desk. Three months went by, and this is what they did."), size="lead"),
        gap=10,
    )


def _signs(icon: str, lines: tuple[str, ...]) -> list[Node]:
    return [
        Row(Icon(icon, size=22, color=PALETTE.accent), Text(line, flex=1), gap=10, items="start")
        for line in lines
    ]


def story(game: Game, why: Callable[[str], object], *, styles: bool = True) -> Col:
    """Return the story of the quarter last played; without `styles`, the style is left out of it.

    News of the levers lead to `why`.
    """
    came, back, hit = outcome(game), came_back(game), blows(game.quarters[-1])
    said = voices(game)[-1]
    speeches = [Speech(game.scenario.person(voice.who), voice.says) for voice in said]
    return Col(
        _answer(game, came) if came is not None else _quiet(),
        news_chapter(game, why),
        _chapter(_("What came back from earlier"), *_signs("history", back)) if back else None,
        _chapter(_("What the market did"), *_signs("wind", hit)) if hit else None,
        guessed_part(game),
        _chapter(_("What people say"), *speeches) if speeches else None,
        _week(game, styles=styles),
        gap=20,
    )
