"""The lines of the model: each has a name of its own, and each is used."""

from collections import Counter

import numpy as np
import pytest

from game.engine import FITTED, METER_STOCKS, USUAL, Cause, Practice, Stock, found, play_turn
from game.engine.lever_terms import LEVER_TERMS
from game.engine.terms import TERMS
from tests.engine.builders import eventful, restless, seeds, whole

ALL = TERMS | LEVER_TERMS
PLACES = {"executive_3", "executive_4", *(f"initiative_{place}" for place in range(3, 7))}
"""Stocks of executives and initiatives that the rules of these tests do not have."""


def played(rules, count=200, p=USUAL):
    company, dice, kept = found(rules, seeds(count), p), np.random.default_rng(4), []
    while company.quarter < rules.quarters:
        turn = play_turn(company, restless(company, dice, rules), rules, p)
        kept += turn.ledger.entries
        company = turn.company
    return kept


@pytest.fixture(scope="module")
def entries():
    return played(eventful(12)) + played(whole("turbulent", 12), 400)


@pytest.fixture(scope="module")
def fitted():
    return played(eventful(6), 50, FITTED)


def test_every_term_is_used_in_play_or_in_a_population(entries, fitted):
    used = {entry.term.id for entry in entries + fitted if entry.amount.any()}
    limits_out_of_reach = {term.id for term in ALL.values() if term.cause is Cause.LIMIT} - used
    no_such_place = {term.id for term in ALL.values() if term.stock.name.lower() in PLACES}
    assert used | limits_out_of_reach | no_such_place == set(ALL)


def test_nothing_is_booked_under_an_unknown_term(entries):
    assert {entry.term for entry in entries} <= set(ALL.values())


def test_ids_match_and_names_are_unique_for_a_stock():
    assert all(key == term.id for key, term in ALL.items())
    named = Counter((term.stock, term.name) for term in ALL.values())
    assert named.most_common(1)[0][1] == 1


def test_sources_and_meters_exist():
    practices = {practice.name.lower() for practice in Practice}
    for term in ALL.values():
        assert set(term.via) <= set(METER_STOCKS)
        if term.cause is Cause.PRACTICE:
            assert term.source in practices


def test_every_stock_is_moved_by_leading_or_managing_or_by_what_they_move():
    for stock in Stock:
        causes = {term.cause for term in ALL.values() if term.stock is stock}
        assert causes & {Cause.PRACTICE, Cause.FLOW, Cause.LEVER}


def test_an_entry_tells_when_its_cause_lay(entries):
    landed = [entry.since[0] for entry in entries if entry.term.id == "relevance.shipped"]
    assert landed == 2 * [0, *range(11)]


def test_a_blow_carries_the_name_the_scenario_gives_it(entries):
    names = {
        entry.name(index)
        for entry in entries
        if entry.term.id == "problems.incident"
        for index in np.flatnonzero(entry.amount)
    }
    assert names == {"A leak", "A lost order"}
