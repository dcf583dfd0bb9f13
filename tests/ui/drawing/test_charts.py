import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.drawing import MARKERS, Brush
from game.ui.drawing.charts import (
    Axis,
    Bar,
    BarChart,
    LineChart,
    Plane,
    Radar,
    Series,
    plain_number,
    pushed_apart,
    round_ticks,
)
from game.ui.drawing.charts.paths import NamedPath, Paths
from game.ui.drawing.charts.sketch import Sketch

WHITE = (255, 255, 255)
CHARTS = (
    LineChart(
        tuple(Series(kind, (1.0, None, 3.0, float(n)), marker=kind) for n, kind in enumerate(MARKERS)),
        ("Q1", "Q2", "Q3", "Q4"),
        now=2,
    ),
    LineChart((Series("Flat", (5.0, 5.0, 5.0)),), unit=" h"),
    LineChart((Series("Nothing yet", ()),)),
    BarChart((Bar("Up", 3), Bar("Down", -2), Bar("Nothing", 0))),
    BarChart(()),
    Radar(tuple(Axis(f"Rim {n}", f"Centre {n}", n / 6, 0.5) for n in range(7))),
    Plane(((0.1, 0.2), (0.9, 1.4)), "Execution", "Vision", ("A", "B", "C", "D")),
    Plane(()),
    Paths(()),
    Paths((NamedPath("One", ((0.5, 0.5),), (0, 0, 90), "1"),)),
)


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize(("size", "scale"), [((320, 200), 1.0), ((90, 60), 1.0), ((900, 500), 2.5)])
def test_every_chart_draws_at_any_size(chart, size, scale):
    picture = chart.draw(Brush(scale), size, WHITE)
    assert picture.get_size() == size
    assert isinstance(chart.describe(), str)
    assert hash(chart) == hash(chart)


def test_charts_tell_themselves_in_words():
    assert CHARTS[1].describe() == "Flat from 5 h to 5 h"
    assert CHARTS[3].describe() == "Up 3; Down −2; Nothing 0"


def test_a_line_goes_up_when_its_values_do():
    chart = LineChart((Series("", (0.0, 100.0), (200, 0, 0)),), low=0, high=100)
    picture = chart.draw(Brush(), (300, 200), WHITE)
    reds = [(x, y) for x in range(300) for y in range(200) if picture.get_at((x, y))[:3] == (200, 0, 0)]
    assert min(reds)[1] > max(reds)[1] + 100


@given(st.lists(st.floats(-50, 250), min_size=1, max_size=8))
def test_labels_are_pushed_apart_in_order_and_stay_inside(wanted):
    places = pushed_apart(wanted, 14, 0, 200)
    ordered = [place for _w, place in sorted(zip(wanted, places, strict=True))]
    assert all(b - a >= 14 - 1e-6 for a, b in zip(sorted(places), sorted(places)[1:], strict=False))
    assert ordered == sorted(ordered)
    assert min(places) >= -1e-6
    assert max(places) <= 200 + 1e-6


@given(st.floats(-1e6, 1e6), st.floats(0.01, 1e6), st.integers(2, 6))
def test_ticks_cover_the_range_and_are_few(low, span, count):
    ticks = round_ticks(low, low + span, count)
    assert ticks[0] <= low + span * 1e-6
    assert ticks[-1] >= low + span - span * 1e-6
    assert 2 <= len(ticks) <= count + 3


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (-0.001, "0"), (1234.5, "1,234.5"), (-7, "−7"), (2.345, "2.35"), (100, "100")],
)
def test_numbers_are_plain(value, text):
    assert plain_number(value) == text


def test_charts_are_crisp_where_they_write():
    brush = Brush()
    picture = BarChart((Bar("Name", 1),)).draw(brush, (200, 40), WHITE)
    alone = pygame.Surface((200, 40))
    alone.fill(WHITE)
    brush.text(alone, "Name", "small", (23, 37, 58), (0, 20), anchor="midleft")
    spots = [(x, y) for x in range(30) for y in range(10, 30)]
    assert [picture.get_at(s)[:3] for s in spots] == [alone.get_at(s)[:3] for s in spots]


CROWD = tuple((0.5 + 0.02 * (n % 4), 0.5 + 0.02 * (n // 4)) for n in range(20))
APART = ((0.1, 0.2), (0.5, 0.8), (0.9, 0.4))


@pytest.mark.parametrize("ends", [CROWD, APART])
def test_names_of_paths_touch_neither_one_another_nor_where_other_paths_end(ends):
    written, ended = [], []

    class Watched(Sketch):
        def write(self, text, *args, **kinds):
            box = super().write(text, *args, **kinds)
            written.append((text, box))
            return box

        def mark(self, point, color, radius, kind):
            ended.append((point, radius))
            super().mark(point, color, radius, kind)

    names = tuple(f"Company {n}" for n in range(len(ends)))
    lines = tuple(
        NamedPath(name, ((0.3, 0.3), end), (0, 0, 90)) for name, end in zip(names, ends, strict=True)
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("game.ui.drawing.charts.paths.Sketch", Watched)
        Paths(lines).draw(Brush(), (1200, 540), WHITE)
    boxes = [box for text, box in written if text in names]
    assert len(boxes) == len(ends)
    for number, box in enumerate(boxes):
        assert box.collidelist(boxes[:number]) < 0
        assert not any(box.collidepoint(point) for point, _radius in ended)
