"""Null models leave out what they say and keep the rest."""

import numpy as np
import pytest

from game.evidence.statistics import corr
from game.evidence.study import Linear, Shuffled
from game.evidence.trials.arms import shuffled
from game.evidence.world import World, simulate
from tests.evidence.builders import SMALL, small


def test_a_world_blind_to_leading_is_the_same_whoever_leads():
    sighted, blind = small(), simulate(World(design=SMALL, blind=(0, 1, 2)), 1)
    assert np.ptp(blind.years.lead) > 1.0
    assert abs(corr(blind.years.lead, blind.years.row("direction"))) < 0.25
    assert corr(sighted.years.lead, sighted.years.row("direction")) > 0.25


def test_shuffling_parts_heads_from_their_companies_and_moves_nothing_else():
    full = small()
    mixed = Shuffled(full).years
    given = [np.sort(years.hours.sum(axis=(0, 1))) for years in (mixed, full.years)]
    assert given[0] == pytest.approx(given[1])
    assert mixed.rows is full.years.rows
    assert abs(corr(mixed.lead, mixed.row("engagement"))) < 0.25


def test_shuffled_arms_have_the_same_outcomes_under_other_labels():
    arms = {"one": np.arange(400.0), "two": np.arange(400.0) + 1000.0}
    dealt = shuffled(arms, np.random.default_rng(2))
    assert np.array_equal(np.sort([dealt["one"], dealt["two"]], axis=0), np.stack([arms["one"], arms["two"]]))
    assert 120 < (dealt["one"] >= 1000).sum() < 280


def test_the_linear_world_keeps_first_order_effects_and_forgets_the_rest():
    full = small()
    linear = Linear(full).years
    for name in ("engagement", "process"):
        assert linear.row(name).mean() == pytest.approx(full.years.row(name).mean(), abs=0.02)
        assert corr(linear.lead, linear.row(name)) == pytest.approx(
            corr(full.years.lead, full.years.row(name)), abs=0.15
        )
    assert Linear(full).arms("start-ups") == {}
