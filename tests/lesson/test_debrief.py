"""The debrief: what it says must follow from how the game was played."""

import pytest

from game.engine import State
from game.lesson.comparison import final
from game.lesson.debrief import debrief
from game.lesson.findings import findings
from game.lesson.lessons import lessons
from game.lesson.moments import moments
from game.lesson.profile import profile
from game.statements import STATEMENTS
from tests.lesson.games import GAMES, SHIPPED, finished


@pytest.mark.parametrize(("scenario", "player", "seed"), GAMES)
def test_every_game_has_two_or_three_lessons_with_a_source(scenario, player, seed):
    told = lessons(finished(scenario, player, seed))
    assert 2 <= len(told) <= 3
    assert len({lesson.statement for lesson in told}) == len(told)
    for lesson in told:
        assert lesson.statement in STATEMENTS
        assert lesson.seen
        assert lesson.advice
        assert "{" not in lesson.seen


@pytest.mark.parametrize("scenario", SHIPPED[:2])
@pytest.mark.parametrize(("player", "statement"), [("all-leadership", "B1"), ("all-management", "B4")])
def test_the_two_failures_are_taught_to_those_who_fail_that_way(scenario, player, statement):
    taught = [lesson.statement for s in (1, 2) for lesson in lessons(finished(scenario, player, s))]
    assert statement in taught


def test_a_week_that_never_changes_is_told_so_and_one_that_moves_is_not():
    rigid, moving = finished(SHIPPED[0], "half", 1), finished(SHIPPED[0], "adaptive", 1)
    assert "The same week, whatever happens" in {lesson.title for lesson in lessons(rigid)}
    assert "The same week, whatever happens" not in {lesson.title for lesson in lessons(moving)}


@pytest.mark.parametrize("scenario", SHIPPED)
def test_the_profile_tells_a_leader_from_a_manager(scenario):
    leader = {s.difference.id: s for s in profile(finished(scenario, "all-leadership", 1))}
    manager = {s.difference.id: s for s in profile(finished(scenario, "all-management", 1))}
    assert len(leader) == 7
    for difference, stand in leader.items():
        assert -1 <= manager[difference].value < stand.value <= 1
        assert stand.by_hours == 1
        assert manager[difference].by_hours == -1


@pytest.mark.parametrize(("scenario", "player", "seed"), GAMES)
def test_moments_are_few_in_order_and_true(scenario, player, seed):
    game = finished(scenario, player, seed)
    told = moments(game)
    assert 2 <= len(told) <= 6
    assert [m.quarter for m in told] == sorted(m.quarter for m in told)
    states = findings(game).states
    for moment in told:
        assert 0 <= moment.quarter < len(game.quarters)
        if moment.kind.startswith("state-"):
            assert states[moment.quarter] in moment.title


def test_a_player_who_plays_like_an_example_ends_where_it_ends():
    for player in ("half", "adaptive", "all-management"):
        told = final(finished(SHIPPED[1], player, 2))
        same = next(rival for rival in told.rivals if rival.id == player)
        assert same.worths == pytest.approx(told.worths)
        assert same.state == told.state
    assert final(finished(SHIPPED[1], "half", 2)).score == pytest.approx(50)


@pytest.mark.parametrize("scenario", SHIPPED)
def test_the_debrief_is_whole(scenario):
    told = debrief(finished(scenario, "random", 1))
    assert told.final.ending is not None
    assert len(told.path) == len(told.final.worths)
    assert told.questions
    assert isinstance(told.final.state, State)
    assert [rival.worth for rival in told.final.rivals] == sorted(
        (rival.worth for rival in told.final.rivals), reverse=True
    )
