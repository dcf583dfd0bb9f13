"""Does a scenario's condition hold, for each of N companies."""

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from game.engine.company import Company, Outcome
from game.engine.numbers import Array, Truth
from game.engine.practices import Style
from game.engine.rules import Candidate, Condition, Initiative, Rival, Rules
from game.engine.scale import METER_STOCKS, to_shown
from game.engine.standing import State, in_state
from game.engine.stocks import SKILL_STOCKS, Stock

_OPERATORS: dict[str, Callable[..., Truth]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
}

RIVAL = "rival:"
"""A bound on a rival's customers has its id behind this as the subject."""

_BESIDE_METERS = {
    stock.name.lower(): stock for stock in (*SKILL_STOCKS, Stock.SIGHT_PEOPLE, Stock.SIGHT_WORK, Stock.BENCH)
}


@lru_cache(maxsize=32)
def _places(rules: Rules) -> Mapping[str, tuple[int, Mapping[str, int]]]:
    """Return by its id the row of every event, and by their ids the columns of its choices."""
    return {
        event.id: (row, {choice.id: column for column, choice in enumerate(event.choices)})
        for row, event in enumerate(rules.events)
    }


def _row(name: str, parts: Sequence[Candidate | Initiative | Rival]) -> int:
    return next(row for row, part in enumerate(parts) if part.id == name)


@dataclass(frozen=True, slots=True)
class Facts:
    """What conditions look at: the companies, the rules, and the score where there is one."""

    company: Company
    rules: Rules
    score: Array | None = None
    _shown: dict[str, Array] = field(default_factory=dict)

    def subject(self, name: str) -> Array:
        """Return what a bound compares, shape (N,), in shown units; `quarter` counts from 1."""
        if name not in self._shown:
            self._shown[name] = self._subject(name)
        return self._shown[name]

    def _subject(self, name: str) -> Array:
        if name == "quarter":
            return np.full(self.company.count, self.company.quarter + 1.0)
        if name == "score":
            return np.zeros(self.company.count) if self.score is None else self.score
        if name in METER_STOCKS or name in _BESIDE_METERS:
            stock = METER_STOCKS[name] if name in METER_STOCKS else _BESIDE_METERS[name]
            return to_shown(stock, self.company.stock(stock), self.rules)
        return self._counted(name)

    def _counted(self, name: str) -> Array:
        company = self.company
        if name == "executives":
            in_office: Array = (company.tenure > 0).sum(axis=0).astype(np.float64)
            return in_office
        if name == "under_way":
            begun = (company.covered >= 0) & (company.outcomes == Outcome.OPEN)
            under_way: Array = begun.sum(axis=0).astype(np.float64)
            return under_way
        rival = company.rivals[_row(name.removeprefix(RIVAL), self.rules.rivals)]
        return to_shown(Stock.CUSTOMERS, rival.stock(Stock.CUSTOMERS), self.rules)

    def executive(self, name: str) -> int:
        """Return the row of a candidate."""
        return _row(name, self.rules.candidates)

    def initiative(self, name: str) -> int:
        """Return the row of an initiative."""
        return _row(name, self.rules.initiatives)

    def took(self, event: str, choice: str) -> Truth:
        """Return which companies took this choice at this event."""
        row, columns = _places(self.rules)[event]
        taken: Truth = self.company.taken[row] == columns[choice]
        return taken

    def met(self, event: str) -> Truth:
        """Return which companies have met this event."""
        row, _ = _places(self.rules)[event]
        met: Truth = self.company.taken[row] >= 0
        return met


def in_time(condition: Condition, quarter: int) -> bool:
    """Tell whether a quarter (0 is the first), which all companies share, leaves a condition possible."""
    return all(
        bool(_OPERATORS[bound.op](quarter + 1.0, bound.value))
        for bound in condition.bounds
        if bound.subject == "quarter"
    )


def holds(condition: Condition, facts: Facts) -> Truth:
    """Return for which companies a condition holds, shape (N,)."""
    truth: Truth = np.ones(facts.company.count, np.bool_)
    if not in_time(condition, facts.company.quarter):
        return ~truth
    for bound in condition.bounds:
        if bound.subject != "quarter":
            truth &= _OPERATORS[bound.op](facts.subject(bound.subject), bound.value)
    for event, choice in condition.chose:
        truth &= facts.took(event, choice)
    for event, choice in condition.not_chose:
        truth &= ~facts.took(event, choice)
    for event in condition.happened:
        truth &= facts.met(event)
    for event in condition.not_happened:
        truth &= ~facts.met(event)
    _narrow_to_current(condition, facts, truth)
    _narrow_to_levers(condition, facts, truth)
    if condition.any_of:
        truth &= _any_of(condition, facts)
    return truth


def _narrow_to_current(condition: Condition, facts: Facts, truth: Truth) -> None:
    if condition.styles:
        rows = [Style[name.upper()] for name in condition.styles]
        truth &= np.isin(facts.company.style, rows)
    if condition.states:
        among: Truth = np.zeros(facts.company.count, np.bool_)
        for name in condition.states:
            among |= in_state(facts.company, State(name))
        truth &= among
    if condition.failed is not None:
        truth &= facts.company.alive != condition.failed


def _narrow_to_levers(condition: Condition, facts: Facts, truth: Truth) -> None:
    company = facts.company
    for name in condition.in_office:
        truth &= company.tenure[facts.executive(name)] > 0
    for name in condition.left:
        truth &= company.departed[facts.executive(name)]
    for name in condition.begun:
        truth &= company.covered[facts.initiative(name)] >= 0
    for names, outcome in ((condition.worked_out, Outcome.WON), (condition.flopped, Outcome.FLOPPED)):
        for name in names:
            truth &= company.outcomes[facts.initiative(name)] == outcome


def _any_of(condition: Condition, facts: Facts) -> Truth:
    truth: Truth = np.zeros(facts.company.count, np.bool_)
    for part in condition.any_of:
        truth |= holds(part, facts)
    return truth
