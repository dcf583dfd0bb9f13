"""Numbers rounded together, so that what is printed adds up."""

from collections.abc import Sequence
from math import floor


def adding_up(values: Sequence[float], total: float, digits: int = 0) -> tuple[float, ...]:
    """Round values to digits after the point so that they sum to a total, rounded too (largest remainders).

    The total must be within rounding of the sum of the values.
    """
    scale = 10.0**digits
    wholes = [floor(value * scale) for value in values]
    missing = round(round(total, digits) * scale) - sum(wholes)
    by_remainder = sorted(range(len(values)), key=lambda row: wholes[row] - values[row] * scale)
    for row in by_remainder[: max(0, missing)]:
        wholes[row] += 1
    for row in by_remainder[missing:] if missing < 0 else ():
        wholes[row] -= 1
    return tuple(round(whole / scale, digits) for whole in wholes)
