"""Arithmetic that gives the same bits on every machine.

Only operations that IEEE 754 fixes to the last bit are used in the engine: + - * / sqrt, comparison,
rounding. Powers, exponentials and dot products differ between processors and are not. Every
contribution to a stock is rounded to a multiple of 2**-20, about a millionth; sums of such numbers
are exact in any order, so the causes of a change add up to the change and not nearly.
"""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Array: TypeAlias = npt.NDArray[np.float64]
Whole: TypeAlias = npt.NDArray[np.int64]
Truth: TypeAlias = npt.NDArray[np.bool_]
Bits: TypeAlias = npt.NDArray[np.uint64]

GRAIN = 2.0**-20
PER_GRAIN = 2.0**20


def settle(amount: Array) -> Array:
    """Round to the nearest multiple of 2**-20; shape kept."""
    rounded: Array = np.rint(amount * PER_GRAIN) * GRAIN
    return rounded


def saturate(amount: Array, half: float) -> Array:
    """Return amount / (amount + half): 0 at 0, one half at `half`, 1 never reached."""
    share: Array = amount / (amount + half)
    return share


def square(amount: Array) -> Array:
    """Multiply by itself; the power operator differs between processors."""
    return amount * amount


def added(rows: Array) -> Array:
    """Add the rows of (R, N) one after the other, in their order, which a sum along an axis need not keep."""
    total: Array = rows[0] + rows[1]
    for row in range(2, len(rows)):
        total += rows[row]
    return total


def look_up(table: Array, index: Whole) -> Array:
    """Look up in the last axis of a table by an index of shape (N,); its other axes come before N."""
    find: Callable[[Array], Array] | None = getattr(
        index, "found_in", None
    )  # an index only written down: trace.py
    return np.take(table, index, axis=-1) if find is None else find(table)


def frozen(array: npt.NDArray[np.generic]) -> None:
    """Protect an array of a state against writing."""
    array.setflags(write=False)
