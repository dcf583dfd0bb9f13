"""From what seed blocks show to a verdict on each row, for the company and for each null model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.evidence.rows.row import Found, Row

FULL = "full"
_T = {1: 12.71, 2: 4.30, 3: 3.18, 4: 2.78, 5: 2.57, 7: 2.36, 9: 2.26, 14: 2.14, 19: 2.09, 29: 2.05}


@dataclass(frozen=True, slots=True)
class Measured:
    """One figure: mean over seed blocks and half the width of its 95 % interval; whether it holds."""

    name: str
    mean: float
    half: float
    holds: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one world shows of one row, and whether the row holds there."""

    measured: tuple[Measured, ...]
    in_order: bool

    @property
    def holds(self) -> bool:
        """Whether every figure and every order holds."""
        return self.in_order and all(figure.holds for figure in self.measured)


@dataclass(frozen=True, slots=True)
class Judged:
    """A row with the verdict of every world by name; `FULL` is the company itself."""

    row: Row
    verdicts: Mapping[str, Verdict]

    @property
    def counts(self) -> bool:
        """Whether at least one null model misses the row, so that holding it says something."""
        return any(not verdict.holds for name, verdict in self.verdicts.items() if name != FULL)


def half_width(values: Sequence[float]) -> float:
    """Return half the width of the 95 % interval of a mean, by Student's t; infinite for one value."""
    count = len(values)
    if count < 2:
        return float("inf")
    freedom = count - 1
    critical = _T.get(freedom) or min(value for known, value in _T.items() if known <= freedom)
    return float(critical * np.std(values, ddof=1) / np.sqrt(count))


def judge(row: Row, found: Sequence[Found]) -> Verdict:
    """Return the verdict on a row from what each seed block shows."""
    means = {figure.name: float(np.mean([one[figure.name] for one in found])) for figure in row.figures}
    measured = []
    for figure in row.figures:
        half = half_width([one[figure.name] for one in found])
        holds = figure.holds(means[figure.name], half)
        measured.append(Measured(figure.name, means[figure.name], half, holds))
    return Verdict(tuple(measured), all(means[large] > means[small] for large, small in row.orders))


@dataclass(frozen=True, slots=True)
class Tally:
    """What share of the weight of rows holds in a world: of those that count, and of all."""

    counted: float
    all_rows: float


def tally(judged: Sequence[Judged], world: str) -> Tally:
    """Sum up the rows that hold in a world, in per cent of their weight."""

    def share(rows: Sequence[Judged]) -> float:
        weight = sum(one.row.weight for one in rows)
        held = sum(one.row.weight for one in rows if one.verdicts[world].holds)
        return 100.0 * held / weight if weight else 0.0

    return Tally(share([one for one in judged if one.counts]), share(judged))


def best_null(judged: Sequence[Judged]) -> tuple[str, Tally]:
    """Return the null model that holds most of the rows that count, and its tally."""
    names = [name for name in judged[0].verdicts if name != FULL]
    return max(((name, tally(judged, name)) for name in names), key=lambda pair: pair[1].counted)
