"""Where a value may lie: one interval for each subject of a condition, open or closed at its ends."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import inf
from typing import TypeAlias

from game.engine.rules import Bound, Rules


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from low to high; an open end is not among them."""

    low: float = -inf
    high: float = inf
    low_open: bool = False
    high_open: bool = False

    @property
    def empty(self) -> bool:
        """Whether no value is in it."""
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def within(self, other: "Interval") -> bool:
        """Tell whether every value of this one is in the other."""
        low = self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open))
        high = self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open))
        return self.empty or (low and high)

    def met(self, bound: Bound) -> "Interval":
        """Return the part of it that keeps a bound."""
        low, high = self, self
        if bound.op in {">", ">=", "=="} and (bound.value, bound.op == ">") > (self.low, self.low_open):
            low = replace(self, low=bound.value, low_open=bound.op == ">")
        if bound.op in {"<", "<=", "=="} and (bound.value, bound.op != "<") < (self.high, not self.high_open):
            high = replace(self, high=bound.value, high_open=bound.op == "<")
        return Interval(low.low, high.high, low.low_open, high.high_open)

    def met_point(self, value: float) -> "Interval":
        """Return the part of it that is this value."""
        return self.met(Bound("", "==", value))


Box: TypeAlias = Mapping[str, Interval]
"""An interval for each subject."""

ANYTHING = Interval()


def ranges_of(rules: Rules) -> Box:
    """Return what every subject may be in a scenario, as far as that is certain."""
    points = dict.fromkeys(
        ("direction", "alignment", "engagement", "trust", "process", "relevance"), Interval(0.0, 100.0)
    )
    heaps = dict.fromkeys(("problems", "ideas", "customers", "team"), Interval(0.0, inf))
    return {
        **points,
        **heaps,
        "quarter": Interval(1.0, float(rules.quarters)),
        "score": Interval(0.0, 120.0),
        "executives": Interval(0.0, float(len(rules.candidates))),
        "under_way": Interval(0.0, float(len(rules.initiatives))),
    }


def narrowed(box: Box, bounds: tuple[Bound, ...]) -> Box:
    """Return the part of a box that keeps all bounds."""
    found = dict(box)
    for bound in bounds:
        found[bound.subject] = found.get(bound.subject, ANYTHING).met(bound)
    return found


def shut(box: Box) -> str:
    """Return the subject for which no value is left, or nothing."""
    return next((subject for subject, interval in box.items() if interval.empty), "")
