"""How heavy effects are: what a push on a stock does to the score at the end, as it was measured."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

SIZE: Final = 5
"""What is pushed: points; of customers, team and a quarter's sales in cash, per cent."""

QUARTERS: Final = (1, 4, 7)
"""The quarters of eight in which it is pushed."""


@dataclass(frozen=True, slots=True)
class Weight:
    """Points of score at the end for a push up and down, by quarter; after how many quarters half is gone.

    0 quarters when more than half of it is still there at the end.
    """

    gain: tuple[float, ...]
    loss: tuple[float, ...]
    lasts: int


WEIGHTS: Final[Mapping[str, Weight]] = MappingProxyType(
    {
        # measured by tools/measure_effects.py
        "direction": Weight((4.6, 0.6, 0.1), (-5.6, -2.4, -0.4), 1),
        "alignment": Weight((4.7, 2.2, 0.8), (-4.9, -4.1, -1.7), 1),
        "engagement": Weight((2.6, 1.4, 1.0), (-3.5, -2.9, -2.5), 1),
        "trust": Weight((3.4, 1.9, 0.7), (-4.3, -2.7, -1.3), 3),
        "process": Weight((9.8, 5.9, 1.9), (-9.9, -8.8, -4.0), 4),
        "problems": Weight((-3.6, -2.2, -0.8), (3.6, 2.3, 0.8), 1),
        "ideas": Weight((1.1, 0.4, 0.1), (-1.2, -0.5, -0.1), 1),
        "relevance": Weight((7.3, 3.2, 0.7), (-7.8, -4.1, -2.7), 3),
        "customers": Weight((9.3, 8.2, 1.7), (-10.1, -8.8, -1.8), 0),
        "team": Weight((1.2, 1.4, 0.9), (-2.1, -2.3, -1.3), 0),
        "cash": Weight((1.4, 1.4, 1.4), (-1.4, -1.4, -1.4), 0),
        "hours": Weight((0.0, 0.0, 0.0), (-4.4, -1.9, -0.7), 0),
        # end of what was measured
    }
)
"""By meter; `hours` are hours of the week in one quarter, which only cost."""

HOURS: Final = "hours"
_WHEN: Final = f"in quarter {QUARTERS[0]}, {QUARTERS[1]}, {QUARTERS[2]} of 8"
_PARTS: Final = {"customers": "of them", "team": "of it", "cash": "of a quarter's sales"}


def weighed(name: str) -> str:
    """Return in one sentence what a push on a stock, or hours, do to the score: shown where one writes."""
    weight = WEIGHTS[name]
    if name == HOURS:
        return f"{SIZE} {_WHEN}: {_figures(weight.loss)} points of score."
    more, less = f"+{SIZE}", f"-{SIZE}"
    if name in _PARTS:
        more, less = f"{SIZE} % {_PARTS[name]} more", f"{SIZE} % less"
    moved = f"{more} {_WHEN}: {_figures(weight.gain)} points of score; {less}: {_figures(weight.loss)}"
    lasting = f"half is gone after {_quarters(weight.lasts)}" if weight.lasts else "it stays"
    return f"{moved}; {lasting}."


def weights_table() -> list[str]:
    """Return the table of what effects weigh, as lines of Markdown."""
    heads = ("an effect", *(f"in quarter {quarter} of 8" for quarter in QUARTERS), "half of it is gone after")
    rows = [heads, tuple("---" for _ in heads), *(_row(name, weight) for name, weight in WEIGHTS.items())]
    return ["| " + " | ".join(row) + " |" for row in rows]


def _row(name: str, weight: Weight) -> tuple[str, ...]:
    if name == HOURS:
        return f"`hours: {SIZE}`", *map(_signed, weight.loss), "it is for one quarter"
    effect = f"`{name}: +{SIZE}`, `-{SIZE}`"
    if name in _PARTS:
        effect = f"`{name}`, {SIZE} % {_PARTS[name]} more, less"
    pairs = zip(weight.gain, weight.loss, strict=True)
    return (
        effect,
        *(f"{_signed(gain)}, {_signed(loss)}" for gain, loss in pairs),
        _quarters(weight.lasts) if weight.lasts else "it stays",
    )


def _figures(points: tuple[float, ...]) -> str:
    return ", ".join(map(_signed, points))


def _signed(value: float) -> str:
    return f"{value:+.1f}".replace("-", "\u2212")


def _quarters(number: int) -> str:
    return "1 quarter" if number == 1 else f"{number} quarters"
