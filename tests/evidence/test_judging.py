"""A row holds by means and order, and for signs by its whole interval; it counts when a null misses it."""

import numpy as np
import pytest

from game.evidence.judging import FULL, Judged, best_null, half_width, judge, tally
from game.evidence.rows.row import Figure, Row, around, sign


def row(*figures, orders=(), weight=1.0):
    return Row(1, "", "", "", "V", "", "", figures, dict, orders, weight)


def found(**means):
    return [{name: mean + step for name, mean in means.items()} for step in (-0.01, 0.0, 0.01)]


def test_a_figure_holds_within_its_tolerance():
    assert judge(row(around("a", 0.4, 0.1)), found(a=0.45)).holds
    assert not judge(row(around("a", 0.4, 0.1)), found(a=0.51)).holds
    assert not judge(row(around("a", 0.4, 0.1)), [{"a": float("nan")}]).holds


def test_a_sign_needs_the_whole_interval():
    assert judge(row(sign("a")), found(a=0.10)).holds
    assert not judge(row(sign("a")), found(a=0.02)).holds
    assert not judge(row(sign("a")), [{"a": 0.0}, {"a": 0.0}]).holds


def test_an_order_can_fail_a_row_whose_figures_hold():
    wide = Figure("a", "", -1, 1), Figure("b", "", -1, 1)
    assert judge(row(*wide, orders=(("a", "b"),)), found(a=0.3, b=0.2)).holds
    assert not judge(row(*wide, orders=(("a", "b"),)), found(a=0.2, b=0.3)).holds


def test_the_interval_is_student_s():
    assert half_width([1.0, 2.0, 3.0]) == pytest.approx(4.30 / np.sqrt(3))
    assert half_width([1.0]) == float("inf")


def test_rows_that_every_null_holds_do_not_count():
    good, bad = judge(row(around("a", 0, 1)), found(a=0)), judge(row(around("a", 0, 1)), found(a=5))
    telling = Judged(row(weight=0.5), {FULL: good, "x": bad, "y": good})
    idle = Judged(row(), {FULL: good, "x": good, "y": good})
    missed = Judged(row(), {FULL: bad, "x": bad, "y": bad})
    rows = [telling, idle, missed]
    assert [one.counts for one in rows] == [True, False, True]
    assert tally(rows, FULL).counted == pytest.approx(100 * 0.5 / 1.5)
    assert tally(rows, FULL).all_rows == pytest.approx(100 * 1.5 / 2.5)
    assert best_null(rows)[0] == "y"
