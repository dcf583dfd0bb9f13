"""Events: which comes, what a choice does now, and what comes back later."""

import numpy as np
import pytest

from game.engine import Stock, decide, found, hours_free, hours_to_spend, play_turn
from game.engine.decision import Decision
from game.engine.rules import Bound, Condition
from tests.engine.builders import choice, event, from_quarter, later, plain, seeds, with_events

WEEK = (8.0, 8.0, 8.0, 8.0, 8.0, 8.0)


def play(rules, choices, count=1, company=None):
    """Play quarters with these choices; returns the turns."""
    company = found(rules, seeds(count)) if company is None else company
    hours = np.repeat(np.array(WEEK)[:, None], count, axis=1)
    turns = []
    for picked in choices:
        decision = Decision(hours, np.zeros(count, np.int64), np.full(count, picked))
        turns.append(play_turn(company, decision, rules))
        company = turns[-1].company
    return turns


def pushes(turn, stock):
    entries = [e for e in turn.ledger.entries if e.term.id == f"{stock}.event" and e.amount.any()]
    return [(entry.name(0), float(entry.amount[0]), int(entry.since[0])) for entry in entries]


def test_the_highest_priority_comes_first_and_each_event_once():
    rules = with_events(event("usual"), event("urgent", priority=5), event("later", from_quarter(3)))
    turns = play(rules, [0, 0, 0, 0])
    met = [int(found(rules, seeds(1)).event[0])] + [int(turn.company.event[0]) for turn in turns]
    assert met == [1, 0, 2, -1, -1]


def test_weights_make_an_event_likelier():
    rules = with_events(
        event("rare"), event("often", weight=3.0), event("never-now", from_quarter(2), weight=99.0)
    )
    drawn = found(rules, seeds(8000)).event
    share = (drawn == 1).mean()
    assert abs(share - 0.75) < 4 * np.sqrt(0.75 * 0.25 / 8000)
    assert not (drawn == 2).any()


def test_no_event_comes_after_the_last_quarter():
    rules = with_events(event("one"), event("two"), quarters=1)
    assert int(play(rules, [0])[-1].company.event[0]) == -1


def test_points_count_in_full_at_half_and_less_near_an_end():
    rules = with_events(event("push", choices=[choice(effects=(("trust", 10.0),))]))
    amounts = {}
    for level in (20.0, 50.0, 90.0):
        rules_here = with_events(*rules.events, start=(("trust", level),))
        company = found(rules_here, seeds(1))
        [(name, amount, since)] = pushes(play(rules_here, [0])[0], "trust")
        amounts[level] = amount
        assert (name, since) == ("Title of push", 0)
        assert amount == pytest.approx(0.2 * (1.0 - company.stock(Stock.TRUST)[0]), abs=1e-5)
    assert amounts[20.0] > amounts[50.0] > amounts[90.0]


@pytest.mark.parametrize(("points", "least", "most"), [(10.0, 59.9, 60.1), (-10.0, 40.0, 44.0)])
def test_direction_is_pushed_in_the_points_that_are_shown(points, least, most):
    push = event("push", choices=[choice(effects=(("direction", points),))])
    rules = with_events(push, start=(("direction", 50.0),))
    company = found(rules, seeds(400))
    hours = np.repeat(np.array(WEEK)[:, None], 400, axis=1)
    turn = play_turn(company, Decision(hours, np.zeros(400, np.int64), np.zeros(400, np.int64)), rules)
    [pushed] = [entry.amount for entry in turn.ledger.entries if entry.term.id == "change.event"]
    reached = 100.0 / (1.0 + company.stock(Stock.CHANGE) + pushed)
    middle = np.abs(company.stock(Stock.CHANGE) - 1.0) < 0.02
    assert least < reached[middle].mean() < most


def test_money_people_and_customers_are_pushed_in_the_scenarios_units():
    push = choice(effects=(("cash", -1.0), ("team", 9.0), ("customers", 5.0)))
    turn = play(with_events(event("push", choices=[push])), [0])[0]
    assert pushes(turn, "cash")[0][1] == pytest.approx(-10.0)
    assert pushes(turn, "team")[0][1] == pytest.approx(9.0)
    assert pushes(turn, "customers")[0][1] == pytest.approx(5.0)


