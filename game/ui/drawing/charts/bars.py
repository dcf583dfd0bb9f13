"""Bars from a common zero line: amounts, or what pushed a number up and down."""

from dataclasses import dataclass

import pygame

from game.axes import plain_number
from game.ui.drawing.brush import Brush
from game.ui.drawing.charts.sketch import Sketch
from game.ui.theme import PALETTE, RGB


@dataclass(frozen=True)
class Bar:
    """One bar: a name, a value, its text (the value itself if empty) and a colour."""

    name: str
    value: float
    text: str = ""
    color: RGB = PALETTE.accent

    @property
    def told(self) -> str:
        """The text at the end of the bar."""
        return self.text or plain_number(self.value)


@dataclass(frozen=True)
class BarChart:
    """Lying bars with their names at the left; negative ones go left from the zero line.

    `limit` is the largest value of the scale, none to follow the values.
    """

    bars: tuple[Bar, ...]
    limit: float | None = None

    def height(self, brush: Brush) -> int:
        """Return the height in pixels at which the bars look right."""
        return len(self.bars) * (brush.line("small") + brush.dp(7))

    def _area(self, brush: Brush, size: tuple[int, int]) -> pygame.Rect:
        names = max((brush.text_width(bar.name, "small") for bar in self.bars), default=0)
        ends = max((brush.text_width(bar.told, "small", "semibold") for bar in self.bars), default=0)
        left = min(names + brush.dp(10), size[0] * 9 // 20)
        right = ends + brush.dp(8)
        if any(bar.value < 0 for bar in self.bars):
            left += ends + brush.dp(8)
        return pygame.Rect(left, 0, max(1, size[0] - left - right), size[1])

    def draw(self, brush: Brush, size: tuple[int, int], ground: RGB) -> pygame.Surface:
        """Return the chart as a picture."""
        area, sketch = self._area(brush, size), Sketch(brush, size, ground)
        low = min([0.0, *(bar.value for bar in self.bars)])
        high = max([0.0, *(bar.value for bar in self.bars)])
        if self.limit is not None:
            low, high = (-self.limit if low < 0 else 0.0), self.limit
        scale = area.w / ((high - low) or 1.0)
        zero = area.x - low * scale
        row = size[1] / max(1, len(self.bars))
        thick = max(2, round(min(row * 0.62, brush.dp(16))))
        ends: list[tuple[float, float]] = []
        for number, bar in enumerate(self.bars):
            middle = row * (number + 0.5)
            end = zero + bar.value * scale
            left, right = sorted((zero, end))
            box = pygame.Rect(round(left), round(middle - thick / 2), max(1, round(right - left)), thick)
            sketch.bar(box, bar.color)
            ends.append((end, middle))
        sketch.grid((zero, 0), (zero, size[1]), PALETTE.edge)
        self._write(sketch, ends)
        return sketch.ink()

    def _write(self, sketch: Sketch, ends: list[tuple[float, float]]) -> None:
        room = sketch.size[0] * 9 // 20 - sketch.brush.dp(6)
        gap = sketch.brush.dp(5)
        for bar, (end, middle) in zip(self.bars, ends, strict=True):
            sketch.write(bar.name, "small", PALETTE.ink, (0, middle), anchor="midleft", width=room)
            left = bar.value < 0
            sketch.write(
                bar.told,
                "small",
                PALETTE.ink,
                (end - gap if left else end + gap, middle),
                anchor="midright" if left else "midleft",
                weight="semibold",
            )

    def describe(self) -> str:
        """Return every name with its value."""
        return "; ".join(f"{bar.name} {bar.told}" for bar in self.bars)
