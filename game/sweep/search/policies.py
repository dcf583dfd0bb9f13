"""Many ways to play tried on the same seeds: what each is worth, in exact sums."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

import numpy as np

from game.engine import USUAL, worth
from game.engine.feedback import Play, feedback
from game.engine.market import record
from game.engine.numbers import Array, Whole
from game.engine.population import CHUNK, play_to_end
from game.engine.rules import Rules
from game.sweep.blocks import Span
from game.sweep.runner import Runner
from game.sweep.sums import Sums, sums_of

_TASKS = 4
"""Tasks for each worker, so that they end together."""

_Cell: TypeAlias = tuple[Span, Span]
"""Some policies on some seeds, no more companies than fit the processor's cache."""


@dataclass(frozen=True, slots=True, eq=False)
class Policies:
    """C ways to play: numbers (K, C) and choices (E + 1, C)."""

    numbers: Array
    choices: Whole

    @property
    def count(self) -> int:
        """How many there are."""
        return int(self.numbers.shape[1])

    def part(self, span: Span) -> "Policies":
        """Return some of them."""
        return Policies(self.numbers[:, span[0] : span[1]], self.choices[:, span[0] : span[1]])

    def play(self, index: int) -> Play:
        """Return one of them."""
        return Play(self.numbers[:, index].copy(), self.choices[:, index].copy())


def of_plays(plays: list[Play]) -> Policies:
    """Put ways to play side by side."""
    return Policies(
        np.stack([play.numbers for play in plays], axis=1), np.stack([play.choices for play in plays], axis=1)
    )


def values(
    rules: Rules, policies: Policies, seeds: Span, runner: Runner, seen: Callable[[int], None]
) -> list[Sums]:
    """Return for each policy the sums of worth over the seeds; `seen` hears of companies played."""
    cells = list(_cells(policies.count, seeds))
    size = -(-len(cells) // (_TASKS * runner.workers))
    tasks = [tuple(cells[start : start + size]) for start in range(0, len(cells), size)]
    found = [Sums()] * policies.count
    for _task, sums in runner.each(partial(_try, rules, policies), tasks):
        for index, more in sums:
            found[index] += more
            seen(more.count)
    return found


def _cells(count: int, seeds: Span) -> Iterator[_Cell]:
    wide = min(seeds[1] - seeds[0], CHUNK)
    deep = max(CHUNK // wide, 1)
    for start in range(seeds[0], seeds[1], wide):
        for first in range(0, count, deep):
            yield (first, min(first + deep, count)), (start, min(start + wide, seeds[1]))


def _try(rules: Rules, policies: Policies, cells: tuple[_Cell, ...]) -> list[tuple[int, Sums]]:
    found: list[tuple[int, Sums]] = []
    for span, (start, stop) in cells:
        some = policies.part(span)
        seeds = np.tile(np.arange(stop - start, dtype=np.uint64) + np.uint64(start), some.count)
        tape = record(rules.market, seeds, rules.quarters)
        player = feedback(some.numbers.copy(), some.choices.copy(), rules)
        made = worth(play_to_end(rules, seeds, player, tape=tape), USUAL).total
        rows = made.reshape(some.count, -1)
        found += [(span[0] + row, sums_of(rows[row])) for row in range(some.count)]
    return found
