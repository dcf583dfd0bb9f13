"""How often which value came: exact counts at steps of 1/64, from which quantiles are read."""

from dataclasses import dataclass, field
from typing import Final

import numpy as np

from game.engine.numbers import Array, Whole

STEPS: Final = 64
"""Steps to one; a quantile is known to half a step."""


def _nothing() -> Whole:
    return np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Histogram:
    """Values as whole steps in rising order, and how often each came; both of shape (values,)."""

    steps: Whole = field(default_factory=_nothing)
    counts: Whole = field(default_factory=_nothing)

    def __add__(self, other: "Histogram") -> "Histogram":
        """Return the counts of both."""
        if not self.steps.size or not other.steps.size:
            return self if self.steps.size else other
        steps, place = np.unique(np.concatenate([self.steps, other.steps]), return_inverse=True)
        counts = np.zeros(steps.size, np.int64)
        counts[place[: self.steps.size]] = self.counts
        counts[place[self.steps.size :]] += other.counts
        return Histogram(steps, counts)

    def __eq__(self, other: object) -> bool:
        """Tell whether both count the same."""
        return (
            isinstance(other, Histogram)
            and np.array_equal(self.steps, other.steps)
            and np.array_equal(self.counts, other.counts)
        )

    __hash__ = None  # type: ignore[assignment] # a histogram is no key

    def quantile(self, percent: int) -> float:
        """Return the smallest value that so many per cent of all values do not exceed; 0 without any."""
        if not self.steps.size:
            return 0.0
        reached = np.cumsum(self.counts)
        wanted = -(-percent * int(reached[-1]) // 100)
        return int(self.steps[int(np.searchsorted(reached, max(wanted, 1)))]) / STEPS


def histogram_of(values: Array) -> Histogram:
    """Count values, shape (N,)."""
    steps, counts = np.unique(np.rint(values * STEPS).astype(np.int64), return_counts=True)
    return Histogram(steps, counts.astype(np.int64))
