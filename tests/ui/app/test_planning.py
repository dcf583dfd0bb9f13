import pytest

from game.engine import Practice, Style
from game.play.game import hours_for_practices, new_game
from game.scenarios import find, read_scenario
from game.ui.planning import Planning


@pytest.fixture(scope="module")
def game():
    return new_game(read_scenario(find("kite-without-a-string")), 7)


def test_hours_never_exceed_the_week(game):
    planning = Planning(game)
    planning.set_hours(Practice.DIRECTION, 500, 0)
    assert planning.plan.spent == hours_for_practices(game, planning.plan.choice)


def test_steps_in_one_go_are_taken_back_together_and_later_ones_apart(game):
    planning = Planning(game)
    opening = planning.plan
    for second, hours in enumerate((5, 4, 3)):
        planning.set_hours(Practice.PLAN, hours, second * 100)
    planning.set_hours(Practice.PLAN, 1, 5000)
    planning.undo()
    assert planning.plan.hours[Practice.PLAN] == 3
    planning.undo()
    assert planning.plan == opening
    assert not planning.can_undo


def test_a_choice_that_takes_hours_gives_them_back_when_another_is_chosen(game):
    planning = Planning(game)
    hours = planning.plan.hours
    costs = [hours_for_practices(game, choice) for choice in range(len(game.event.choices))]
    dear, cheap = costs.index(min(costs)), costs.index(max(costs))
    assert costs[dear] < costs[cheap]
    planning.set_choice(dear, 0)
    assert planning.plan.spent == costs[dear]
    planning.set_choice(cheap, 100)
    assert planning.plan.hours == hours


def test_choosing_the_same_again_leaves_nothing_to_take_back(game):
    planning = Planning(game)
    planning.set_style(planning.plan.style, 0)
    assert not planning.can_undo
    planning.set_style(Style.SERVANT, 0)
    assert planning.can_undo


def test_a_whole_week_is_cut_to_the_hours_there_are_and_taken_back_at_once(game):
    planning = Planning(game)
    opening = planning.plan
    planning.set_week((40, 0, 0, 40, 0, 0), 0)
    assert planning.plan.spent == hours_for_practices(game, planning.plan.choice)
    assert abs(planning.plan.hours[0] - planning.plan.hours[3]) <= 1
    planning.undo()
    assert planning.plan == opening
