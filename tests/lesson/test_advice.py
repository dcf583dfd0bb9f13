"""Advice: from one side, with incomplete sight, in words that do not repeat, judged by playing on."""

from dataclasses import replace

import pytest

from game.engine import LEADERSHIP, USUAL, Practice, Style, worth
from game.lesson.advice import advice, advice_given
from game.lesson.advice.judged import judged, records
from game.lesson.advice.lines import LINES, NEEDS
from game.lesson.advice.sight import OTHER, OWN, SEEN, WATCHED, blur_of, picture
from game.lesson.what_if import branch
from game.lesson.what_if.many import worths_with
from game.play.meters import shown
from tests.lesson.games import GAMES, SHIPPED, finished
from tests.lesson.what_if.test_what_if import played, with_levers

SEEDS = range(8000, 8016)


def given(scenario: str, seed: int):
    game = played(scenario, ("random", "half", "adaptive", "all-management")[seed % 4], seed)
    return game, [one for told in advice_given(game) for one in told]


@pytest.mark.parametrize("scenario", SHIPPED)
def test_each_side_asks_for_its_own_more_often_in_the_same_companies(scenario):
    leading = {"leadership": 0, "management": 0}
    counted = {"leadership": 0, "management": 0}
    for seed in SEEDS:
        for one in given(scenario, seed)[1]:
            counted[one.person.side] += one.practice is not None
            leading[one.person.side] += one.practice in LEADERSHIP
    share = {side: leading[side] / counted[side] for side in counted}
    assert share["leadership"] > share["management"] + 0.15
    assert share["management"] > 0.05
    assert share["leadership"] < 0.98


def test_pictures_are_as_far_off_as_they_should_be():
    errors: dict[float, list[float]] = {WATCHED: [], OWN: [], OTHER: []}
    for seed in range(8000, 8060):
        game = played(SHIPPED[2], "half", seed, quarters=2)
        for person in game.scenario.cast:
            believed = picture(game, game.company, person)
            for meter in ("alignment", "engagement", "trust", "process"):
                off = believed[meter] - shown(game.company, meter, game)
                errors[blur_of(person, meter)].append(off)
            assert believed["cash"] == shown(game.company, "cash", game)
    for sd, found in errors.items():
        mean = sum(found) / len(found)
        spread = (sum((one - mean) ** 2 for one in found) / len(found)) ** 0.5
        assert spread == pytest.approx(sd, rel=0.15)
        assert abs(mean) < 0.15 * sd
    assert "customers" not in SEEN


@pytest.mark.parametrize(("scenario", "player", "seed"), GAMES[:10])
def test_advice_is_the_same_again_and_does_not_change_as_the_game_goes_on(scenario, player, seed):
    game = finished(scenario, player, seed)
    whole = advice_given(game)
    assert advice_given(game) == whole
    for number in (0, 3, game.number - 1):
        earlier = replace(game, quarters=game.quarters[:number])
        assert advice(earlier) == whole[number]
    assert advice(game) == ()


@pytest.mark.parametrize("scenario", SHIPPED)
def test_both_sides_speak_and_nobody_says_the_same_twice_running(scenario):
    for seed in SEEDS:
        game, _all = given(scenario, seed)
        before: set[str] = set()
        for told in advice_given(game):
            assert 2 <= len(told) <= 3
            assert len({one.person.id for one in told}) == len(told)
            assert {one.person.side for one in told} == {"leadership", "management"}
            said = {one.says for one in told}
            assert len(said) == len(told)
            repeated = {line for line in said & before if not _only_line(game, line)}
            assert not repeated
            before = said


def _only_line(game, line: str) -> bool:
    """Whether a line is the only one that somebody has for a need."""
    return any(lines == (line,) for person in game.scenario.cast for _need, lines in person.advice)


def test_own_lines_are_used_and_are_for_what_is_asked():
    _game, told = given(SHIPPED[0], 8001)
    own = 0
    for one in told:
        lines = dict(one.person.advice)
        need = "calm" if one.practice is None else one.practice.name.lower()
        if need in lines:
            assert one.says in lines[need]
            own += 1
        else:
            assert one.says in LINES[one.person.side][need]
    assert own > len(told) / 2


def test_every_side_has_lines_for_every_need():
    for side in LINES.values():
        assert tuple(side) == NEEDS
        assert all(len(lines) >= 4 for lines in side.values())
    said = [line for side in LINES.values() for lines in side.values() for line in lines]
    assert len(said) == len(set(said))


def test_who_is_gone_does_not_advise():
    for seed in range(8000, 8040):
        game = played(SHIPPED[2], "random", seed)
        met = [
            q.number
            for q in game.quarters
            if q.before.event[0] >= 0
            and game.scenario.rules.events[int(q.before.event[0])].id == "car-fourteen"
        ]
        if met:
            after = [one.person.id for told in advice_given(game)[met[0] :] for one in told]
            assert "birgit" not in after
            return
    raise AssertionError("nobody met the event")


@pytest.mark.parametrize("seed", [8000, 8001, 8003])
def test_many_branches_at_once_are_those_played_one_by_one(seed):
    for game in (played(SHIPPED[seed % 3], "random", seed), with_levers(seed)):
        for number in (0, game.number // 2, game.number - 1):
            plan = game.quarters[number].plan
            plans = [plan, replace(plan, style=Style.SERVANT), plan.with_hours(Practice.PLAN, 0)]
            plans += [plan.with_choice(0)] if plan.choice >= 0 else []
            alone = [float(worth(branch(game, number, one).other.company, USUAL).total[0]) for one in plans]
            assert list(worths_with(game, number, plans)) == alone


def test_advisers_are_often_right_and_often_wrong():
    right = {"hours": [0, 0], "answers": [0, 0]}
    for seed in range(8000, 8006):
        told = judged(played(SHIPPED[seed % 3], ("random", "half")[seed % 2], seed))
        for record in records(told):
            for kind, score in (("hours", record.hours), ("answers", record.answers)):
                right[kind][0] += score[0]
                right[kind][1] += score[1]
    for hits, count in right.values():
        assert count > 80
        assert 0.3 < hits / count < 0.85
