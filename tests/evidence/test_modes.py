"""Every reference mode appears under the policy it is known for."""

import numpy as np
import pytest

from game.engine import USUAL
from game.evidence.modes.growth import fall, inflections
from game.evidence.modes.shelf import MODES

SEEDS = np.arange(60_000, 60_060, dtype=np.uint64)


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.id)
def test_a_mode_appears(mode):
    shape = mode.run(SEEDS, USUAL)
    assert shape.shown, dict(shape.figures)
    assert all(np.isfinite(line).all() for line in shape.lines.values())


def test_an_inflection_is_told_from_none_and_from_two():
    time = np.linspace(-6, 6, 64)
    s_curve = 100 / (1 + np.exp(-time))
    assert inflections(s_curve) == 1
    assert (
        inflections(s_curve + 100 / (1 + np.exp(-(time - 9) * 3)) + 100 / (1 + np.exp(-(time + 5) * 3))) != 1
    )
    assert inflections(np.exp(time)) == 0


def test_a_fall_is_measured_from_the_highest_point_before():
    assert fall(np.array([10.0, 20.0, 15.0, 18.0, 30.0])) == 25.0
