"""Luck is fair, does not leak from one purpose to another, and deals the same cards to everybody."""

from itertools import pairwise

import numpy as np
import pytest

from game.engine.luck import DECK, Stream, between, dealt, draw, pick, unit
from game.engine.market import REGIMES, market_quarter
from game.engine.rules import Crisis, Market
from tests.engine.builders import LIKES, seeds

MANY = seeds(40_000, 0)


def correlation(one, other):
    return float(np.corrcoef(one, other)[0, 1])


def test_numbers_are_spread_evenly():
    counts = np.histogram(unit(MANY, Stream.STORY, 3), bins=20, range=(0.0, 1.0))[0]
    expected = MANY.size / 20
    assert ((counts - expected) ** 2 / expected).sum() < 45.0


def test_streams_indices_and_neighbouring_seeds_are_independent():
    columns = [unit(MANY, stream, 1) for stream in Stream]
    columns += [
        unit(MANY, Stream.GROWTH, 2),
        unit(MANY, Stream.GROWTH, 1, 0),
        unit(MANY + np.uint64(1), Stream.GROWTH, 1),
    ]
    matrix = np.corrcoef(columns)
    assert np.abs(matrix - np.eye(len(columns))).max() < 5.0 / np.sqrt(MANY.size)


def test_a_number_depends_on_its_own_seed_alone():
    assert np.array_equal(draw(MANY[7:9], Stream.CRISIS, 4), draw(MANY, Stream.CRISIS, 4)[7:9])


def test_picks_and_ranges():
    assert set(pick(3, MANY, Stream.NAMES, 0).tolist()) == {0, 1, 2}
    spread = between(-2.0, 4.0, MANY, Stream.START, 0)
    assert -2.0 <= spread.min() < -1.99 < 3.99 < spread.max() < 4.0


def test_every_deck_holds_its_cards_once():
    some = seeds(300)
    hand = ((Stream.INCIDENT, (0.5, 0.8)), (Stream.PEOPLE, (0.3,)))
    drawn = np.stack([dealt(some, quarter, hand) for quarter in range(4 * DECK)])
    blows = (drawn > 0.0).sum(axis=0)
    cards = np.array([2, 1])[:, None]
    assert (blows >= 3 * cards).all()
    assert (blows <= 5 * cards).all()
    assert abs((blows / cards).mean() - 4.0) < 0.05


def test_cards_of_a_kind_come_at_any_time():
    drawn = np.stack([dealt(MANY[:8000], quarter, ((Stream.PEOPLE, (0.3,)),))[0] for quarter in range(6)])
    rates = (drawn > 0.0).mean(axis=1)
    assert np.abs(rates - 1 / DECK).max() < 0.02


@pytest.mark.parametrize("like", LIKES)
def test_a_market_is_like_its_regime(like):
    regime = REGIMES[like]
    quarters = [market_quarter(Market(like), MANY[:4000], quarter) for quarter in range(8)]
    growth = np.stack([quarter.growth for quarter in quarters])
    assert abs(growth.mean() - regime.growth) < 0.001
    assert abs(growth.std() - regime.growth_sd) < 0.001
    disruption = np.stack([quarter.disruption + quarter.echo for quarter in quarters]).sum(axis=0)
    assert abs(disruption.mean() - sum(regime.disruptions) * 6.5 / 8) < 0.01


@pytest.mark.parametrize("calm", [0, 1, 3])
def test_no_blow_falls_while_it_is_calm_and_a_disruption_echoes_once(calm):
    quarters = [market_quarter(Market("turbulent", calm=calm), MANY[:2000], q) for q in range(8)]
    for quarter in quarters[:calm]:
        assert not quarter.incident.any()
        assert not quarter.disruption.any()
        assert not quarter.people_shock.any()
    assert quarters[calm].incident.any()
    assert not quarters[calm].echo.any()
    for now, then in pairwise(quarters):
        assert np.array_equal(then.echo, now.disruption)


def test_turbulence_wanders_slowly():
    now, then, later = (market_quarter(Market("turbulent"), MANY, q).turbulence for q in (4, 5, 9))
    assert correlation(now, then) > 0.5
    assert abs(correlation(now, later)) < 0.03


def test_a_crisis_begins_when_the_scenario_says_and_is_over_in_time():
    market = Market("stable", crisis=Crisis(4, 6, 100.0, 100.0))
    acute = np.stack([market_quarter(market, MANY[:2000], quarter).acute for quarter in range(14)])
    begins = (acute > 0.9).argmax(axis=0) + 1
    assert set(begins.tolist()) == {4, 5, 6}
    aftermath = np.stack([market_quarter(market, MANY[:2000], q).crisis_disruption for q in range(14)])
    assert (aftermath.max(axis=0) > 0.0).all()
    assert (acute[-1] == 0.0).all()
    assert (aftermath[-1] == 0.0).all()


def test_what_a_scenario_changes_in_a_market_changes():
    market = Market("growth", growth=9.0, turbulence=0.0, incidents=(), disruptions=(30.0,), people_shocks=())
    quarters = [market_quarter(market, MANY[:2000], quarter) for quarter in range(8)]
    assert abs(np.stack([quarter.growth for quarter in quarters]).mean() - 0.09) < 0.002
    assert not any(quarter.incident.any() or quarter.people_shock.any() for quarter in quarters)
    assert abs(2 * max(quarter.disruption.max() for quarter in quarters) - 0.30 * 1.15) < 0.01
