"""1,000 events through the checker, after start: seconds on the clock and of the processor.

    PYTHONPATH=. python benchmarks/checking.py [--rounds 5]

The events are those of the scenarios that come with the game, file by file, until 1,000 are checked.
"""

import argparse
import statistics
import sys
import time
from itertools import cycle

from game.bench.checking import check, check_all
from game.scenarios import shipped

WANTED = 1_000


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    check(shipped()[0])
    clock, processor = [], []
    for _round in range(rounds):
        events = 0
        start, busy = time.perf_counter(), time.process_time()
        for checked in check_all(cycle(shipped())):
            events += checked.events
            if events >= WANTED:
                break
        clock.append(time.perf_counter() - start)
        processor.append(time.process_time() - busy)
    told = (
        "{n:,} events: {clock:.2f} s on the clock, {best:.2f} s of the processor "
        "(best of {rounds}; median {mid:.2f} s)"
    )
    mid = statistics.median(processor)
    print(told.format(n=WANTED, clock=min(clock), best=min(processor), rounds=rounds, mid=mid))
    return 0 if min(processor) < 1.0 else 1


if __name__ == "__main__":
    sys.exit(main())
