"""One turn: a pure function from a state and a decision to the next state, and why."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, TypeAlias

import numpy as np

from game.engine import (
    business_flows,
    executive_flows,
    insight_flows,
    machine_flows,
    people_flows,
    skill_flows,
    venture_flows,
)
from game.engine.company import NO_EVENT, TRAIL, Company, start_stocks
from game.engine.decision import Decision
from game.engine.ledger import Ledger
from game.engine.levers import Levers, hours_of, opens_any
from game.engine.market import MarketQuarter, Tape, market_alone, market_quarter
from game.engine.numbers import Array, Bits, Whole, added, settle
from game.engine.outlook import look
from game.engine.parameters import USUAL, Parameters
from game.engine.players import STRATEGIES
from game.engine.plot import plot_of
from game.engine.possible import moved_on, possible
from game.engine.rivalry import contests_of, rules_for, seeds_for
from game.engine.rules import Rival, Rules
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

Flow: TypeAlias = Callable[[Company, Workings, Ledger, Rules, Parameters], None]
LeverFlow: TypeAlias = Callable[[Company, Workings, Levers, Ledger, Rules, Parameters], None]

WIDE = 256
"""Above this many companies the ledger is balanced stock by stock, which stays within the cache."""

_SERVED_BEFORE = 0.8
"""Service in the quarter before the first."""

_LANDING_BEFORE = 0.0625
"""Relevance under way at the start from what was shipped before."""

_FLOWS: tuple[Flow, ...] = (
    people_flows.move_change,
    people_flows.move_alignment,
    people_flows.move_engagement,
    people_flows.move_trust,
    machine_flows.move_process,
    machine_flows.move_problems,
    machine_flows.move_ideas,
    people_flows.move_sameness,
    business_flows.move_relevance,
    business_flows.move_customers,
    business_flows.move_team,
    business_flows.move_cash,
)


@lru_cache(maxsize=64)
def lever_flows(rules: Rules) -> tuple[LeverFlow, ...]:
    """Return what the levers move that a scenario opens."""
    if not opens_any(rules):
        return ()
    flows: list[LeverFlow] = [insight_flows.move_sight, business_flows.pay_for_levers]
    if rules.skills:
        flows.append(skill_flows.move_skills)
    if rules.candidates:
        flows += [insight_flows.move_bench, executive_flows.move_executives]
    if rules.initiatives:
        flows.append(venture_flows.move_initiatives)
    return tuple(flows)


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
    rows, candidates, initiatives = len(plot_of(rules).later), len(rules.candidates), len(rules.initiatives)
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
        mandates=np.zeros((candidates, count), np.int64),
        tenure=np.zeros((candidates, count), np.int64),
        departed=np.zeros((candidates, count), np.bool_),
        outcomes=np.zeros((initiatives, count), np.int64),
        covered=np.full((initiatives, count), -1, np.int64),
        asked=np.zeros((2, count), np.bool_),
        rivals=tuple(
            found(rules_for(rules, rival), seeds_for(seed, row), p) for row, rival in enumerate(rules.rivals)
        ),
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


def hours_to_spend(
    company: Company, rules: Rules, choice: Whole, p: Parameters = USUAL, levers: Levers | None = None
) -> Array:
    """Return the hours a week left for the practices, after problems, the choice and levers, shape (N,)."""
    left = hours_free(company, rules, p) - choice_hours(company, rules, choice)
    if levers is not None:
        left = left - hours_of(levers, rules, p)
    return np.maximum(left, 0.0)


def within_hours(company: Company, decision: Decision, rules: Rules, p: Parameters) -> Decision:
    """Return the decision with what is possible of it, and hours scaled down to those there are.

    Levers that take more hours than there are rest, but for the executives, who stay as they were.
    """
    choice = possible_choice(company, decision.choice, rules)
    decision = replace(decision, style=decision.style.astype(np.int64), choice=choice)
    return fitted(company, decision, choice_hours(company, rules, choice), rules, p)


def fitted(company: Company, decision: Decision, cost: Array, rules: Rules, p: Parameters) -> Decision:
    """Return a decision with the hours and levers there is time for, when choices cost hours, (N,)."""
    left, levers = hours_free(company, rules, p) - cost, None
    if opens_any(rules):
        levers = possible(decision.levers, company, left, rules, p)
        left = left - hours_of(levers, rules, p)
    limit = np.maximum(left, 0.0)
    hours = np.maximum(decision.hours, 0.0)
    total = added(hours)
    scale = np.where(total > limit, limit / np.maximum(total, 1e-9), 1.0)
    return replace(decision, hours=hours * scale, levers=levers)


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


def market_of(company: Company, rules: Rules, tape: Tape | None = None) -> MarketQuarter:
    """Return what the market does to companies this quarter, from their tape if there is one."""
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
    market = market_of(company, rules, tape)
    contests = contests_of(company, p)
    rivals = tuple(
        _rival_turn(rival, facts, rules, market, -moved, p)
        for rival, facts, moved in zip(company.rivals, rules.rivals, contests, strict=True)
    )
    return _play(replace(company, rivals=rivals), decision, rules, p, market, contests, keep)


def _rival_turn(
    rival: Company, facts: Rival, rules: Rules, market: MarketQuarter, moved: Array, p: Parameters
) -> Company:
    """Let a rival play the quarter by its strategy, in the same market; `moved` customers come to it."""
    own = rules_for(rules, facts)
    decision = STRATEGIES[facts.strategy](look(rival, own, p))
    return _play(rival, decision, own, p, market, (moved,), keep=False).company


def _play(
    company: Company,
    decision: Decision,
    rules: Rules,
    p: Parameters,
    market: MarketQuarter,
    contests: tuple[Array, ...],
    keep: bool,
) -> Turn:
    decision = within_hours(company, decision, rules, p)
    w = work_out(company, decision, market, rules, p, contests)
    book = Ledger(company.quarter, company.seed, company.alive, keep)
    move(company, decision, w, book, rules, p)
    answer(company, decision, rules, book)
    come_due(company, rules, book)
    book.balance()
    _book_limits(company, book)
    return Turn(_after(company, decision, w, book, rules, p), book, w)


def move(
    company: Company, decision: Decision, w: Workings, book: Ledger, rules: Rules, p: Parameters
) -> None:
    """Book all that moves by itself and by the decision, the story apart."""
    for flow in _FLOWS:
        flow(company, w, book, rules, p)
        if company.count > WIDE:
            book.balance()
    if decision.levers is not None:
        for lever in lever_flows(rules):
            lever(company, w, decision.levers, book, rules, p)


def carried(
    company: Company, decision: Decision, w: Workings, stocks: Array, p: Parameters
) -> dict[str, Any]:
    """Return what a company takes along, by field, the story apart; of its trail the newest row, (4, N)."""
    sales = settle(np.where(company.alive, business_flows.sales_of(company, w, p), 0.0))
    return {
        "stocks": stocks,
        "shares": settle(w.shares),
        "style": decision.style,
        "served": settle(w.service),
        "landed": settle(business_flows.landing(company, w, p)),
        "signed": settle(w.signed),
        "sales": sales,
        "trail": settle(healthy_sales(stocks, sales)),
        "alive": company.alive & (stocks[Stock.CASH] > -p.credit),
        **moved_on(company, decision.levers, w),
    }


def _after(
    company: Company, decision: Decision, w: Workings, book: Ledger, rules: Rules, p: Parameters
) -> Company:
    moved = carried(company, decision, w, company.stocks + book.change, p)
    trail = np.concatenate([company.trail[1:], moved.pop("trail")[None]])
    taken, due, arisen = record_choices(company, decision, rules)
    after = replace(
        company, quarter=company.quarter + 1, trail=trail, taken=taken, due=due, arisen=arisen, **moved
    )
    return replace(after, event=next_event(after, rules))
