"""What the levers of a plan cost: hours a week and money, item by item."""

from dataclasses import dataclass

import numpy as np

from game.engine import USUAL, Bet, Mandate, Stock
from game.engine.levers import NO_TRAINING
from game.engine.rules import Rules
from game.engine.scale import unit
from game.play.bets import OVER, stage_of
from game.play.game import Game
from game.play.measures import Measures

_REIN = {
    Mandate.NONE: 0.0,
    Mandate.ASK: USUAL.ask_hours,
    Mandate.REPORT: USUAL.report_hours,
    Mandate.FREE: USUAL.free_hours,
}


@dataclass(frozen=True, slots=True)
class Cost:
    """What something takes: hours of every week of the quarter, million a quarter, and million once."""

    hours: float = 0.0
    quarter: float = 0.0
    once: float = 0.0

    @property
    def million(self) -> float:
        """What it takes this quarter."""
        return self.quarter + self.once


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the bill: the lever (of `lever_names.MEASURES`, "executive" or "initiative"), who, cost."""

    lever: str
    who: str
    cost: Cost


def measure_cost(lever: str, rules: Rules) -> Cost:
    """Return what a lever of `lever_names.MEASURES` takes; analytics for each of its levels."""
    million = unit(Stock.CASH, rules)
    return {
        "training": Cost(USUAL.training_hours, USUAL.training_cost * million),
        "analytics": Cost(0.0, USUAL.analytics_cost * million),
        "one_on_ones": Cost(USUAL.one_on_one_hours),
        "survey": Cost(USUAL.survey_hours, once=USUAL.survey_cost * million),
        "develop": Cost(USUAL.develop_hours),
    }[lever]


def executive_cost(game: Game, row: int, mandate: Mandate) -> Cost:
    """Return what an executive takes this quarter with a mandate; the search is paid on arrival."""
    if mandate is Mandate.NONE:
        return Cost()
    who, arrives = game.scenario.rules.candidates[row], int(game.company.tenure[row, 0]) == 0
    return Cost(_REIN[mandate], who.salary, who.search if arrives else 0.0)


def bet_cost(game: Game, row: int, bet: Bet) -> Cost:
    """Return what an initiative takes this quarter; the premium is paid when it is begun insured."""
    if bet is Bet.REST or stage_of(game, row) in OVER:
        return Cost()
    what, begins = game.scenario.rules.initiatives[row], int(game.company.covered[row, 0]) < 0
    return Cost(what.hours, what.budget, what.premium if begins and bet is Bet.RUN_INSURED else 0.0)


def bill(game: Game, levers: Measures) -> tuple[Item, ...]:
    """Return what each lever in use takes, in the order they are named."""
    rules = game.scenario.rules
    used = levers.levers(rules)
    taken = {
        "training": int(used.training[0] != NO_TRAINING),
        "analytics": int(used.analytics[0]),
        "one_on_ones": int(used.one_on_ones[0]),
        "survey": int(used.survey[0]),
        "develop": int(used.develop[0]),
    }
    items = []
    for lever, times in taken.items():
        if times:
            one = measure_cost(lever, rules)
            items.append(Item(lever, "", Cost(one.hours * times, one.quarter * times, one.once * times)))
    for row, who in enumerate(rules.candidates):
        if levers.mandate(row) is not Mandate.NONE and not bool(game.company.departed[row, 0]):
            items.append(Item("executive", who.name, executive_cost(game, row, levers.mandate(row))))
    for row, what in enumerate(rules.initiatives):
        cost = bet_cost(game, row, levers.bet(row))
        if cost != Cost():
            items.append(Item("initiative", what.name, cost))
    return tuple(items)


def total(game: Game, levers: Measures) -> Cost:
    """Return what all levers of a plan take together."""
    costs = [item.cost for item in bill(game, levers)]
    return Cost(
        *(float(np.sum([getattr(cost, part) for cost in costs])) for part in ("hours", "quarter", "once"))
    )
