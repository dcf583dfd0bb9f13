"""Where the names of spots on a chart stand: beside them where all have room, else in a column."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

import pygame

from game.axes import pushed_apart
from game.ui.drawing.strokes import Point


def names_beside(
    ways: Sequence[Sequence[Point]], sizes: Sequence[tuple[int, int]], room: pygame.Rect, reach: int
) -> list[pygame.Rect] | None:
    """Return boxes of names at the ends of ways that touch nothing else; None where there is no room.

    sizes: of the names; reach: how far a spot at an end reaches around its middle; all in pixels.
    """
    marks = [_around(way[-1], reach) for way in ways]
    if any(
        mark.inflate(-reach, -reach).collidelist(marks[:number]) >= 0 for number, mark in enumerate(marks)
    ):
        return None
    steps = [_around(spot, 1) for way in ways for spot in _steps(way, reach)]
    placed: list[pygame.Rect] = []
    for mark, size in zip(marks, sizes, strict=True):
        others = [other for other in marks if other is not mark] + steps + placed
        free = (box for box in _places(mark, size) if room.contains(box) and box.collidelist(others) < 0)
        found = next(free, None)
        if found is None:
            return None
        placed.append(found)
    return placed


def names_in_column(
    spots: Sequence[Point], sizes: Sequence[tuple[int, int]], left: int, room: pygame.Rect
) -> list[pygame.Rect]:
    """Return boxes of names below one another from a left edge, in the order of their spots' heights."""
    high = max((height for _width, height in sizes), default=1)
    gap = min(float(high), room.h / max(1, len(spots)))
    low, deep = room.y + high / 2, max(room.y + high / 2, room.bottom - high / 2)
    middles = pushed_apart([y for _x, y in spots], gap, low, deep)
    boxes = []
    for middle, size in zip(middles, sizes, strict=True):
        box = pygame.Rect((left, 0), size)
        box.centery = round(middle)
        boxes.append(box)
    return boxes


def _around(spot: Point, reach: int) -> pygame.Rect:
    return pygame.Rect(round(spot[0]) - reach, round(spot[1]) - reach, 2 * reach, 2 * reach)


def _steps(way: Sequence[Point], step: int) -> list[Point]:
    """Return points along a way, no farther than a step apart."""
    along = []
    for (x, y), (to_x, to_y) in pairwise(way):
        count = max(1, ceil(max(abs(to_x - x), abs(to_y - y)) / step))
        along += [(x + (to_x - x) * n / count, y + (to_y - y) * n / count) for n in range(count)]
    return along


def _places(mark: pygame.Rect, size: tuple[int, int]) -> list[pygame.Rect]:
    """Return the places beside a mark, the best first."""
    apart = 4
    sides = (
        ("midleft", (mark.right + apart, mark.centery)),
        ("midright", (mark.left - apart, mark.centery)),
        ("midbottom", (mark.centerx, mark.top - apart)),
        ("midtop", (mark.centerx, mark.bottom + apart)),
        ("bottomleft", (mark.right, mark.top)),
        ("topleft", (mark.right, mark.bottom)),
    )
    places = []
    for anchor, at in sides:
        box = pygame.Rect((0, 0), size)
        setattr(box, anchor, at)
        places.append(box)
    return places
