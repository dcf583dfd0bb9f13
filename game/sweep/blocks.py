"""Seeds cut into blocks whose borders depend on nothing but the first seed and the number of seeds."""

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

BLOCK: Final = 8_192
"""Companies in a block, the smallest part of a sweep that is done or not."""

Span: TypeAlias = tuple[int, int]
"""Blocks from the first to before the second."""


def blocks_in(count: int) -> int:
    """Return how many blocks a number of companies makes; the last one may be smaller."""
    return -(-count // BLOCK)


def seeds_in(span: Span, first: int, count: int) -> Span:
    """Return the seeds of a span of blocks, from the first to before the second."""
    return first + span[0] * BLOCK, first + min(span[1] * BLOCK, count)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, neighbours made one."""
    found: list[Span] = []
    for start, stop in sorted(spans):
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], stop)
        else:
            found.append((start, stop))
    return tuple(found)


def missing(done: Iterable[Span], blocks: int, size: int) -> Iterator[Span]:
    """Cut the blocks that are not done into spans of at most `size` blocks."""
    reached = 0
    for start, stop in (*joined(done), (blocks, blocks)):
        for begin in range(reached, start, size):
            yield begin, min(begin + size, start)
        reached = stop
