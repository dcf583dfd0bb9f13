"""The state of one company or of many: frozen, with its luck inside."""

from dataclasses import dataclass, fields
from enum import IntEnum
from hashlib import sha256

import numpy as np

from game.engine.luck import Stream, bells
from game.engine.numbers import Array, Bits, Truth, Whole, frozen, settle
from game.engine.rules import Rules
from game.engine.scale import from_shown
from game.engine.stocks import FACTS, HIGHS, LOWS, Stock

TRAIL = 4
NO_EVENT = -1


class Outcome(IntEnum):
    """What became of an initiative."""

    OPEN = 0
    WON = 1
    FLOPPED = 2


@dataclass(frozen=True, slots=True, eq=False)
class Company:
    """The state of N companies at the start of a quarter.

    `quarter` counts the quarters played. Shapes: seed (N,) 64-bit; stocks (35, N); shares (6, N), last
    quarter's split of the week, zero before the first; style (N,), -1 before the first; served (N,), last
    quarter's service 0-1; landed (N,), relevance under way from what was shipped; signed (N,), people who
    join next; sales (N,), last quarter's; trail (4, 4, N), the value of sales in the last four quarters by
    relevance, trust, engagement, process; alive (N,); event (N,), index of the event on the table or -1;
    taken (E, N), choice taken at each event or -1; due (K, N), quarter at which a later effect comes due
    or -1; arisen (K, N), quarter in which it was set in motion or -1. Of the levers: mandates (X, N), last
    quarter's; tenure (X, N), quarters in office; departed (X, N), who has left for good; outcomes (B, N), an
    `Outcome` of each initiative; covered (B, N), -1 not begun, 0 begun, 1 begun insured; asked (2, N),
    whether one-on-ones and a survey were held last quarter. `rivals`: for each rival its N companies.
    """

    quarter: int
    seed: Bits
    stocks: Array
    shares: Array
    style: Whole
    served: Array
    landed: Array
    signed: Array
    sales: Array
    trail: Array
    alive: Truth
    event: Whole
    taken: Whole
    due: Whole
    arisen: Whole
    mandates: Whole
    tenure: Whole
    departed: Truth
    outcomes: Whole
    covered: Whole
    asked: Truth
    rivals: tuple["Company", ...] = ()

    def __post_init__(self) -> None:
        for array in (
            self.stocks,
            self.shares,
            self.served,
            self.landed,
            self.signed,
            self.sales,
            self.trail,
        ):
            frozen(array)
        for whole in (self.style, self.event, self.taken, self.due, self.arisen):
            frozen(whole)
        for lever in (self.mandates, self.tenure, self.outcomes, self.covered):
            frozen(lever)
        for truth in (self.alive, self.departed, self.asked):
            frozen(truth)
        frozen(self.seed)

    def stock(self, stock: Stock) -> Array:
        """Return one stock, shape (N,), in engine units."""
        row: Array = self.stocks[stock]
        return row

    @property
    def count(self) -> int:
        """How many companies there are."""
        return int(self.seed.size)

    def digest(self) -> str:
        """Return a hash of the whole state, the same on every machine."""
        total = sha256(f"kitestring state 1, quarter {self.quarter}".encode())
        for rival in self.rivals:
            total.update(rival.digest().encode())
        for part in fields(self)[1:-1]:
            value = getattr(self, part.name)
            if part.name == "stocks" and not value[Stock.SAMENESS].any():
                value = value[: Stock.SAMENESS]  # at rest it counts for nothing, as in games saved before
            total.update(part.name.encode())
            total.update(str(value.shape).encode())
            total.update(np.ascontiguousarray(value).astype(value.dtype.newbyteorder("<")).tobytes())
        return total.hexdigest()


def joined(groups: list[Company]) -> Company:
    """Lay groups of companies of the same quarter beside each other."""
    names = [part.name for part in fields(Company)[1:-1]]
    arrays = {name: np.concatenate([getattr(group, name) for group in groups], axis=-1) for name in names}
    rivals = tuple(joined(list(alike)) for alike in zip(*(group.rivals for group in groups), strict=True))
    return Company(groups[0].quarter, **arrays, rivals=rivals)


def start_stocks(rules: Rules, seed: Bits) -> Array:
    """Return the stocks at the start, shape (35, N): the scenario's values, spread a little by luck."""
    rows = []
    given = dict(rules.start)
    luck = bells(seed, *((int(Stream.START), int(stock)) for stock in Stock))
    for stock in Stock:
        facts = FACTS[stock]
        value = facts.start
        name = "direction" if stock is Stock.CHANGE else stock.name.lower()
        if name in given:
            value = float(from_shown(stock, np.array(given[name]), rules))
        spread = facts.spread * value / facts.start if stock is Stock.CHANGE else facts.spread
        rows.append(value + spread * luck[stock])
    return settle(np.clip(np.stack(rows), np.maximum(LOWS, -1e9), np.minimum(HIGHS, 1e9)))
