"""The statistics give the answers that are known beforehand."""

import numpy as np
import pytest

from game.evidence.statistics import corr, dummies, effect, fit, gap, partial, read, standard

DICE = np.random.default_rng(4)
ONE, OTHER, NOISE = DICE.standard_normal((3, 20_000))


def test_a_correlation_is_the_one_that_was_built_in():
    assert corr(ONE, 0.6 * ONE + 0.8 * OTHER) == pytest.approx(0.6, abs=0.02)
    assert corr(ONE, np.ones(ONE.size)) == 0.0


def test_a_survey_reads_with_its_reliability():
    heard = read(ONE, np.random.default_rng(1))
    assert corr(ONE, heard) ** 2 == pytest.approx(0.8, abs=0.02)


def test_a_regression_finds_slopes_and_their_errors():
    line = fit(3.0 + 2.0 * ONE - 0.5 * OTHER + NOISE, ONE, OTHER)
    assert line.slopes == pytest.approx([2.0, -0.5], abs=0.03)
    assert line.errors == pytest.approx([1 / np.sqrt(ONE.size)] * 2, rel=0.05)


def test_what_two_share_with_a_third_is_partialled_out():
    assert corr(ONE + OTHER, ONE + NOISE) > 0.4
    assert abs(partial(ONE + OTHER, ONE + NOISE, ONE)) < 0.03


def test_gaps_effects_and_groups():
    assert gap(np.arange(101.0)) == 80.0
    assert effect(ONE + 0.5, OTHER) == pytest.approx(0.5, abs=0.03)
    assert [column.tolist() for column in dummies(np.array([0.0, 1.0, 2.0, 1.0]))] == [
        [0, 1, 0, 1],
        [0, 0, 1, 0],
    ]
    assert standard(np.array([3.0, 3.0])).tolist() == [0.0, 0.0]
