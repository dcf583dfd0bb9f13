"""A meter over the quarters: the band of what was possible, what was believed, and what was true."""

from dataclasses import dataclass

import pygame

from game.axes import plain_number, round_ticks
from game.ui.drawing import Brush
from game.ui.drawing.charts.sketch import Sketch
from game.ui.drawing.strokes import Point
from game.ui.theme import PALETTE, RGB, mix
from game.words import _


@dataclass(frozen=True)
class Belief:
    """Values by quarter; `span` is where the truth had to lie; `high` the end of the scale, or None."""

    believed: tuple[float, ...]
    span: tuple[tuple[float, float], ...]
    true: tuple[float, ...]
    labels: tuple[str, ...]
    high: float | None = 100.0

    def draw(self, brush: Brush, size: tuple[int, int], ground: RGB) -> pygame.Surface:
        """Return the chart as a picture: a soft band, a dashed belief and a firm truth."""
        top = max(high for _low, high in self.span) if self.high is None else self.high
        ticks = round_ticks(0.0, max(top, 1.0), 3)
        left = max(brush.text_width(plain_number(tick), "tiny") for tick in ticks) + brush.dp(8)
        low = brush.line("tiny") + brush.dp(4)
        area = pygame.Rect(left, brush.dp(6), size[0] - left - brush.dp(8), size[1] - low - brush.dp(6))
        sketch = Sketch(brush, size, ground)
        lows = [self._at(area, ticks, step, low) for step, (low, _high) in enumerate(self.span)]
        highs = [self._at(area, ticks, step, high) for step, (_low, high) in enumerate(self.span)]
        if len(lows) > 1:
            sketch.polygon([*highs, *reversed(lows)], mix(ground, PALETTE.warm, 0.2))
        for tick in ticks:
            y = self._at(area, ticks, 0, tick)[1]
            sketch.grid((area.x, y), (area.right, y), PALETTE.line)
        self._line(sketch, [self._at(area, ticks, n, v) for n, v in enumerate(self.true)], PALETTE.ink, 0)
        self._line(
            sketch, [self._at(area, ticks, n, v) for n, v in enumerate(self.believed)], PALETTE.warm, 5
        )
        for tick in ticks:
            y = self._at(area, ticks, 0, tick)[1]
            sketch.write(
                plain_number(tick), "tiny", PALETTE.ink_soft, (area.x - brush.dp(6), y), anchor="midright"
            )
        foot = area.bottom + brush.dp(3)
        sketch.write(self.labels[0], "tiny", PALETTE.ink_soft, (area.x, foot))
        sketch.write(self.labels[-1], "tiny", PALETTE.ink_soft, (area.right, foot), anchor="topright")
        return sketch.ink()

    def _line(self, sketch: Sketch, points: list[Point], color: RGB, dash: float) -> None:
        if len(points) > 1:
            sketch.path(points, color, 2.2, dash)
        for point in points:
            sketch.mark(point, color, 2.6, "square" if dash else "disc")

    def _at(self, area: pygame.Rect, ticks: list[float], step: int, value: float) -> Point:
        x = area.x + area.w * step / max(1, len(self.true) - 1)
        share = min(1.0, max(0.0, (value - ticks[0]) / ((ticks[-1] - ticks[0]) or 1.0)))
        return x, area.bottom - area.h * share

    def describe(self) -> str:
        """Return what was believed and what was true, quarter by quarter."""
        told = _("{when}: believed {believed}, was {true}")
        return "; ".join(
            told.format(when=when, believed=round(believed), true=round(true))
            for when, believed, true in zip(self.labels, self.believed, self.true, strict=True)
        )
