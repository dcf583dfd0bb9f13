"""A path over a plane of two scales, its points numbered, its corners named."""

from dataclasses import dataclass

import pygame

from game.axes import plain_number
from game.ui.drawing.brush import Anchor, Brush
from game.ui.drawing.charts.sketch import Sketch
from game.ui.drawing.strokes import Point
from game.ui.theme import PALETTE, RGB, mix
from game.words import _


@dataclass(frozen=True)
class Plane:
    """Points (x, y) in 0-1 joined in order; `corners` names top left, top right, bottom left, bottom right.

    `x_name` and `y_name` stand along the axes; the latest point is the largest.
    """

    points: tuple[tuple[float, float], ...]
    x_name: str = ""
    y_name: str = ""
    corners: tuple[str, str, str, str] = ("", "", "", "")
    color: RGB = PALETTE.accent

    def _area(self, brush: Brush, size: tuple[int, int]) -> pygame.Rect:
        left = brush.line("small") + brush.dp(4) if self.y_name else brush.dp(4)
        low = brush.line("small") + brush.dp(3) if self.x_name else brush.dp(4)
        top = brush.dp(4)
        return pygame.Rect(left, top, max(1, size[0] - left - brush.dp(4)), max(1, size[1] - top - low))

    def draw(self, brush: Brush, size: tuple[int, int], ground: RGB) -> pygame.Surface:
        """Return the plane as a picture."""
        sketch, area = Sketch(brush, size, ground), self._area(brush, size)
        self._draw_field(sketch, area)
        margin = brush.dp(12)
        spots = [_spot(area.inflate(-2 * margin, -2 * margin), point) for point in self.points]
        if len(spots) > 1:
            sketch.path(spots, mix(self.color, ground, 0.35), 2.2)
        for number, spot in enumerate(spots):
            last = number == len(spots) - 1
            sketch.mark(
                spot, self.color if last else mix(self.color, ground, 0.2), 9 if last else 7.5, "disc"
            )
        self._write_names(sketch, area)
        for number, (x, y) in enumerate(spots):
            text = str(number + 1)
            sketch.write(text, "tiny", PALETTE.white, (x, y), anchor="center", weight="bold")
        return sketch.ink()

    def _draw_field(self, sketch: Sketch, area: pygame.Rect) -> None:
        sketch.bar(area, PALETTE.wash, 8)
        best = pygame.Rect(area.centerx, area.y, area.right - area.centerx, area.centery - area.y)
        sketch.bar(best, PALETTE.good_soft, 8)
        sketch.path([(area.centerx, area.y), (area.centerx, area.bottom)], PALETTE.faint, 1, 6)
        sketch.path([(area.x, area.centery), (area.right, area.centery)], PALETTE.faint, 1, 6)

    def _write_names(self, sketch: Sketch, area: pygame.Rect) -> None:
        brush, pad = sketch.brush, sketch.brush.dp(7)
        inside = area.inflate(-2 * pad, -2 * pad)
        room = area.w // 2 - 2 * pad
        anchors: tuple[Anchor, ...] = ("topleft", "topright", "bottomleft", "bottomright")
        for text, anchor in zip(self.corners, anchors, strict=True):
            lines = brush.lines(text, room, "small", "semibold")
            x, y = getattr(inside, anchor)
            up = (len(lines) - 1) * brush.line("small") if anchor.startswith("bottom") else 0
            for number, line in enumerate(lines):
                at = (x, y - up + number * brush.line("small"))
                sketch.write(line, "small", PALETTE.ink_soft, at, anchor=anchor, weight="semibold")
        at = (area.centerx, area.bottom + brush.dp(2))
        sketch.write(self.x_name, "small", PALETTE.ink, at, anchor="midtop")
        if self.y_name:
            name = brush.fonts.fit(self.y_name, brush.px("small"), "regular", area.h)
            upright = pygame.transform.rotate(brush.fonts.render(name, brush.px("small"), PALETTE.ink), 90)
            sketch.ink().blit(upright, upright.get_rect(midleft=(0, area.centery)))

    def describe(self) -> str:
        """Return where the path began and where it stands."""
        if not self.points:
            return ""
        (x0, y0), (x1, y1) = self.points[0], self.points[-1]
        return _("{x_name} from {x0} to {x1}, {y_name} from {y0} to {y1}").format(
            x_name=self.x_name,
            y_name=self.y_name,
            x0=plain_number(round(x0, 2)),
            x1=plain_number(round(x1, 2)),
            y0=plain_number(round(y0, 2)),
            y1=plain_number(round(y1, 2)),
        )


def _spot(area: pygame.Rect, point: tuple[float, float]) -> Point:
    x, y = (min(1.0, max(0.0, value)) for value in point)
    return area.x + area.w * x, area.bottom - area.h * y
