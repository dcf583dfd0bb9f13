"""Figures that stand beside each other agree: rounded alike, adding up, no finer than they are known."""

import re

import pytest

from game.engine.sight import SEEN_BY
from game.engine.terms import CASH_WASTE
from game.lesson.lever_bill import unplanned_lines
from game.lesson.results import changes
from game.lesson.rival_words import looks_told, percents
from game.lesson.units import cause_digits
from game.lesson.wording import points_off
from game.play.meters import digits_of, reading
from game.play.rivals import rival_readings
from game.play.why import why
from game.text.levers.wording import moved
from tests.lesson.games import SHIPPED, finished
from tests.play.test_levers import lived


def test_shares_of_the_market_make_a_hundred():
    game = finished("the-long-winter", "random", 1)
    told = percents(rival_readings(game))
    assert sum(told) == 100
    assert all(
        abs(whole - 100 * one.share) < 1 for whole, one in zip(told, rival_readings(game), strict=True)
    )


def test_a_rival_is_told_with_the_height_and_the_string_that_its_state_is_read_from():
    for one in rival_readings(finished("the-long-winter", "half", 1))[1:]:
        told = looks_told(one)
        assert not one.alive or f"height {100 * one.height:.0f}, string {100 * one.string:.0f}" in told


@pytest.mark.parametrize(
    ("value", "change", "told"),
    [(50.4, 0.6, ""), (50.6, 0.3, "+1"), (49.4, -0.2, "\u22121"), (49.6, -0.3, "")],
)
def test_no_arrow_stands_beside_equal_numbers(value, change, told):
    assert moved(value, change) == told


def test_in_fog_no_cause_is_told_finer_than_it_is_seen_and_the_lines_add_up_as_read():
    for seed in range(5):
        game = lived(4, seed)
        for number in range(game.number):
            for meter in SEEN_BY:
                told, read = why(game, meter, number), reading(game, meter, number + 1)
                assert all(line.amount == round(line.amount) for line in told.contributions)
                assert sum(line.amount for line in told.contributions) == read.change
            for one in changes(game, number):
                if one.reading.meter in SEEN_BY:
                    assert not re.search(r"\([+\u2212]\d+\.\d", one.sentence), one.sentence
                    assert cause_digits(game, one.reading.meter, 1.0) == 0


def test_how_far_off_a_picture_may_be_holds_the_range_that_is_shown():
    assert points_off(10.4) == "11"
    assert points_off(10.0) == "10"


@pytest.mark.parametrize("scenario", SHIPPED)
def test_the_bill_of_the_money_has_a_line_for_all_that_can_be_told(scenario):
    game = finished(scenario, "all-leadership", 1)
    digits, wasted = digits_of("cash", game), 0
    for number in range(game.number):
        lines = why(game, "cash", number).contributions
        for one in changes(game, number):
            if one.reading.meter == "cash":
                assert all(line.told in one.sentence for line in lines if round(line.amount, digits) != 0)
                wasted += CASH_WASTE.name in one.sentence
    assert wasted


def test_what_was_spent_without_a_plan_is_a_line_of_the_bill():
    game = lived(3)
    spent = -sum(line.amount for line in why(game, "cash").contributions if line.name == CASH_WASTE.name)
    assert bool(unplanned_lines(game)) == (round(spent, digits_of("cash", game)) > 0)
    assert all("Spent without a plan" in line for line in unplanned_lines(game))
