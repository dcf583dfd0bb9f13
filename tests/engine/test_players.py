"""The example players: pure, whole hours, and seeing no more than a player may see."""

from dataclasses import fields

import numpy as np
import pytest

from game.engine import LEADERSHIP, MANAGEMENT, METERS, found, hours_to_spend
from game.engine.attention import whole_hours
from game.engine.outlook import Outlook, look
from game.engine.players import PLAYERS
from game.engine.population import play_out
from tests.engine.builders import choice, event, eventful, plain, seeds, with_events

every_player = pytest.mark.parametrize("name", list(PLAYERS))


@every_player
def test_a_player_spends_every_whole_hour_and_takes_a_choice(name):
    rules = eventful()
    company = found(rules, seeds(300))
    decision = PLAYERS[name](look(company, rules))
    assert np.array_equal(decision.hours, np.rint(decision.hours))
    assert (decision.hours >= 0).all()
    spend = hours_to_spend(company, rules, decision.choice)
    assert np.array_equal(decision.hours.sum(axis=0), np.floor(spend))
    assert set(decision.choice.tolist()) <= {0, 1, 2}
    assert set(decision.style.tolist()) <= {0, 1, 2, 3, 4}


@every_player
def test_a_player_does_the_same_twice_and_the_same_alone(name):
    rules = eventful()
    crowd, alone = found(rules, seeds(50)), found(rules, seeds(50)[20:21])
    many, one = PLAYERS[name](look(crowd, rules)), PLAYERS[name](look(alone, rules))
    assert np.array_equal(many.hours[:, 20:21], one.hours)
    assert many.choice[20] == one.choice[0]
    assert many.style[20] == one.style[0]


def test_the_pure_players_keep_to_their_side():
    rules = plain()
    outlook = look(found(rules, seeds(5)), rules)
    assert not PLAYERS["all-leadership"](outlook).hours[list(MANAGEMENT)].any()
    assert not PLAYERS["all-management"](outlook).hours[list(LEADERSHIP)].any()
    even = PLAYERS["half"](outlook).hours
    assert even.max() - even.min() <= 1


def test_the_pure_players_like_the_choices_of_their_side():
    lead, manage = (("time", "leadership"), ("change", "leadership")), (("time", "management"),)
    choices = [choice("middle"), choice("lead", leans=lead), choice("manage", leans=manage)]
    rules = with_events(event("fork", choices=choices))
    outlook = look(found(rules, seeds(3)), rules)
    liked = {name: set(PLAYERS[name](outlook).choice.tolist()) for name in PLAYERS}
    assert liked["half"] == {0}
    assert liked["all-leadership"] == {1}
    assert liked["all-management"] == {2}


def test_the_adaptive_player_takes_what_is_short():
    choices = [choice("trust", effects=(("trust", 5.0),)), choice("process", effects=(("process", 5.0),))]
    distrusted = with_events(event("fork", choices=choices), start=(("trust", 15.0), ("process", 90.0)))
    messy = with_events(event("fork", choices=choices), start=(("trust", 90.0), ("process", 15.0)))
    taken = [PLAYERS["adaptive"](look(found(rules, seeds(9)), rules)).choice for rules in (distrusted, messy)]
    assert (taken[0] == 0).all()
    assert (taken[1] == 1).all()


def test_an_outlook_shows_signs_and_never_sizes():
    small = [choice(effects=(("trust", 1.0), ("cash", -0.1)))]
    large = [choice(effects=(("trust", 40.0), ("cash", -9.0)))]
    one, other = (
        look(found(rules, seeds(1)), rules)
        for rules in map(with_events, (event("a", choices=small), event("a", choices=large)))
    )
    for part in fields(Outlook):
        assert np.array_equal(getattr(one, part.name), getattr(other, part.name)), part.name
    assert one.signs[0, METERS.index("trust"), 0] == 1
    assert one.signs[0, METERS.index("cash"), 0] == -1


def test_an_outlook_tells_nothing_of_the_market_to_come():
    calm, wild = plain("stable"), plain("turbulent")
    one, other = (look(found(rules, seeds(4)), rules) for rules in (calm, wild))
    for part in fields(Outlook):
        assert np.array_equal(getattr(one, part.name), getattr(other, part.name)), part.name


def test_whole_hours_add_up_and_keep_the_order():
    wanted = np.random.default_rng(2).random((6, 500))
    hours = np.random.default_rng(3).integers(0, 61, 500).astype(float)
    split = whole_hours(wanted, hours)
    assert np.array_equal(split.sum(axis=0), hours)
    assert np.abs(split - wanted / wanted.sum(axis=0) * hours).max() <= 1.0


def test_a_run_holds_every_quarter():
    rules = with_events(event("one"), event("two"))
    run = play_out(rules, seeds(7), PLAYERS["adaptive"], keep=True)
    assert run.stocks.shape == (9, 11, 7)
    assert run.hours.shape == (8, 6, 7)
    moved = sum(rows for key, rows in run.contributions.items() if key.startswith("trust."))
    assert np.array_equal(np.diff(run.stocks[:, 3], axis=0), moved)
    assert (run.events[:2] >= 0).all()
    assert (run.events[2:] == -1).all()
    assert (run.choices[2:] == -1).all()
