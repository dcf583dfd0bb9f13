"""How fast the engine plays beside other ways of playing the same model; run `python benchmarks/speed.py`.

Every way plays the same equations from the same starts in the same market, and its companies are compared
with the engine's to the bit before anything is timed. Everything is measured in turn, several rounds; a
figure is the median, and a ratio the median of the ratios within a round. One core is counted by processor
time, two processes by the clock and, as others may want the cores, by their processor time as well.
"""

import argparse
import multiprocessing
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, TypeAlias

import numpy as np
from same.c_loop import CLoop
from same.model import RULES, founded, played, policy, recorded, steady
from same.plain_loop import PlainLoop

from game.engine import PLAYERS, Company, Tape, found, look, play_to_end, play_turn, worth
from game.engine.batch import Batch, chunks
from game.scenarios import find, read_scenario

MANY, SOME = 100_000, 1_000
BLOCK = 8_192
MILLION = 1_000_000
BEST_STRICT = ("-O3", "-march=native", "-fno-math-errno", "-fno-trapping-math")
LOOSE = ("-O3", "-march=native", "-ffast-math")


@dataclass(slots=True)
class Way:
    """A way of playing: what it is called, what it plays, and its speeds, in million a second."""

    name: str
    play: Callable[[], object]
    quarters: int
    clock: Callable[[], float] = time.process_time
    speeds: list[float] = field(default_factory=list)

    def measure(self) -> None:
        """Play once and note the speed, by the clock or by the seconds that playing returns."""
        start = self.clock()
        told = self.play()
        spent = told if isinstance(told, float) else self.clock() - start
        self.speeds.append(self.quarters / spent / 1e6)


@dataclass(frozen=True, slots=True)
class Goal:
    """One way is to be so many times as fast as another."""

    of: str
    to: str
    least: float


GOALS = (
    Goal("engine, 100,000", "C -O3, 100,000", 0.5),
    Goal("engine, 100,000", "C -O3 rounding by adding, 100,000", 0.5),
    Goal("two processes", "one process", 1.6),
    Goal("two processes, by their processor time", "one process, by its processor time", 1.6),
    Goal("engine, 100,000", "plain Python", 40.0),
    Goal("engine, 100,000", "BPTK-Py compiled", 80.0),
    Goal("engine, 100,000", "PySD, 1,000 subscripts", 400.0),
)


def same_as_engine(ends: dict[str, Any], company: Company, name: str) -> None:
    """Stop when a way does not come to the engine's companies, to the bit."""
    for key, values in ends.items():
        part, row = key.removeprefix("company_").rsplit("_", 1)
        own = getattr(company, part).reshape(-1, company.count)[int(row)]
        if part != "trail" and not np.array_equal(own.astype(np.float64), np.asarray(values, np.float64)):
            sys.exit(f"{name}: {key} is not the engine's")


def engine_ways() -> list[Way]:
    """Return the engine without a ledger and with one, for one, some and many companies."""
    company, tape = founded(1), recorded(1)
    alone = (company, tape, Batch(RULES))
    ways = [
        Way("engine, 1", _again(lambda: played(*alone), 20), 20 * RULES.quarters),
        Way("engine, whole ledger, 1", _again(lambda: with_turns(company, tape), 20), 20 * RULES.quarters),
    ]
    for count, times in ((SOME, 20), (MANY, 1)):
        blocks = blocks_of(founded(count), recorded(count))
        quarters = times * count * RULES.quarters
        ways.append(Way(f"engine, {count:,}", _again(lambda b=blocks: in_blocks(b), times), quarters))
        for kind in ("summed", "float32", "float64"):
            task = _again(lambda b=blocks, k=kind: with_ledger(b, k), times)
            ways.append(Way(f"engine, ledger {kind}, {count:,}", task, quarters))
    seeds, half = np.arange(BLOCK, dtype=np.uint64), PLAYERS["half"]
    drawing = Way(
        "engine, market drawn, player asked", lambda: play_to_end(RULES, seeds, half), BLOCK * RULES.quarters
    )
    return [*ways, drawing]


def _again(task: Callable[[], object], times: int) -> Callable[[], object]:
    def repeated() -> None:
        for _ in range(times):
            task()

    return repeated


def with_turns(company: Company, tape: Tape) -> Company:
    """Play a company by whole turns, as a game does."""
    decision = policy(company.count)
    while company.quarter < RULES.quarters:
        company = play_turn(company, decision, RULES, tape=tape).company
    return company


