"""Round ticks, labels that keep apart, and plain numbers."""

import math
from collections.abc import Sequence

from game.words import in_figures


def round_ticks(low: float, high: float, count: int) -> list[float]:
    """Return at most `count` + 1 round numbers that cover a range."""
    span = max(high - low, 1e-9)
    power: float = 10.0 ** math.floor(math.log10(span / max(1, count)))
    step = next(s * power for s in (1, 2, 2.5, 5, 10) if span / (s * power) <= count + 1e-9)
    first = math.floor(low / step + 1e-9)
    last = math.ceil(high / step - 1e-9)
    return [round(n * step, 10) for n in range(first, last + 1)]


def pushed_apart(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Return places near the wanted ones, `gap` apart in their order, within a range that is long enough."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    places = [min(max(wanted[index], low), high) for index in order]
    for _round in range(2):
        for at in range(1, len(places)):
            places[at] = max(places[at], places[at - 1] + gap)
        over = places[-1] - high if places else 0
        if over > 0:
            places[-1] = high
            for at in range(len(places) - 2, -1, -1):
                places[at] = min(places[at], places[at + 1] - gap)
    out = [0.0] * len(wanted)
    for place, index in zip(places, order, strict=True):
        out[index] = place
    return out


def plain_number(value: float) -> str:
    """Return a number with as few decimals as it needs, two at most, and a true minus sign."""
    digits = len(f"{value:.2f}".rstrip("0").partition(".")[2])
    text = in_figures(value, digits)
    return text.replace("-", "\N{MINUS SIGN}") if text != "-0" else "0"
