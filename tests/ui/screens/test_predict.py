"""Saying what is expected: optional, by key and by mouse, compared in the results and in the debrief."""

from dataclasses import replace
from functools import cache

import pygame
import pytest

from game.play.game import Game
from game.play.guess import Way, way_of
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.quarter import QuarterScreen
from game.ui.screens.results import ResultsScreen
from tests.ui.screens.layout_checks import (
    check_heights,
    check_layout,
    check_tab_reaches_everything,
    longer_words,
)
from tests.ui.screens.stand_in import GREEN, KITE, SIZES, WINTER, StandIn, played, run, window
from tests.ui.widgets.hand import click, key, node, same_pixels

_PICTURE = 4


def deciding(size: str = "hd", name: str = WINTER, quarters: int = 5) -> StandIn:
    guide = StandIn(played(name, quarters), window(size))
    guide.show(QuarterScreen(guide))
    run(guide, 3)
    return guide


@pytest.mark.parametrize("size", SIZES)
def test_the_dialog_fits_with_three_said_and_all_meters_asked_for(size):
    guide = deciding(size)
    key(guide.ui, pygame.K_p)
    for meter in ("trust", "team", "process", "engagement"):
        added = guide.ui.find(f"guess-add-{meter}")
        if added is not None:
            added.activate()
    guide.set_guess("trust", Way.UP)
    run(guide, 3)
    check_layout(guide.ui, guide.ui.dialog)
    check_heights(guide.ui.dialog)


def test_longer_words_fit_too(monkeypatch):
    with longer_words(monkeypatch):
        for size in ("small", "hd"):
            guide = deciding(size)
            key(guide.ui, pygame.K_p)
            run(guide, 3)
            check_layout(guide.ui, guide.ui.dialog)


def test_keys_alone_say_it_and_take_it_back():
    guide = deciding()
    key(guide.ui, pygame.K_p)
    check_tab_reaches_everything(guide.ui)
    meter = next(n.id for n in guide.ui.dialog.walk() if n.id.startswith("guess-")).removeprefix("guess-")
    guide.ui.take_focus(node(guide.ui, f"guess-{meter}"))
    key(guide.ui, pygame.K_RIGHT)
    assert way_of(guide.plan.guesses, meter) is Way.DOWN
    key(guide.ui, pygame.K_END)
    assert way_of(guide.plan.guesses, meter) is Way.UP
    assert same_pixels(guide.ui, run(guide, 3))
    node(guide.ui, f"guess-none-{meter}").activate()
    assert guide.plan.guesses == ()
    key(guide.ui, pygame.K_ESCAPE)
    assert guide.ui.dialog is None


def test_the_button_says_how_many_and_nothing_waits_for_it():
    guide = deciding()
    guide.set_choice(0)
    guide.set_guess("trust", Way.UP)
    assert node(guide.ui, "predict").text == "1"
    guide.end_quarter()
    other = deciding()
    other.set_choice(0)
    other.end_quarter()
    assert guide.asked == other.asked == ["end_quarter"]
    assert guide.game.company.digest() == other.game.company.digest()


@pytest.mark.parametrize("size", SIZES)
def test_the_results_tell_what_came(size):
    guide = deciding(size)
    assert guide.ui.find("guessed") is None
    guide.set_choice(0)
    for meter in ("trust", "cash", "problems"):
        guide.set_guess(meter, Way.UP)
    guide.end_quarter()
    guide.show(ResultsScreen(guide))
    run(guide, 3)
    check_layout(guide.ui, guide.ui.root)
    assert guide.ui.find("guessed") is not None


def test_a_first_quarter_is_not_asked():
    guide = StandIn(played(KITE, 0), window())
    guide.settings = replace(guide.settings, seen=())
    guide.show(QuarterScreen(guide))
    assert guide.ui.find("predict") is None


@cache
def guessed(name: str) -> Game:
    """Return a finished game in which something was expected of every quarter."""
    game = played(name, 99)
    told = [
        replace(one, plan=one.plan.with_guess("trust", Way.UP).with_guess("ideas", Way.DOWN))
        for one in game.quarters
    ]
    return replace(game, quarters=tuple(told))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [KITE, GREEN])
def test_the_debrief_shows_the_calibration(size, name):
    guide = StandIn(guessed(name), window(size))
    guide.show(DebriefScreen(guide))
    node(guide.ui, "chapters").pick(_PICTURE)
    run(guide, 3)
    check_layout(guide.ui, guide.ui.root)
    check_heights(guide.ui.root)
    assert guide.ui.find("calibration") is not None


def test_without_guesses_the_debrief_says_how_to_make_them():
    guide = StandIn(played(KITE, 99), window())
    guide.show(DebriefScreen(guide))
    node(guide.ui, "chapters").pick(_PICTURE)
    run(guide, 3)
    assert guide.ui.find("nothing-said") is not None
    click(guide.ui, node(guide.ui, "next").rect.center)
