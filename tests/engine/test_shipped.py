"""The shipped scenarios, played by the example players over many seeds."""

import numpy as np
import pytest

from game.engine.players import PLAYERS
from game.engine.population import play_out
from game.engine.score import panel_of, score_of
from game.engine.standing import STATES, State
from game.scenarios import read_scenario, shipped
from tests.engine.builders import seeds

LUCK = seeds(150, 81_000)


WHOLE = [path for path in shipped() if read_scenario(path).quarters >= 8]
SHORT = [path for path in shipped() if read_scenario(path).quarters < 8]


@pytest.fixture(scope="module", params=WHOLE, ids=lambda path: path.stem)
def runs(request):
    return _runs(request.param)


def _runs(path):
    rules = read_scenario(path).rules
    panel = panel_of(rules, LUCK)
    played = {name: play_out(rules, LUCK, player) for name, player in PLAYERS.items()}
    return played, {name: score_of(run.worth[-1], panel).mean() for name, run in played.items()}


def test_skill_decides_who_scores(runs):
    _, scores = runs
    assert scores["adaptive"] > 85
    for name in ("all-leadership", "all-management", "random"):
        assert scores[name] < 45


def test_a_beginner_lasts_and_meets_an_event_every_quarter(runs):
    played, _ = runs
    random = played["random"]
    assert random.alive[8].mean() > 0.9
    assert (random.events[:8] >= 0).mean() > 0.98


def test_what_is_decided_is_seen_on_the_meters(runs):
    played, _ = runs
    moved = np.abs(np.diff(100 * played["random"].stocks[:, 1:8], axis=0))
    assert 1.5 < np.median(moved) < 10.0


@pytest.mark.parametrize("path", SHORT, ids=lambda path: path.stem)
def test_in_a_short_game_each_extreme_ends_behind_half_and_half_and_in_its_own_state(path):
    played, scores = _runs(path)
    for name, state in (("all-leadership", State.CHAOTIC), ("all-management", State.BUREAUCRATIC)):
        assert scores[name] < scores["half"] - 3
        assert (played[name].states[-1] == STATES.index(state)).mean() > 0.8
