"""From quarters to company-years, the unit that most of the studies measured."""

from dataclasses import dataclass

import numpy as np

from game.engine import LEADERSHIP, MANAGEMENT
from game.engine.numbers import Array, Truth
from game.evidence.statistics import standard

QUARTERS = 4
SEEN = (
    "alignment", "engagement", "trust", "process", "problems", "relevance", "customers", "team", "cash",
    "direction", "service", "load", "fire", "quits", "shipped", "turbulence", "output", "sales", "alive",
    "productivity",
)  # fmt: skip
"""What is kept of every quarter."""
BOOKED = ("ideas.people", "process.teams")
"""What is kept of the ledger: people who speak up, and teams that mend their own routines."""


@dataclass(frozen=True, slots=True, eq=False)
class Years:
    """Company-years of one seed block.

    rows: by name (Y, N), means over the four quarters; hours (6, Y, N), hours a week given to each
    practice; neglect (Y, N), share of the free hours given to none; valid (Y, N), whether one company
    was there all year; market (N,), its index.
    """

    rows: dict[str, Array]
    hours: Array
    neglect: Array
    valid: Truth
    market: Array

    def row(self, name: str) -> Array:
        """Return one row of all valid company-years, flat (K,)."""
        return self.rows[name][self.valid]

    def attention(self, *practices: int) -> Array:
        """Return the hours a week given to some practices together, flat (K,)."""
        given: Array = self.hours[list(practices)].sum(axis=0)[self.valid]
        return given

    @property
    def lead(self) -> Array:
        """Hours a week of leadership, flat (K,)."""
        return self.attention(*LEADERSHIP)

    @property
    def manage(self) -> Array:
        """Hours a week of management, flat (K,)."""
        return self.attention(*MANAGEMENT)

    @property
    def markets(self) -> Array:
        """The index of the market of each valid company-year, flat (K,)."""
        return np.broadcast_to(self.market, self.valid.shape)[self.valid]


def yearly(quarters: Array) -> Array:
    """Return means of four quarters each, (Q, ..., N) to (Q // 4, ..., N)."""
    whole = len(quarters) // QUARTERS * QUARTERS
    means: Array = quarters[:whole].reshape(-1, QUARTERS, *quarters.shape[1:]).mean(axis=1)
    return means


def whole_years(alive: Array, born: Truth, lives_on: Truth) -> Truth:
    """Return which company-years one company saw from end to end, (Y, N)."""
    broken = born.copy()
    broken[::QUARTERS] = False
    ends = np.concatenate([~born[QUARTERS::QUARTERS], lives_on[None]])
    there = yearly(alive) > 0.99
    years: Truth = there & (yearly(broken.astype(np.float64)) == 0.0) & ends[: len(there)]
    return years


def add_results(rows: dict[str, Array], quarters: dict[str, Array], cash_after: Array) -> None:
    """Add to yearly rows what is worked out of several: growth, margin, output a head, quits, learning."""
    cash = np.concatenate([quarters["cash"], cash_after[None]])
    profit = yearly(cash[1:] - cash[:-1])
    sales = np.maximum(quarters["sales"], 1e-3)
    first, last = sales[::QUARTERS], sales[QUARTERS - 1 :: QUARTERS]
    rows["growth"] = np.clip(np.log(last / first[: len(last)]), -1.0, 1.0)
    rows["margin"] = np.clip(profit / np.maximum(rows["sales"], 1e-3), -1.0, 1.0)
    rows["log_sales"] = np.log(np.maximum(rows["sales"], 1e-3))
    rows["log_team"] = np.log(rows["team"])
    rows["per_head"] = np.log(np.maximum(rows["sales"], 1e-3) / rows["team"])
    rows["capacity"] = yearly(np.log(capacity_a_head(quarters)))
    rows["quit_rate"] = yearly(quarters["quits"] / quarters["team"]) * QUARTERS
    rows["learning"] = rows["ideas.people"] + rows["process.teams"]


def capacity_a_head(quarters: dict[str, Array]) -> Array:
    """Return what one head can turn out in a quarter, fires and improving counted; shape kept."""
    return quarters["customers"] / (np.maximum(quarters["load"], 1e-6) * quarters["team"])


def performance(years: Years) -> Array:
    """Return a company's performance, flat (K,): mean standing in output a head, margin and growth."""
    parts = [standard(years.row(name)) for name in ("per_head", "margin", "growth")]
    return standard(np.mean(parts, axis=0))
