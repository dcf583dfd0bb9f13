"""The lines of the model: each has a name of its own, and each is used."""

from collections import Counter

import numpy as np
import pytest

from game.engine import METER_STOCKS, Cause, Practice, Stock, found, play_turn
from game.engine.terms import TERMS
from tests.engine.builders import eventful, restless, seeds


@pytest.fixture(scope="module")
def entries():
    rules = eventful(12)
    company, dice, kept = found(rules, seeds(200)), np.random.default_rng(4), []
    while company.quarter < rules.quarters:
        turn = play_turn(company, restless(company, dice), rules)
        kept += turn.ledger.entries
        company = turn.company
    return kept


def test_every_term_is_used_in_play(entries):
    used = {entry.term.id for entry in entries if entry.amount.any()}
    limits_out_of_reach = {term.id for term in TERMS.values() if term.cause is Cause.LIMIT} - used
    assert used | limits_out_of_reach == set(TERMS)


def test_nothing_is_booked_under_an_unknown_term(entries):
    assert {entry.term for entry in entries} <= set(TERMS.values())


def test_ids_match_and_names_are_unique_for_a_stock():
    assert all(key == term.id for key, term in TERMS.items())
    named = Counter((term.stock, term.name) for term in TERMS.values())
    assert named.most_common(1)[0][1] == 1


def test_sources_and_meters_exist():
    practices = {practice.name.lower() for practice in Practice}
    for term in TERMS.values():
        assert set(term.via) <= set(METER_STOCKS)
        if term.cause is Cause.PRACTICE:
            assert term.source in practices


def test_every_stock_is_moved_by_leading_or_managing_or_by_what_they_move():
    for stock in Stock:
        causes = {term.cause for term in TERMS.values() if term.stock is stock}
        assert causes & {Cause.PRACTICE, Cause.FLOW}


def test_an_entry_tells_when_its_cause_lay(entries):
    delayed = [entry for entry in entries if entry.term.delay]
    assert delayed
    by_term = [entry.since[0] for entry in delayed if entry.term.id == "relevance.shipped"]
    assert by_term == [0, *range(len(by_term) - 1)]


def test_a_blow_carries_the_name_the_scenario_gives_it(entries):
    names = {
        entry.name(index)
        for entry in entries
        if entry.term.id == "problems.incident"
        for index in np.flatnonzero(entry.amount)
    }
    assert names == {"A leak", "A lost order"}
