"""Every claim names a player and a seed, and their game, played again alone, shows it."""

from functools import lru_cache

import pytest

from game.engine import Company
from game.engine.conditions import Facts, holds
from game.play.game import Game, end_quarter, new_game
from game.play.standing_in import plan_by
from game.playtest.heads import head_of, players_for
from game.playtest.nearly import at_the_end, gap_of
from game.playtest.report import Sight
from game.playtest.trying import Wanted, tried
from game.scenarios import Scenario
from game.sweep import here, pool
from tests.play.ferry import ferry
from tests.playtest.trials import day, reported, shop

NEVER = '{trust: "> 99.5", quarter: 3 to 6}'


@lru_cache(maxsize=256)
def game_of(scenario: Scenario, player: str, seed: int) -> Game:
    game = new_game(scenario, seed)
    while not game.over:
        game = end_quarter(game, plan_by(game, head_of(player, scenario)))
    return game


def taken(scenario: Scenario, sight: Sight, event: str) -> int:
    """Return what the game that a sight names answered to an event, -1 if it never came."""
    assert sight.seed is not None
    rows = [facts.id for facts in scenario.rules.events]
    return int(game_of(scenario, sight.player, sight.seed).company.taken[rows.index(event), 0])


def test_every_event_choice_and_ending_that_was_seen_is_seen_again() -> None:
    scenario = ferry()
    report = reported(scenario, 40)
    checked = 0
    for event in report.events:
        if event.sight.count:
            assert taken(scenario, event.sight, event.sight.id) >= 0
        for column, choice in enumerate(event.choices):
            if choice.sight.count:
                assert taken(scenario, choice.sight, event.sight.id) == column
                checked += 1
    assert checked > 20


def test_the_nearest_miss_is_as_near_as_told() -> None:
    scenario = shop(day(2, NEVER))
    event = next(event for event in reported(scenario).events if event.sight.id == "day-2")
    miss = event.sight.nearly
    assert event.sight.verdict == "never seen"
    assert miss is not None
    (lack,) = miss.lacks
    assert (lack.subject, lack.wanted) == ("trust", "> 99.5")
    game = game_of(scenario, miss.player, miss.seed)
    company = game.quarters[miss.quarter - 1].before
    assert Facts(company, scenario.rules).subject("trust")[0] == lack.value


def test_no_company_came_nearer_than_the_nearest_miss() -> None:
    scenario = shop(day(2, NEVER))
    event = next(event for event in reported(scenario, 12).events if event.sight.id == "day-2")
    when = next(facts.when for facts in scenario.rules.events if facts.id == "day-2")
    assert event.sight.nearly is not None
    for player in players_for(scenario.rules):
        for seed in range(1, 13):
            for quarter in game_of(scenario, player, seed).quarters:
                gap = gap_of(when, Facts(quarter.before, scenario.rules))[0]
                assert gap >= event.sight.nearly.gap


def test_a_gap_is_nothing_exactly_where_a_condition_holds() -> None:
    scenario = ferry()
    conditions = [event.when for event in scenario.rules.events]
    conditions += [voice.when for voice in scenario.voices]
    for company in _companies(scenario):
        facts = Facts(at_the_end(company), scenario.rules)
        for when in conditions:
            assert bool(gap_of(when, facts)[0] == 0.0) == bool(holds(when, facts)[0])


def _companies(scenario: Scenario) -> list[Company]:
    games = [game_of(scenario, player, seed) for player in ("random", "half") for seed in (3, 4)]
    return [quarter.after for game in games for quarter in game.quarters]


@pytest.mark.parametrize("name", ["least-used", "greedy", "random"])
def test_a_player_does_alone_what_it_does_among_others(name: str) -> None:
    scenario = ferry()
    wanted = Wanted(scenario.rules, scenario.voices, (name,), 5, 12, 0)
    tally = tried(wanted, here()).tallies[name]
    alone = [game_of(scenario, name, seed).company for seed in range(5, 17)]
    assert tally.counts.get("failed", 0) == sum(not bool(company.alive[0]) for company in alone)
    for row, event in enumerate(scenario.rules.events):
        assert tally.counts.get(f"event {event.id}", 0) == sum(int(c.taken[row, 0]) >= 0 for c in alone)


def test_two_processes_find_what_one_finds() -> None:
    scenario = shop()
    wanted = Wanted(scenario.rules, scenario.voices, ("half", "random"), 1, 300, 140)
    with pool(2) as runner:
        assert tried(wanted, runner) == tried(wanted, here())
