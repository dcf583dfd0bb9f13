"""Modes of fires: improvement that hurts first, pressure that helps first, tipping, interruption."""

import numpy as np

from game.engine import Company, Parameters, Stock
from game.engine.numbers import Array, Bits, settle
from game.evidence.modes.shape import Disturb, Mode, Policy, Shape, calm, decided, drive, week
from game.evidence.trials.arms import with_stock
from game.words import N_

_FIGHTING = np.array([0.08, 0.08, 0.08, 0.08, 0.08, 0.60])[:, None]
_IMPROVING = np.array([0.10, 0.10, 0.10, 0.10, 0.45, 0.15])[:, None]
_PRESSED = np.array([1.0, 1.0, 1.0, 1.2, 0.0, 1.8])[:, None] / 6.0
_EVEN = np.full((6, 1), 1.0 / 6.0)
SWITCH = 12


def _then(before: Array, after: Array) -> Policy:
    return lambda outlook, _company: decided(outlook, before if outlook.quarter < SWITCH else after)


def _compared(seeds: Bits, p: Parameters, before: Array, after: Array) -> tuple[Array, Array]:
    """Return output after a switch against going on, and process after it, both from the switch on."""
    rules = calm(quarters=SWITCH + 32)
    same, other = (drive(rules, seeds, _then(before, new), p) for new in (before, after))
    return (other.mean("output") / same.mean("output"))[SWITCH:], other.mean("process")[SWITCH:]


def worse_before_better(seeds: Bits, p: Parameters) -> Shape:
    """Go from fighting fires to improving the work."""
    ratio, process = _compared(seeds, p, _FIGHTING, _IMPROVING)
    lowest = int(ratio[:12].argmin())
    figures = {
        "lowest against going on %": 100.0 * float(ratio[lowest] - 1.0),
        "in the end %": 100.0 * float(ratio[-1] - 1.0),
    }
    shown = figures["lowest against going on %"] <= -3.0 and figures["in the end %"] > 3.0
    lines = {N_("output against going on"): ratio, N_("process"): process}
    return Shape(lines, figures, shown)


def better_before_worse(seeds: Bits, p: Parameters) -> Shape:
    """Press for output: nobody organises or improves any more."""
    ratio, process = _compared(seeds, p, _EVEN, _PRESSED)
    figures = {
        "highest in the first year %": 100.0 * float(ratio[:4].max() - 1.0),
        "after eight years %": 100.0 * float(ratio[-1] - 1.0),
        "process lost, points": 100.0 * float(process[0] - process[-1]),
    }
    early, late, lost = figures.values()
    lines = {N_("output against going on"): ratio, N_("process"): process}
    return Shape(lines, figures, early > 1.0 and late < -3.0 and lost > 5.0)


PULSES = (0.0, 1.0, 2.0, 4.0)
_PULSE_AT = 8


def _pulse(size: float) -> Disturb:
    def befall(quarter: int, company: Company) -> Company:
        if quarter != _PULSE_AT:
            return company
        return with_stock(company, Stock.PROBLEMS, settle(company.stock(Stock.PROBLEMS) + size))

    return befall


def tipping(seeds: Bits, p: Parameters) -> Shape:
    """A week with little organising carries a stream of problems, until one pulse too many."""
    rules = calm(quarters=48, incidents=(38.0,) * 8)
    policy = week(1, 1, 1, 1, 0.3, 1)
    paths = [drive(rules, seeds, policy, p, _pulse(size)).mean("problems") for size in PULSES]
    ends = [float(path[-1]) for path in paths]
    smaller, largest = ends[1] - ends[0], ends[-1] - ends[0]
    figures = {f"end after a pulse of {size:g}": end for size, end in zip(PULSES, ends, strict=True)}
    shown = smaller < 0.15 and largest > 0.8
    lines = {N_("problems after the smallest pulse"): paths[1], N_("problems after the largest"): paths[-1]}
    return Shape(lines, figures, shown)


STREAM = (20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0)


def _end(seeds: Bits, p: Parameters, quantity: float, *, many: bool) -> float:
    """Return problems after eight years of a stream: many small incidents, or few large ones."""
    incidents = (quantity,) * 8 if many else (2.0 * quantity,) * 4
    path = drive(calm(quarters=32, incidents=incidents), seeds, week(1, 1, 1, 1, 1, 1), p)
    return float(path.mean("problems")[-4:].mean())


def threshold(ends: Array) -> float:
    """Return the size of the stream at which problems pass 1, so that a fire takes half of everything."""
    return float(np.interp(1.0, np.maximum.accumulate(ends), STREAM))


def interruption(seeds: Bits, p: Parameters) -> Shape:
    """A stream of incidents grows beyond what can be resolved."""
    ends = np.array([_end(seeds, p, quantity, many=True) for quantity in STREAM])
    fewer = np.array([_end(seeds, p, quantity, many=False) for quantity in STREAM])
    jumps = np.diff(ends)
    figures = {
        "points a quarter at the threshold": threshold(ends),
        "in few large incidents": threshold(fewer),
        "steepest step against the first": float(jumps.max() / max(jumps[0], 1e-6)),
    }
    many, few, steep = figures.values()
    shown = steep > 4.0 and abs(many - few) < 10.0
    lines = {N_("problems in the end, by the size of the stream"): ends, N_("in few large incidents"): fewer}
    return Shape(lines, figures, shown)


MODES = (
    Mode(
        "worse-before-better",
        N_("Worse before better"),
        N_("From fighting fires to organising, from one quarter to the next."),
        "Repenning & Sterman 2001, 2002",
        N_("Output falls by 3 % or more against going on, and ends above it."),
        worse_before_better,
    ),
    Mode(
        "capability-trap",
        N_("Better before worse: the capability trap"),
        N_("Hours of organising go into control: pressure and shortcuts."),
        "Repenning & Sterman 2001, 2002",
        N_("Output gains in the first year and ends below going on; process falls."),
        better_before_worse,
    ),
    Mode(
        "tipping",
        N_("Firefighting that tips over"),
        N_("One policy under a steady stream of problems, and a single pulse of several sizes."),
        "Repenning 2001",
        N_("A small pulse dies away; a large one is still there ten years later."),
        tipping,
    ),
    Mode(
        "interruption",
        N_("Collapse by interruptions"),
        N_("A balanced week under ever larger streams of incidents."),
        "Rudolph & Repenning 2002",
        N_("Problems jump at a threshold; few large incidents of the same sum have nearly the same one."),
        interruption,
    ),
)
