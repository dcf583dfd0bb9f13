"""Several paths over the plane of two scales, each with its own colour, marker and name."""

from dataclasses import dataclass

import pygame

from game.axes import pushed_apart
from game.ui.drawing.brush import Anchor, Brush
from game.ui.drawing.charts.sketch import Sketch
from game.ui.theme import PALETTE, RGB, mix

MARKERS = ("disc", "square", "diamond", "triangle")


@dataclass(frozen=True)
class NamedPath:
    """One path: its name, its points (x, y) in 0-1 in their order, and its colour."""

    name: str
    points: tuple[tuple[float, float], ...]
    color: RGB


@dataclass(frozen=True)
class Paths:
    """Paths over one plane; `corners` names top left, top right, bottom left, bottom right."""

    paths: tuple[NamedPath, ...]
    corners: tuple[str, str, str, str] = ("", "", "", "")
    x_name: str = ""

    def draw(self, brush: Brush, size: tuple[int, int], ground: RGB) -> pygame.Surface:
        """Return the plane as a picture."""
        low = brush.line("small") + brush.dp(4)
        area = pygame.Rect(
            brush.dp(4), brush.dp(4), size[0] - brush.dp(8), max(1, size[1] - low - brush.dp(4))
        )
        sketch = Sketch(brush, size, ground)
        sketch.bar(area, PALETTE.wash, 8)
        best = pygame.Rect(area.centerx, area.y, area.right - area.centerx, area.centery - area.y)
        sketch.bar(best, PALETTE.good_soft, 8)
        sketch.path([(area.centerx, area.y), (area.centerx, area.bottom)], PALETTE.faint, 1, 6)
        sketch.path([(area.x, area.centery), (area.right, area.centery)], PALETTE.faint, 1, 6)
        inside = area.inflate(-2 * brush.dp(14), -2 * brush.dp(14))
        spots = [[_spot(inside, point) for point in path.points] for path in self.paths]
        for path, way in zip(self.paths, spots, strict=True):
            sketch.path(way, mix(path.color, ground, 0.25), 2.4)
        for number, (path, way) in enumerate(zip(self.paths, spots, strict=True)):
            sketch.mark(way[-1], path.color, 8, MARKERS[number % len(MARKERS)])
        self._write(sketch, area, spots)
        return sketch.ink()

    def _write(self, sketch: Sketch, area: pygame.Rect, spots: list[list[tuple[float, float]]]) -> None:
        brush, pad = sketch.brush, sketch.brush.dp(8)
        corners = area.inflate(-2 * pad, -2 * pad)
        anchors: tuple[Anchor, ...] = ("topleft", "topright", "bottomleft", "bottomright")
        for text, anchor in zip(self.corners, anchors, strict=True):
            at = getattr(corners, anchor)
            sketch.write(
                text, "small", PALETTE.ink_soft, at, anchor=anchor, weight="semibold", width=area.w // 2
            )
        heights = pushed_apart([way[-1][1] for way in spots], brush.line("label"), area.y, area.bottom)
        for path, way, y in zip(self.paths, spots, heights, strict=True):
            at = (way[-1][0] + brush.dp(13), y)
            sketch.write(
                path.name, "label", path.color, at, anchor="midleft", weight="bold", width=area.w // 3
            )
        sketch.write(
            self.x_name, "small", PALETTE.ink, (area.centerx, area.bottom + brush.dp(2)), anchor="midtop"
        )

    def describe(self) -> str:
        """Return the names of the paths."""
        return ", ".join(path.name for path in self.paths)


def _spot(area: pygame.Rect, point: tuple[float, float]) -> tuple[float, float]:
    x, y = (min(1.0, max(0.0, value)) for value in point)
    return area.x + area.w * x, area.bottom - area.h * y
