"""A radar: several scales around a centre, each with a word for both of its ends."""

import math
from dataclasses import dataclass

import pygame

from game.ui.drawing.brush import Anchor, Brush
from game.ui.drawing.charts.sketch import Sketch
from game.ui.drawing.strokes import Point
from game.ui.theme import PALETTE, RGB, mix
from game.words import _

_RINGS = (0.25, 0.5, 0.75, 1.0)
_SIGN = 12
"""Room in text units for the small ring before the word of the centre."""


@dataclass(frozen=True)
class Axis:
    """One scale: the word at the rim (1), the word at the centre (0), now, and before if known."""

    rim: str
    centre: str
    value: float
    before: float | None = None


@dataclass(frozen=True)
class Radar:
    """A shape over scales in 0-1; the shape before is a dashed outline.

    A small ring marks the centre and the words that belong to it.
    """

    axes: tuple[Axis, ...]
    color: RGB = PALETTE.accent

    def draw(self, brush: Brush, size: tuple[int, int], ground: RGB) -> pygame.Surface:
        """Return the radar as a picture."""
        sketch = Sketch(brush, size, ground)
        center, radius = self._frame(brush, size)
        self._draw_web(sketch, center, radius, ground)
        shape = self._shape(center, radius, [axis.value for axis in self.axes])
        if all(axis.before is not None for axis in self.axes):
            before = self._shape(center, radius, [axis.before or 0.0 for axis in self.axes])
            sketch.path([*before, before[0]], PALETTE.ink_soft, 1.6, 7)
        sketch.path([*shape, shape[0]], self.color, 2.6)
        for point in shape:
            sketch.mark(point, self.color, 4, "disc")
        self._draw_signs(sketch, center, radius)
        self._write(sketch, center, radius)
        return sketch.ink()

    def _frame(self, brush: Brush, size: tuple[int, int]) -> tuple[Point, float]:
        """Return the centre and the radius that leave room for the words around."""
        high = brush.line("small") + brush.line("tiny")
        gap = brush.dp(12)
        limits = [float(max(size))]
        for number, axis in enumerate(self.axes):
            lean, rise = abs(math.cos(self._angle(number))), abs(math.sin(self._angle(number)))
            wide = min(self._label_width(brush, axis), size[0] * 3 // 10)
            if lean >= 0.2:
                limits.append((size[0] / 2 - wide - gap) / lean)
            limits.append((size[1] / 2 - high * (1 + rise) / 2 - gap) / max(rise, 0.01))
        return (size[0] / 2, size[1] / 2 + brush.dp(3)), max(min(limits), min(size) / 6)

    def _label_width(self, brush: Brush, axis: Axis) -> int:
        low = brush.text_width(axis.centre, "tiny") + brush.sp(_SIGN)
        return max(brush.text_width(axis.rim, "small", "semibold"), low)

    def _angle(self, number: int) -> float:
        return -math.pi / 2 + 2 * math.pi * number / len(self.axes)

    def _spot(self, center: Point, radius: float, number: int) -> Point:
        angle = self._angle(number)
        return center[0] + radius * math.cos(angle), center[1] + radius * math.sin(angle)

    def _shape(self, center: Point, radius: float, values: list[float]) -> list[Point]:
        return [self._spot(center, radius * min(1.0, max(0.0, v)), n) for n, v in enumerate(values)]

    def _draw_web(self, sketch: Sketch, center: Point, radius: float, ground: RGB) -> None:
        count = range(len(self.axes))
        fill = self._shape(center, radius, [axis.value for axis in self.axes])
        sketch.polygon(fill, mix(ground, self.color, 0.16))
        for ring in _RINGS:
            points = [self._spot(center, radius * ring, number) for number in count]
            sketch.path([*points, points[0]], PALETTE.faint if ring == 1.0 else PALETTE.line, 1)
        for number in count:
            sketch.grid(center, self._spot(center, radius, number), PALETTE.line)

    def _places(self, sketch: Sketch, center: Point, radius: float) -> list[tuple[Point, Anchor]]:
        """Return where the words of every scale stand."""
        brush = sketch.brush
        high = brush.line("small") + brush.line("tiny")
        places: list[tuple[Point, Anchor]] = []
        for number in range(len(self.axes)):
            x, y = self._spot(center, radius + brush.dp(9), number)
            lean, rise = math.cos(self._angle(number)), math.sin(self._angle(number))
            side: Anchor = "midtop" if abs(lean) < 0.2 else ("topleft" if lean > 0 else "topright")
            places.append(((x, y - high * (1 - rise) / 2), side))
        return places

    def _low_place(self, sketch: Sketch, axis: Axis, place: tuple[Point, Anchor]) -> tuple[float, float, int]:
        """Return the left edge, the top and the width of the word for the centre with its sign."""
        brush = sketch.brush
        (x, top), side = place
        sign = brush.sp(_SIGN)
        room = self._room(sketch, x, side)
        wide = min(brush.text_width(axis.centre, "tiny") + sign, room)
        left = {"topleft": x, "topright": x - wide}.get(side, x - wide / 2)
        return left, top + brush.line("small") - brush.dp(2), wide

    def _draw_signs(self, sketch: Sketch, center: Point, radius: float) -> None:
        """Mark the centre, and the words that belong to it, with the same small ring."""
        sketch.mark(center, PALETTE.ink_soft, 4, "ring")
        middle = sketch.brush.line("tiny") / 2
        size = 3.6 * sketch.brush.text_scale
        for axis, place in zip(self.axes, self._places(sketch, center, radius), strict=True):
            left, top, _wide = self._low_place(sketch, axis, place)
            sketch.mark((left + sketch.brush.sp(_SIGN) / 3, top + middle + 1), PALETTE.ink_soft, size, "ring")

    def _write(self, sketch: Sketch, center: Point, radius: float) -> None:
        for axis, place in zip(self.axes, self._places(sketch, center, radius), strict=True):
            at, side = place
            room = self._room(sketch, at[0], side)
            sketch.write(axis.rim, "small", PALETTE.ink, at, anchor=side, weight="semibold", width=room)
            left, top, wide = self._low_place(sketch, axis, place)
            sign = sketch.brush.sp(_SIGN)
            sketch.write(axis.centre, "tiny", PALETTE.ink_soft, (left + sign, top), width=wide - sign)

    def _room(self, sketch: Sketch, x: float, side: Anchor) -> int:
        if side == "midtop":
            return round(2 * min(x, sketch.size[0] - x))
        return round(sketch.size[0] - x if side == "topleft" else x)

    def describe(self) -> str:
        """Return every scale with its place between the two words."""
        return "; ".join(
            _("{share} % of the way from {centre} to {rim}").format(
                share=round(axis.value * 100), centre=axis.centre, rim=axis.rim
            )
            for axis in self.axes
        )
