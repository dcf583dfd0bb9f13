"""The score, and what a company is worth."""

import numpy as np
import pytest

from game.engine import USUAL, found, worth
from game.engine.players import PLAYERS
from game.engine.population import play_to_end
from game.engine.score import HIGHEST, LEAST, Panel, panel_of, score_of
from tests.engine.builders import LIKES, eventful, plain, seeds


def test_half_scores_fifty_and_par_a_hundred():
    panel = Panel(np.array([400.0, 400.0]), np.array([900.0, 500.0]))
    assert score_of(panel.half, panel).tolist() == [50.0, 50.0]
    assert score_of(panel.par, panel).tolist() == [100.0, 100.0]
    assert score_of(np.array([200.0, 0.0]), panel).tolist() == [25.0, 0.0]
    assert score_of(np.array([9000.0, 9000.0]), panel).tolist() == [HIGHEST, HIGHEST]


@pytest.mark.parametrize("like", LIKES)
def test_par_is_never_in_easy_reach_of_half(like):
    panel = panel_of(plain(like), seeds(200))
    assert (panel.half >= LEAST).all()
    assert (panel.par >= 1.25 * panel.half).all()


@pytest.mark.parametrize("like", LIKES)
def test_players_score_in_the_order_of_their_skill(like):
    rules = plain(like)
    panel = panel_of(rules, seeds(200))
    scores = {
        name: score_of(worth(play_to_end(rules, seeds(200), player), USUAL).total, panel)
        for name, player in PLAYERS.items()
    }
    assert scores["all-leadership"].mean() < 30
    assert scores["all-management"].mean() < 35
    assert 8 < scores["random"].mean() < 45
    assert (scores["half"] == 50.0).mean() > 0.99
    assert 85 < scores["adaptive"].mean() <= 100


def test_luck_is_taken_out_of_the_score():
    rules = plain("turbulent")
    made = worth(play_to_end(rules, seeds(300), PLAYERS["random"]), USUAL).total
    score = score_of(made, panel_of(rules, seeds(300)))
    assert score.std() / score.mean() < made.std() / made.mean()


def test_the_parts_of_worth_add_up_and_a_failed_company_is_worth_nothing():
    company = play_to_end(eventful(), seeds(200), PLAYERS["random"])
    made = worth(company, USUAL)
    parts = made.cash + made.relevance + made.trust + made.engagement + made.process
    sound = company.alive & (parts > 0.0)
    assert sound.any()
    assert np.allclose(made.total[sound], parts[sound])
    assert (made.total[~company.alive] == 0.0).all()
    assert (made.total >= 0.0).all()


def test_a_start_up_is_worth_what_it_sells_and_holds():
    made = worth(found(plain(), seeds(50)), USUAL)
    assert (made.total > 250.0).all()
    assert (made.total < 400.0).all()
