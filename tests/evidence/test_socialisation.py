"""All four orders of March's model of learning appear, on seeds that no search has used."""

from types import SimpleNamespace

import pytest

from game.evidence.rows.dynamics import socialisation
from game.evidence.trials.cohorts import SOCIALISATION
from game.evidence.world import World


@pytest.fixture(scope="module")
def orders():
    block = SimpleNamespace(seed=901, world=World())
    return socialisation(SimpleNamespace(arms=lambda _name: SOCIALISATION.run(block)))


@pytest.mark.parametrize("order", ["slow − fast", "mixed − even", "some − none leave", "early − late"])
def test_an_order_appears(orders, order):
    assert orders[order] > 0.0
