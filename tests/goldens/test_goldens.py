"""A golden transcript of every scenario: what changes in a story or in its numbers is seen and weighed.

Renew them with `KITESTRING_GOLDEN=write pytest tests/goldens`, and read the difference.
"""

import os
from pathlib import Path

import pytest

from game.scenarios import shipped
from tests.goldens.transcript import transcript
from tests.lesson.games import finished

FOLDER = Path(__file__).parent
PLAYERS = ("adaptive", "random", "resourceful")
SEED = 2031


@pytest.mark.parametrize("player", PLAYERS)
@pytest.mark.parametrize("scenario", [path.stem for path in shipped()])
def test_a_game_goes_as_it_went(scenario, player):
    golden = FOLDER / f"{scenario}.{player}.txt"
    told = transcript(finished(scenario, player, SEED), player)
    if os.environ.get("KITESTRING_GOLDEN") == "write":
        golden.write_text(told, encoding="utf-8")
    assert golden.exists(), f"{scenario} has no golden transcript yet: see the head of this file"
    assert told == golden.read_text(encoding="utf-8")


def test_no_golden_outlives_its_scenario():
    known = {f"{path.stem}.{player}.txt" for path in shipped() for player in PLAYERS}
    assert {path.name for path in FOLDER.glob("*.txt")} == known
