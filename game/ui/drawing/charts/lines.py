"""A line chart: every line has its own marker and its name at its end."""

from dataclasses import dataclass

import pygame

from game.axes import plain_number, pushed_apart, round_ticks
from game.ui.drawing.brush import Brush
from game.ui.drawing.charts.sketch import Sketch
from game.ui.drawing.strokes import Point
from game.ui.theme import PALETTE, RGB, TypeRole, mix
from game.words import _


@dataclass(frozen=True)
class Series:
    """One line: a name, values from left to right (none for a gap), and how it is drawn."""

    name: str
    values: tuple[float | None, ...]
    color: RGB = PALETTE.accent
    marker: str = "disc"
    dashed: bool = False


@dataclass(frozen=True)
class LineChart:
    """Lines over labelled steps; without `low` and `high` the range follows the values.

    `now` is the index of a step to mark with an upright line, none for no mark; `large` is for a room.
    """

    series: tuple[Series, ...]
    labels: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    unit: str = ""
    now: int | None = None
    large: bool = False

    @property
    def _fine(self) -> TypeRole:
        return "body" if self.large else "tiny"

    @property
    def _plain(self) -> TypeRole:
        return "body" if self.large else "small"

    def _ticks(self, brush: Brush, height: int) -> list[float]:
        values = [v for line in self.series for v in line.values if v is not None] or [0.0, 1.0]
        low = min(values) if self.low is None else self.low
        high = max(values) if self.high is None else self.high
        rows = max(2, min(5, height // (brush.line(self._fine) * 2)))
        return round_ticks(low, high if high > low else low + 1, rows)

    def _steps(self) -> int:
        return max([2, len(self.labels), *(len(line.values) for line in self.series)])

    def _area(self, brush: Brush, size: tuple[int, int], ticks: list[float]) -> pygame.Rect:
        tick = max(brush.text_width(self._tick_text(t), self._fine) for t in ticks)
        names = max((brush.text_width(line.name, self._plain, "semibold") for line in self.series), default=0)
        right = min(names + brush.dp(14), size[0] * 2 // 5)
        low = brush.line(self._fine) + brush.dp(4) if self.labels else brush.dp(6)
        top = brush.line(self._fine) // 2 + brush.dp(2)
        left = tick + brush.dp(8)
        return pygame.Rect(left, top, max(1, size[0] - left - right), max(1, size[1] - top - low))

    def _tick_text(self, tick: float) -> str:
        return plain_number(tick) + self.unit

    def draw(self, brush: Brush, size: tuple[int, int], ground: RGB) -> pygame.Surface:
        """Return the chart as a picture."""
        ticks = self._ticks(brush, size[1])
        area = self._area(brush, size, ticks)
        sketch = Sketch(brush, size, ground)
        for tick in ticks:
            y = _y(area, ticks, tick)
            strong = tick == 0 and ticks[0] < 0
            sketch.grid((area.x, y), (area.right, y), PALETTE.edge if strong else PALETTE.line)
        if self.now is not None:
            x = self._x(area, self.now)
            sketch.path([(x, area.y), (x, area.bottom)], PALETTE.edge, 1.2, 5)
        for line in self.series:
            self._draw_line(sketch, line, area, ticks)
        self._write(sketch, area, ticks)
        return sketch.ink()

    def _x(self, area: pygame.Rect, step: int) -> float:
        return area.x + area.w * step / (self._steps() - 1)

    def _draw_line(self, sketch: Sketch, line: Series, area: pygame.Rect, ticks: list[float]) -> None:
        run: list[Point] = []
        for step, value in enumerate(line.values):
            if value is None:
                run = _finish(sketch, run, line)
            else:
                run.append((self._x(area, step), _y(area, ticks, value)))
        _finish(sketch, run, line)
        every = max(1, round(len(line.values) * sketch.brush.dp(11) / max(1, area.w)))
        for step, value in enumerate(line.values):
            last = step == len(line.values) - 1
            if value is not None and (step % every == 0 or last):
                point = (self._x(area, step), _y(area, ticks, value))
                large = 1.5 if self.large else 1.0
                sketch.mark(point, line.color, large * (4.2 if last else 3.4), line.marker)

    def _write(self, sketch: Sketch, area: pygame.Rect, ticks: list[float]) -> None:
        brush = sketch.brush
        for tick in ticks:
            at = (area.x - brush.dp(6), _y(area, ticks, tick))
            sketch.write(self._tick_text(tick), self._fine, PALETTE.ink_soft, at, anchor="midright")
        self._write_steps(sketch, area)
        ends = [_last(line) for line in self.series]
        gap = brush.line(self._plain) * 0.86
        ys = pushed_apart([_y(area, ticks, value) for _step, value in ends], gap, area.y, area.bottom)
        room = sketch.size[0] - area.right - brush.dp(10)
        for line, y in zip(self.series, ys, strict=True):
            ink = mix(line.color, PALETTE.ink, 0.22)
            at = (area.right + brush.dp(10), y)
            sketch.write(line.name, self._plain, ink, at, anchor="midleft", weight="semibold", width=room)

    def _write_steps(self, sketch: Sketch, area: pygame.Rect) -> None:
        if not self.labels:
            return
        widest = max(sketch.brush.text_width(label, self._fine) for label in self.labels)
        room = area.w / max(1, self._steps() - 1)
        every = max(1, -(-(widest + sketch.brush.dp(8)) // max(1, int(room))))
        for step in range(0, len(self.labels), every):
            at = (self._x(area, step), area.bottom + sketch.brush.dp(3))
            sketch.write(self.labels[step], self._fine, PALETTE.ink_soft, at, anchor="midtop")

    def describe(self) -> str:
        """Return the first and the last value of every line."""
        told = []
        for line in self.series:
            values = [v for v in line.values if v is not None]
            if values:
                told.append(
                    _("{name} from {first} to {last}").format(
                        name=line.name, first=self._tick_text(values[0]), last=self._tick_text(values[-1])
                    )
                )
        return "; ".join(told)


def _finish(sketch: Sketch, run: list[Point], line: Series) -> list[Point]:
    if len(run) > 1:
        sketch.path(run, line.color, 2.4, 9 if line.dashed else 0)
    return []


def _y(area: pygame.Rect, ticks: list[float], value: float) -> float:
    share = (value - ticks[0]) / ((ticks[-1] - ticks[0]) or 1.0)
    return area.bottom - area.h * min(1.0, max(0.0, share))


def _last(line: Series) -> tuple[int, float]:
    found = [(step, value) for step, value in enumerate(line.values) if value is not None]
    return found[-1] if found else (0, 0.0)
