"""The same company comes of the same seed and decisions: alone or among many, on any processor."""

import os
import subprocess
import sys
from dataclasses import fields
from hashlib import sha256

import numpy as np
import pytest

from game.engine import Company, Decision, found, play_turn
from game.engine.market import record
from game.engine.outlook import look
from game.engine.players import PLAYERS
from game.engine.population import play_out, play_to_end
from tests.engine.builders import eventful, plain, restless, seeds, whole

ONE_BY_ONE = """
import numpy as np
from tests.engine.test_same_everywhere import restless_digest
print(restless_digest())
"""


def restless_digest(count=400):
    rules = eventful()
    company, dice = found(rules, seeds(count)), np.random.default_rng(11)
    total = sha256()
    while company.quarter < rules.quarters:
        turn = play_turn(company, restless(company, dice), rules)
        company = turn.company
        total.update(company.digest().encode())
        total.update(b"".join(np.ascontiguousarray(entry.amount).tobytes() for entry in turn.ledger.entries))
    return total.hexdigest()


def part_of(company, index):
    """Cut one company, and its rivals, out of many."""
    cut = {f.name: getattr(company, f.name)[..., index : index + 1] for f in fields(Company)[1:-1]}
    rivals = tuple(part_of(rival, index) for rival in company.rivals)
    return Company(company.quarter, **{name: part.copy() for name, part in cut.items()}, rivals=rivals)


@pytest.mark.parametrize("name", list(PLAYERS))
def test_a_company_is_the_same_alone_and_among_a_thousand(name):
    rules, many = eventful(), seeds(1000)
    crowd = play_to_end(rules, many, PLAYERS[name])
    for index in (0, 1, 499, 998):
        alone = play_to_end(rules, many[index : index + 1], PLAYERS[name])
        assert alone.digest() == part_of(crowd, index).digest()


def test_chunks_make_no_difference(monkeypatch):
    whole = play_out(eventful(), seeds(300), PLAYERS["random"], keep=True)
    monkeypatch.setattr("game.engine.population.CHUNK", 128)
    cut = play_out(eventful(), seeds(300), PLAYERS["random"], keep=True)
    assert np.array_equal(whole.stocks, cut.stocks)
    assert np.array_equal(whole.worth, cut.worth)
    assert whole.contributions.keys() == cut.contributions.keys()
    assert all(np.array_equal(whole.contributions[key], cut.contributions[key]) for key in cut.contributions)


def test_companies_at_the_end_are_the_same_in_chunks(monkeypatch):
    for rules in (eventful(), whole("crisis", 5)):
        once = play_to_end(rules, seeds(300), PLAYERS["random"])
        tape = record(rules.market, seeds(300), rules.quarters)
        monkeypatch.setattr("game.engine.population.CHUNK", 128)
        cut = play_to_end(rules, seeds(300), PLAYERS["random"], tape=tape)
        monkeypatch.undo()
        assert once.digest() == cut.digest()


def test_a_tape_of_the_market_changes_no_bit():
    rules = plain("crisis")
    tape = record(rules.market, seeds(40), rules.quarters)
    taped = play_to_end(rules, seeds(40), PLAYERS["adaptive"], tape=tape)
    assert taped.digest() == play_to_end(rules, seeds(40), PLAYERS["adaptive"]).digest()


def test_the_same_play_twice_gives_the_same_digest():
    assert restless_digest(50) == restless_digest(50)


def test_a_company_keeps_nothing_of_the_arrays_it_was_decided_with():
    rules = plain()
    company, styles = found(rules, seeds(2)), np.array([3, 1, 1, 2], np.int32)
    hours, choice = np.full((6, 2), 6.0), np.full(2, -1)
    one = play_turn(company, Decision(hours, styles[1:3], choice), rules).company
    digest = one.digest()
    styles[:] = 4
    assert one.digest() == digest
    wide = Decision(hours, np.array([1, 1]), choice)
    assert play_turn(company, wide, rules).company.digest() == digest


def test_another_seed_or_decision_gives_another_digest():
    rules = plain()
    company = found(rules, seeds(1))
    decision = PLAYERS["half"](look(company, rules))
    other = PLAYERS["all-management"](look(company, rules))
    mine = play_turn(company, decision, rules).company.digest()
    assert mine != play_turn(company, other, rules).company.digest()
    assert mine != play_turn(found(rules, seeds(1, 5)), decision, rules).company.digest()


def test_a_plain_processor_computes_the_same_bits():
    dispatched = np._core._multiarray_umath.__cpu_dispatch__
    present = np._core._multiarray_umath.__cpu_features__
    extras = [name for name in dispatched if present.get(name)]
    if not extras:
        pytest.skip("this processor has no extra features to switch off")
    plain_one = os.environ | {"NPY_DISABLE_CPU_FEATURES": " ".join(extras)}
    told = subprocess.run(
        [sys.executable, "-c", ONE_BY_ONE], env=plain_one, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == restless_digest()
