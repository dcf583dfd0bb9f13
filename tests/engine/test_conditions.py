"""Conditions of events and endings, for many companies at once."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine import METERS, Outcome, found, play_turn
from game.engine.conditions import Facts, holds
from game.engine.decision import Decision
from game.engine.rules import ALWAYS, Bound, Condition, Ending
from game.engine.score import ending_of, endings_of
from game.engine.sight import estimates_of
from game.engine.standing import State, in_state, state_of
from game.engine.stocks import Stock
from tests.engine.builders import (
    choice,
    event,
    eventful,
    from_quarter,
    plain,
    restless,
    seeds,
    whole,
    with_events,
)

COUNT = 300


@pytest.fixture(scope="module")
def facts():
    rules = eventful()
    company, dice = found(rules, seeds(COUNT)), np.random.default_rng(8)
    for _ in range(4):
        company = play_turn(company, restless(company, dice), rules, keep=False).company
    return Facts(company, rules, np.linspace(0.0, 120.0, COUNT))


@pytest.fixture(scope="module")
def lever_facts():
    rules = whole()
    company, dice = found(rules, seeds(COUNT)), np.random.default_rng(11)
    for _ in range(6):
        company = play_turn(company, restless(company, dice, rules), rules, keep=False).company
    return Facts(company, rules)


def bound(subject, op, value):
    return Condition(bounds=(Bound(subject, op, value),))


def test_an_empty_condition_always_holds(facts):
    assert holds(ALWAYS, facts).all()


@pytest.mark.parametrize("meter", METERS)
def test_a_bound_compares_what_is_shown(facts, meter):
    shown = estimates_of(facts.company, facts.rules)[0][METERS.index(meter)]
    middle = float(np.median(shown))
    assert np.array_equal(holds(bound(meter, ">=", middle), facts), shown >= middle)
    assert np.array_equal(holds(bound(meter, "<", middle), facts), shown < middle)


@pytest.mark.parametrize(
    ("op", "value", "expected"),
    [("==", 5, True), ("==", 4, False), (">", 5, False), (">=", 5, True), ("<", 6, True), ("<=", 4, False)],
)
def test_the_quarter_counts_from_one(facts, op, value, expected):
    assert holds(bound("quarter", op, value), facts).all() == expected


def test_choices_and_events_met(facts):
    taken, met = facts.company.taken, facts.company.taken >= 0
    assert np.array_equal(holds(Condition(chose=(("about-trust", "less"),)), facts), taken[3] == 1)
    assert np.array_equal(holds(Condition(not_chose=(("about-trust", "less"),)), facts), taken[3] != 1)
    assert np.array_equal(holds(Condition(happened=("about-ideas", "about-trust")), facts), met[6] & met[3])
    assert np.array_equal(
        holds(Condition(not_happened=("about-ideas", "about-trust")), facts), ~met[6] & ~met[3]
    )


def test_styles_states_failure_and_score(facts):
    company = facts.company
    style = Condition(styles=("servant", "democratic"))
    assert np.array_equal(holds(style, facts), (company.style == 2) | (company.style == 4))
    among = Condition(states=("drifting", "in step"))
    either = in_state(company, State.DRIFTING) | in_state(company, State.IN_STEP)
    assert np.array_equal(holds(among, facts), either)
    assert np.array_equal(holds(Condition(failed=True), facts), ~company.alive)
    assert np.array_equal(holds(Condition(failed=False), facts), company.alive)
    assert holds(bound("score", ">=", 60.0), facts).sum() == COUNT // 2


def test_parts_join_by_and_and_by_or(facts):
    low, high = bound("trust", "<", 30.0), bound("trust", ">", 60.0)
    either = holds(Condition(any_of=(low, high)), facts)
    assert np.array_equal(either, holds(low, facts) | holds(high, facts))
    both = Condition(bounds=(*low.bounds, *bound("process", "<", 50.0).bounds))
    assert np.array_equal(holds(both, facts), holds(low, facts) & holds(bound("process", "<", 50.0), facts))
    assert 0 < either.sum() < COUNT


def test_what_became_of_levers(lever_facts):
    company = lever_facts.company
    inside, gone = company.tenure > 0, company.departed
    assert np.array_equal(holds(Condition(in_office=("vito",)), lever_facts), inside[1])
    assert np.array_equal(holds(Condition(left=("mara", "vito")), lever_facts), gone[0] & gone[1])
    assert np.array_equal(holds(bound("executives", ">=", 1), lever_facts), inside[0] | inside[1])
    won, begun = company.outcomes == Outcome.WON, company.covered >= 0
    assert np.array_equal(holds(Condition(worked_out=("depot",)), lever_facts), won[0])
    assert np.array_equal(
        holds(Condition(flopped=("app",)), lever_facts), company.outcomes[1] == Outcome.FLOPPED
    )
    assert np.array_equal(holds(Condition(begun=("depot",)), lever_facts), begun[0])
    under_way = begun & (company.outcomes == Outcome.OPEN)
    assert np.array_equal(holds(bound("under_way", "==", 2), lever_facts), under_way[0] & under_way[1])
    assert 0 < inside[1].sum() < COUNT
    assert 0 < won[0].sum() < COUNT


@pytest.mark.parametrize(
    ("subject", "stock"),
    [("delegating", Stock.DELEGATING), ("sight_work", Stock.SIGHT_WORK), ("bench", Stock.BENCH)],
)
def test_skills_sights_and_the_bench_are_compared_in_points(lever_facts, subject, stock):
    points = 100.0 * lever_facts.company.stock(stock)
    middle = float(np.median(points))
    assert np.array_equal(holds(bound(subject, ">", middle), lever_facts), points > middle)


def test_a_rival_is_compared_by_its_customers(lever_facts):
    theirs = lever_facts.company.rivals[1].stock(Stock.CUSTOMERS)
    assert np.array_equal(holds(bound("rival:nord", ">=", 60.0), lever_facts), theirs >= 60.0)


def test_every_company_is_in_exactly_one_state(facts):
    assert (sum(in_state(facts.company, state).astype(int) for state in State) == 1).all()


def test_the_four_states_follow_from_height_string_and_alignment():
    low, high = (("direction", 20.0), ("engagement", 20.0)), (("direction", 80.0), ("engagement", 80.0))
    loose, firm = (("process", 20.0), ("problems", 90.0)), (("process", 80.0), ("problems", 10.0))
    starts = [
        (State.CHAOTIC, high + loose),
        (State.BUREAUCRATIC, low + firm),
        (State.IN_STEP, (*high, *firm, ("alignment", 70.0))),
        (State.DRIFTING, (*high, *firm, ("alignment", 20.0))),
        (State.DRIFTING, low + loose),
    ]
    for state, start in starts:
        assert state_of(found(plain(start=start), seeds(1))) is state


def test_the_first_ending_that_holds_is_told():
    endings = (
        Ending("failed", Condition(failed=True)),
        Ending("great", bound("score", ">=", 90.0)),
        Ending("good", bound("score", ">=", 50.0)),
        Ending("other", ALWAYS),
    )
    rules = replace(plain(), endings=endings)
    company = found(rules, seeds(4))
    scores = np.array([10.0, 50.0, 90.0, 120.0])
    assert endings_of(company, rules, scores).tolist() == [3, 2, 1, 1]
    told = ending_of(company, rules, scores, 1)
    assert told is not None
    assert told.id == "good"


def test_an_ending_asks_for_the_last_quarter_played():
    rules = replace(
        plain(quarters=3), endings=tuple(Ending(str(q), bound("quarter", "==", q)) for q in (4, 3))
    )
    company, dice = found(rules, seeds(1)), np.random.default_rng(1)
    for _ in range(rules.quarters):
        company = play_turn(company, restless(company, dice), rules).company
    assert endings_of(company, rules, np.array([50.0])).tolist() == [1]


def test_a_later_chapter_waits_for_the_choice_before_it():
    rules = with_events(
        event("first", priority=1, choices=[choice("a"), choice("b")]),
        event("second", from_quarter(2, chose=(("first", "b"),))),
    )
    company = found(rules, seeds(2))
    decision = Decision(np.full((6, 2), 8.0), np.zeros(2, np.int64), np.array([0, 1]))
    assert play_turn(company, decision, rules).company.event.tolist() == [-1, 1]
