"""The equations of one quarter, written down by the very functions that play it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, NamedTuple

import numpy as np

from game.engine.company import Company
from game.engine.decision import Decision
from game.engine.ledger import Term
from game.engine.levers import Levers
from game.engine.market import MarketQuarter
from game.engine.numbers import GRAIN, PER_GRAIN, settle
from game.engine.parameters import Parameters
from game.engine.rules import Rules
from game.engine.sheet import TYPES, Kind, Line, Sheet
from game.engine.shorten import Shortener, reached
from game.engine.stocks import HIGHS, LOWS, Stock
from game.engine.trace import Traced, line_of
from game.engine.turn import carried, fitted, move
from game.engine.workings import work_out


class Given(NamedTuple):
    """What is known of an input beforehand: its rows, its kind, and its value if all companies share one."""

    name: str
    rows: tuple[int, ...]
    kind: Kind
    value: float | None = None


@dataclass(slots=True)
class TracedBook:
    """Stands in for the ledger, and only notes which amount belongs to which term."""

    booked: list[tuple[Term, Any]] = field(default_factory=list)

    def add(self, term: Term, amount: Any, *_: object, **__: object) -> None:
        """Note an amount of a term."""
        self.booked.append((term, amount))

    def add_blow(self, term: Term, amount: Any, _names: tuple[str, ...]) -> None:
        """Note a blow; what it is called is the ledger's business."""
        self.add(term, amount)


@dataclass(frozen=True, slots=True)
class Equations:
    """One quarter as lines.

    `carried` is what a company takes along, by field of `Company` (of its trail the newest row, of its stocks
    those up to the last that moves), `same` what it takes along as it was given, by field and name of the
    input. `terms` are those of each stock, in the order of the rows of `grains`, its contributions in whole
    grains of 2**-20; `fixed` are the grains of terms that are the same for all companies. `cut` is what the
    bounds of the stocks that move cut off, in grains.
    """

    carried: dict[str, Line]
    same: dict[str, str]
    terms: dict[Stock, tuple[Term, ...]]
    grains: dict[Stock, Line]
    fixed: tuple[tuple[Term, float], ...]
    cut: Line

    def shortened(self, *, keep: bool) -> dict[str, Line]:
        """Return the lines that a batch plays, by name: what is carried and, to keep, grains and cut."""
        ends = dict(self.carried)
        if keep:
            ends |= {stock.name: line for stock, line in self.grains.items()} | {"cut": self.cut}
        shortener = Shortener(reached(ends.values()))
        return {name: shortener.written(line) for name, line in ends.items()}


def write_down(given: tuple[Given, ...], rules: Rules, p: Parameters) -> Equations:
    """Write down one quarter of companies, decisions and markets of which so much is given.

    Inputs are named `company.stocks`, `decision.hours`, `levers.bets`, `market.growth` and so on, after their
    fields. Besides there are `cost` (N,), hours a week that choices cost, `pushed` (35, N), what events do,
    and `contest 0` and so on (N,), customers from each rival.
    """
    sheet = Sheet()
    traced = {one.name: Traced(sheet, _line(sheet, one), given=True) for one in given}
    company = Company(**_fields(Company, "company", traced), rivals=())
    market = MarketQuarter(**_fields(MarketQuarter, "market", traced))
    levers = Levers(**_fields(Levers, "levers", traced)) if "levers.bets" in traced else None
    cost, pushed = (_values(traced, name) for name in ("cost", "pushed"))
    decision = Decision(**_fields(Decision, "decision", traced), levers=levers)
    decision = fitted(company, decision, cost, rules, p)
    contests = tuple(_values(traced, name) for name in traced if name.startswith("contest "))
    w = work_out(company, decision, market, rules, p, contests)
    book: Any = TracedBook()
    move(company, decision, w, book, rules, p)
    amounts = [(term, line_of(sheet, amount)) for term, amount in book.booked]
    fixed = [(term, line.everywhere) for term, line in amounts if line.everywhere is not None]
    fixed = [(term, float(np.rint(amount * PER_GRAIN))) for term, amount in fixed]
    varying = [(term, line) for term, line in amounts if line.everywhere is None]
    rows = {stock: [one for one in varying if one[0].stock is stock] for stock in Stock}
    grains = {stock: _grains(sheet, lines) for stock, lines in rows.items() if lines}
    moved_stocks = tuple(Stock)[: max(term.stock for term, _ in amounts) + 1]
    change = np.stack([_change(sheet, grains.get(stock), stock, fixed) for stock in moved_stocks]) * GRAIN
    before, count = company.stocks[: len(moved_stocks)], len(moved_stocks)
    uncut = before + change + pushed[:count]
    bounded = np.minimum(np.maximum(uncut, settle(LOWS[:count])), settle(HIGHS[:count]))
    moved = carried(company, decision, w, np.where(company.alive, bounded, before), p)
    same = {name: _input(value, traced) for name, value in moved.items() if _input(value, traced)}
    cut: Any = np.where(company.alive, (bounded - uncut) * PER_GRAIN, 0.0)
    return Equations(
        carried={name: line_of(sheet, value) for name, value in moved.items() if name not in same},
        same=same,
        terms={stock: tuple(term for term, _ in rows[stock]) for stock in grains},
        grains={
            stock: line_of(sheet, np.where(company.alive, block, 0.0)) for stock, block in grains.items()
        },
        fixed=tuple(fixed),
        cut=cut.line,
    )


def _line(sheet: Sheet, one: Given) -> Line:
    if one.value is None:
        return sheet.entry(one.name, one.rows, one.kind)
    return sheet.constant(np.full((*one.rows, 1), one.value, TYPES[one.kind]))


def _fields(kind: Any, what: str, traced: Mapping[str, Traced]) -> dict[str, Any]:
    names = {part.name: f"{what}.{part.name}" for part in fields(kind)}
    return {name: traced[given] for name, given in names.items() if given in traced}


def _values(traced: Mapping[str, Traced], name: str) -> Any:
    return traced[name]


def _grains(sheet: Sheet, lines: list[tuple[Term, Line]]) -> Any:
    return np.rint(np.stack([Traced(sheet, line) for _, line in lines]) * PER_GRAIN)


def _change(sheet: Sheet, grains: Any, stock: Stock, fixed: list[tuple[Term, float]]) -> Traced:
    known = Traced(sheet, sheet.constant(sum((amount for term, amount in fixed if term.stock is stock), 0.0)))
    return known if grains is None else Traced(sheet, sheet.total(grains.line)) + known


def _input(value: object, traced: Mapping[str, Traced]) -> str:
    return next((name for name, given in traced.items() if given is value), "")
