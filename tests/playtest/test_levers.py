"""Scenarios that open levers: those who use them play, and trying an answer leaves people in office."""

import numpy as np

from game.engine import Mandate, found, look, play_turn
from game.engine.rules import Rules
from game.play.game import end_quarter, new_game
from game.play.standing_in import plan_by
from game.playtest.heads import carrying_on, head_of, players_for, with_choice
from game.scenarios import Scenario, check_text
from tests.playtest.trials import remarks, reported, shop
from tests.scenarios.builders import opened_text


def opened() -> Scenario:
    scenario, problems = check_text(opened_text(), "small-shop.yaml")
    assert scenario is not None, problems
    return scenario


def rules() -> Rules:
    return opened().rules


def test_the_resourceful_player_plays_only_where_a_lever_is_open() -> None:
    assert "resourceful" in players_for(rules())
    assert "resourceful" not in players_for(shop().rules)


def test_who_carries_on_keeps_executives_and_begins_nothing() -> None:
    seeds = np.arange(1, 9, dtype=np.uint64)
    company = found(rules(), seeds)
    company = play_turn(company, players_for(rules())["resourceful"](look(company, rules())), rules()).company
    assert (company.mandates[0] > Mandate.NONE).any()
    outlook = look(company, rules())
    for decision in (carrying_on(outlook), with_choice(outlook, np.zeros(8, np.int64))):
        assert decision.levers is not None
        assert np.array_equal(decision.levers.mandates, company.mandates * ~company.departed)
        assert not decision.levers.bets[company.covered < 0].any()


def test_levers_that_cost_more_than_they_bring_are_remarked() -> None:
    assert "KP308" in remarks(opened(), 40, 0)


def test_executives_and_initiatives_are_counted_and_those_never_used_remarked() -> None:
    report = reported(opened(), 40)
    seen = {sight.id: sight for sight in report.levers}
    assert list(seen) == [
        "executive ada in office",
        "executive ada left",
        "initiative terrace begun",
        "initiative terrace worked out",
        "initiative terrace flopped",
    ]
    assert seen["executive ada in office"].by["resourceful"] > 0.5
    assert seen["executive ada in office"].by["half"] == 0.0
    won, flopped = (seen[f"initiative terrace {end}"].count for end in ("worked out", "flopped"))
    assert won + flopped <= seen["initiative terrace begun"].count
    never = {remark.about for remark in remarks(opened(), 40).get("KP111", [])}
    used = ("in office", "begun", "worked out")
    assert never == {name for name in seen if name.endswith(used) and not seen[name].count}


def test_a_game_with_levers_is_the_same_alone() -> None:
    scenario = opened()
    player = players_for(scenario.rules)["least-used"]
    seeds = np.arange(1, 13, dtype=np.uint64)
    company = found(scenario.rules, seeds)
    while company.quarter < scenario.rules.quarters:
        company = play_turn(company, player(look(company, scenario.rules)), scenario.rules).company
    game = new_game(scenario, 7)
    while not game.over:
        game = end_quarter(game, plan_by(game, head_of("least-used", scenario)))
    assert np.array_equal(game.company.taken[:, 0], company.taken[:, 6])
    assert np.array_equal(game.company.stocks[:, 0], company.stocks[:, 6])
