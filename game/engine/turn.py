"""One turn: a pure function from a state and a decision to the next state, and why."""

from dataclasses import dataclass, replace

import numpy as np

from game.engine import business_flows, machine_flows, people_flows
from game.engine.company import NO_EVENT, TRAIL, Company, start_stocks
from game.engine.decision import Decision
from game.engine.ledger import Ledger
from game.engine.market import MarketQuarter, Tape, market_alone, market_quarter
from game.engine.numbers import Array, Bits, Whole, added, settle
from game.engine.parameters import USUAL, Parameters
from game.engine.plot import plot_of
from game.engine.rules import Rules
from game.engine.stocks import HIGHS, LOWS, Stock
from game.engine.story import (
    answer,
    come_due,
    next_event,
    on_table,
    possible_choice,
    record_choices,
)
from game.engine.terms import LIMITS
from game.engine.workings import Workings, hours_free, work_out
from game.engine.worth import healthy_sales

WIDE = 256
"""Above this many companies the ledger is balanced stock by stock, which stays within the cache."""

_SERVED_BEFORE = 0.8
"""Service in the quarter before the first."""

_LANDING_BEFORE = 0.0625
"""Relevance under way at the start from what was shipped before."""

_FLOWS = (
    people_flows.move_change,
    people_flows.move_alignment,
    people_flows.move_engagement,
    people_flows.move_trust,
    machine_flows.move_process,
    machine_flows.move_problems,
    machine_flows.move_ideas,
    business_flows.move_relevance,
    business_flows.move_customers,
    business_flows.move_team,
    business_flows.move_cash,
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What came of a quarter: the next state, the ledger of it, and its workings."""

    company: Company
    ledger: Ledger
    workings: Workings


def found(rules: Rules, seeds: Bits, p: Parameters = USUAL) -> Company:
    """Found one company per seed, shape (N,) of 64-bit integers, with the first event on the table."""
    seed = np.asarray(seeds, np.uint64).copy()
    count = seed.size
    stocks = start_stocks(rules, seed)
    served = np.full(count, _SERVED_BEFORE)
    sales = settle(p.price * stocks[Stock.CUSTOMERS] * served)
    rows = len(plot_of(rules).later)
    company = Company(
        quarter=0,
        seed=seed,
        stocks=stocks,
        shares=np.zeros((6, count)),
        style=np.full(count, -1, np.int64),
        served=served,
        landed=np.full(count, _LANDING_BEFORE),
        signed=np.zeros(count),
        sales=sales,
        trail=settle(np.repeat(healthy_sales(stocks, sales)[None], TRAIL, axis=0)),
        alive=np.ones(count, np.bool_),
        event=np.full(count, NO_EVENT, np.int64),
        taken=np.full((len(rules.events), count), -1, np.int64),
        due=np.full((rows, count), -1, np.int64),
        arisen=np.full((rows, count), -1, np.int64),
    )
    return replace(company, event=next_event(company, rules))


def choice_hours(company: Company, rules: Rules, choice: Whole) -> Array:
    """Return the hours a week that the choices at this quarter's events cost, shape (N,)."""
    cost = np.zeros(company.count)
    for row in on_table(company, rules):
        for column, option in enumerate(rules.events[row].choices):
            if option.hours:
                cost = np.where((company.event == row) & (choice == column), option.hours, cost)
    return cost


def hours_to_spend(company: Company, rules: Rules, choice: Whole, p: Parameters = USUAL) -> Array:
    """Return the hours a week left for the six practices, after problems and the choice, shape (N,)."""
    return np.maximum(hours_free(company, p) - choice_hours(company, rules, choice), 0.0)


def within_hours(company: Company, decision: Decision, rules: Rules, p: Parameters) -> Decision:
    """Return the decision with a choice that is possible, and hours scaled down to those there are."""
    choice = possible_choice(company, decision.choice, rules)
    hours = np.maximum(decision.hours, 0.0)
    total = added(hours)
    limit = hours_to_spend(company, rules, choice, p)
    scale = np.where(total > limit, limit / np.maximum(total, 1e-9), 1.0)
    return Decision(hours * scale, decision.style.astype(np.int64), choice)


def _book_limits(company: Company, book: Ledger) -> None:
    """Name what the bounds of a stock cut off; usually nothing."""
    reached = company.stocks + book.change
    cut = np.minimum(np.maximum(reached, LOWS), HIGHS) - reached
    if not cut.any():
        return
    for stock in Stock:
        if cut[stock].any():
            book.add(LIMITS[stock], cut[stock])
    book.balance()


def _market(company: Company, rules: Rules, tape: Tape | None) -> MarketQuarter:
    if tape is not None:
        return tape.quarters[company.quarter]
    if company.count == 1:
        return market_alone(rules.market, int(company.seed[0]), company.quarter)
    return market_quarter(rules.market, company.seed, company.quarter)


def play_turn(
    company: Company,
    decision: Decision,
    rules: Rules,
    p: Parameters = USUAL,
    *,
    keep: bool = True,
    tape: Tape | None = None,
) -> Turn:
    """Play one quarter of N companies.

    Every change of every stock is the exact sum of the ledger's entries. Companies that have failed stay
    as they are. `keep=False` sums without keeping the entries, and a `tape` of the market (from
    `market.record`, for the same seeds) saves drawing it anew; both are quicker and change no bit.
    """
    decision = within_hours(company, decision, rules, p)
    market = _market(company, rules, tape)
    w = work_out(company, decision, market, p)
    book = Ledger(company.quarter, company.seed, company.alive, keep)
    for flow in _FLOWS:
        flow(company, w, book, rules, p)
        if company.count > WIDE:
            book.balance()
    answer(company, decision, rules, book)
    come_due(company, rules, book)
    book.balance()
    _book_limits(company, book)
    return Turn(_after(company, decision, w, book, rules, p), book, w)


def _after(
    company: Company, decision: Decision, w: Workings, book: Ledger, rules: Rules, p: Parameters
) -> Company:
    stocks = company.stocks + book.change
    sales = settle(np.where(company.alive, business_flows.sales_of(company, w, p), 0.0))
    taken, due, arisen = record_choices(company, decision, rules)
    after = replace(
        company,
        quarter=company.quarter + 1,
        stocks=stocks,
        shares=settle(w.shares),
        style=decision.style,
        served=settle(w.service),
        landed=settle(business_flows.landing(w, p)),
        signed=settle(w.signed),
        sales=sales,
        trail=np.concatenate([company.trail[1:], settle(healthy_sales(stocks, sales))[None]]),
        alive=company.alive & (stocks[Stock.CASH] > -p.credit),
        taken=taken,
        due=due,
        arisen=arisen,
    )
    return replace(after, event=next_event(after, rules))
