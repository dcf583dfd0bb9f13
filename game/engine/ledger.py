"""The ledger: every change of every stock, as a sum of named causes."""

from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from game.engine.luck import Stream, pick
from game.engine.numbers import Array, Bits, Truth, Whole, settle
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


@dataclass(frozen=True, slots=True)
class Entry:
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


@dataclass(slots=True)
class Ledger:
    """Collects the contributions of one turn and their sum.

    `change` has shape (stocks, N). Entries are kept only when asked for. Companies that are no longer
    alive get contributions of zero.
    """

    quarter: int
    seed: Bits
    alive: Truth
    keep: bool = True
    change: Array = field(init=False)
    entries: list[Entry] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.change = np.zeros((len(Stock), self.alive.size))

    def add(
        self,
        term: Term,
        amount: Array | float,
        since: Whole | int | None = None,
        names: tuple[str, ...] = (),
        which: Whole | None = None,
    ) -> None:
        """Book an amount of a term, rounded to the grain, for all companies that are alive."""
        settled = settle(np.where(self.alive, amount, 0.0))
        self.change[term.stock] += settled
        if self.keep:
            start = self.quarter - term.delay if since is None else since
            began = np.broadcast_to(np.asarray(start, np.int64), settled.shape)
            self.entries.append(Entry(term, settled, np.maximum(began, 0), names, which))

    def add_blow(self, term: Term, amount: Array, names: tuple[str, ...]) -> None:
        """Book a blow of the market under one of the names the scenario gives it."""
        if not self.keep or not names:
            self.add(term, amount)
            return
        which = pick(len(names), self.seed, Stream.NAMES, self.quarter)
        self.add(term, amount, names=names, which=which)
