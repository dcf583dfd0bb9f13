"""A search by cross-entropy: draw candidates, keep the best, draw nearer to them (Rubinstein 1999)."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from game.engine.numbers import Array


@dataclass(frozen=True, slots=True)
class Search:
    """How long and how wide to search; `least` keeps the spread above this share of the first one."""

    rounds: int = 24
    candidates: int = 64
    best: int = 10
    keep: float = 0.3
    least: float = 0.03
    seed: int = 1


def maximise(
    value: Callable[[Array], Array], start: Array, spread: Array, low: Array, high: Array, search: Search
) -> Array:
    """Return a point where `value` is large; it takes (candidates, dimensions), returns (candidates,)."""
    dice = np.random.default_rng(search.seed)
    middle, width = start.copy(), spread.copy()
    for _ in range(search.rounds):
        points = middle + width * dice.standard_normal((search.candidates, middle.size))
        points[0] = middle
        points = np.clip(points, low, high)
        chosen = points[np.argsort(-value(points))[: search.best]]
        middle = search.keep * middle + (1.0 - search.keep) * chosen.mean(axis=0)
        width = np.maximum(
            search.keep * width + (1.0 - search.keep) * chosen.std(axis=0), search.least * spread
        )
    return middle
