"""From what somebody wants to do to whole hours of a week."""

import numpy as np

from game.engine.numbers import Array, added
from game.engine.practices import Practice


def whole_hours(wanted: Array, hours: Array) -> Array:
    """Split whole hours by what is wanted: wanted (6, N), any scale; hours (N,); returns (6, N).

    Each border between two practices is rounded, so that the parts always add up to the hours.
    """
    total = added(wanted)
    spend = np.floor(hours)
    split, reached, before = np.empty_like(wanted), np.zeros_like(spend), np.zeros_like(spend)
    for practice in Practice:
        reached = reached + wanted[practice]
        border = np.rint(spend * (reached / np.maximum(total, 1e-9)))
        split[practice] = border - before
        before = border
    return split
