"""Shares of a whole as one bar; who has which is told beneath it."""

from dataclasses import dataclass

import pygame

from game.ui.drawing import Brush
from game.ui.drawing.charts.sketch import Sketch
from game.ui.theme import PALETTE, RGB
from game.words import _


@dataclass(frozen=True)
class Part:
    """One part: its name, its share 0-1, a colour, and the share in whole per cent as it is told."""

    name: str
    share: float
    color: RGB
    whole: int

    @property
    def percent(self) -> str:
        """The share in per cent."""
        return _("{percent}\u00a0%").format(percent=self.whole)


@dataclass(frozen=True)
class Shares:
    """The parts side by side, in their order."""

    parts: tuple[Part, ...]

    def draw(self, brush: Brush, size: tuple[int, int], ground: RGB) -> pygame.Surface:
        """Return the bar as a picture, with per cent where there is room."""
        sketch = Sketch(brush, size, ground)
        gap = brush.dp(3)
        wide = size[0] - gap * (len(self.parts) - 1)
        boxes, x = [], 0
        for part in self.parts:
            box = pygame.Rect(x, 0, max(4, round(wide * part.share)), size[1])
            boxes.append(box)
            sketch.bar(box, part.color, 5)
            x = box.right + gap
        for part, box in zip(self.parts, boxes, strict=True):
            if brush.text_width(part.percent, "small", "bold") < box.w - brush.dp(4):
                sketch.write(part.percent, "small", PALETTE.white, box.center, anchor="center", weight="bold")
        return sketch.ink()

    def describe(self) -> str:
        """Return every name with its share."""
        return ", ".join(f"{part.name} {part.percent}" for part in self.parts)
