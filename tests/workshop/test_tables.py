"""What a page is told of a company: which way a meter went stands beside its words."""

from dataclasses import replace

import pytest

from game.play.game import new_game
from game.play.meters import readings
from game.scenarios import find, read_scenario
from game.workshop import tables


@pytest.mark.parametrize(
    ("change", "told"), [(0.4, (True, "+0.4")), (-0.4, (False, "−0.4")), (0.04, (None, "0.0"))]
)
def test_which_way_a_meter_went_is_told_beside_its_words(monkeypatch, change, told):
    game = new_game(read_scenario(find("kite-without-a-string")), 7)
    cash = replace(readings(game)["cash"], change=change, digits=1)
    monkeypatch.setattr(tables, "readings", lambda game: readings(game) | {"cash": cash})
    [meter] = [one for group in tables.meters_table(game) for one in group["meters"] if one["id"] == "cash"]
    assert (meter["up"], meter["change"]) == told
