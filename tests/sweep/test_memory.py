"""Memory does not grow with the number of companies."""

import subprocess
import sys

import pytest

from tests.play.ferry import FERRY
from tests.sweep.programs import ROOT

_MEASURED = """
import resource, sys
from game.cli import main
assert main(sys.argv[1:]) == 0
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10))
"""


def _most_memory(seeds: int) -> float:
    """Return the most memory in MB that a sweep in one process held at any time."""
    command = ["simulate", str(FERRY), "--player", "half", "--seeds", str(seeds), "--jobs", "1"]
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, *command], capture_output=True, text=True, cwd=ROOT, check=True
    )
    return float(done.stdout.splitlines()[-1])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell the most memory of a process")
def test_six_times_the_companies_take_no_more_memory() -> None:
    # kept whole, 100,000 companies' measures alone would take 10 MB
    assert _most_memory(120_000) < _most_memory(20_000) + 4.0
