"""Mutated scenario files never break the checker or the mender; benchmarks/mutants.py runs 20,000 of them."""

import time

import pytest

from game.bench.fixing import mended
from game.scenarios.loading import examine_text
from game.scenarios.problems import render
from tests.bench.mutation import mutant

BLOCKS = 10
IN_A_BLOCK = 30


@pytest.mark.parametrize("block", range(BLOCKS))
def test_mutants_are_answered_in_time_and_in_sentences(block: int) -> None:
    for seed in range(block * IN_A_BLOCK, (block + 1) * IN_A_BLOCK):
        text = mutant(seed)
        start = time.process_time()
        examined = examine_text(text, "mutant.yaml")
        scenario = examined.scenario()
        assert time.process_time() - start < 1.0, seed
        assert (scenario is not None) == examined.playable, seed
        assert all(problem.mend and len(render(problem)) < 3000 for problem in examined.problems), seed
        if seed % 10 == 0:
            assert len(mended(text, "mutant.yaml").left) <= len(examined.problems) or not examined.draft, seed
