"""A sweep comes out the same to the bit in one process, in several, and on a cluster."""

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from game.sweep import BLOCK, Sweep, here, pool, run
from tests.play.ferry import FERRY, ferry
from tests.sweep.programs import cluster, told

COUNT = 2 * BLOCK + 1_000


def _sweep(count: int = COUNT) -> Sweep:
    scenario = ferry()
    return Sweep(scenario.rules, scenario.rules_hash, ("half", "all-leadership"), 5, count)


@pytest.fixture(scope="module")
def alone() -> object:
    return run(_sweep(), here())


def test_two_processes_give_the_bits_of_one(alone: object) -> None:
    with pool(2) as runner:
        assert run(_sweep(), runner) == alone


def test_what_is_seen_on_the_way_adds_up(alone: object) -> None:
    seen: list[int] = []
    assert run(_sweep(), here(), seen=seen.append) == alone
    assert sum(seen) == 2 * COUNT


@pytest.mark.skipif(find_spec("distributed") is None, reason="needs pip install 'kitestring[cluster]'")
def test_a_scheduler_and_two_workers_give_the_bits_of_one_process(tmp_path: Path) -> None:
    sweep = ["simulate", str(FERRY), "--player", "half,all-leadership", "--seeds", str(COUNT), "--json"]
    with cluster(tmp_path, 2) as address:
        there = told(*sweep, "--scheduler", address)
        found = told(address, program="tests.sweep.small_search")
    assert there == told(*sweep, "--jobs", "1")
    assert json.loads(there)["players"][1]["companies"] == COUNT
    assert found == told(program="tests.sweep.small_search")
