"""Shares of a whole as one bar, with names and per cent beneath."""

from dataclasses import dataclass

import pygame

from game.ui.drawing import Brush
from game.ui.drawing.charts.sketch import Sketch
from game.ui.theme import PALETTE, RGB, mix
from game.words import _


@dataclass(frozen=True)
class Part:
    """One part: its name, its share 0-1, and a colour."""

    name: str
    share: float
    color: RGB


@dataclass(frozen=True)
class Shares:
    """The parts side by side, in their order."""

    parts: tuple[Part, ...]

    def draw(self, brush: Brush, size: tuple[int, int], ground: RGB) -> pygame.Surface:
        """Return the bar with its names as a picture."""
        sketch = Sketch(brush, size, ground)
        gap, high = brush.dp(3), max(8, size[1] - brush.line("small") - brush.dp(6))
        wide = size[0] - gap * (len(self.parts) - 1)
        boxes, x = [], 0
        for part in self.parts:
            box = pygame.Rect(x, 0, max(4, round(wide * part.share)), high)
            boxes.append(box)
            sketch.bar(box, part.color, 5)
            x = box.right + gap
        for part, box in zip(self.parts, boxes, strict=True):
            percent = self._percent(part)
            if brush.text_width(percent, "small", "bold") < box.w - brush.dp(4):
                sketch.write(percent, "small", PALETTE.white, box.center, anchor="center", weight="bold")
            ink = mix(part.color, PALETTE.ink, 0.22)
            at = (box.x, high + brush.dp(4))
            sketch.write(part.name, "small", ink, at, weight="semibold", width=max(8, box.w - gap))
        return sketch.ink()

    def _percent(self, part: Part) -> str:
        return _("{percent} %").format(percent=f"{100 * part.share:.0f}")

    def describe(self) -> str:
        """Return every name with its share."""
        return ", ".join(f"{part.name} {self._percent(part)}" for part in self.parts)
