"""The two companies side by side: their kites, their worth, how the change spread, and what it came to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.lesson.what_if import Branch, Gap, Outcome, gaps
from game.lesson.what_if.differences import by_unit, gap_sentence, reads_differently, worth_sentence
from game.lesson.what_if.gaps import longest
from game.lesson.what_if.sentences import step_sentence, story_notes, told_steps
from game.lesson.wording import meter_value, money, quarter_name
from game.play.game import Game
from game.play.meters import LOWER_IS_BETTER, NEITHER, state_seen, worth_now
from game.play.names import METERS, STATES
from game.play.seen import seen
from game.ui.drawing.charts import LineChart, Series
from game.ui.screens.parts.living import LivingScene
from game.ui.screens.parts.quarter_stepper import QuarterStepper
from game.ui.screens.parts.wording import capital
from game.ui.theme import PALETTE
from game.ui.widgets import Badge, Card, Col, Flow, Icon, Label, Node, Option, Plot, Row, Scroll, Tabs, Text
from game.words import N_, _

_LEAST_GAP = 0.005
_MOST_GAPS = 6
_PAGES = ((N_("What it came to"), "scale"), (N_("How it spread"), "route"))


@dataclass(frozen=True, slots=True)
class Looks:
    """What is looked at: after so many quarters, and which page below."""

    played: int
    page: int


def shown_stepper(course: Branch, looks: Looks, on: Callable[[int], object]) -> Node:
    """Return the way through the quarters of both companies."""
    names = [
        Option(_("after {quarter}").format(quarter=quarter_name(course.real, number)))
        for number in range(longest(course))
    ]
    return QuarterStepper(
        names,
        looks.played - 1,
        name=_("Quarter to look at"),
        tip=_("Left and right step through the quarters."),
        id="shown-quarter",
        on=lambda index: on(index + 1),
    )


def kites(
    course: Branch, looks: Looks, scenes: Sequence[LivingScene], stepper: Node, height: float | None
) -> Node:
    """Return the two kites after the quarter looked at; without a height they take what is left over."""
    sides = (
        (_("As it was"), course.real, scenes[0], "scene-real"),
        (_("What if"), course.other, scenes[1], "scene-other"),
    )
    pictures = [_side(name, game, looks, scene, key, height) for name, game, scene, key in sides]
    return Card(
        Row(
            Label(_("Two kites on the same wind"), size="heading", weight="bold", wrap=True, flex=1),
            stepper,
            gap=10,
            items="center",
        ),
        Row(*pictures, gap=12, flex=0 if height else 1),
        gap=6,
        pad=(14, 8, 14, 10),
        flex=0 if height else 1.1,
    )


def _side(name: str, game: Game, looks: Looks, scene: LivingScene, key: str, height: float | None) -> Node:
    number = min(looks.played, game.number)
    company = seen(game, number)
    closed = not bool(company.alive[0])
    state = STATES[state_seen(game, number)]
    badge = (
        Badge(_("closed by the bank"), icon="building-bank", size="small", color=PALETTE.bad)
        if closed
        else Badge(capital(_(state.name)), icon=state.icon, size="small", tip=_(state.about))
    )
    worth = money(game, worth_now(game, company).total)
    return Col(
        Flow(
            Label(name, weight="bold"),
            badge,
            Label(worth, size="label", weight="semibold", tip=_("What it is worth")),
            gap=8,
        ),
        scene.node(name, height=height, key=key, least=80),
        gap=5,
        flex=1,
    )


def lower(
    course: Branch, came: Outcome, looks: Looks, on_page: Callable[[int], object], height: float | None
) -> Node:
    """Return the worth of both by quarter, and beside it what the change came to or how it spread."""
    chart = Card(
        Label(_("Worth, quarter by quarter"), size="label", weight="bold"),
        _chart(course, came, looks, height),
        gap=4,
        pad=(12, 8),
        flex=1,
    )
    told = _came_to(course, looks) if looks.page == 0 else _spread(course)
    options = [Option(_(name), icon=icon) for name, icon in _PAGES]
    page: Node = (
        Scroll(Col(*told, gap=7, pad=(2, 2)), flex=1, id=f"told-{looks.page}")
        if not height
        else Col(*told, gap=7)
    )
    pages = Card(
        Tabs(options, looks.page, name=_("The difference"), id="pages", on=on_page),
        page,
        gap=6,
        pad=(12, 4, 12, 8),
        flex=1.35,
    )
    if height:
        chart.flex = pages.flex = 0
        return Col(chart, pages, gap=12)
    return Row(chart, pages, gap=12, flex=1.25)


def _chart(course: Branch, came: Outcome, looks: Looks, height: float | None) -> Node:
    count = longest(course) + 1
    labels = tuple(str(number) if number else "" for number in range(count))
    lines = (
        Series(_("What if"), came.other.worths, PALETTE.accent, "diamond", dashed=True),
        Series(_("As it was"), came.real.worths, PALETTE.warm, "disc"),
    )
    return Plot(
        LineChart(lines, labels, low=0, now=looks.played),
        height=height,
        flex=0 if height else 1,
        id="what-if-worths",
        name=_("Worth of both, quarter by quarter"),
    )


def _came_to(course: Branch, looks: Looks) -> list[Node]:
    if looks.played <= course.quarter:
        return [Text(_("Until here both are the same company."), size="label")]
    found = (one for one in gaps(course, looks.played) if one.size >= _LEAST_GAP)
    apart = [one for one in found if reads_differently(course.real, one)][:_MOST_GAPS]
    worth = Text(worth_sentence(course, looks.played), size="small", color=PALETTE.ink_soft)
    if course.same:
        return [Text(_("Nothing has been changed yet."), size="label")]
    if not apart:
        return [worth, Text(_("No meter is far apart any more."), size="label")]
    rows: list[Node] = [worth]
    for unit in by_unit(apart):
        rows.append(Label(unit.name, size="small", weight="bold", color=PALETTE.ink_soft, wrap=True))
        rows += [_gap(course.real, one) for one in unit.gaps]
    return rows


def _gap(game: Game, one: Gap) -> Node:
    name = METERS[one.meter]
    good = None if one.meter in NEITHER else (one.amount > 0) != (one.meter in LOWER_IS_BETTER)
    ink = {True: PALETTE.good, False: PALETTE.bad, None: PALETTE.ink_soft}[good]
    real, other = (meter_value(game, one.meter, value) for value in (one.real, one.other))
    head = _("{meter} {other} instead of {real}").format(meter=_(name.name), other=other, real=real)
    return Row(
        Icon(name.icon, size=22, color=ink),
        Icon("arrow-up" if one.amount > 0 else "arrow-down", size=16, color=ink),
        Col(
            Label(head, size="label", weight="semibold", wrap=True),
            Text(gap_sentence(game, one), size="small", color=PALETTE.ink_soft),
            flex=1,
        ),
        gap=7,
        items="start",
    )


def _spread(course: Branch) -> list[Node]:
    steps = told_steps(course)
    rows: list[Node] = [
        _line(
            METERS[step.gap.meter].icon,
            quarter_name(course.real, step.quarter),
            step_sentence(course.real, step),
        )
        for step in steps
    ]
    rows += [_line("mail-opened", "", note) for note in story_notes(course)]
    if rows:
        return rows
    told = _("Nothing has been changed yet.") if course.same else _("Hardly anything moved.")
    return [Text(told, size="label")]


def _line(icon: str, when: str, what: str) -> Node:
    return Row(
        Icon(icon, size=20, color=PALETTE.accent),
        Text(f"**{when}** {what}" if when else what, size="small", flex=1),
        gap=8,
        items="start",
    )
