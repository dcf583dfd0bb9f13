"""Charts as inline SVG: a figure against what is published, and the lines of a reference mode."""

from collections.abc import Mapping, Sequence
from html import escape

import numpy as np

from game.engine.numbers import Array
from game.evidence.judging import FULL, Judged

WIDTH, LANE = 300, 34
_SIGNS = {"no leadership": "L", "no management": "M", "shuffled": "S", "linear": "N"}
_ALIKE = 4.0
_DASHES = ("", "5 3", "1.5 2.5")


def _domain(one: Judged, index: int) -> tuple[float, float]:
    """Return the ends of a figure's axis: what is accepted, ours, and the nulls as far as thrice that."""
    figure = one.row.figures[index]
    ours = one.verdicts[FULL].measured[index]
    half = ours.half if np.isfinite(ours.half) else 0.0
    seen = [end for end in (ours.mean - half, ours.mean + half) if np.isfinite(end)]
    ends = [end for end in (figure.low, figure.high) if abs(end) < 1e8] + seen
    if not ends:
        ends = [0.0, 1.0]
    low, high = min(ends), max(ends)
    width = max(high - low, 1e-9)
    nulls = [v.measured[index].mean for name, v in one.verdicts.items() if name != FULL]
    nulls = [value for value in nulls if np.isfinite(value)]
    low = max(min([low, *nulls]), low - width)
    high = min(max([high, *nulls]), high + width)
    margin = 0.06 * max(high - low, 1e-9)
    return low - margin, high + margin


def _lanes(places: Mapping[str, float]) -> dict[str, int]:
    """Return in which of two lanes each letter stands, so that neighbours do not overlap."""
    lanes: dict[str, int] = {}
    last = [-99.0, -99.0]
    for name, place in sorted(places.items(), key=lambda pair: pair[1]):
        lane = 0 if place - last[0] >= 9 else 1
        lanes[name], last[lane] = lane, place
    return lanes


def figure_chart(one: Judged, index: int) -> str:
    """Draw one figure: what is accepted as a band, ours with its interval, the null models as letters."""
    low, high = _domain(one, index)

    def at(value: float) -> float:
        return float(np.clip((value - low) / (high - low), 0.0, 1.0)) * (WIDTH - 16) + 8

    figure, ours = one.row.figures[index], one.verdicts[FULL].measured[index]
    left, right = at(max(figure.low, low)), at(min(figure.high, high))
    parts = [
        f'<rect class="band" x="{left:.1f}" y="4" width="{max(right - left, 1):.1f}" height="14"/>',
        f'<line class="axis" x1="4" x2="{WIDTH - 4}" y1="11" y2="11"/>',
    ]
    if low < 0.0 < high:
        parts.append(f'<line class="zero" x1="{at(0):.1f}" x2="{at(0):.1f}" y1="1" y2="21"/>')
    if np.isfinite(ours.mean):
        half = ours.half if np.isfinite(ours.half) else 0.0
        ends = at(ours.mean - half), at(ours.mean + half)
        parts.append(f'<line class="ours" x1="{ends[0]:.1f}" x2="{ends[1]:.1f}" y1="11" y2="11"/>')
        parts.append(_mark(at(ours.mean), holds=ours.holds))
    parts += _letters(one, index, at)
    told = f"{figure.name}: {ours.mean:.2f}, accepted {figure.low:g} to {figure.high:g}"
    return _svg(WIDTH, LANE + 6, parts, told)


def _mark(place: float, *, holds: bool) -> str:
    """Draw ours: a filled disc where it holds, a cross where it misses."""
    if holds:
        return f'<circle class="mark" cx="{place:.1f}" cy="11" r="4.5"/>'
    corners = f"M{place - 4:.1f} 7l8 8m0 -8l-8 8"
    return f'<path class="cross" d="{corners}"/>'


def _letters(one: Judged, index: int, at: object) -> list[str]:
    places = {
        name: at(verdict.measured[index].mean)  # type: ignore[operator]  # a function of a float
        for name, verdict in one.verdicts.items()
        if name != FULL and np.isfinite(verdict.measured[index].mean)
    }
    lanes = _lanes(places)
    return [
        f'<text class="null" x="{place:.1f}" y="{27 + 9 * lanes[name]}">{_SIGNS[name]}</text>'
        for name, place in places.items()
    ]


def _svg(width: int, height: int, parts: Sequence[str], told: str) -> str:
    return (
        f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" '
        f'aria-label="{escape(told)}">{"".join(parts)}</svg>'
    )


def lines_chart(lines: Mapping[str, Array], told: str, width: int = 320, height: int = 130) -> str:
    """Draw the lines of a reference mode, told apart by dashes; on one scale if their sizes are alike."""
    parts = [f'<line class="axis" x1="6" x2="{width - 6}" y1="{height - 10}" y2="{height - 10}"/>']
    tops = [max(float(np.nanmax(np.abs(line))), 1e-9) for line in lines.values()]
    if max(tops) < _ALIKE * min(tops):
        tops = [max(tops)] * len(tops)
    for dash, line, top in zip(_DASHES, lines.values(), tops, strict=False):
        across = np.linspace(8, width - 8, line.size)
        down = height - 10 - (height - 22) * np.clip(line, 0.0, None) / top
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(across, down, strict=True))
        parts.append(f'<polyline class="line" stroke-dasharray="{dash}" points="{points}"/>')
    return _svg(width, height, parts, told)


def legend(lines: Mapping[str, Array]) -> str:
    """Return what each line of a mode shows, with a piece of it."""
    pieces = []
    for dash, (name, line) in zip(_DASHES, lines.items(), strict=False):
        piece = f'<line class="line" stroke-dasharray="{dash}" x1="0" x2="26" y1="5" y2="5"/>'
        ends = f"{line[0]:.3g} → {line[-1]:.3g}"
        pieces.append(f"<li>{_svg(26, 10, [piece], name)} {escape(name)} <small>{ends}</small></li>")
    return f'<ul class="legend">{"".join(pieces)}</ul>'
