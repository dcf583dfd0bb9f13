"""What a page is told of a company: which way a meter went stands beside its words."""

from dataclasses import replace

import pytest

from game.engine import Style
from game.play.game import end_quarter, new_game
from game.play.meters import readings
from game.play.plan import Plan
from game.scenarios import find, read_scenario
from game.workshop import tables
from game.workshop.companies import possible_plan


@pytest.mark.parametrize(
    ("change", "told"), [(0.4, (True, "+0.4")), (-0.4, (False, "−0.4")), (0.04, (None, "0.0"))]
)
def test_which_way_a_meter_went_is_told_beside_its_words(monkeypatch, change, told):
    game = new_game(read_scenario(find("kite-without-a-string")), 7)
    cash = replace(readings(game)["cash"], change=change, digits=1)
    monkeypatch.setattr(tables, "readings", lambda game: readings(game) | {"cash": cash})
    [meter] = [one for group in tables.meters_table(game) for one in group["meters"] if one["id"] == "cash"]
    assert (meter["up"], meter["change"]) == told


def test_a_company_in_the_best_quarter_of_the_map_that_is_not_in_step_is_told_what_it_lacks():
    game = new_game(read_scenario(find("dead-air")), 7)
    game = end_quarter(game, possible_plan(game, Plan((10, 0, 10, 14, 14, 10), Style.TRANSACTIONAL, 0)))
    assert min(tables.path_table(game)[-1]) > 0.5
    assert tables.results_table(game)["state"] == "drifting, not aligned"


def test_the_words_of_a_scenario_among_what_moved_are_named_and_the_model_s_own_are_not():
    game = new_game(read_scenario(find("dead-air")), 7)
    game = end_quarter(game, possible_plan(game, Plan((8, 8, 8, 8, 8, 8), Style.SERVANT, 0)))
    told = tables.results_table(game)
    title = game.scenario.events[int(game.quarters[0].before.event[0])].title
    assert title in told["words"]
    assert any(title in line for line in told["changes"])
    assert not {"Your style", ""} & set(told["words"])
