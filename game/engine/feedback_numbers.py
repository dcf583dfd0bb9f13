"""The numbers that a player can be made of: their groups, first values, and how far a search looks around."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from game.engine.adaptive import FROZEN
from game.engine.feedback_levers import CANDIDATES, INITIATIVES, MEANS
from game.engine.levers import opens_any
from game.engine.numbers import Array
from game.engine.rules import Rules

SEEN: Final = (
    "always",
    *("direction", "alignment", "engagement", "trust", "process", "fire", "ideas", "relevance"),
    *("crowd", "time", "last quarters", "first quarter"),
)
"""What the numbers are about, in their order; each is near 0 in a usual company."""

OF_LEVERS: Final = ("levers", "candidates", "initiatives")
"""The groups that count only where a scenario opens levers."""


@dataclass(frozen=True, slots=True)
class Group:
    """Some of the numbers: their name, shape, first values, and how far a search looks around them."""

    name: str
    shape: tuple[int, ...]
    start: tuple[float, ...]
    spread: float

    @property
    def size(self) -> int:
        """How many numbers there are."""
        return len(self.start)


_NONE_BY_SEEN: Final = (0.0,) * len(SEEN)
GROUPS: Final = (
    Group("weights", (6,), FROZEN.weights, 0.15),
    Group("idle", (6,), FROZEN.idle, 0.10),
    Group("calm", (1,), (FROZEN.calm,), 0.15),
    Group("habit", (1,), (FROZEN.habit,), 0.10),
    Group("rule style", (1,), (1.0,), 0.20),
    Group("hours", (6, len(SEEN)), _NONE_BY_SEEN * 6, 0.15),
    Group("styles", (5, len(SEEN)), _NONE_BY_SEEN * 5, 0.50),
    Group("levers", (len(MEANS),), (0.0,) * len(MEANS), 1.0),
    Group("candidates", (CANDIDATES,), (0.0,) * CANDIDATES, 0.40),
    Group("initiatives", (INITIATIVES,), (0.0,) * INITIATIVES, 0.15),
)


def start() -> Array:
    """Return the numbers that make the adaptive player, shape (K,)."""
    return np.array([value for group in GROUPS for value in group.start])


def spreads(rules: Rules) -> Array:
    """Return how far a search looks around each number at first, shape (K,); 0 for levers that are shut."""
    shut = () if opens_any(rules) else OF_LEVERS
    return np.array(
        [0.0 if group.name in shut else group.spread for group in GROUPS for _ in range(group.size)]
    )


@lru_cache(maxsize=1)
def _places() -> dict[str, slice]:
    places, reached = {}, 0
    for group in GROUPS:
        places[group.name] = slice(reached, reached + group.size)
        reached += group.size
    return places


def part(numbers: Array, name: str) -> Array:
    """Return one group of the numbers (K, C), shape (its shape..., C)."""
    group = next(group for group in GROUPS if group.name == name)
    return numbers[_places()[name]].reshape(*group.shape, *numbers.shape[1:])
