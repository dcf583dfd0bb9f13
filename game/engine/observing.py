"""A population observed: policies in, arrays of whatever you name out, quarter by company.

    seen = observe(rules, seeds, policy, quarters=60, burn_in=24, names=("engagement", "service"))
    seen.rows["engagement"].mean(axis=1)

`docs/population.md` explains it with an example that a test runs.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from typing import TypeAlias

import numpy as np

from game.engine.company import Company
from game.engine.ledger import Ledger
from game.engine.luck import Stream, draw
from game.engine.market import MarketQuarter
from game.engine.numbers import Array, Bits, Truth, Whole
from game.engine.outlook import look
from game.engine.parameters import USUAL, Parameters
from game.engine.players import Player
from game.engine.rules import Rules
from game.engine.stocks import Stock
from game.engine.terms import TERMS
from game.engine.turn import Turn, found, play_turn
from game.engine.workings import Workings
from game.engine.worth import worth

Births: TypeAlias = Callable[[Bits], Company]
"""Founds one company per seed, to take the place of those that failed."""

_STOCKS = {stock.name.lower(): stock for stock in Stock}
_WORKINGS = {part.name for part in fields(Workings) if part.type is Array}
_WORKINGS -= {"dose", "shares", "hours"}
_MARKET = {part.name for part in fields(MarketQuarter)}
_TERMS = set(TERMS)
_WHOLE = {"worth", "sales", "alive"}


@dataclass(frozen=True, slots=True, eq=False)
class Observed:
    """What was seen of N companies over Q quarters, after the burn-in.

    rows: by name, (Q, N). hours: (Q, 6, N), the hours of the decisions. styles: (Q, N). born: (Q, N),
    whether another company was founded in this place at the start of the quarter. company: as all
    stand at the end, to be played on.
    """

    rows: dict[str, Array]
    hours: Array
    styles: Whole
    born: Truth
    company: Company


def nameable() -> tuple[str, ...]:
    """List every name that `observe` can keep.

    Stocks and `alive` are those at the start of the quarter; workings, the market's doing, the
    contributions of each line of the ledger, `sales` and `worth` are those of the quarter.
    """
    return tuple(sorted({*_STOCKS, *_WORKINGS, *_MARKET, *_TERMS, *_WHOLE}))


def _of_turn(name: str, before: Company, turn: Turn, p: Parameters) -> Array:
    if name in _STOCKS:
        return before.stock(_STOCKS[name])
    if name == "alive":
        return before.alive.astype(np.float64)
    if name == "worth":
        return worth(turn.company, p).total
    if name == "sales":
        return turn.company.sales
    source: object = turn.workings if name in _WORKINGS else turn.workings.market
    row: Array = np.asarray(getattr(source, name), np.float64)
    return row


def _booked(ledger: Ledger, names: Sequence[str]) -> dict[str, Array]:
    rows = {name: np.zeros(ledger.alive.shape) for name in names}
    for entry in ledger.entries:
        if entry.term.id in rows:
            rows[entry.term.id] = rows[entry.term.id] + entry.amount
    return rows


def succeed(company: Company, where: Truth, births: Births) -> Company:
    """Return the companies with those of `where` (N,) replaced by new ones, on luck of their own."""
    if not where.any():
        return company
    seeds = draw(company.seed[where], Stream.BIRTH, company.quarter)
    return _spliced(company, where, births(seeds))


def _spliced(company: Company, where: Truth, newcomers: Company) -> Company:
    rivals = zip(company.rivals, newcomers.rivals, strict=True)
    parts: dict[str, object] = {
        "rivals": tuple(_spliced(rival, where, newcomer) for rival, newcomer in rivals)
    }
    for part in fields(company):
        if part.name not in {"quarter", "rivals"}:
            array = getattr(company, part.name).copy()
            array[..., where] = getattr(newcomers, part.name)
            parts[part.name] = array
    return replace(company, **parts)  # type: ignore[arg-type]  # by name, all of the right type


def _asked(names: Sequence[str]) -> tuple[str, ...]:
    known = set(nameable())
    for name in names:
        if name not in known:
            raise ValueError(f"observe: there is no {name!r}; nameable() lists what can be kept")
    return tuple(name for name in names if name in _TERMS)


def observe(
    rules: Rules,
    seeds: Bits | Company,
    policy: Player,
    p: Parameters = USUAL,
    *,
    quarters: int,
    burn_in: int = 0,
    names: Sequence[str] = (),
    births: Births | None = None,
) -> Observed:
    """Let a policy run companies for `burn_in` + `quarters` and keep the named rows of the latter.

    `seeds` (N,) found new companies; companies that stand already play on. With `births` each company
    that fails is replaced by a new one. All N are played in one piece: for many, call it for a few
    thousand at a time and sum up in between, so that memory stays flat. Raises ValueError for a name
    that is not in `nameable()`.
    """
    booked = _asked(names)
    company = seeds if isinstance(seeds, Company) else found(rules, seeds, p)
    shape = (quarters, company.count)
    rows = {name: np.zeros(shape) for name in names}
    hours, styles = np.zeros((quarters, 6, company.count)), np.zeros(shape, np.int64)
    born = np.zeros(shape, np.bool_)
    for step in range(-burn_in, quarters):
        failed = ~company.alive
        if births is not None:
            company = succeed(company, failed, births)
        decision = policy(look(company, rules, p))
        turn = play_turn(company, decision, rules, p, keep=bool(booked) and step >= 0)
        if step >= 0:
            hours[step], styles[step] = decision.hours, decision.style
            born[step] = failed if births is not None else False
            amounts = _booked(turn.ledger, booked)
            for name, row in rows.items():
                row[step] = amounts[name] if name in amounts else _of_turn(name, company, turn, p)
        company = turn.company
    return Observed(rows, hours, styles, born, company)
