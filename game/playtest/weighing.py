"""What effects weigh in a company: a stock is pushed once, and the same luck is played on without the push.

The push comes in a quarter at the beginning, in the middle or near the end; going by the need leads, and no
other event comes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

import numpy as np

from game.bench.weights import HOURS, SIZE, Weight
from game.engine import PLAYERS, USUAL, Company, worth
from game.engine.batch import Batch
from game.engine.market import record
from game.engine.numbers import Array
from game.engine.outlook import look
from game.engine.rules import Bound, Choice, Condition, Effect, Event, Rules
from game.engine.scale import METER_STOCKS, METERS, to_shown
from game.engine.score import panel_from, score_of
from game.engine.turn import found
from game.playtest.heads import carrying_on, with_choice
from game.playtest.telling import signed_points
from game.words import _

SEEDS: Final = np.arange(412_000, 412_200, dtype=np.uint64)
_SALES_A_HEAD: Final = 0.1
_PROBES: Final = 2 * len(METERS) + 2


NOT_WEIGHED: Final[Mapping[str, Weight]] = MappingProxyType({})


def weighed_in(quarters: int) -> tuple[int, int, int]:
    """Return the quarters, from 1, of so many in which effects are weighed: first, middle, last but one."""
    return 1, max(1, quarters // 2), max(1, quarters - 1)


def weight_words(weights: Mapping[str, Weight]) -> Iterator[tuple[str, list[str]]]:
    """Give each stock, the heaviest in the middle of a game first, with its points up and down by quarter."""
    for name in sorted(weights, key=lambda stock: -max(map(abs, _middle(weights[stock])))):
        weight = weights[name]
        yield name, [_told(name, *pair) for pair in zip(weight.gain, weight.loss, strict=True)]


def _told(name: str, gain: float, loss: float) -> str:
    return signed_points(loss) if name == HOURS else f"{signed_points(gain)} {signed_points(loss)}"


def _middle(weight: Weight) -> tuple[float, float]:
    place = len(weight.gain) // 2
    return weight.gain[place], weight.loss[place]


def weights_told() -> str:
    """Say what the table of weights tells."""
    return _(
        "What one effect weighs here: points of score at the end for {size} points more and {size} less, by "
        "the quarter it comes in; customers, team and a quarter's sales in cash by {size} per cent."
    ).format(size=SIZE)


def weights_of(rules: Rules) -> dict[str, Weight]:
    """Return what each stock weighs by its name, and hours of the week, in points of score."""
    quarters = weighed_in(rules.quarters)
    games = {quarter: _played(_probed(rules, quarter), quarter) for quarter in quarters}
    lead = {quarter: (score - score[0]).mean(axis=1) for quarter, (score, _) in games.items()}
    states = games[1][1]

    def told(row: int) -> tuple[float, ...]:
        return tuple(round(float(lead[quarter][row]), 1) + 0.0 for quarter in quarters)

    stocks = {
        meter: Weight(told(1 + 2 * place), told(2 + 2 * place), _lasts(states, 1 + 2 * place, meter, rules))
        for place, meter in enumerate(METERS)
    }
    return stocks | {HOURS: Weight((0.0,) * len(quarters), told(_PROBES - 1), 0)}


def _probes(rules: Rules) -> tuple[Choice, ...]:
    """Return nothing; each stock pushed up, then down, by `SIZE` points or per cent; and as many hours."""
    one_percent = {
        "customers": rules.customers / 100.0,
        "team": rules.people / 100.0,
        "cash": _SALES_A_HEAD * rules.people / 100.0,
    }
    pushes = [
        _choice(meter, Effect(meter, sign * SIZE * one_percent.get(meter, 1.0)))
        for meter in METERS
        for sign in (1.0, -1.0)
    ]
    return _choice("nothing"), *pushes, _choice(HOURS, hours=SIZE)


def _choice(name: str, *effects: Effect, hours: float = 0.0) -> Choice:
    return Choice(name, hours, effects, (), ())


def _probed(rules: Rules, quarter: int) -> Rules:
    """Return the rules of a company to which nothing happens but the probe, in one quarter."""
    when = Condition((Bound("quarter", "==", float(quarter)),))
    event = Event("probe", "Probe", when, 0, 1.0, _probes(rules))
    return replace(rules, id=f"probe-{quarter}", events=(event,), endings=())


def _played(rules: Rules, quarter: int) -> tuple[Array, list[Company]]:
    """Return the score with each probe, (P, N), and the companies after each quarter, probe by probe."""
    seeds, column = np.tile(SEEDS, _PROBES), np.repeat(np.arange(_PROBES), SEEDS.size)
    company, batch, states = found(rules, seeds), Batch(rules), []
    tape = record(rules.market, seeds, rules.quarters)
    while company.quarter < rules.quarters:
        outlook = look(company, rules)
        now = company.quarter + 1 == quarter
        company = batch.turn(company, with_choice(outlook, column) if now else carrying_on(outlook), tape)
        states.append(company)
    made = worth(company, USUAL).total.reshape(_PROBES, -1)
    even = _even(rules)
    panel = panel_from(even, even)
    panel = replace(panel, par=np.maximum(made[0], panel.par))
    return np.stack([score_of(row, panel) for row in made]), states


def _even(rules: Rules) -> Company:
    """Return the companies of the even week, to which the probe does nothing."""
    company, batch = found(rules, SEEDS), Batch(rules)
    tape = record(rules.market, SEEDS, rules.quarters)
    while company.quarter < rules.quarters:
        decision = PLAYERS["half"](look(company, rules))
        company = batch.turn(company, replace(decision, choice=np.zeros_like(decision.choice)), tape)
    return company


def _lasts(states: list[Company], row: int, meter: str, rules: Rules) -> int:
    """Return after how many quarters no more than half of a push up and one down is left; 0 when it stays."""
    stock = METER_STOCKS[meter]
    shown = [to_shown(stock, state.stock(stock), rules).reshape(_PROBES, -1) for state in states]
    left = [abs(float((level[row] - level[row + 1]).mean())) for level in shown]
    return next((number for number, now in enumerate(left) if now <= left[0] / 2.0), 0)