def test_only_the_choice_taken_counts():
    rules = with_events(
        event(
            "push", choices=[choice("a", effects=(("trust", 5.0),)), choice("b", effects=(("process", 5.0),))]
        )
    )
    turn = play(rules, [1])[0]
    assert pushes(turn, "trust") == []
    assert pushes(turn, "process")


def test_what_comes_later_comes_in_its_quarter_and_names_its_cause():
    rules = with_events(event("seed", choices=[choice(later=[later(2, (("trust", 6.0),))]), choice("no")]))
    turns = play(rules, [0, 0, 0, 0])
    assert [bool(pushes(turn, "trust")) for turn in turns] == [False, False, True, False]
    assert pushes(turns[2], "trust")[0][0] == "Title of seed"
    assert [entry.note for entry in turns[2].ledger.entries if entry.note] == ["It comes back"]
    assert pushes(turns[2], "trust")[0][2] == 0
    assert not any(pushes(turn, "trust") for turn in play(rules, [1, 0, 0, 0]))


def test_what_comes_later_asks_its_condition_when_it_comes_due():
    low = Condition(bounds=(Bound("problems", ">", 70.0),))
    seed = event("seed", choices=[choice(later=[later(1, (("trust", 6.0),), low)])])
    calm = play(with_events(seed), [0, 0])
    burning = play(with_events(seed, start=(("problems", 160.0),)), [0, 0])
    assert not pushes(calm[1], "trust")
    assert pushes(burning[1], "trust")


@pytest.mark.parametrize(("quarter", "comes"), [(2, False), (3, True), (4, False)])
def test_what_comes_later_asks_for_the_quarter_in_which_it_comes_due(quarter, comes):
    when = Condition(bounds=(Bound("quarter", "==", quarter),))
    seed = event("seed", choices=[choice(later=[later(2, (("trust", 6.0),), when)])])
    turns = play(with_events(seed), [0, 0, 0, 0])
    assert [bool(pushes(turn, "trust")) for turn in turns] == [False, False, comes, False]


def test_a_choice_takes_its_hours_from_the_week():
    rules = with_events(event("ask", choices=[choice("dear", hours=10.0), choice("free")]))
    company = found(rules, seeds(1))
    free = float(hours_free(company, rules)[0])
    assert float(hours_to_spend(company, rules, np.array([0]))[0]) == free - 10.0
    assert float(hours_to_spend(company, rules, np.array([1]))[0]) == free


def test_more_hours_than_there_are_count_in_proportion():
    rules = plain()
    company = found(rules, seeds(1))
    spend = float(hours_to_spend(company, rules, np.array([-1]))[0])
    double = tuple(spend / 3.0 for _ in range(6))
    fits = tuple(spend / 6.0 for _ in range(6))
    too_much = play_turn(company, decide(double, 1), rules)
    assert np.allclose(too_much.workings.dose, play_turn(company, decide(fits, 1), rules).workings.dose)


@pytest.mark.parametrize(("made", "counts"), [(-1, 0), (0, 0), (1, 1), (7, 1)])
def test_a_choice_that_was_not_made_or_is_not_there_counts_as_one_that_is(made, counts):
    choices = [choice("a", 5.0, (("trust", 5.0),)), choice("b", 0.0, (("trust", -5.0),))]
    rules = with_events(event("fork", choices=choices))
    turn, plainly = play(rules, [made])[0], play(rules, [counts])[0]
    assert turn.company.digest() == plainly.company.digest()
    assert int(turn.company.taken[0, 0]) == counts


def test_negative_hours_count_as_none():
    rules = plain()
    company = found(rules, seeds(1))
    turn = play_turn(company, decide((40.0, -40.0, 8.0, 8.0, 8.0, 8.0), 0), rules)
    assert (turn.workings.dose >= 0.0).all()
    spend = float(hours_to_spend(company, rules, np.array([-1]))[0])
    assert turn.workings.shares[0, 0] == pytest.approx(40.0 / 72.0)
    assert spend < 72.0
