"""The ledger: every change of every stock, as a sum of named causes."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import NamedTuple, TypeAlias

import numpy as np

from game.engine.luck import Stream, pick
from game.engine.numbers import GRAIN, PER_GRAIN, Array, Bits, Truth, Whole, frozen
from game.engine.stocks import Stock


class Cause(StrEnum):
    """The kind of thing behind a contribution."""

    PRACTICE = "practice"
    FLOW = "flow"
    MARKET = "market"
    STYLE = "style"
    EVENT = "event"
    LIMIT = "limit"
    LEVER = "lever"
    RIVAL = "rival"


@dataclass(frozen=True, slots=True)
class Term:
    """One line of the model: what it changes, its name, what is behind it, and what it comes from.

    `source` is the id of the practice, or of the flow; `via` are the meters the amount depends on;
    `delay` counts quarters from the cause to the effect. In a name, {who} stands for an executive, an
    initiative or a rival.
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

    Its name is that of the term, or the first of `names`, or with `which` one of them for each company.
    Without `which`, a second of `names` is a note: how an earlier choice came back.
    """

    term: Term
    amount: Array
    since: Whole
    names: tuple[str, ...] = ()
    which: Whole | None = None

    def name(self, company: int = 0) -> str:
        """Return the readable name of this entry for one company."""
        if "{who}" in self.term.name:
            return self.term.name.format(who=self.names[0])
        if self.which is None or not self.names:
            return self.names[0] if self.names else self.term.name
        return self.names[int(self.which[company])]

    @property
    def note(self) -> str:
        """How an earlier choice came back, or nothing."""
        return self.names[1] if self.which is None and len(self.names) > 1 else ""


_ENTRY = partial(tuple.__new__, Entry)
"""Makes an entry of a tuple in half the time of its constructor, for some 80 of them a turn."""

_LONGEST = 1
"""The longest delay of a term."""

_Booking: TypeAlias = tuple[Term, Array, Whole | None, tuple[str, ...], Whole | None]
"""A contribution not yet settled, as the fields of an entry; no `since` for the term's usual delay."""


def _stock_of(booking: _Booking) -> Stock:
    return booking[0].stock


def _sums(grains: Whole, firsts: list[int]) -> Whole:
    """Add up whole grains from each first row to the next; many rows one way, many companies another."""
    if len(firsts) == 1:
        total: Whole = grains.sum(axis=0, keepdims=True)
        return total
    sums: Whole = np.add.reduceat(grains, firsts, axis=0)
    return sums


@dataclass(slots=True)
class Ledger:
    """Collects the contributions of one turn and their sum.

    `change` has shape (35, N). Entries are kept only when asked for. Companies that are no longer alive
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
        self._open.append((term, amount, since, names, which))

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
        terms, amounts, sinces, names, which = zip(*sorted(self._open, key=_stock_of), strict=True)
        self._open.clear()
        grains = np.concatenate(amounts)
        grains *= PER_GRAIN
        grains = np.rint(grains, out=grains).reshape(len(terms), -1)
        if not self._all_alive:
            grains *= self.alive
        stocks = [term.stock for term in terms]
        firsts = [row for row, stock in enumerate(stocks) if not row or stock is not stocks[row - 1]]
        sums = _sums(grains.astype(np.int64), firsts)
        self.change[[int(stocks[row]) for row in firsts]] += sums * GRAIN
        if self.keep:
            settled = grains * GRAIN
            frozen(settled)
            since = self._since(terms, sinces)
            self.entries += map(_ENTRY, zip(terms, settled, since, names, which, strict=True))

    def _since(self, terms: tuple[Term, ...], sinces: tuple[Whole | None, ...]) -> list[Whole]:
        """Return since when each booking counts: as booked, or by the usual delay of its term."""
        usual = [self._whole(max(self.quarter - delay, 0)) for delay in range(_LONGEST + 1)]
        return [
            usual[term.delay] if since is None else since for term, since in zip(terms, sinces, strict=True)
        ]

    def _whole(self, quarter: int) -> Whole:
        """Return one quarter for all companies, shape (N,), made only once."""
        if quarter not in self._quarters:
            self._quarters[quarter] = np.full(self.alive.shape, quarter, np.int64)
            frozen(self._quarters[quarter])
        return self._quarters[quarter]
