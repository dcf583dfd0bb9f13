"""Every change is exactly the sum of its causes, and nothing leaves its bounds, whatever is played."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine import USUAL, Stock, found, play_turn
from game.engine.stocks import HIGHS, LOWS
from tests.engine.builders import LIKES, eventful, plain, restless, seeds, whole

RULES = {like: plain(like, 10) for like in LIKES} | {"eventful": eventful(10), "whole": whole("crisis", 10)}


def turns_of(rules, first, count=5):
    company, dice = found(rules, seeds(count, first)), np.random.default_rng(first)
    while company.quarter < rules.quarters:
        turn = play_turn(company, restless(company, dice, rules), rules)
        yield company, turn
        company = turn.company


games = given(name=st.sampled_from(sorted(RULES)), first=st.integers(0, 2**40))


@settings(max_examples=40, deadline=None)
@games
def test_entries_add_up_to_every_change_exactly(name, first):
    for before, turn in turns_of(RULES[name], first):
        total = np.zeros_like(before.stocks)
        for entry in reversed(turn.ledger.entries):
            total[entry.term.stock] += entry.amount
        assert np.array_equal(before.stocks + total, turn.company.stocks)


@settings(max_examples=40, deadline=None)
@games
def test_stocks_stay_finite_and_within_bounds(name, first):
    for _, turn in turns_of(RULES[name], first):
        stocks = turn.company.stocks
        assert np.isfinite(stocks).all()
        assert (stocks >= LOWS).all()
        assert (stocks <= HIGHS).all()


@settings(max_examples=20, deadline=None)
@games
def test_cash_moves_by_its_own_lines_alone(name, first):
    for before, turn in turns_of(RULES[name], first):
        lines = [entry.amount for entry in turn.ledger.entries if entry.term.stock is Stock.CASH]
        moved = turn.company.stock(Stock.CASH) - before.stock(Stock.CASH)
        assert np.array_equal(sum(lines), moved)


@settings(max_examples=20, deadline=None)
@games
def test_workings_are_finite_and_shares_stay_shares(name, first):
    for _, turn in turns_of(RULES[name], first):
        w = turn.workings
        for part in (w.dose, w.turning, w.fire, w.direction, w.heard, w.service):
            assert (part >= 0.0).all()
            assert (part <= 1.0).all()
        assert np.isfinite(w.load).all()
        assert np.isfinite(w.signed).all()


def broke(count=6):
    rules = plain("crisis", 12, start=(("cash", -9.9), ("engagement", 5.0), ("process", 5.0)))
    company = found(rules, seeds(count))
    idle = np.zeros((6, count))
    while company.alive.any():
        decision = restless(company, np.random.default_rng(1))
        company = play_turn(company, type(decision)(idle, decision.style, decision.choice), rules).company
    return company, rules


def test_a_company_fails_at_its_credit_and_then_stays_as_it_is():
    company, rules = broke()
    assert (company.stock(Stock.CASH) <= -USUAL.credit).all()
    turn = play_turn(company, restless(company, np.random.default_rng(2)), rules)
    assert np.array_equal(turn.company.stocks, company.stocks)
    assert all((entry.amount == 0.0).all() for entry in turn.ledger.entries)
    assert not turn.company.alive.any()


def test_without_keeping_entries_the_company_is_the_same():
    rules = eventful()
    company = found(rules, seeds(9))
    decision = restless(company, np.random.default_rng(3))
    short = play_turn(company, decision, rules, keep=False)
    assert short.ledger.entries == []
    assert short.company.digest() == play_turn(company, decision, rules).company.digest()


def test_a_company_cannot_be_written_to():
    company = found(plain(), seeds(2))
    assert not any(
        part.flags.writeable for part in (company.stocks, company.seed, company.alive, company.trail)
    )


def test_what_a_turn_tells_cannot_be_written_to():
    rules = eventful()
    company = found(rules, seeds(2))
    turn = play_turn(company, restless(company, np.random.default_rng(5)), rules)
    assert turn.ledger.entries
    for entry in turn.ledger.entries:
        assert not entry.amount.flags.writeable
        assert not entry.since.flags.writeable