Block: TypeAlias = tuple[Company, Tape]


def blocks_of(company: Company, tape: Tape) -> list[Block]:
    """Cut companies and their market into blocks that fit the processor's cache."""
    parts = list(chunks(company.count, BLOCK))
    return [(_cut(company, part), Tape(tuple(_cut(at, part) for at in tape.quarters))) for part in parts]


def _cut(whole: Any, part: slice) -> Any:
    pieces = {
        name: np.ascontiguousarray(value[..., part]) if isinstance(value, np.ndarray) else value
        for name, value in ((name, getattr(whole, name)) for name in whole.__dataclass_fields__)
    }
    return type(whole)(**pieces)


def in_blocks(blocks: list[Block]) -> list[Company]:
    """Play block by block to the end, as `play_to_end` does."""
    batch = Batch(RULES, least=1)
    return [played(company, tape, batch) for company, tape in blocks]


def with_ledger(blocks: list[Block], kind: str) -> int:
    """Play block by block and keep every contribution: summed over quarters, or each by itself."""
    kept, batch = 0, Batch(RULES, least=1)
    for company, tape in blocks:
        now, decision = company, policy(company.count)
        ledger: dict[str, np.ndarray] = {}
        while now.quarter < RULES.quarters:
            now, books = batch.booked(now, decision, tape)
            for term, amount in books.amounts:
                if term.id not in ledger:
                    shape = (company.count,) if kind == "summed" else (RULES.quarters, company.count)
                    ledger[term.id] = np.zeros(shape, np.float32 if kind == "float32" else np.float64)
                if kind == "summed":
                    ledger[term.id] += amount
                else:
                    ledger[term.id][books.quarter] = amount
        kept += len(ledger)
    return kept


def c_ways(folder: Path) -> list[Way]:
    """Return the C loops: as strict as it comes, rounding by adding, the strictest best, and loose."""
    if shutil.which("gcc") is None:
        print("no gcc: the C loop is left out")
        return []
    ways = []
    flavours = (
        ("C -O3", ("-O3",), "rint"),
        ("C -O3 rounding by adding", ("-O3",), "adding"),
        ("C strict, this processor", BEST_STRICT, "rint"),
        ("C -ffast-math, this processor", LOOSE, "rint"),
    )
    for name, flags, rounding in flavours:
        for count in (SOME, MANY):
            loop, company, tape = CLoop(folder, flags, rounding), founded(count), recorded(count)
            loop.prepare(company, tape)
            calls = loop.pointers()
            loop.play(calls)
            if "fast-math" not in name:
                same_as_engine(loop.ended(), played(company, tape), name)
            times = 1 if count == MANY else 100
            ways.append(Way(f"{name}, {count:,}", _again(lambda lo=loop, ca=calls: lo.play(ca), times),
                            times * count * RULES.quarters))  # fmt: skip
    return ways


def other_ways(folder: Path) -> list[Way]:
    """Return plain Python and, where they are installed, BPTK-Py and PySD."""
    count = 200
    company, tape = founded(count), recorded(count)
    loop = PlainLoop()
    ends = loop.play(company, tape)
    same_as_engine(
        {name: [end[name] for end in ends] for name in ends[0]}, played(company, tape), "plain Python"
    )
    ways = [Way("plain Python", lambda: loop.play(company, tape), count * RULES.quarters)]
    calm = steady(tape)
    try:
        from same.in_bptk import InBPTK
        from same.in_pysd import InPySD
    except ImportError as missing:
        print(f"{missing.name} is not installed: pip install 'kitestring[bench]'")
        return ways
    bptk = InBPTK()
    bptk.prepare(company, calm)
    same_as_engine(bptk.play(), played(company, calm), "BPTK-Py")
    ways.append(Way("BPTK-Py compiled", bptk.play, count * RULES.quarters))
    for number, name in ((SOME, "PySD, 1,000 subscripts"), (1, "PySD, run()")):
        some, steadily = founded(number), steady(recorded(number))
        model = InPySD(folder, number)
        model.prepare(some, steadily)
        same_as_engine(model.play(), played(some, steadily), name)
        ways.append(Way(name, model.play, number * RULES.quarters))
    return ways


