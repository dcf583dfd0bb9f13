"""Does a scenario's condition hold, for each of N companies."""

import operator
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from game.engine.company import Company
from game.engine.numbers import Array, Truth
from game.engine.practices import Style
from game.engine.rules import Condition, Rules
from game.engine.scale import METER_STOCKS, to_shown
from game.engine.standing import State, in_state

_OPERATORS: dict[str, Callable[[Array, float], Truth]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What conditions look at: the companies, the rules, and the score where there is one."""

    company: Company
    rules: Rules
    score: Array | None = None

    def subject(self, name: str) -> Array:
        """Return what a bound compares, shape (N,), in shown units; `quarter` counts from 1."""
        if name == "quarter":
            return np.full(self.company.count, self.company.quarter + 1.0)
        if name == "score":
            return np.zeros(self.company.count) if self.score is None else self.score
        stock = METER_STOCKS[name]
        return to_shown(stock, self.company.stock(stock), self.rules)

    def took(self, event: str, choice: str) -> Truth:
        """Return which companies took this choice at this event."""
        row = event_index(self.rules, event)
        column = next(i for i, c in enumerate(self.rules.events[row].choices) if c.id == choice)
        taken: Truth = self.company.taken[row] == column
        return taken

    def met(self, event: str) -> Truth:
        """Return which companies have met this event."""
        met: Truth = self.company.taken[event_index(self.rules, event)] >= 0
        return met


def event_index(rules: Rules, event: str) -> int:
    """Return the row of an event by its id."""
    return next(i for i, e in enumerate(rules.events) if e.id == event)


def holds(condition: Condition, facts: Facts) -> Truth:
    """Return for which companies a condition holds, shape (N,)."""
    truth: Truth = np.ones(facts.company.count, np.bool_)
    for bound in condition.bounds:
        truth = truth & _OPERATORS[bound.op](facts.subject(bound.subject), bound.value)
    for event, choice in condition.chose:
        truth = truth & facts.took(event, choice)
    for event, choice in condition.not_chose:
        truth = truth & ~facts.took(event, choice)
    for event in condition.happened:
        truth = truth & facts.met(event)
    for event in condition.not_happened:
        truth = truth & ~facts.met(event)
    return truth & _current(condition, facts) & _any_of(condition, facts)


def _current(condition: Condition, facts: Facts) -> Truth:
    truth: Truth = np.ones(facts.company.count, np.bool_)
    if condition.styles:
        rows = [Style[name.upper()] for name in condition.styles]
        truth = truth & np.isin(facts.company.style, rows)
    if condition.states:
        among: Truth = np.zeros(facts.company.count, np.bool_)
        for name in condition.states:
            among = among | in_state(facts.company, State(name))
        truth = truth & among
    if condition.failed is not None:
        truth = truth & (facts.company.alive != condition.failed)
    return truth


def _any_of(condition: Condition, facts: Facts) -> Truth:
    if not condition.any_of:
        return np.ones(facts.company.count, np.bool_)
    truth: Truth = np.zeros(facts.company.count, np.bool_)
    for part in condition.any_of:
        truth = truth | holds(part, facts)
    return truth
