"""Charts as inline SVG: spreads of scores, bars of shares, quarters of an event, and luck against skill."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

from game.playtest.telling import percent

_HIGHEST: Final = 120.0
_WIDE: Final = 300


def svg(width: float, height: float, parts: Sequence[str], told: str) -> str:
    """Return a drawing of a size, with what it tells for those who do not see it."""
    return (
        f'<svg viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}" role="img" '
        f'aria-label="{escape(told)}">{"".join(parts)}</svg>'
    )


def spread_chart(quantiles: Mapping[str, float], told: str) -> str:
    """Draw a spread of scores from 0 to 120: most of them, half of them, the middle."""
    low, first, middle, third, high = (
        _at(quantiles[percentage]) for percentage in ("5", "25", "50", "75", "95")
    )
    marks = [
        f'<line class="dash" x1="{_at(mark):.1f}" x2="{_at(mark):.1f}" y1="0" y2="22"/>' for mark in (50, 100)
    ]
    parts = [
        *marks,
        f'<line class="axis" x1="{_at(0):.1f}" x2="{_at(_HIGHEST):.1f}" y1="11" y2="11" stroke-width=".6"/>',
        f'<line class="whisker" x1="{low:.1f}" x2="{high:.1f}" y1="11" y2="11" stroke-width="2"/>',
        f'<rect class="half" x="{first:.1f}" y="3" width="{max(third - first, 1.5):.1f}" height="16"/>',
        f'<line class="middle" x1="{middle:.1f}" x2="{middle:.1f}" y1="1" y2="21"/>',
    ]
    return svg(_WIDE, 22, parts, told)


def score_axis() -> str:
    """Draw the scale that spreads stand under."""
    parts = [
        f'<text class="told" x="{_at(mark):.1f}" y="11" text-anchor="middle">{mark}</text>'
        for mark in (0, 50, 100, 120)
    ]
    return svg(_WIDE, 14, parts, "0, 50, 100, 120")


def _at(score: float) -> float:
    return 8.0 + (_WIDE - 16.0) * min(max(score, 0.0), _HIGHEST) / _HIGHEST


def bar_chart(share: float, told: str, width: int = 130) -> str:
    """Draw a share of a whole as a bar."""
    parts = [
        f'<rect class="track" width="{width}" height="10" rx="2"/>',
        f'<rect class="bar" width="{width * share:.1f}" height="10" rx="2"/>',
    ]
    return svg(width, 10, parts, told)


def quarters_chart(counts: Sequence[int], told: str, width: int = 240) -> str:
    """Draw in which quarters something came, the tallest the most."""
    most, step, parts = max(1, *counts), width / len(counts), []
    for number, count in enumerate(counts):
        height = 26.0 * count / most
        left, wide = number * step, step - 3.0
        parts.append(f'<rect class="track" x="{left:.1f}" y="27" width="{wide:.1f}" height="2"/>')
        if count:
            top, tall = 28.0 - max(height, 2.0), max(height, 2.0)
            parts.append(
                f'<rect class="bar" x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{tall:.1f}"/>'
            )
        if number % 2 == 0:
            middle = left + wide / 2.0
            parts.append(
                f'<text class="told" x="{middle:.1f}" y="41" text-anchor="middle">{number + 1}</text>'
            )
    return svg(width, 44, parts, told)


def parts_chart(shares: Sequence[tuple[str, float]], told: str, width: int = 340) -> str:
    """Draw shares of a whole side by side, each with its per cent where there is room."""
    parts, reached = [], 0.0
    for number, (_name, share) in enumerate(shares, 1):
        wide = width * share
        parts.append(
            f'<rect class="luck{number}" x="{reached:.1f}" width="{max(wide - 1.5, 0.0):.1f}" height="26"/>'
        )
        if wide > 42.0 and number == 1:
            parts.append(f'<text class="in" x="{reached + 8.0:.1f}" y="18">{escape(percent(share))}</text>')
        reached += wide
    return svg(width, 26, parts, told)