def _work(_: int) -> float:
    """Play the companies of this process, and return the seconds of processor time it took."""
    global _READY  # noqa: PLW0603  # each worker keeps its companies between tasks
    if _READY is None:
        _READY = (founded(2 * BLOCK), recorded(2 * BLOCK), Batch(RULES, least=1))
    start = time.process_time()
    for _ in range(8):
        played(*_READY)
    return time.process_time() - start


_READY: tuple[Company, Tape, Batch] | None = None


def process_ways(pool: Any) -> list[Way]:
    """Return one process and two that play the same companies."""
    pool.map(_work, range(4), chunksize=2)
    quarters = 2 * 8 * 2 * BLOCK * RULES.quarters

    def alone() -> float:
        return float(pool.apply(_work, (0,)) + pool.apply(_work, (0,)))

    def together() -> float:
        return max(pool.map(_work, range(2), chunksize=1))

    return [
        Way("one process", lambda: bool(alone()), quarters, time.perf_counter),
        Way("two processes", lambda: bool(together()), quarters, time.perf_counter),
        Way("one process, by its processor time", alone, quarters),
        Way("two processes, by their processor time", together, quarters),
    ]


def million() -> None:
    """Play a million companies of 16 quarters, and print the memory it took at most, in MB."""
    total = 0.0
    for part in chunks(MILLION, BLOCK):
        seeds = np.arange(part.start, part.stop, dtype=np.uint64)
        total += float(worth(play_to_end(RULES, seeds, PLAYERS["half"])).total.sum())
    print(peak())


def peak() -> float:
    """Return the most memory this process has held, in MB; `ru_maxrss` of a child begins at its parent's."""
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = (
            line for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmHWM")
        )
        return int(line.split()[1]) / 1024.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024.0


def one_turn() -> tuple[float, float]:
    """Return the milliseconds of a turn with its whole ledger: of the plain company, and amid many events."""
    spans = []
    for rules in (RULES, read_scenario(find("the-long-winter")).rules):
        company, taken = found(rules, np.array([7], np.uint64)), []
        while company.quarter < rules.quarters:
            decision = PLAYERS["adaptive"](look(company, rules))
            trials = []
            for _ in range(50):
                start = time.process_time()
                turn = play_turn(company, decision, rules)
                trials.append(time.process_time() - start)
            taken.append(median(trials))
            company = turn.company
        spans.append(1e3 * sum(taken) / len(taken))
    return spans[0], spans[1]


def show(ways: list[Way]) -> None:
    """Print the table of speeds and of goals."""
    by_name = {way.name: way for way in ways}
    best = by_name[f"engine, {MANY:,}"]
    print(f"\n{'million company-quarters a second':50} {'median':>9} {'engine is':>10}")
    for way in ways:
        times = median(own / other for own, other in zip(best.speeds, way.speeds, strict=True))
        print(f"{way.name:50} {median(way.speeds):9.4f} {times:9.2f}x")
    print(f"\n{'goal':70} {'ratio':>8} {'at least':>9}")
    for goal in GOALS:
        if goal.of in by_name and goal.to in by_name:
            pairs = zip(by_name[goal.of].speeds, by_name[goal.to].speeds, strict=True)
            ratio = median(own / other for own, other in pairs)
            told = "reached" if ratio >= goal.least else "MISSED"
            print(f"{goal.of + ' : ' + goal.to:70} {ratio:8.2f} {goal.least:9.2f} {told}")


def main() -> None:
    """Measure everything in one run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--million", action="store_true", help="only play a million companies and tell the memory"
    )
    chosen = parser.parse_args()
    if chosen.million:
        million()
        return
    with tempfile.TemporaryDirectory() as name, multiprocessing.get_context("spawn").Pool(2) as pool:
        folder = Path(name)
        ways = [*engine_ways(), *c_ways(folder), *other_ways(folder), *process_ways(pool)]
        for number in range(chosen.rounds):
            print(f"round {number + 1} of {chosen.rounds}", file=sys.stderr)
            for way in ways:
                way.measure()
    show(ways)
    plain, amid = one_turn()
    command = [sys.executable, __file__, "--million"]
    memory = float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    for what, value, most in (
        ("ms for a turn of one company with its whole ledger", plain, 1.0),
        ("ms for a turn of one company amid the events of the-long-winter", amid, 1.0),
        ("MB at most for a million playthroughs of 16 quarters", memory, 400.0),
    ):
        print(f"{what:70} {value:8.2f} {most:9.2f} {'reached' if value < most else 'MISSED'}")


if __name__ == "__main__":
    main()
