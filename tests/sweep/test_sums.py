"""What is kept of many companies is exact, and the same in whatever order blocks come in."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.sweep.blocks import BLOCK, blocks_in, joined, missing
from game.sweep.histogram import STEPS, histogram_of
from game.sweep.sums import Sums, sums_of
from game.sweep.tally import tally_of

GRAINS = 2**20
VALUES = st.lists(st.integers(-(2**48) + 1, 2**48 - 1), min_size=2, max_size=40)


@given(VALUES)
def test_sums_are_those_of_whole_numbers(grains: list[int]) -> None:
    found = sums_of(np.array([grain / GRAINS for grain in grains]))
    assert found == Sums(len(grains), sum(grains), sum(grain * grain for grain in grains))


def test_ten_thousand_values_of_the_largest_size_do_not_overflow() -> None:
    found = sums_of(np.full(10_000, 2.0**28 - 1.0))
    assert found.mean == 2.0**28 - 1.0
    assert found.deviation == 0.0


@given(VALUES)
def test_mean_deviation_and_error_are_rounded_once(grains: list[int]) -> None:
    found, count = sums_of(np.array([grain / GRAINS for grain in grains])), len(grains)
    exact = [Fraction(grain, GRAINS) for grain in grains]
    mean = sum(exact) / count
    variance = sum((value - mean) ** 2 for value in exact) / (count - 1)
    assert found.mean == float(mean)
    assert found.deviation == pytest.approx(float(variance) ** 0.5, rel=1e-14, abs=1e-12)
    assert found.error == pytest.approx(float(variance / count) ** 0.5, rel=1e-14, abs=1e-12)


@given(st.lists(st.integers(-500, 500), min_size=1, max_size=60), st.integers(0, 100))
def test_a_quantile_is_a_value_that_came(steps: list[int], percent: int) -> None:
    values = np.array(steps) / STEPS
    expected = np.percentile(values, percent, method="inverted_cdf")
    assert histogram_of(values).quantile(percent) == expected


def test_tallies_add_up_in_any_order() -> None:
    values = np.random.default_rng(1).normal(50.0, 9.0, 3_000)
    parts = [tally_of({"score": part}, {"failed": int(part[0] > 50)}) for part in np.split(values, 30)]
    forward, backward = parts[0], parts[-1]
    for part in parts[1:]:
        forward += part
    for part in parts[-2::-1]:
        backward += part
    whole = tally_of({"score": values}, {"failed": sum(int(part[0] > 50) for part in np.split(values, 30))})
    assert forward == backward == whole


@given(st.sets(st.integers(0, 60)), st.integers(1, 70), st.integers(1, 9))
def test_what_is_missing_and_what_is_done_make_the_whole(done: set[int], blocks: int, size: int) -> None:
    done = {block for block in done if block < blocks}
    spans = joined((block, block + 1) for block in done)
    todo = list(missing(spans, blocks, size))
    assert all(0 < stop - start <= size for start, stop in todo)
    rest = [block for start, stop in todo for block in range(start, stop)]
    assert sorted([*done, *rest]) == list(range(blocks))


def test_the_last_block_may_be_smaller() -> None:
    assert [blocks_in(count) for count in (1, BLOCK, BLOCK + 1)] == [1, 1, 2]
