"""Guesses: scored as the screen shows it, and summed up fairly."""

from dataclasses import replace
from itertools import pairwise

import pytest

from game.engine import METERS
from game.lesson.predictions import calibration, scored, scored_quarter, way_gone, worth_guessing
from game.lesson.predictions.sentences import guess_sentence, misjudged_head, summary, verdict
from game.play.game import Game
from game.play.guess import Guess, Way
from game.play.meters import BARS, GROUPS, history
from tests.lesson.games import SHIPPED, finished


def saying(game: Game, say) -> Game:
    """Return a game in which `say(game, quarter, meter)` was said for three meters of each quarter."""
    told = []
    for played in game.quarters:
        meters = list(METERS)[played.number % 4 :][:3]
        guesses = tuple(Guess(meter, say(game, played.number, meter)) for meter in meters)
        told.append(replace(played, plan=replace(played.plan, guesses=guesses)))
    return replace(game, quarters=tuple(told))


def habit(game: Game, quarter: int, meter: str) -> Way:
    return way_gone(game, meter, quarter - 1) if quarter else Way.SAME


@pytest.mark.parametrize("scenario", SHIPPED)
@pytest.mark.parametrize("player", ["random", "half"])
def test_where_a_meter_went_follows_the_rounded_numbers(scenario, player):
    game = finished(scenario, player, 1)
    for meter in sorted(BARS):
        path = [round(value) for value in history(game, meter)]
        for number in range(game.number):
            moved = path[number + 1] - path[number]
            expected = Way.SAME if abs(moved) <= 1 else Way.UP if moved > 0 else Way.DOWN
            assert way_gone(game, meter, number) is expected
    for number, (before, after) in enumerate(pairwise(history(game, "customers"))):
        if abs(after - before) > 0.02 * before + 2:
            assert way_gone(game, "customers", number) is (Way.UP if after > before else Way.DOWN)


def test_one_who_knows_is_always_right_and_habit_is_scored_as_habit():
    for scenario in SHIPPED:
        knowing = calibration(saying(finished(scenario, "adaptive", 2), lambda g, q, m: way_gone(g, m, q)))
        assert knowing.own.share == 1.0
        assert knowing.misjudged == ()
        by_habit = calibration(saying(finished(scenario, "adaptive", 2), habit))
        assert by_habit.own == by_habit.habit
        assert by_habit.own.hits < by_habit.own.all
        assert sum(rate.all for _name, rate in by_habit.groups) == by_habit.own.all
        assert sum(rate.hits for _name, rate in by_habit.groups) == by_habit.own.hits


def test_an_optimist_is_told_which_way_the_picture_leans():
    game = saying(finished(SHIPPED[0], "all-leadership", 1), lambda _g, _q, _m: Way.UP)
    found = calibration(game)
    assert found.misjudged
    assert all(one.lean > 0 for one in found.misjudged)
    assert "expected higher than it came" in misjudged_head(found.misjudged[0])
    for one in found.misjudged:
        assert "you expected" in one.sentence
        assert "instead" in one.sentence
    told = [one for one in scored(game) if not one.hit and one.came is Way.DOWN]
    assert told
    assert "instead a fall of" in guess_sentence(game, told[0])


def test_nothing_said_is_nothing_scored():
    game = finished(SHIPPED[0], "half", 1)
    assert calibration(game) is None
    assert scored_quarter(game) == ()


def test_few_guesses_are_not_made_much_of():
    game = finished(SHIPPED[0], "half", 1)
    first = replace(game.quarters[0].plan, guesses=(Guess("trust", Way.UP),))
    game = replace(game, quarters=(replace(game.quarters[0], plan=first), *game.quarters[1:]))
    found = calibration(game)
    assert verdict(found).startswith("Too few")
    assert "of 1 guesses" in summary(found)


@pytest.mark.parametrize("scenario", SHIPPED)
def test_what_is_worth_a_guess_is_one_of_each_side(scenario):
    game = finished(scenario, "random", 1)
    for number in range(game.number):
        then = replace(game, quarters=game.quarters[:number])
        three = worth_guessing(then)
        assert [any(meter in meters for meter in three) for _name, meters in GROUPS] == [True] * 3
        assert len(three) == 3
    assert worth_guessing(replace(game, quarters=()), ("direction", "cash")) == ("direction", "cash")
