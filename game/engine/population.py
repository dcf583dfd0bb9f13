"""Many companies at once: policies in, arrays out."""

from dataclasses import dataclass

import numpy as np

from game.engine.batch import Batch, Books, chunks
from game.engine.company import Company, joined
from game.engine.market import Tape
from game.engine.numbers import Array, Bits, Truth, Whole
from game.engine.outlook import look
from game.engine.parameters import USUAL, Parameters
from game.engine.players import Player
from game.engine.rules import Rules
from game.engine.standing import state_indices
from game.engine.stocks import COMPANY_STOCKS, Stock
from game.engine.turn import found
from game.engine.worth import worth

CHUNK = 8192
"""Companies that a player decides for at once."""


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """What came of N companies over Q quarters.

    With index 0 for the start: stocks (Q + 1, S, N) in engine units, those named by `kept`, states (Q + 1, N)
    as indices of `standing.STATES`, worth and alive (Q + 1, N). By quarter played: hours (Q, 6, N), styles,
    events and choices (Q, N). contributions: by id of a term (Q, N), empty unless asked for.
    """

    seeds: Bits
    kept: tuple[Stock, ...]
    stocks: Array
    states: Whole
    worth: Array
    alive: Truth
    hours: Array
    styles: Whole
    events: Whole
    choices: Whole
    contributions: dict[str, Array]

    def stock(self, stock: Stock) -> Array:
        """Return one stock by quarter and company, shape (Q + 1, N)."""
        rows: Array = self.stocks[:, self.kept.index(stock)]
        return rows


def _blank(rules: Rules, seeds: Bits, kept: tuple[Stock, ...]) -> Run:
    count, quarters = seeds.size, rules.quarters
    return Run(
        seeds=seeds,
        kept=kept,
        stocks=np.zeros((quarters + 1, len(kept), count)),
        states=np.zeros((quarters + 1, count), np.int64),
        worth=np.zeros((quarters + 1, count)),
        alive=np.zeros((quarters + 1, count), np.bool_),
        hours=np.zeros((quarters, 6, count)),
        styles=np.zeros((quarters, count), np.int64),
        events=np.zeros((quarters, count), np.int64),
        choices=np.zeros((quarters, count), np.int64),
        contributions={},
    )


def _note(run: Run, company: Company, part: slice, p: Parameters) -> None:
    quarter = company.quarter
    run.stocks[quarter, :, part] = company.stocks[list(run.kept)]
    run.states[quarter, part] = state_indices(company)
    run.worth[quarter, part] = worth(company, p).total
    run.alive[quarter, part] = company.alive


def _note_books(run: Run, books: Books, part: slice) -> None:
    for term, amount in books.amounts:
        if term.id not in run.contributions:
            run.contributions[term.id] = np.zeros(run.styles.shape)
        run.contributions[term.id][books.quarter, part] += amount


def play_out(
    rules: Rules,
    seeds: Bits,
    player: Player,
    p: Parameters = USUAL,
    *,
    keep: bool = False,
    kept: tuple[Stock, ...] = COMPANY_STOCKS,
) -> Run:
    """Let a player run one company per seed to the end.

    `keep` also keeps every term's contributions; `kept` says which stocks are wanted.
    """
    seeds = np.asarray(seeds, np.uint64)
    run, batch = _blank(rules, seeds, kept), Batch(rules, p)
    for part in chunks(seeds.size, CHUNK):
        company = found(rules, seeds[part], p)
        _note(run, company, part, p)
        while company.quarter < rules.quarters:
            decision = player(look(company, rules, p))
            quarter = company.quarter
            run.hours[quarter, :, part] = decision.hours
            run.styles[quarter, part] = decision.style
            run.events[quarter, part] = company.event
            run.choices[quarter, part] = decision.choice
            if keep:
                company, books = batch.booked(company, decision)
                _note_books(run, books, part)
            else:
                company = batch.turn(company, decision)
            _note(run, company, part, p)
    return run


def play_to_end(
    rules: Rules, seeds: Bits, player: Player, p: Parameters = USUAL, *, tape: Tape | None = None
) -> Company:
    """Return the companies as a player leaves them at the end, without the way there.

    The player decides for up to `CHUNK` companies at once. A `tape` recorded for the same market and seeds
    saves drawing the market anew.
    """
    seeds, batch = np.asarray(seeds, np.uint64), Batch(rules, p)
    if seeds.size <= CHUNK:
        return _to_end(batch, seeds, player, tape)
    parts = chunks(seeds.size, CHUNK)
    return joined([_to_end(batch, seeds[at], player, None if tape is None else tape.of(at)) for at in parts])


def _to_end(batch: Batch, seeds: Bits, player: Player, tape: Tape | None) -> Company:
    company = found(batch.rules, seeds, batch.p)
    while company.quarter < batch.rules.quarters:
        decision = player(look(company, batch.rules, batch.p))
        company = batch.turn(company, decision, tape)
    return company
