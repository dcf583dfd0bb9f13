"""Charts as values: give one to a `Plot` widget, which draws it once for each size."""

from game.axes import plain_number, pushed_apart, round_ticks
from game.ui.drawing.charts.bars import Bar, BarChart
from game.ui.drawing.charts.lines import LineChart, Series
from game.ui.drawing.charts.plane import Plane
from game.ui.drawing.charts.radar import Axis, Radar

__all__ = [
    "Axis",
    "Bar",
    "BarChart",
    "LineChart",
    "Plane",
    "Radar",
    "Series",
    "plain_number",
    "pushed_apart",
    "round_ticks",
]
