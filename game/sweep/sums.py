"""Sums that are exact, so that they are the same in any order: whole numbers of grains of 2**-20."""

from dataclasses import dataclass
from math import isqrt
from typing import Final

import numpy as np

from game.engine.numbers import PER_GRAIN, Array

_GRAINS: Final = int(PER_GRAIN)
_LIMB: Final = 24
"""Bits of the lower part that a number of grains is cut into, so that no square overflows."""
_AT_ONCE: Final = 4096
_SHARP: Final = 2 * 64


@dataclass(frozen=True, slots=True)
class Sums:
    """A number of values, their sum in grains, and the sum of their squares in grains times grains."""

    count: int = 0
    total: int = 0
    squares: int = 0

    def __add__(self, other: "Sums") -> "Sums":
        """Return the sums of both."""
        return Sums(self.count + other.count, self.total + other.total, self.squares + other.squares)

    @property
    def mean(self) -> float:
        """The mean, rounded once."""
        return self.total / (self.count * _GRAINS) if self.count else 0.0

    @property
    def deviation(self) -> float:
        """The standard deviation of a sample; 0 for fewer than two values."""
        if self.count < 2:
            return 0.0
        spread = self.count * self.squares - self.total * self.total
        return _root(spread, self.count * (self.count - 1)) / _GRAINS

    @property
    def error(self) -> float:
        """The standard error of the mean; 0 for fewer than two values."""
        if self.count < 2:
            return 0.0
        spread = self.count * self.squares - self.total * self.total
        return _root(spread, self.count * self.count * (self.count - 1)) / _GRAINS


def _root(over: int, under: int) -> float:
    """Return the square root of a fraction of whole numbers, the same on every machine."""
    return isqrt((over << _SHARP) // under) / (1 << (_SHARP // 2))


def sums_of(values: Array) -> Sums:
    """Sum up values, shape (N,), each rounded to a grain and below 2**28 in size."""
    found = Sums()
    for start in range(0, values.size, _AT_ONCE):
        grains = np.rint(values[start : start + _AT_ONCE] * PER_GRAIN).astype(np.int64)
        high = grains >> _LIMB
        low = grains - (high << _LIMB)
        squares = (
            (int((high * high).sum()) << 2 * _LIMB)
            + (int((high * low).sum()) << (_LIMB + 1))
            + int((low * low).sum())
        )
        found += Sums(grains.size, int(grains.sum()), squares)
    return found
