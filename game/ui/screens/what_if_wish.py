"""What to change: the quarter to go back to, its answer, its style, and its hours."""

from collections.abc import Callable
from dataclasses import dataclass

from game.engine import LEADERSHIP, Practice, Style
from game.lesson.what_if.wish import Wish, at, wished
from game.lesson.wording import quarter_name
from game.play.game import Game, hours_for_practices
from game.play.measures import Measures
from game.play.names import PRACTICES, STYLES
from game.play.plan import Plan
from game.ui.screens.parts.practice_row import PracticeRow
from game.ui.screens.parts.quarter_stepper import QuarterStepper
from game.ui.screens.parts.style_row import StyleRow
from game.ui.screens.what_if_levers import lever_part
from game.ui.theme import PALETTE
from game.ui.widgets import Card, Choice, Col, Label, Node, Option, Picker, Row, Text
from game.ui.widgets.node import Action
from game.words import _


@dataclass(frozen=True, slots=True)
class Asks:
    """What is called when something else is wished: quarter, hours, style, answer, levers, how long."""

    quarter: Callable[[int], object]
    hours: Callable[[Practice, int], object]
    style: Callable[[Style], object]
    answer: Callable[[int], object]
    levers: Callable[[Measures], object]
    onwards: Callable[..., object]


def wish_card(game: Game, wish: Wish, asks: Asks) -> Card:
    """Return the card; whatever differs from what was decided says what it was."""
    real, other = game.quarters[wish.quarter].plan, wished(game, wish)
    return Card(
        _head(game, wish, asks),
        _answers(game, wish, real, other, asks),
        _styles(real, other, asks),
        _hours(game, wish, real, other, asks),
        lever_part(game, wish, real.levers, other.levers, asks.levers),
        gap=10,
        pad=(14, 10, 14, 12),
        id="wish",
    )


def _head(game: Game, wish: Wish, asks: Asks) -> Node:
    return Col(_back_to(game, wish, asks), _span(wish, asks), gap=8)


def _span(wish: Wish, asks: Asks) -> Node:
    """Return the choice between this quarter alone and all from here on."""
    options = (
        Option(_("This quarter"), tip=_("The change is for this quarter alone.")),
        Option(
            _("From here on"),
            tip=_("Every later quarter has as many hours more or less, the style and the levers, too."),
        ),
    )
    return Picker(
        options,
        int(wish.onwards),
        name=_("How long the change lasts"),
        id="wish-span",
        on=lambda index: asks.onwards(onwards=bool(index)),
    )


def _back_to(game: Game, wish: Wish, asks: Asks) -> Node:
    names = [Option(quarter_name(game, number)) for number in range(game.number)]
    return Row(
        Label(_("Go back to"), size="heading", weight="bold", flex=1),
        QuarterStepper(
            names,
            wish.quarter,
            name=_("Quarter to go back to"),
            tip=_("Left and right step through the quarters played."),
            id="wish-quarter",
            on=asks.quarter,
        ),
        gap=10,
        items="center",
    )


def _title(text: str, note: str = "") -> Node:
    return Row(
        Label(text, size="label", weight="bold", color=PALETTE.ink_soft, flex=1, wrap=True),
        Label(note, size="small", color=PALETTE.accent) if note else None,
        gap=8,
    )


def _answers(game: Game, wish: Wish, real: Plan, other: Plan, asks: Asks) -> Node:
    row = int(game.quarters[wish.quarter].before.event[0])
    if row < 0:
        return _title(_("Nothing was on your desk"))
    event = game.scenario.events[row]

    def pick(number: int) -> Action:
        return lambda: asks.answer(number)

    choices = (
        Choice(
            number + 1,
            choice.label,
            picked=other.choice == number,
            size="label",
            tight=True,
            on=pick(number),
            id=f"wish-choice-{number + 1}",
        )
        for number, choice in enumerate(event.choices)
    )
    changed = real.choice != other.choice
    note = _("you: {number}").format(number=real.choice + 1) if changed else ""
    return Col(_title(event.title, note), *choices, gap=5)


def _styles(real: Plan, other: Plan, asks: Asks) -> Node:
    names = [STYLES[style] for style in Style]
    options = tuple(Option(_(name.name), name.icon, f"**{_(name.name)}**\n{_(name.about)}") for name in names)
    told = _("**Style: {name}**").format(name=_(names[other.style].name))
    if real.style != other.style:
        told += " " + _("(you: {name})").format(name=_(names[real.style].name).lower())
    row = StyleRow(
        options,
        int(other.style),
        name=_("Style"),
        id="wish-style",
        on=lambda index: asks.style(Style(index)),
    )
    return Row(row, Text(told, size="small", flex=1), gap=10, items="center")


def _hours(game: Game, wish: Wish, real: Plan, other: Plan, asks: Asks) -> Node:
    limit = hours_for_practices(at(game, wish.quarter), other.choice, other.levers)
    rows = (_practice(practice, real, other, limit, asks) for practice in Practice)
    told = _("Hours given to one practice come from the others.")
    return Col(
        Col(*rows, gap=4),
        Label(told, size="small", color=PALETTE.ink_soft, wrap=True),
        gap=5,
    )


def _practice(practice: Practice, real: Plan, other: Plan, limit: int, asks: Asks) -> PracticeRow:
    name, before = PRACTICES[practice], real.hours[practice]
    changed = other.hours[practice] != before
    return PracticeRow(
        _(name.name),
        other.hours[practice],
        note=_("you: {hours}").format(hours=before) if changed else "",
        unit="",
        high=limit,
        color=PALETTE.leadership if practice in LEADERSHIP else PALETTE.management,
        tip=_(name.about),
        id=f"wish-{practice.name.lower()}",
        on=lambda hours: asks.hours(practice, hours),
    )
