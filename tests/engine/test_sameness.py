"""People who are aligned fast are alike before they were heard (March 1991); in a game that rests."""

import numpy as np

from game.engine import FITTED, USUAL, Decision, Practice, Stock, Style, found, play_turn
from tests.engine.builders import plain, seeds

LONG = 24


def later(aligning, p=FITTED, quarters=LONG):
    """Play companies of unused seeds under six hours of each practice but aligning."""
    rules = plain("stable", LONG)
    company = found(rules, seeds(40, 880_000), p)
    hours = np.full((6, 40), 6.0)
    hours[Practice.ALIGN] = aligning
    decision = Decision(hours, np.full(40, int(Style.DEMOCRATIC)), np.full(40, -1))
    while company.quarter < quarters:
        company = play_turn(company, decision, rules, p).company
    return company


def sameness(company):
    return float(company.stock(Stock.SAMENESS).mean())


def test_it_rests_in_a_game():
    assert sameness(later(10.0, USUAL)) == 0.0


def test_at_rest_it_counts_for_nothing_in_a_digest():
    company = later(10.0, USUAL, 1)
    assert company.digest() != later(10.0, FITTED, 1).digest()
    assert company.digest() == later(10.0, USUAL, 1).digest()


def test_people_aligned_fast_are_alike_and_slowly_are_not():
    slow, fast = later(1.0), later(10.0)
    assert sameness(slow) == 0.0
    assert sameness(fast) > 0.5


def test_newcomers_know_other_things():
    company = later(10.0)
    decision = Decision(np.zeros((6, 40)), np.full(40, int(Style.DEMOCRATIC)), np.full(40, -1))
    turn = play_turn(company, decision, plain("stable", LONG + 1), FITTED)
    (brought,) = [entry.amount for entry in turn.ledger.entries if entry.term.id == "sameness.joiners"]
    joined = company.signed > 0.0
    assert joined.any()
    assert (brought[joined] < 0.0).all()
    assert (brought[~joined] == 0.0).all()
