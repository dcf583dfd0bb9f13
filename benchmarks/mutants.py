"""20,000 mutated scenario files through the checker: no fault, and the slowest and the largest are told.

    PYTHONPATH=. python benchmarks/mutants.py [--count 20000] [--jobs 2]

Seconds are of the processor, so that other work on the machine does not count; memory is the most that a
process ever held, the interpreter included. Exit status 1 when a file raises, takes over 1 s or 256 MB.
"""

import argparse
import resource
import sys
import time
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from game.bench.fixing import mended
from game.scenarios.loading import examine_text
from game.scenarios.problems import render
from tests.bench.mutation import mutant

BLOCK = 500
LONGEST, LARGEST = 1.0, 256.0


def block(first: int) -> tuple[list[str], float, int, float, Counter[str]]:
    faults, slowest, which, kinds = [], 0.0, 0, Counter()
    for seed in range(first, first + BLOCK):
        start = time.process_time()
        try:
            text = mutant(seed)
            start = time.process_time()
            examined = examine_text(text, "mutant.yaml")
            examined.scenario()
            for problem in examined.problems:
                render(problem)
            taken = time.process_time() - start
            if seed % 50 == 0:
                mended(text, "mutant.yaml")
            kinds["playable" if examined.playable else "refused"] += 1
        except Exception:
            faults.append(f"seed {seed}\n{traceback.format_exc()}")
            taken = time.process_time() - start
        if taken > slowest:
            slowest, which = taken, seed
    return faults, slowest, which, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, kinds


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    start = time.perf_counter()
    with ProcessPoolExecutor(asked.jobs) as pool:
        results = list(pool.map(block, range(0, asked.count, BLOCK)))
    faults = [fault for found, *_rest in results for fault in found]
    slowest, which = max((slowest, which) for _f, slowest, which, _m, _k in results)
    memory = max(memory for _f, _s, _w, memory, _k in results)
    kinds = sum((kinds for *_rest, kinds in results), Counter())
    print(f"{asked.count:,} mutants in {time.perf_counter() - start:.0f} s: {dict(kinds)}")
    print(f"slowest {slowest:.2f} s (seed {which}), most memory {memory:.0f} MB, faults {len(faults)}")
    print("\n".join(faults[:5]))
    return 1 if faults or slowest > LONGEST or memory > LARGEST else 0


if __name__ == "__main__":
    sys.exit(main())
