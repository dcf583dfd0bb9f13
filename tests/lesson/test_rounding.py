"""What is printed adds up, and no number is off by more than its last digit."""

import numpy as np

from game.lesson.rounding import adding_up


def test_shares_make_a_hundred_and_stay_beside_what_they_are() -> None:
    assert adding_up([33.4, 33.3, 33.3], 100.0) == (34.0, 33.0, 33.0)
    dice = np.random.default_rng(5)
    for _try in range(200):
        values = dice.normal(0.0, 5.0, 6)
        total = round(float(values.sum()) + dice.uniform(-0.04, 0.04), 1)
        told = adding_up(values.tolist(), total, 1)
        assert round(sum(told), 1) == total
        assert np.abs(np.array(told) - values).max() < 0.2
