"""A picture under construction: smooth shapes at twice the size, then crisp text at the final one."""

from collections.abc import Sequence

import pygame

from game.ui.drawing.brush import Anchor, Brush
from game.ui.drawing.strokes import Point, marker, path_line
from game.ui.theme import RGB, TypeRole, Weight

_FINE = 2


class Sketch:
    """Takes shapes in final pixels; `ink()` ends the shapes and returns the picture to write on."""

    def __init__(self, brush: Brush, size: tuple[int, int], ground: RGB) -> None:
        self.brush, self.size, self.ground = brush, size, ground
        self._large = pygame.Surface((size[0] * _FINE, size[1] * _FINE))
        self._large.fill(ground)
        self._final: pygame.Surface | None = None

    def grid(self, start: Point, end: Point, color: RGB) -> None:
        """Draw a fine straight line."""
        width = max(1, int(self.brush.scale))
        pygame.draw.line(self._large, color, _large(start), _large(end), width * _FINE)

    def path(self, points: Sequence[Point], color: RGB, width: float, dash: float = 0) -> None:
        """Draw a line through points; width and dash in interface units."""
        scale = self.brush.scale * _FINE
        path_line(self._large, color, [_large(p) for p in points], width * scale, dash * scale)

    def mark(self, point: Point, color: RGB, radius: float, kind: str) -> None:
        """Draw a plot marker; its radius in interface units."""
        marker(self._large, color, _large(point), radius * self.brush.scale * _FINE, kind)

    def polygon(self, points: Sequence[Point], color: RGB) -> None:
        """Fill a shape."""
        pygame.draw.polygon(self._large, color, [_large(p) for p in points])

    def bar(self, rect: pygame.Rect, color: RGB, radius: float = 3) -> None:
        """Fill a rounded bar."""
        large = pygame.Rect(rect.x * _FINE, rect.y * _FINE, rect.w * _FINE, rect.h * _FINE)
        pygame.draw.rect(self._large, color, large, border_radius=round(radius * self.brush.scale * _FINE))

    def ink(self) -> pygame.Surface:
        """Return the smooth picture at its final size."""
        if self._final is None:
            self._final = pygame.transform.smoothscale(self._large, self.size)
        return self._final

    def write(
        self,
        text: str,
        size: TypeRole,
        color: RGB,
        at: Point,
        *,
        anchor: Anchor = "topleft",
        weight: Weight = "regular",
        width: int | None = None,
    ) -> pygame.Rect:
        """Write one line of text, pushed inside the picture when it would leave it."""
        wide = min(self.brush.text_width(text, size, weight), self.size[0] if width is None else width)
        box = pygame.Rect(0, 0, wide, self.brush.line(size))
        setattr(box, anchor, (round(at[0]), round(at[1])))
        box.clamp_ip(pygame.Rect((0, 0), self.size))
        self.brush.text(self.ink(), text, size, color, box.topleft, weight=weight, width=wide)
        return box


def _large(point: Point) -> Point:
    return point[0] * _FINE, point[1] * _FINE
