"""The debrief: what it says must follow from how the game was played."""

from dataclasses import replace

import pytest

from game.engine import State, state_of
from game.lesson.comparison import final
from game.lesson.debrief import debrief
from game.lesson.findings import findings
from game.lesson.lessons import lessons
from game.lesson.moments import moments
from game.lesson.profile import in_short, lean, profile
from game.lesson.standing_words import state_reason
from game.play.meters import BARS, plane_path, reading, state_seen
from game.play.names import STATES
from game.statements import STATEMENTS
from tests.lesson.games import GAMES, SHIPPED, finished, second_answers


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


def test_one_quarter_makes_no_habit():
    game = finished(SHIPPED[0], "half", 1)
    first = replace(game, quarters=game.quarters[:1])
    assert not {"A7", "B6"} & {lesson.statement for lesson in lessons(first)}
    assert in_short(first).startswith("Leading had 50 % of your week. ")


@pytest.mark.parametrize("scenario", SHIPPED)
def test_the_profile_tells_a_leader_from_a_manager(scenario):
    leader = {s.difference.id: s for s in profile(finished(scenario, "all-leadership", 1))}
    manager = {s.difference.id: s for s in profile(finished(scenario, "all-management", 1))}
    assert len(leader) == 7
    for difference, stand in leader.items():
        assert -1 <= manager[difference].value < stand.value <= 1
        assert stand.by_hours == 1
        assert manager[difference].by_hours == -1


def test_a_lean_against_the_hours_of_leading_is_not_told_as_if_it_agreed():
    game = finished(SHIPPED[0], "all-leadership", 1)
    clearest = max(profile(game), key=lambda stand: abs(stand.value))
    name = clearest.difference.name.lower()
    assert in_short(game).startswith("Leading had 100 % of your week")
    assert f"Your clearest lean was in {name}: " in in_short(game)
    assert f"Yet your clearest lean was the other way, in {name}: rather" in lean(
        replace(clearest, value=-0.3), 53
    )
    assert lean(replace(clearest, value=0.1), 53).startswith("In none of the seven differences")


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
            earlier = (STATES[state_of(game.start)].name, *states)[: moment.quarter]
            assert moment.title.endswith(" again") == (states[moment.quarter] in earlier)


@pytest.mark.parametrize(("scenario", "player", "seed"), GAMES[::3])
def test_the_hardest_quarter_is_the_one_in_which_the_meters_lost_most(scenario, player, seed):
    game = finished(scenario, player, seed)

    def lost(number):
        read = (reading(game, meter, number + 1) for meter in (*BARS, "problems"))
        return sum(abs(one.change) for one in read if one.good is False)

    found = [moment for moment in moments(game) if "hardest" in moment.title]
    assert [lost(m.quarter) for m in found] == [max(lost(n) for n in range(len(game.quarters)))]


def test_a_great_fall_is_the_hardest_quarter_and_told_with_its_cause():
    game = second_answers(7)
    hardest = next(moment for moment in moments(game) if "hardest" in moment.title)
    read = [reading(game, meter, hardest.quarter + 1) for meter in (*BARS, "problems")]
    worst = max((one for one in read if one.good is False), key=lambda one: abs(one.change))
    assert (
        f"{worst.meter} {'rose' if worst.change > 0 else 'fell'} by {abs(worst.change):.0f}" in hardest.title
    )
    assert "Mostly:" in hardest.cause


def test_a_company_that_drifts_is_told_which_way_it_does():
    told = set()
    for scenario, player, seed in GAMES:
        game = finished(scenario, player, seed)
        for number in range(game.number + 1):
            if state_seen(game, number) is State.DRIFTING:
                high = plane_path(game)[number][1] >= 0.5
                told.add((high, "pull apart" in state_reason(game, number)))
    assert told == {(True, True), (False, False)}


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
