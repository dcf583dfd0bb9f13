"""What to pull otherwise: measures, training, mandates and bets of the quarter that is changed."""

from collections.abc import Callable, Sequence

from game.engine import Bet, Mandate, Outcome, Skill
from game.lesson.what_if.wish import Wish, at
from game.play.game import Game
from game.play.lever_names import BETS, MANDATES, MEASURES, SKILLS
from game.play.measures import Measures
from game.play.names import Name
from game.play.opened import measures_open
from game.ui.screens.parts.quarter_stepper import QuarterStepper
from game.ui.theme import PALETTE
from game.ui.widgets import Col, Label, Node, Option, Row, Toggle
from game.words import N_, _

Pull = Callable[[Measures], object]
_LEVELS = (N_("None"), N_("Level 1"), N_("Level 2"))
_HELD = ("one_on_ones", "survey", "develop")


def lever_part(game: Game, wish: Wish, real: Measures, other: Measures, on: Pull) -> Node | None:
    """Return a row for every lever that could be pulled in the quarter; None where a scenario opens none."""
    asked = other if wish.levers is None else wish.levers
    rows = [*_measures(game, real, asked, on), *_people(game, wish, real, asked, on)]
    rows += _bets(game, wish, real, asked, on)
    if not rows:
        return None
    let_go = _("The week has not the hours for all of this: some of it is let go.") if other != asked else ""
    return Col(
        Label(_("The company"), size="label", weight="bold", color=PALETTE.ink_soft),
        *rows,
        Label(let_go, size="small", color=PALETTE.warm_ink, wrap=True) if let_go else None,
        gap=6,
    )


def _row(
    name: str, about: str, options: Sequence[str], now: int, was: int, key: str, on: Callable[[int], object]
) -> Node:
    """Return a lever by name with a stepper through what can be done with it, and what was done."""
    before = _("you: {option}").format(option=options[was].lower()) if now != was else ""
    stepper = QuarterStepper(
        tuple(Option(option) for option in options),
        now,
        name=name,
        tip="\n".join(part for part in (f"**{name}**", about, before) if part),
        id=f"wish-{key}",
        on=on,
    )
    told = Col(
        Label(name, size="label", weight="semibold", wrap=True),
        Label(before, size="small", color=PALETTE.accent, wrap=True) if before else None,
        flex=1,
    )
    return Row(told, stepper, gap=8, items="center")


def _measures(game: Game, real: Measures, asked: Measures, on: Pull) -> list[Node]:
    rows: list[Node] = []
    usable = measures_open(game.scenario.rules)
    if "training" in usable:
        names = [_("None"), *(_(SKILLS[skill].name) for skill in Skill)]
        now, was = (0 if one.training is None else int(one.training) + 1 for one in (asked, real))
        rows.append(
            _row(
                *_called(MEASURES["training"]),
                names,
                now,
                was,
                "training",
                lambda index: on(_trained(asked, index)),
            )
        )
    if "analytics" in usable:
        levels = [_(level) for level in _LEVELS]
        name = _called(MEASURES["analytics"])
        rows.append(
            _row(
                *name,
                levels,
                asked.analytics,
                real.analytics,
                "analytics",
                lambda level: on(asked.with_analytics(level)),
            )
        )
    return rows + [_held(lever, real, asked, on) for lever in _HELD if lever in usable]


def _called(name: Name) -> tuple[str, str]:
    return _(name.name), _(name.about)


def _trained(asked: Measures, index: int) -> Measures:
    return asked.with_training(Skill(index - 1) if index else None)


def _held(lever: str, real: Measures, asked: Measures, on: Pull) -> Node:
    now, was = getattr(asked, lever), getattr(real, lever)
    note = "" if now == was else _("you: held") if was else _("you: not held")
    return Toggle(
        _(MEASURES[lever].name),
        now,
        note=note,
        id=f"wish-{lever}",
        tip=_(MEASURES[lever].about),
        on=lambda held: on(asked.with_held(lever, held=held)),
    )


def _people(game: Game, wish: Wish, real: Measures, asked: Measures, on: Pull) -> list[Node]:
    rules, gone = game.scenario.rules, at(game, wish.quarter).company.departed[:, 0]
    names = [_(MANDATES[mandate].name) for mandate in Mandate]

    def pull(row: int) -> Callable[[int], object]:
        return lambda index: on(asked.with_mandate(row, Mandate(index), rules))

    return [
        _row(
            who.name, "", names, int(asked.mandate(row)), int(real.mandate(row)), f"mandate-{row}", pull(row)
        )
        for row, who in enumerate(rules.candidates)
        if not gone[row]
    ]


def _bets(game: Game, wish: Wish, real: Measures, asked: Measures, on: Pull) -> list[Node]:
    rules, outcomes = game.scenario.rules, at(game, wish.quarter).company.outcomes[:, 0]
    names = [_(BETS[bet].name) for bet in Bet]

    def pull(row: int) -> Callable[[int], object]:
        return lambda index: on(asked.with_bet(row, Bet(index), rules))

    return [
        _row(what.name, "", names, int(asked.bet(row)), int(real.bet(row)), f"bet-{row}", pull(row))
        for row, what in enumerate(rules.initiatives)
        if outcomes[row] == Outcome.OPEN
    ]
