"""Several companies as kites in one sky: height is vision, the string is execution."""

from dataclasses import dataclass
from math import cos, pi, sin

import pygame

from game.ui.drawing import Brush
from game.ui.drawing.charts.sketch import Sketch
from game.ui.theme import PALETTE, RGB, mix
from game.ui.widgets.node import Node
from game.words import _

FIRM = 0.5
"""String from which it is drawn as a whole line; below it is dotted."""

_DOTS = 5
_DAY: RGB = (214, 232, 246)
_GRASS: RGB = (196, 214, 176)


@dataclass(frozen=True)
class Flier:
    """One company: its name, height and string 0-1, a colour, and whether it still flies."""

    name: str
    height: float
    string: float
    color: RGB
    alive: bool = True


@dataclass(frozen=True)
class Sky:
    """The kites side by side, each over its name."""

    fliers: tuple[Flier, ...]

    def draw(self, brush: Brush, size: tuple[int, int], ground: RGB) -> pygame.Surface:
        """Return the sky as a picture."""
        sketch = Sketch(brush, size, ground)
        column = size[0] / max(1, len(self.fliers))
        room = round(column - brush.dp(10))
        told = [brush.lines(flier.name, room, "small", "semibold")[:3] for flier in self.fliers]
        names = max(len(lines) for lines in told) * brush.line("small") + brush.dp(6)
        field = pygame.Rect(0, 0, size[0], size[1] - names)
        sketch.bar(field, _DAY, 10)
        grass = pygame.Rect(0, field.bottom - brush.dp(14), field.w, brush.dp(14))
        sketch.bar(grass, _GRASS, 6)
        for number, flier in enumerate(self.fliers):
            self._fly(sketch, flier, field, column * number, column)
        for number, flier in enumerate(self.fliers):
            ink, x = mix(flier.color, PALETTE.ink, 0.22), column * (number + 0.5)
            for row, line in enumerate(told[number]):
                at = (x, size[1] - names + brush.dp(4) + row * brush.line("small"))
                sketch.write(line, "small", ink, at, anchor="midtop", weight="semibold", width=room)
        return sketch.ink()

    def _fly(self, sketch: Sketch, flier: Flier, field: pygame.Rect, left: float, wide: float) -> None:
        dp, middle = sketch.brush.dp, left + wide * 0.56
        low, high = field.bottom - dp(34), field.y + dp(26)
        y = low - (low - high) * min(1.0, max(0.0, flier.height)) if flier.alive else low + dp(14)
        hand = (left + wide * 0.22, float(field.bottom - dp(9)))
        if flier.alive:
            sag = (1.0 - flier.string) * dp(34)
            points = [_along(hand, (middle, y), sag, step / 14) for step in range(15)]
            width, dash = 0.8 + 2.6 * flier.string, 0 if flier.string >= FIRM else _DOTS
            sketch.path(points, PALETTE.ink_soft, width, dash)
        sketch.mark(hand, flier.color, 4.5, "disc")
        side = dp(17)
        tip, tail = (middle + side * 0.35, y - side), (middle - side * 0.3, y + side * 1.25)
        west, east = (middle - side * 0.75, y - side * 0.25), (middle + side * 0.8, y + side * 0.1)
        sketch.polygon([tip, east, tail, west], flier.color)
        sketch.polygon([tip, east, (middle, y)], mix(flier.color, PALETTE.white, 0.35))
        sketch.polygon([tail, west, (middle, y)], mix(flier.color, PALETTE.ink, 0.25))
        if flier.alive:
            wave = [
                (tail[0] - step * dp(2), tail[1] + step * dp(4) * 0.9 + sin(step * pi / 2) * dp(2))
                for step in range(6)
            ]
            sketch.path(wave, flier.color, 1.6)

    def describe(self) -> str:
        """Return height and string of every company."""
        return "; ".join(
            _("{name}: height {height}, string {string}").format(
                name=one.name, height=round(100 * one.height), string=round(100 * one.string)
            )
            for one in self.fliers
        )


@dataclass(eq=False, repr=False)
class StringSample(Node):
    """A short piece of a string, as the kites hang on it: firm or loose."""

    firm: bool = True

    def content_width(self) -> int:
        """Return the length of the piece."""
        return self.dp(30)

    def content_height(self, width: int) -> int:
        """Return the height of a line of small words."""
        return self.brush.line("small")

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the piece."""
        size, firm = self.rect.size, self.firm
        key = ("string", firm, size)
        surface.blit(self.brush.pictures.get(key, lambda: _sample(self.brush, size, firm)), self.rect)


def _sample(brush: Brush, size: tuple[int, int], firm: bool) -> pygame.Surface:
    sketch, middle = Sketch(brush, size, PALETTE.card), size[1] / 2
    ends = [(brush.dp(1), middle), (size[0] - brush.dp(1), middle)]
    sketch.path(ends, PALETTE.ink_soft, 2.6 if firm else 1.8, 0 if firm else _DOTS)
    return sketch.ink()


def _along(
    start: tuple[float, float], end: tuple[float, float], sag: float, share: float
) -> tuple[float, float]:
    """Return a point on a string that hangs between two others."""
    x = start[0] + (end[0] - start[0]) * share
    y = start[1] + (end[1] - start[1]) * share
    return x, y + sag * (1.0 - cos(2 * pi * share)) / 2
