"""Thick, dashed and arrowed lines and plot markers, drawn on a picture that will be smoothed."""

import itertools
import math
from collections.abc import Iterable, Sequence

import pygame

from game.ui.theme import RGB

Point = tuple[float, float]
MARKERS = ("disc", "square", "triangle", "diamond", "cross", "ring", "wedge")
"""Marker names, in the order in which a chart hands them out."""


def thick_line(surface: pygame.Surface, color: RGB, start: Point, end: Point, width: float) -> None:
    """Draw a line with round ends, `width` pixels wide."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy) or 1.0
    nx, ny = -dy / length * width / 2, dx / length * width / 2
    corners = (
        (start[0] + nx, start[1] + ny),
        (end[0] + nx, end[1] + ny),
        (end[0] - nx, end[1] - ny),
        (start[0] - nx, start[1] - ny),
    )
    pygame.draw.polygon(surface, color, corners)
    pygame.draw.circle(surface, color, start, width / 2)
    pygame.draw.circle(surface, color, end, width / 2)


def path_line(
    surface: pygame.Surface, color: RGB, points: Sequence[Point], width: float, dash: float = 0
) -> None:
    """Draw a path through the points; `dash` is the length of a dash and its gap, 0 for a solid line."""
    pieces = _dashes(points, dash) if dash else itertools.pairwise(points)
    for start, end in pieces:
        thick_line(surface, color, start, end, width)


def _dashes(points: Sequence[Point], dash: float) -> Iterable[tuple[Point, Point]]:
    """Cut a path into dashes whose rhythm runs on around its corners."""
    travelled = 0.0
    for start, end in itertools.pairwise(points):
        length = math.hypot(end[0] - start[0], end[1] - start[1])
        at = 0.0
        while at < length:
            phase = (travelled + at) % dash
            drawn = phase < dash * 0.58
            step = min((dash * 0.58 if drawn else dash) - phase + 1e-6, length - at)
            if drawn:
                yield _along(start, end, at / length), _along(start, end, (at + step) / length)
            at += step
        travelled += length


def _along(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def arrow_head(surface: pygame.Surface, color: RGB, tip: Point, angle: float, size: float) -> None:
    """Draw a filled arrow head with its tip at `tip`, pointing along `angle` (radians, y downwards)."""
    left = (tip[0] - size * math.cos(angle - 0.45), tip[1] - size * math.sin(angle - 0.45))
    right = (tip[0] - size * math.cos(angle + 0.45), tip[1] - size * math.sin(angle + 0.45))
    pygame.draw.polygon(surface, color, (tip, left, right))


def marker(surface: pygame.Surface, color: RGB, center: Point, radius: float, kind: str) -> None:
    """Draw one of `MARKERS` around a point."""
    x, y = center
    if kind == "disc":
        pygame.draw.circle(surface, color, center, radius)
    elif kind == "ring":
        pygame.draw.circle(surface, (255, 255, 255), center, radius)
        pygame.draw.circle(surface, color, center, radius, max(1, round(radius * 0.5)))
    elif kind == "cross":
        thick_line(surface, color, (x - radius, y - radius), (x + radius, y + radius), radius * 0.7)
        thick_line(surface, color, (x - radius, y + radius), (x + radius, y - radius), radius * 0.7)
    else:
        pygame.draw.polygon(surface, color, [(x + radius * a, y + radius * b) for a, b in _OUTLINES[kind]])


_OUTLINES: dict[str, tuple[Point, ...]] = {
    "square": ((-0.92, -0.92), (0.92, -0.92), (0.92, 0.92), (-0.92, 0.92)),
    "triangle": ((0, -1.25), (1.2, 0.9), (-1.2, 0.9)),
    "wedge": ((0, 1.25), (1.2, -0.9), (-1.2, -0.9)),
    "diamond": ((0, -1.35), (1.25, 0), (0, 1.35), (-1.25, 0)),
}
