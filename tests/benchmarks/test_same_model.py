"""What the benchmark compares with plays the very same model: its companies are the engine's to the bit."""

import shutil

import numpy as np
import pytest

from benchmarks.same.c_loop import CLoop
from benchmarks.same.model import RULES, founded, played, recorded
from benchmarks.same.plain_loop import PlainLoop
from game.engine import Company
from game.engine.batch import Batch

COUNT = 300


def assert_same(ends: dict[str, np.ndarray], company: Company) -> None:
    for key, values in ends.items():
        name, row = key.rsplit("_", 1)
        own = getattr(company, name).reshape(-1, COUNT)[int(row)]
        if name != "trail":
            assert np.array_equal(own, values), key


def test_the_batch_that_is_measured_ends_as_companies_played_the_ordinary_way():
    company, tape = founded(COUNT), recorded(COUNT)
    ordinary = played(company, tape, Batch(RULES))
    assert played(company, tape).digest() == ordinary.digest()


@pytest.mark.skipif(shutil.which("gcc") is None, reason="gcc compiles the loop; CI has it")
@pytest.mark.parametrize("rounding", ["rint", "adding"])
def test_the_loop_in_c_comes_to_the_same_bits(tmp_path, rounding):
    company, tape = founded(COUNT), recorded(COUNT)
    loop = CLoop(tmp_path, rounding=rounding)
    loop.prepare(company, tape)
    loop.play(loop.pointers())
    assert_same(loop.ended(), played(company, tape))


def test_the_loop_in_plain_python_comes_to_the_same_bits():
    company, tape = founded(COUNT), recorded(COUNT)
    ends = PlainLoop().play(company, tape)
    columns = {name: np.array([end[name] for end in ends]) for name in ends[0]}
    assert_same(columns, played(company, tape))
