"""The player made of numbers begins as the adaptive one, and many of them play side by side."""

import numpy as np
import pytest

from game.engine import USUAL, worth
from game.engine.feedback import BY_THE_NEED, Play, feedback
from game.engine.feedback_numbers import GROUPS, spreads, start
from game.engine.players import PLAYERS
from game.engine.population import play_to_end
from tests.engine.builders import eventful, plain, seeds, whole


def by_the_need(rules):
    return np.full(len(rules.events) + 1, BY_THE_NEED, np.int64)


def somebody(rules, number):
    """Return a way to play that is like no other."""
    dice = np.random.default_rng(number)
    choices = by_the_need(rules)
    for row, event in enumerate(rules.events):
        choices[row] = dice.integers(-1, len(event.choices))
    return Play(start() + 0.5 * spreads(rules) * dice.standard_normal(start().size), choices)


@pytest.mark.parametrize("rules", [eventful(), plain("crisis")], ids=["eventful", "crisis"])
def test_at_first_it_is_the_adaptive_player(rules):
    luck = seeds(300)
    one = play_to_end(rules, luck, Play(start(), by_the_need(rules)).player(rules))
    assert one.digest() == play_to_end(rules, luck, PLAYERS["adaptive"]).digest()


def test_where_levers_are_open_it_is_the_resourceful_player():
    rules, luck = whole(), seeds(300)
    one = play_to_end(rules, luck, Play(start(), by_the_need(rules)).player(rules))
    assert one.digest() == play_to_end(rules, luck, PLAYERS["resourceful"]).digest()


@pytest.mark.parametrize("rules", [eventful(), whole()], ids=["eventful", "levers"])
def test_many_play_side_by_side_as_each_alone(rules):
    luck = seeds(60)
    plays = [somebody(rules, number) for number in range(5)]
    numbers = np.stack([play.numbers for play in plays], axis=1)
    choices = np.stack([play.choices for play in plays], axis=1)
    crowd = play_to_end(rules, np.tile(luck, 5), feedback(numbers, choices, rules))
    made = worth(crowd, USUAL).total.reshape(5, -1)
    for row, play in enumerate(plays):
        assert np.array_equal(made[row], worth(play_to_end(rules, luck, play.player(rules)), USUAL).total)
    assert len({row.tobytes() for row in made}) == 5


def test_an_answer_in_the_table_is_given_wherever_the_event_comes():
    rules, luck = eventful(), seeds(200)
    for row, event in enumerate(rules.events):
        for choice in range(len(event.choices)):
            choices = by_the_need(rules)
            choices[row] = choice
            taken = play_to_end(rules, luck, Play(start(), choices).player(rules)).taken[row]
            assert set(taken.tolist()) <= {-1, choice}


def test_the_groups_hold_all_numbers_once():
    assert sum(group.size for group in GROUPS) == start().size == spreads(plain()).size
    assert len({group.name for group in GROUPS}) == len(GROUPS)
