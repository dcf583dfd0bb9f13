"""The debrief on screen: every chapter at every size, by keyboard and by mouse."""

from functools import cache

import pygame
import pytest

from game.engine import Style
from game.play.game import Game, end_quarter, hours_for_practices, new_game
from game.play.plan import Plan, fitted
from game.text.farewell import debrief_lines
from game.ui.screens.debrief import DebriefScreen
from game.ui.widgets import UI, Label
from tests.ui.screens.layout_checks import (
    check_heights,
    check_layout,
    check_tab_reaches_everything,
    longer_words,
)
from tests.ui.screens.stand_in import GREEN, KITE, SIZES, WINTER, StandIn, played, run, scenario, window
from tests.ui.widgets.hand import click, key, same_pixels

CHAPTERS = 6


def opened(size: str = "hd", name: str = KITE) -> tuple[StandIn, UI]:
    ui = window(size)
    guide = StandIn(played(name, 99), ui)
    guide.show(DebriefScreen(guide))
    run(guide)
    return guide, ui


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [KITE, GREEN, WINTER])
def test_every_chapter_fits_at_every_size(size, name):
    guide, ui = opened(size, name)
    for _chapter in range(CHAPTERS):
        check_layout(ui, ui.root)
        check_heights(ui.root)
        if ui.find("next") is not None:
            ui.find("next").activate()
            run(guide, 2)


def test_longer_words_fit_too(monkeypatch):
    with longer_words(monkeypatch):
        guide, ui = opened("small")
        for _chapter in range(CHAPTERS):
            check_layout(ui, ui.root)
            if ui.find("next") is not None:
                ui.find("next").activate()
                run(guide, 2)


def test_keys_go_through_the_chapters_and_back():
    guide, ui = opened()
    assert ui.focus is ui.find("chapters")
    for number in range(1, CHAPTERS):
        key(ui, pygame.K_RIGHT)
        assert ui.find("chapters").value == number
    assert ui.find("next") is None
    key(ui, pygame.K_LEFT)
    assert ui.find("chapters").value == CHAPTERS - 2
    check_tab_reaches_everything(ui)
    assert guide.asked == []


def test_the_mouse_does_what_the_keys_do():
    guide, ui = opened()
    for number in range(1, CHAPTERS):
        click(ui, ui.find("next").rect.center)
        run(guide, 2)
        assert ui.find("chapters").value == number
    click(ui, ui.find("same-luck").rect.center)
    click(ui, ui.find("again").rect.center)
    click(ui, ui.find("title").rect.center)
    assert guide.asked == ["begin", "begin", "to_title"]


def test_the_score_and_the_ending_are_those_of_the_debrief():
    guide, ui = opened()
    assert ui.find("score").text == f"{guide.debrief.final.score:.0f}"
    words = [node.accessible_name() for node in ui.root.walk()]
    assert guide.debrief.final.ending.title in words


def test_a_partial_redraw_equals_a_full_one():
    guide, ui = opened()
    ui.reduced_motion = True
    for press in (pygame.K_RIGHT, pygame.K_TAB, pygame.K_TAB, pygame.K_LEFT, pygame.K_PAGEDOWN):
        key(ui, press)
        surface = run(guide, 3)
        assert same_pixels(ui, surface)


@cache
def failed_early() -> Game:
    """Return a game in which nobody ever managed anything, until the bank closed the company."""
    game = new_game(scenario(WINTER), 3)
    while not game.over:
        choice = 0 if game.event is not None else -1
        hours = fitted((60, 0, 0, 0, 0, 0), hours_for_practices(game, choice))
        game = end_quarter(game, Plan(hours, Style.AUTOCRATIC, choice))
    assert game.failed
    assert game.number < game.scenario.quarters
    return game


def test_a_company_that_failed_early_has_its_debrief_too():
    ui = window()
    guide = StandIn(failed_early(), ui)
    guide.show(DebriefScreen(guide))
    told = " ".join(node.text for node in ui.root.walk() if isinstance(node, Label))
    assert "The bank has closed the company." in told
    assert "The company is" not in told
    for _chapter in range(CHAPTERS):
        run(guide, 2)
        check_layout(ui, ui.root)
        check_heights(ui.root)
        if ui.find("next") is not None:
            ui.find("next").activate()
    assert "The bank has closed Lantern Home Care" in "\n".join(debrief_lines(guide.game))
