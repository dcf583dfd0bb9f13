"""What a row is: a published finding, how it is measured here, and what counts as holding."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from game.evidence.study import Study

Found: TypeAlias = Mapping[str, float]
"""What one seed block shows, by the name of the figure."""

LEAST = 1e-9
"""A sign is one only if the figure is not 0."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a row: as published, and from where to where ours may lie.

    `certain` asks that the whole 95 % interval lies there, for figures that are only signs.
    """

    name: str
    published: str
    low: float
    high: float
    certain: bool = False
    unit: str = ""

    def holds(self, mean: float, half: float) -> bool:
        """Tell whether a mean with this half-width of its interval lies where it should."""
        margin = half if self.certain else 0.0
        return self.low <= mean - margin and mean + margin <= self.high


@dataclass(frozen=True, slots=True)
class Row:
    """A published finding and its measurement.

    confidence: V seen in the abstract or the authors' page, S in a secondary text, R recalled. orders: pairs
    of figures of which the first must be the larger. take: what one block of a study shows.
    """

    id: int
    title: str
    published: str
    source: str
    confidence: str
    measure: str
    tolerance: str
    figures: tuple[Figure, ...]
    take: Callable[[Study], Found]
    orders: tuple[tuple[str, str], ...] = ()
    weight: float = 1.0


def around(name: str, figure: float, within: float) -> Figure:
    """Return a figure that may lie within so much of the published one."""
    return Figure(name, f"{figure:+.2f}".replace("-", "−"), figure - within, figure + within)


def sign(name: str, positive: bool = True) -> Figure:
    """Return a figure of which only the sign is published."""
    return Figure(
        name, "> 0" if positive else "< 0", *((LEAST, 1e9) if positive else (-1e9, -LEAST)), certain=True
    )
