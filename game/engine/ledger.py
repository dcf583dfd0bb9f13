"""The ledger: every change of every stock, as a sum of named causes."""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

import numpy as np

from game.engine.luck import Stream, pick
from game.engine.numbers import GRAIN, PER_GRAIN, Array, Bits, Truth, Whole
from game.engine.stocks import Stock


class Cause(StrEnum):
    """The kind of thing behind a contribution."""

    PRACTICE = "practice"
    FLOW = "flow"
    MARKET = "market"
    STYLE = "style"
    EVENT = "event"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class Term:
    """One line of the model: what it changes, its name, what is behind it, and what it comes from.

    `source` is the id of the practice, or of the flow; `via` are the meters the amount depends on;
    `delay` counts quarters from the cause to the effect.
    """

    id: str
    stock: Stock
    name: str
    cause: Cause
    source: str = ""
    via: tuple[str, ...] = ()
    delay: int = 0


class Entry(NamedTuple):
    """A contribution of one term to N companies: `amount` and `since` (first quarter is 0), both (N,).

    `name` stands for all companies unless `names` and `which` name it for each.
    """

    term: Term
    amount: Array
    since: Whole
    names: tuple[str, ...] = ()
    which: Whole | None = None

    def name(self, company: int = 0) -> str:
        """Return the readable name of this entry for one company."""
        if self.which is None or not self.names:
            return self.names[0] if self.names else self.term.name
        return self.names[int(self.which[company])]


class _Booking(NamedTuple):
    """A contribution not yet settled; `since` is None for the term's usual delay."""

    term: Term
    amount: Array
    since: Whole | None = None
    names: tuple[str, ...] = ()
    which: Whole | None = None


def _stock_of(booking: _Booking) -> Stock:
    return booking.term.stock


@dataclass(slots=True)
class Ledger:
    """Collects the contributions of one turn and their sum.

    `change` has shape (11, N). Entries are kept only when asked for. Companies that are no longer alive
    get contributions of zero. Amounts are summed as whole grains, which is exact in any order.
    """

    quarter: int
    seed: Bits
    alive: Truth
    keep: bool = True
    entries: list[Entry] = field(default_factory=list)
    change: Array = field(init=False)
    _open: list[_Booking] = field(default_factory=list)
    _quarters: dict[int, Whole] = field(default_factory=dict)
    _all_alive: bool = field(init=False)

    def __post_init__(self) -> None:
        self.change = np.zeros((len(Stock), self.alive.size))
        self._all_alive = bool(self.alive.all())

    def add(
        self,
        term: Term,
        amount: Array,
        since: Whole | None = None,
        names: tuple[str, ...] = (),
        which: Whole | None = None,
    ) -> None:
        """Book an amount of a term, shape (N,); it counts once the ledger is balanced."""
        self._open.append(_Booking(term, amount, since, names, which))

    def add_blow(self, term: Term, amount: Array, names: tuple[str, ...]) -> None:
        """Book a blow of the market under one of the names the scenario gives it, also when it echoes."""
        if self.keep and names and amount.any():
            which = pick(len(names), self.seed, Stream.NAMES, self.quarter - term.delay)
            self.add(term, amount, names=names, which=which)
        else:
            self.add(term, amount)

    def balance(self) -> None:
        """Round all open bookings to the grain and add them to the change."""
        if not self._open:
            return
        bookings = sorted(self._open, key=_stock_of)
        grains = np.concatenate([booking.amount for booking in bookings])
        grains *= PER_GRAIN
        grains = np.rint(grains, out=grains).reshape(len(bookings), -1)
        if not self._all_alive:
            grains *= self.alive
        whole, first = grains.astype(np.int64), 0
        for stock, group in groupby(bookings, _stock_of):
            last = first + len(list(group))
            self.change[stock] += whole[first:last].sum(axis=0) * GRAIN
            first = last
        if self.keep:
            self._keep(bookings, grains * GRAIN)
        self._open.clear()

    def _keep(self, bookings: list[_Booking], settled: Array) -> None:
        for booking, amount in zip(bookings, settled, strict=True):
            since = booking.since
            if since is None:
                since = self._whole(max(self.quarter - booking.term.delay, 0))
            self.entries.append(Entry(booking.term, amount, since, booking.names, booking.which))

    def _whole(self, quarter: int) -> Whole:
        """Return one quarter for all companies, shape (N,), made only once."""
        if quarter not in self._quarters:
            self._quarters[quarter] = np.full(self.alive.shape, quarter, np.int64)
        return self._quarters[quarter]
