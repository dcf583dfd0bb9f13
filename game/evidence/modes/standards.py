"""A policy with a standard of service that may erode: pressure comes from the gap between it and what is."""

from dataclasses import dataclass, field

import numpy as np

from game.engine import Company, Decision, Outlook
from game.engine.numbers import Array
from game.evidence.modes.shape import decided

_OTHERS = (0.25, 0.25, 0.20, 0.30)


@dataclass(slots=True)
class Standard:
    """Heads who organise and control only as far as service falls below their standard.

    start: the standard of service at first, 0-1. down, up: share of the gap by which it follows service down
    and up each quarter; 0 for a standard that is fixed. press: hours' share for each point of the gap.
    """

    start: float
    down: float = 0.0
    up: float = 0.0
    press: float = 4.0
    least: float = 0.03
    level: Array | None = None
    levels: list[float] = field(default_factory=list)

    def __call__(self, outlook: Outlook, company: Company) -> Decision:
        """Decide for a quarter, and let the standard follow what customers got."""
        level = np.full(outlook.hours.size, self.start) if self.level is None else self.level
        gap = company.served - level
        self.level = level + np.where(gap < 0.0, self.down, self.up) * gap
        self.levels.append(float(self.level.mean()))
        short = np.maximum(self.level - company.served, 0.0)
        machine = np.minimum(self.least + self.press * short, 0.6)
        rest = [(1.0 - machine) * share for share in _OTHERS]
        return decided(outlook, np.stack([*rest, 0.6 * machine, 0.4 * machine]))
