"""In other hands: another game's decisions in a company of its own."""

import pytest

from game.lesson.what_if import in_other_hands
from tests.lesson.games import SHIPPED, finished
from tests.lesson.what_if.test_what_if import digests, with_levers

FROM = 3


@pytest.mark.parametrize("scenario", SHIPPED)
def test_from_the_first_quarter_on_it_is_the_other_players_game_to_the_bit(scenario):
    real, model = finished(scenario, "random", 3), finished(scenario, "adaptive", 3)
    assert digests(in_other_hands(real, 0, model).other) == digests(model)


def test_levers_go_with_them():
    real, model = with_levers(2), with_levers(3)
    course = in_other_hands(real, 1, model, before=lambda game: game)
    assert course.other.quarters[1].plan.levers == model.quarters[1].plan.levers
    assert not course.same


def test_weeks_alone_leave_styles_and_answers_and_one_quarter_is_one():
    real, model = finished(SHIPPED[0], "half", 3), finished(SHIPPED[0], "all-leadership", 3)
    weeks = in_other_hands(real, FROM, model, weeks_alone=True)
    for own, other in zip(real.quarters[FROM:], weeks.other.quarters[FROM:], strict=False):
        assert other.plan.style == own.plan.style
        assert sum(other.plan.hours[3:]) == 0
    once = in_other_hands(real, FROM, model, onwards=False)
    assert once.other.quarters[FROM].plan.hours[3:] == (0, 0, 0)
    assert all(sum(played.plan.hours[3:]) for played in once.other.quarters[FROM + 1 :])
    assert digests(once.other)[: FROM + 1] == digests(real)[: FROM + 1]
