"""How numbers and verdicts are written on the page."""

from math import isnan

from game.evidence.judging import Measured, Verdict
from game.evidence.loose import EXPECTED
from game.evidence.report import interval
from game.words import _, in_figures


def figure(value: float, unit: str = "") -> str:
    """Write a number with a sensible number of digits and its unit."""
    if isnan(value):
        return "–"
    size = abs(value)
    digits = 2 if size < 3 else 1 if size < 100 else 0
    text = f"{value:.{digits}f}".replace("-", "−")
    return f"{text} {unit}".strip()


def ours(found: Measured, unit: str = "") -> str:
    """Write our figure with its interval."""
    between = interval(found)
    if between is None:
        return figure(found.mean, unit)
    return f"{figure(found.mean, unit)} ({figure(between[0])} … {figure(between[1])})"


def verdict(found: Verdict) -> str:
    """Say whether a row holds."""
    return _("holds") if found.holds else _("miss")


def loose(explained: float) -> str:
    """Say how much of engagement the head's hours explain."""
    told = _(
        "A loose check: two years of the head's hours explain {share} % of the differences in engagement "
        "(expected: {low} to {high} %)."
    )
    return told.format(share=in_figures(100.0 * explained), low=EXPECTED[0], high=EXPECTED[1])
