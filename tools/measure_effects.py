"""Measure how heavy an effect is, and write it down for designers.

A usual company in a stable market is led by the need for eight quarters. In quarter 1, 4 or 7 one stock is
pushed; the same company on the same seed without the push tells what it would have been worth. Writes
game/bench/weights.py; then run tools/reference.py, which tells it in the reference and in editors.
"""

from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np

from game.bench.weights import QUARTERS, SIZE, Weight
from game.engine import PLAYERS, USUAL, Company, worth
from game.engine.batch import Batch
from game.engine.market import record
from game.engine.numbers import Array
from game.engine.outlook import look
from game.engine.rules import Bound, Choice, Condition, Effect, Event, Market, Rules, ShockNames
from game.engine.scale import METER_STOCKS, METERS, to_shown
from game.engine.score import panel_from, score_of
from game.engine.turn import found
from game.playtest.heads import carrying_on, with_choice

PAGE: Final = Path(__file__).resolve().parent.parent / "game" / "bench" / "weights.py"
BEGIN, END = "# measured by tools/measure_effects.py\n", "# end of what was measured\n"

SEEDS: Final = np.arange(412_000, 412_200, dtype=np.uint64)
LENGTH: Final = 8
PEOPLE: Final = 100.0
_SALES_A_HEAD: Final = 0.1
_PERCENT: Final = {"customers": 1.0, "team": PEOPLE / 100.0, "cash": _SALES_A_HEAD * PEOPLE / 100.0}
HOURS: Final = "hours"


def _choice(name: str, *effects: Effect, hours: float = 0.0) -> Choice:
    return Choice(name, hours, effects, (), ())


def probes() -> tuple[Choice, ...]:
    """Return nothing; each stock pushed up, then down, by `SIZE` points or per cent; and as many hours."""
    pushes = [
        _choice(meter, Effect(meter, sign * SIZE * _PERCENT.get(meter, 1.0)))
        for meter in METERS
        for sign in (1.0, -1.0)
    ]
    return _choice("nothing"), *pushes, _choice(HOURS, hours=SIZE)


def rules_for(quarter: int) -> Rules:
    """Return a usual company to which nothing happens but the probe, in one quarter."""
    when = Condition((Bound("quarter", "==", float(quarter)),))
    return Rules(
        id=f"probe-{quarter}",
        quarters=LENGTH,
        people=PEOPLE,
        customers=100.0,
        start=(),
        market=Market("stable"),
        events=(Event("probe", "Probe", when, 0, 1.0, probes()),),
        endings=(),
        shocks=ShockNames(("a", "b"), ("a", "b"), ("a", "b")),
    )


def played(quarter: int) -> tuple[Array, list[Company]]:
    """Return the score with each probe, (P, N), and the companies after each quarter, probe by probe."""
    rules = rules_for(quarter)
    seeds, column = np.tile(SEEDS, len(probes())), np.repeat(np.arange(len(probes())), SEEDS.size)
    company, batch, states = found(rules, seeds), Batch(rules), []
    tape = record(rules.market, seeds, LENGTH)
    while company.quarter < LENGTH:
        outlook = look(company, rules)
        now = company.quarter + 1 == quarter
        company = batch.turn(company, with_choice(outlook, column) if now else carrying_on(outlook), tape)
        states.append(company)
    made = worth(company, USUAL).total.reshape(len(probes()), -1)
    even = _even(rules)
    panel = panel_from(even, even)
    panel = replace(panel, par=np.maximum(made[0], panel.par))
    return np.stack([score_of(row, panel) for row in made]), states


def _even(rules: Rules) -> Company:
    """Return the companies of the even week, to which the probe does nothing."""
    company, batch = found(rules, SEEDS), Batch(rules)
    tape = record(rules.market, SEEDS, LENGTH)
    while company.quarter < LENGTH:
        decision = PLAYERS["half"](look(company, rules))
        company = batch.turn(company, replace(decision, choice=np.zeros_like(decision.choice)), tape)
    return company


def _lasts(states: list[Company], row: int, meter: str) -> int:
    """Return after how many quarters no more than half of a push up and one down is left; 0 when it stays."""
    stock, rules = METER_STOCKS[meter], rules_for(1)
    shown = [to_shown(stock, state.stock(stock), rules).reshape(len(probes()), -1) for state in states]
    left = [abs(float((level[row] - level[row + 1]).mean())) for level in shown]
    return next((number for number, now in enumerate(left) if now <= left[0] / 2.0), 0)


def measured() -> dict[str, Weight]:
    """Return what each stock weighs, and an hour of the week."""
    games = {quarter: played(quarter) for quarter in QUARTERS}
    lead = {quarter: (score - score[0]).mean(axis=1) for quarter, (score, _) in games.items()}
    first = games[QUARTERS[0]][1]
    stocks = {
        meter: Weight(
            _told(lead, 1 + 2 * place), _told(lead, 2 + 2 * place), _lasts(first, 1 + 2 * place, meter)
        )
        for place, meter in enumerate(METERS)
    }
    return stocks | {HOURS: Weight((0.0, 0.0, 0.0), _told(lead, len(probes()) - 1), 0)}


def _told(lead: dict[int, Array], row: int) -> tuple[float, ...]:
    return tuple(round(float(lead[quarter][row]), 1) + 0.0 for quarter in QUARTERS)


def written(page: str) -> str:
    """Return the module with what is measured now."""
    before, _, rest = page.partition(BEGIN)
    rows = "".join(
        f'        "{name}": Weight({weight.gain}, {weight.loss}, {weight.lasts}),\n'
        for name, weight in measured().items()
    )
    return before + BEGIN + rows + "        " + END + rest.partition(END)[2]


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
