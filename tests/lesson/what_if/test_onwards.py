"""A wish that goes on to the end: hours, style and levers, and everything else the player's own."""

from dataclasses import replace

import pytest

from game.engine import Bet, Mandate, Practice, Style
from game.lesson.what_if import Wish, branch, outcome, wished
from game.lesson.what_if.branch import Branch
from game.lesson.what_if.lever_words import levers_changed, levers_used
from game.lesson.what_if.sentences import told_steps, verdict
from game.lesson.wording import meter_value
from game.play.game import Game
from game.play.measures import Measures
from tests.lesson.games import SHIPPED, finished, second_answers
from tests.lesson.what_if.test_what_if import digests, with_levers

FROM = 3


def course_of(game: Game, wish: Wish) -> Branch:
    return branch(game, wish.quarter, wished(game, wish), wish)


@pytest.mark.parametrize("scenario", SHIPPED)
def test_nothing_wished_from_here_on_is_the_real_game_to_the_bit(scenario):
    game = finished(scenario, "random", 3)
    course = course_of(game, Wish(FROM, onwards=True))
    assert course.same
    assert digests(course.other) == digests(game)


def test_hours_are_more_in_every_later_week_and_only_there():
    game = second_answers(7)
    more = game.quarters[FROM].plan.hours[Practice.DIRECTION] + 5
    once = course_of(game, Wish(FROM).with_hours(Practice.DIRECTION, more))
    onwards = course_of(game, replace(Wish(FROM).with_hours(Practice.DIRECTION, more), onwards=True))
    for real, single, other in zip(game.quarters, once.other.quarters, onwards.other.quarters, strict=True):
        step = other.plan.hours[Practice.DIRECTION] - real.plan.hours[Practice.DIRECTION]
        assert step == (5 if real.number >= FROM else 0)
        assert (
            real.number <= FROM
            or abs(single.plan.hours[Practice.DIRECTION] - real.plan.hours[Practice.DIRECTION]) < 5
        )
        assert other.plan.style == real.plan.style


def test_a_style_is_kept_to_the_end_and_told_even_where_its_own_quarter_had_it_already():
    game = finished(SHIPPED[0], "random", 3)
    style = game.quarters[FROM].plan.style
    course = course_of(game, Wish(FROM, style=style, onwards=True))
    assert {played.plan.style for played in course.other.quarters[FROM:]} == {style}
    assert not course.same
    assert f"the {style.name.lower()} style instead of the" in verdict(course, outcome(course))


def test_levers_are_pulled_otherwise_from_here_on_and_the_others_stay_the_players_own():
    for seed in range(6):
        game = with_levers(seed)
        plan = game.quarters[1].plan
        asked = replace(plan.levers, training=None, mandates=(Mandate.NONE,))
        course = course_of(game, Wish(1, levers=asked, onwards=True))
        for real, other in zip(game.quarters[1:], course.other.quarters[1:], strict=False):
            assert other.plan.levers.training is None
            assert other.plan.levers.mandate(0) is Mandate.NONE
            assert other.plan.levers.analytics in {real.plan.levers.analytics, 0}


def test_the_sentence_names_the_levers_and_from_when():
    game = with_levers(1)
    real = game.quarters[1].plan.levers
    asked = replace(real, one_on_ones=not real.one_on_ones, mandates=(Mandate.FREE,), bets=(Bet.REST,))
    course = course_of(game, Wish(1, levers=asked, onwards=True))
    told = verdict(course, outcome(course))
    assert " from " in told
    assert "on, " in told
    for name in levers_changed(game, real, course.plan.levers):
        assert name in told
    assert "Vera" in told
    assert "one-on-ones" in told
    used = levers_used(game, Measures(mandates=(Mandate.REPORT,), bets=(Bet.RUN,)))
    assert used == ["Vera, reports after", "A map, runs"]


def test_no_step_is_told_whose_two_values_read_the_same():
    for seed in range(4):
        game = with_levers(seed)
        course = course_of(game, Wish(1, style=Style.AUTOCRATIC))
        for step in told_steps(course):
            values = {meter_value(game, step.gap.meter, one) for one in (step.gap.real, step.gap.other)}
            assert len(values) == 2
