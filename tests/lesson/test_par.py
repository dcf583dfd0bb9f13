"""What stands beside a score: the best play known on the same luck, the named strategies, and luck alone."""

import json

import numpy as np
import pytest

from game.engine import USUAL, worth
from game.engine.feedback import BY_THE_NEED, Play
from game.engine.feedback_numbers import start
from game.engine.population import play_to_end
from game.lesson.comparison import final
from game.lesson.par import OTHERS, again, par
from game.play.folders import scenarios_folder
from game.play.game import Game
from game.play.pars import par_file, write_par
from game.scenarios import Scenario
from game.sweep import here
from game.sweep.search import Settings
from game.sweep.search.reporting import reported
from tests.play.ferry import ferry, played
from tests.play.whole_company import lived

SMALL = Settings(choosing=64, reporting=256)


def _store(scenario: Scenario) -> None:
    """Store a best play for a scenario, which is the adaptive player's."""
    play = Play(start(), np.full(len(scenario.rules.events) + 1, BY_THE_NEED, np.int64))
    record = reported(scenario, SMALL, play, here(), lambda companies: None)
    write_par(par_file(scenarios_folder() / f"{scenario.id}.yaml"), record)


def test_the_best_play_is_played_on_the_players_own_luck() -> None:
    _store(ferry())
    game = played(8)
    beside = par(game)
    assert beside.missing == ""
    assert beside.best is not None
    assert beside.score == final(game).score
    adaptive = next(rival for rival in final(game).rivals if rival.id == "adaptive")
    assert beside.best.worth == adaptive.worth
    assert not beside.best.failed
    assert beside.best.seeds == 256
    assert beside.best.usual.worth == next(m.worth for m in beside.strategies if m.id == "adaptive")
    worths = [mark.worth for mark in beside.strategies]
    assert worths == sorted(worths, reverse=True)
    assert {mark.id for mark in beside.strategies} == {rival.id for rival in final(game).rivals}


def test_a_best_play_for_other_rules_is_not_shown_and_says_so() -> None:
    scenario = ferry()
    assert "Nobody has searched for the best play" in par(played(8)).missing
    _store(scenario)
    file = par_file(scenarios_folder() / f"{scenario.id}.yaml")
    stored = json.loads(file.read_text(encoding="utf-8"))
    for part in ("rules_hash", "fingerprint"):
        file.write_text(json.dumps({**stored, part: "other"}), encoding="utf-8")
        beside = par(played(8))
        assert beside.best is None
        assert beside.strategies == ()
        assert beside.missing.startswith("The best play of this scenario is not known yet")
        assert "kitestring" not in beside.missing
        assert beside.same.seeds == OTHERS


@pytest.mark.parametrize("game", [played(8), lived(8)], ids=["ferry", "whole company"])
def test_the_same_decisions_on_the_same_luck_make_the_same_company(game: Game) -> None:
    seeds = np.array([game.seed] * 3, np.uint64)
    company = play_to_end(game.scenario.rules, seeds, again(game))
    assert set(worth(company, USUAL).total.tolist()) == {float(worth(game.company, USUAL).total[0])}


def test_luck_alone_is_a_spread_of_scores() -> None:
    beside = par(played(8))
    for luck in (beside.same, beside.dice):
        values = list(luck.quantiles.values())
        assert values == sorted(values)
        assert values[0] < luck.mean < values[-1]
        assert 0.0 <= luck.below <= 1.0
    assert beside.same.mean > beside.dice.mean
