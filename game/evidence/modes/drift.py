"""Modes of drift: eroding quality, bureaucracy, and the dip after hiring late."""

from dataclasses import replace

import numpy as np

from game.engine import Company, Parameters, Stock
from game.engine.numbers import Bits, settle
from game.evidence.modes.shape import Disturb, Mode, Shape, calm, drive, week
from game.evidence.modes.standards import Standard
from game.evidence.trials.arms import with_stock
from game.words import N_

_AT = 8
_LOST = 0.35
_HIRED = 0.40


def _lose_people(quarter: int, company: Company) -> Company:
    if quarter != _AT:
        return company
    return with_stock(company, Stock.TEAM, settle((1.0 - _LOST) * company.stock(Stock.TEAM)))


def _hire_many(quarter: int, company: Company) -> Company:
    if quarter != _AT:
        return company
    return replace(company, signed=settle(company.signed + _HIRED * company.stock(Stock.TEAM)))


def _nothing(_quarter: int, company: Company) -> Company:
    return company


def quality_erosion(seeds: Bits, p: Parameters) -> Shape:
    """A third of the team leaves at once; the standard of service follows what customers got."""

    def gap(disturb: Disturb) -> tuple[Standard, np.ndarray[tuple[int, ...], np.dtype[np.float64]]]:
        policy = Standard(0.85, down=0.3, up=0.02)
        return policy, drive(calm(quarters=44), seeds, policy, p, disturb).mean("load")

    (usual, load), (shocked, loaded) = gap(_nothing), gap(_lose_people)
    figures = {
        "load against usual in the end, points": 100.0 * float(loaded[-1] - load[-1]),
        "standard against usual in the end, points": 100.0 * (shocked.levels[-1] - usual.levels[-1]),
    }
    closed, eroded = figures.values()
    lines = {N_("standard"): np.array(shocked.levels), N_("work per capacity"): loaded}
    return Shape(lines, figures, abs(closed) < 3.0 and eroded < -3.0)


def bureaucracy(seeds: Bits, p: Parameters) -> Shape:
    """Management only, in a turbulent market and in one that never changes."""
    managing = week(0, 0, 0, 1, 1, 1)
    rough = calm("turbulent", quarters=32, growth=2.0, turbulence=40.0, disruptions=(14.0, 22.0))
    smooth = calm("stable", quarters=32, growth=2.0, turbulence=0.0)
    paths = [drive(rules, seeds, managing, p) for rules in (rough, smooth)]
    (fit, profit), (calm_fit, calm_profit) = ((path.mean("relevance"), path.mean("profit")) for path in paths)
    even = drive(rough, seeds, week(1, 1, 1, 1, 1, 1), p).mean("profit")
    figures = {
        "profit in half a year against an even week %": 100.0
        * float(profit[:2].mean() / even[:2].mean() - 1.0),
        "fit left after five years %": 100.0 * float(fit[20] / fit[0]),
        "fit left in a calm market %": 100.0 * float(calm_fit[20] / calm_fit[0]),
        "profit in year 4, calm less turbulent": float(calm_profit[12:16].mean() - profit[12:16].mean()),
    }
    early, decayed, kept, better = figures.values()
    shown = early > 0.0 and decayed < 40.0 and kept > 60.0 and better > 3.0
    lines = {N_("fit to a turbulent market"): fit, N_("fit to a calm market"): calm_fit}
    return Shape(lines, figures, shown)


def late_hiring(seeds: Bits, p: Parameters) -> Shape:
    """Work has piled up; two fifths of the team are hired at once."""
    rules = calm(quarters=28, start=(("customers", 130.0),))
    even = week(1, 1, 1, 1, 1, 1)
    usual, hired = (drive(rules, seeds, even, p, disturb) for disturb in (_nothing, _hire_many))
    ratio = (hired.mean("per_head") / usual.mean("per_head"))[_AT:]
    figures = {
        "lowest output a head against usual %": 100.0 * float(ratio[:6].min() - 1.0),
        "highest afterwards %": 100.0 * float(ratio[int(ratio[:6].argmin()) :].max() - 1.0),
    }
    dip, rise = figures.values()
    lines = {N_("output a head against not hiring"): ratio}
    return Shape(lines, figures, dip < -2.0 and rise > 0.5)


MODES = (
    Mode(
        "quality-erosion",
        N_("Quality that erodes"),
        N_(
            "Organising by the gap to a standard that follows service down faster than up; people leave once."
        ),
        "Oliva & Sterman 2001",
        N_("The gap in capacity closes; the standard stays lower."),
        quality_erosion,
    ),
    Mode(
        "bureaucracy",
        N_("Bureaucratic drift"),
        N_("Management only: bureaucratic and inflexible."),
        "March 1991",
        N_("Profit first beats an even week; fit to a turbulent market decays, to a calm one less."),
        bureaucracy,
    ),
    Mode(
        "late-hiring",
        N_("The dip after hiring late"),
        N_("Mass hiring into a backlog under a balanced week."),
        "Abdel-Hamid 1989",
        N_("Output a head falls by 2 % or more before it rises above not hiring."),
        late_hiring,
    ),
)
