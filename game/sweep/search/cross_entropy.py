"""Cross-entropy: draw candidates around a middle, keep the best, draw nearer to them (Rubinstein 1999)."""

from dataclasses import dataclass

import numpy as np

from game.engine.luck import bells
from game.engine.numbers import Array, added, settle, square

_DICE = 1_000
"""Purpose of the dice, none of the company's own."""


@dataclass(frozen=True, slots=True, eq=False)
class Aim:
    """Where to search next: the middle (K,) and the width (K,)."""

    middle: Array
    width: Array


def drawn(aim: Aim, generation: int, count: int) -> Array:
    """Draw candidates, shape (K, count), the middle itself first; the same ones on every machine."""
    seeds = np.arange(count, dtype=np.uint64) + np.uint64(generation << 20)
    dice = bells(seeds, *((_DICE, row) for row in range(aim.middle.size)))
    dice[:, 0] = 0.0
    return settle(aim.middle[:, None] + aim.width[:, None] * dice)


def nearer(aim: Aim, best: Array, keep: float, least: Array) -> Aim:
    """Move towards the best candidates, shape (K, B), and narrow to their spread, not below `least` (K,)."""
    rows = best.T
    middle = added(rows) / len(rows)
    width = np.sqrt(added(square(rows - middle)) / len(rows))
    return Aim(
        settle(keep * aim.middle + (1.0 - keep) * middle),
        settle(np.maximum(keep * aim.width + (1.0 - keep) * width, least)),
    )
