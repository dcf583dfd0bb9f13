"""A batch plays the equations as a program; it gives the bits of the ordinary path, whatever is played."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine import FITTED, USUAL, Decision, Stock, found, play_turn
from game.engine.batch import Batch
from game.engine.market import record
from game.engine.numbers import look_up
from game.engine.sheet import Kind, Sheet
from game.engine.trace import Traced
from tests.engine.builders import LIKES, eventful, plain, restless, seeds, whole

RULES = {like: plain(like, 7) for like in LIKES}
RULES |= {"eventful": eventful(7), "whole": whole("crisis", 7), "fog": replace(plain("growth", 7), fog=9.0)}
RULES["poor"] = plain("crisis", 7, start=(("cash", -9.0), ("engagement", 5.0), ("process", 5.0)))
OTHER = replace(USUAL, hire_max=0.05, turning=0.9, trust_floor=0.25)

plays = given(
    name=st.sampled_from(sorted(RULES)),
    first=st.integers(0, 2**40),
    p=st.sampled_from([USUAL, OTHER, FITTED]),
    alike=st.booleans(),
)


def decided(company, dice, rules, alike):
    decision = restless(company, dice, rules if dice.random() < 0.8 else None)
    if not alike:
        return decision
    style = np.full(company.count, dice.integers(0, 5))
    return Decision(np.repeat(decision.hours[:, :1], company.count, axis=1), style, decision.choice)


@settings(max_examples=25, deadline=None)
@plays
def test_a_batch_gives_the_bits_of_the_ordinary_path(name, first, p, alike):
    rules, dice = RULES[name], np.random.default_rng(first)
    company, batch = found(rules, seeds(9, first), p), Batch(rules, p, least=1)
    while company.quarter < rules.quarters:
        decision = decided(company, dice, rules, alike)
        ordinary = play_turn(company, decision, rules, p).company
        assert batch.turn(company, decision).digest() == ordinary.digest()
        company = ordinary


@settings(max_examples=15, deadline=None)
@plays
def test_a_kept_ledger_of_a_batch_has_the_amounts_of_the_ordinary_one(name, first, p, alike):
    rules, dice = RULES[name], np.random.default_rng(first)
    company, batch = found(rules, seeds(9, first), p), Batch(rules, p, least=1)
    while company.quarter < rules.quarters:
        decision = decided(company, dice, rules, alike)
        turn = play_turn(company, decision, rules, p)
        after, books = batch.booked(company, decision)
        assert after.digest() == turn.company.digest()
        ordinary, kept = {}, {}
        for entry in turn.ledger.entries:
            ordinary[entry.term.id] = ordinary.get(entry.term.id, 0.0) + entry.amount
        for term, amount in books.amounts:
            kept[term.id] = kept.get(term.id, 0.0) + amount
        assert kept.keys() == ordinary.keys()
        assert all(np.array_equal(kept[key], ordinary[key]) for key in kept)
        company = turn.company


def test_neither_chunks_nor_a_tape_change_a_bit(monkeypatch):
    rules = plain("crisis", 6)
    start = found(rules, seeds(50))
    tape = record(rules.market, start.seed, rules.quarters)
    decision = restless(start, np.random.default_rng(3))
    one = two = start
    for _ in range(rules.quarters):
        one = Batch(rules, least=1).turn(one, decision)
        monkeypatch.setattr("game.engine.batch.CHUNK", 16)
        two = Batch(rules, least=1).turn(two, decision, tape)
        monkeypatch.undo()
    assert one.digest() == two.digest()


def test_a_batch_writes_into_nothing_it_was_given():
    rules = plain()
    company, batch = found(rules, seeds(20)), Batch(rules, least=1)
    decision = restless(company, np.random.default_rng(4))
    digest = company.digest()
    once = batch.turn(company, decision)
    again = once.digest()
    batch.turn(once, decision)
    assert company.digest() == digest
    assert once.digest() == again
    assert not once.stocks.flags.writeable


def test_rules_that_open_no_lever_do_not_pay_for_it():
    company = found(plain(), seeds(5))
    batch = Batch(plain(), least=1)
    batch.turn(company, restless(company, np.random.default_rng(5)))
    (program,) = [stage.program for stage in batch.stages]
    assert program.results["stocks"] == (Kind.NUMBER, (Stock.CASH + 1,))


def traced(rows=()):
    sheet = Sheet()
    return Traced(sheet, sheet.entry("x", rows, Kind.NUMBER), given=True)


REFUSED = {
    "if": lambda x: 1 if x > 0.0 else 0,
    "a power": lambda x: x**2.0,
    "an exponential": np.exp,
    "a sum": np.sum,
    "a table": lambda x: np.arange(5.0)[x],
    "a sort": np.sort,
    "a single number": float,
    "other companies": lambda x: x + np.arange(3.0),
    "writing": lambda x: x.__setitem__(0, 1.0),
    "writing over": lambda x: np.add(x, 1.0, out=x),
    "adding up": np.add.reduce,
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_written_down_is_refused_in_a_sentence(name):
    with pytest.raises(TypeError, match=r"^A traced calculation .*\.$"):
        REFUSED[name](traced())


def test_the_same_calculation_is_written_down_once_and_the_known_beforehand():
    x = traced((2,))
    first = np.minimum(x * 2.0 + 1.0, np.inf)
    again = 1.0 + 2.0 * x
    assert first.line is again.line
    assert (traced() * 0.0).line.everywhere == 0.0
    assert look_up(np.array([3.0, 4.0]), Traced(x.sheet, x.sheet.constant(1))).line.everywhere == 4.0
