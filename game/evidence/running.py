"""Measure rows on seed blocks, one block at a time, on as many processes as there are processors."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import TypeAlias

from game.engine import LEADERSHIP, MANAGEMENT
from game.evidence.design import QUICK_DESIGN, USUAL_DESIGN, Design
from game.evidence.judging import FULL, Judged, judge
from game.evidence.rows.row import Found, Row
from game.evidence.rows.shelf import ROWS
from game.evidence.study import Linear, Shuffled, Simulated, Study
from game.evidence.world import World, simulate
from game.words import N_

NULLS = {
    N_("no leadership"): N_(
        "Leadership effects off: every company gets the average hours of leading, whoever heads it."
    ),
    N_("no management"): N_("Management effects off: every company gets the average hours of managing."),
    N_("shuffled"): N_(
        "Shuffled policies: each company is matched with the week of the head of another one."
    ),
    N_("linear"): N_(
        "Linear without delays: every measure is a linear function of this year's hours, the market and the "
        "site, plus noise of its own."
    ),
}
REPORTED = range(101, 131)
"""The seed blocks of the report; blocks 1 to 60 are for calibration."""
QUICK = range(101, 105)

Seen: TypeAlias = dict[str, dict[int, Found]]
"""By world and row, what one block shows."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is measured: rows by number, seed blocks, and the design of the population."""

    rows: tuple[int, ...] = tuple(row.id for row in ROWS)
    blocks: tuple[int, ...] = tuple(REPORTED)
    design: Design = USUAL_DESIGN

    @property
    def chosen(self) -> tuple[Row, ...]:
        """The rows that are measured."""
        return tuple(row for row in ROWS if row.id in self.rows)


QUICK_PLAN = Plan(blocks=tuple(QUICK), design=QUICK_DESIGN)


def worlds(design: Design, block: int) -> Iterator[tuple[str, Study]]:
    """Simulate one block in the full world and give it and its null models, one after the other."""
    full = Simulated(simulate(World(design=design), block))
    yield FULL, full
    yield "shuffled", Shuffled(full)
    yield "linear", Linear(full)
    for name, side in (("no leadership", LEADERSHIP), ("no management", MANAGEMENT)):
        yield name, Simulated(simulate(World(name, design=design, blind=tuple(side)), block))


def measure_block(plan: Plan, block: int) -> Seen:
    """Measure every chosen row on one block in every world."""
    return {
        name: {row.id: dict(row.take(study)) for row in plan.chosen}
        for name, study in worlds(plan.design, block)
    }


def measure(
    plan: Plan, done: Callable[[], object] = lambda: None, processes: int | None = None
) -> list[Judged]:
    """Measure all blocks and judge the rows; `done` is called after each block.

    The same plan gives the same figures on any number of processes: blocks are put in order at the end.
    """
    seen: dict[int, Seen] = {}
    count = min(processes or os.cpu_count() or 1, len(plan.blocks))
    if count == 1:
        for block in plan.blocks:
            seen[block] = measure_block(plan, block)
            done()
    else:
        with ProcessPoolExecutor(count, get_context("spawn")) as pool:
            tasks = {pool.submit(partial(measure_block, plan), block): block for block in plan.blocks}
            for task in as_completed(tasks):
                seen[tasks[task]] = task.result()
                done()
    return judged([seen[block] for block in plan.blocks], plan.chosen)


def judged(seen: Sequence[Seen], rows: Sequence[Row]) -> list[Judged]:
    """Judge rows by what all blocks show."""
    names: Mapping[str, object] = seen[0]
    order = [FULL, *NULLS]
    return [
        Judged(
            row, {name: judge(row, [one[name][row.id] for one in seen]) for name in order if name in names}
        )
        for row in rows
    ]
