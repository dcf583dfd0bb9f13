"""Modes of growth: the S-curve, growth and stagnation, overshoot and collapse."""

import numpy as np

from game.engine import Parameters, Style
from game.engine.numbers import Array, Bits
from game.evidence.modes.shape import Mode, Shape, calm, drive, smooth, week
from game.evidence.modes.standards import Standard
from game.words import N_


def inflections(line: Array) -> int:
    """Count how often growth turns from rising to falling, small wobbles aside."""
    growth = smooth(np.diff(smooth(line, 9)), 9)
    step = 0.08 * float(np.ptp(growth))
    turns, rising, extreme = 0, True, float(growth[0])
    for value in growth.tolist():
        if (value > extreme) == rising:
            extreme = value
        elif abs(value - extreme) > step:
            turns += rising
            rising, extreme = not rising, value
    return turns


def fall(line: Array) -> float:
    """Return how far a line falls from its highest point before, at most, in per cent."""
    highest = np.maximum.accumulate(line)
    return 100.0 * float((1.0 - line / highest).max())


def s_curve(seeds: Bits, p: Parameters) -> Shape:
    """Balanced attention in a market with an end."""
    rules = calm(quarters=64, start=(("customers", 40.0), ("team", 40.0), ("relevance", 55.0)))
    customers = drive(rules, seeds, week(1, 1, 1, 1, 1, 1), p).mean("customers")
    turns, fallen = inflections(customers), fall(customers)
    grown = float(customers[-1] / customers[0])
    shown = turns == 1 and fallen < 10.0 and grown > 2.0
    return Shape({N_("customers"): customers}, {"inflections": turns, "largest fall %": fallen}, shown)


def stagnation(seeds: Bits, p: Parameters) -> Shape:
    """Capacity is added only when customers wait, by a standard that follows what they got."""
    rules = calm("growth", quarters=56, growth=3.0)
    eroding, fixed = Standard(0.85, down=0.25, up=0.02), Standard(0.90)
    lower, higher = drive(rules, seeds, eroding, p), drive(rules, seeds, fixed, p)
    orders, restored = lower.mean("customers"), higher.mean("customers")
    figures = {
        "growth of orders in the last three years %": 100.0 * float(orders[-1] / orders[-13] - 1.0),
        "with a fixed standard %": 100.0 * float(restored[-1] / restored[-13] - 1.0),
        "orders against a fixed standard %": 100.0 * float(orders[-1] / restored[-1] - 1.0),
        "growth of demand %": 100.0 * (1.03**12 - 1.0),
    }
    plateau, with_fixed, short, _demand = figures.values()
    shown = plateau < 3.0 and with_fixed > plateau + 5.0 and short < -10.0 and orders.max() > 2.0 * orders[0]
    lines = {N_("orders, eroding standard"): orders, N_("orders, fixed standard"): restored}
    return Shape(lines, figures, bool(shown))


def overshoot(seeds: Bits, p: Parameters) -> Shape:
    """Vision only: nobody organises what was promised."""
    rules = calm("growth", quarters=64, growth=5.0, turbulence=30.0)
    path = drive(rules, seeds, week(1, 1, 1, 0, 0, 0, style=Style.TRANSFORMATIONAL), p)
    customers, promises = path.mean("served"), path.mean("ideas")
    peak, backlog = int(customers.argmax()), int(promises.argmax())
    fallen = 100.0 * float(1.0 - customers[peak:].min() / customers[peak])
    figures = {
        "growth to the peak %": 100.0 * float(customers[peak] / customers[0] - 1.0),
        "fall from the peak %": fallen,
        "quarter of the peak": peak,
        "quarter of the peak of promises": backlog,
    }
    shown = fallen > 40.0 and backlog < peak and customers[peak] > 1.2 * customers[0]
    return Shape({N_("customers"): customers, N_("unkept promises"): promises}, figures, bool(shown))


MODES = (
    Mode(
        "s-curve",
        N_("S-curve"),
        N_("Balanced attention in a market with an end."),
        "Sterman 2000",
        N_("Growth turns once from rising to falling; customers never fall by more than 10 %."),
        s_curve,
    ),
    Mode(
        "stagnation",
        N_("Growth, then stagnation"),
        N_("Organising only when customers wait longer than usual; what is usual erodes."),
        "Forrester 1968",
        N_("Orders level off while demand still grows; a fixed standard restores growth."),
        stagnation,
    ),
    Mode(
        "overshoot",
        N_("Overshoot and collapse"),
        N_("Direction, alignment and inspiration only, in a growing market: visionary yet chaotic."),
        N_("Sterman's People Express model"),
        N_("Customers fall by over 40 % from a peak; the backlog of promises peaks before they do."),
        overshoot,
    ),
)
