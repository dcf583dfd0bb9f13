from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.play.slots import Kept, Slot
from game.ui.library import Library
from game.ui.screens.title import TitleScreen
from tests.ui.screens.layout_checks import check_layout
from tests.ui.screens.stand_in import SIZES, StandIn, played, run, window
from tests.ui.widgets.hand import click, key, node, shown

_KEPT = Kept(Slot(Path("x")), "The long winter", "Lantern", quarter=4, quarters=16, over=False, saved_at="")


_ENDED = replace(_KEPT, company="Ritorna", quarter=14, quarters=14, over=True)


def opened(kept: Kept | None = None, size: str = "hd", other: Kept | None = None) -> StandIn:
    guide = StandIn(played(), window(size))
    guide.show(TitleScreen(guide, kept, Library(), other))
    return guide


def test_continue_has_the_keyboard_and_says_where():
    guide = opened(_KEPT)
    assert "Lantern, quarter 5 of 16" in guide.ui.focus.describe()
    key(guide.ui, pygame.K_RETURN)
    assert guide.asked == ["resume"]


def test_without_a_saved_game_there_is_nothing_to_continue():
    guide = opened()
    key(guide.ui, pygame.K_c)
    click(guide.ui, node(guide.ui, "continue").rect.center)
    assert guide.asked == []
    guide = opened()
    key(guide.ui, pygame.K_RETURN)
    assert guide.asked == ["to_new_game"]


@pytest.mark.parametrize("size", SIZES)
def test_no_two_ways_share_a_key(size):
    guide = opened(_KEPT, size)
    keys = [part.hotkey for part in guide.ui.root.walk() if part.hotkey]
    assert len(keys) == len(set(keys)) == 7


@pytest.mark.parametrize(
    ("way", "hotkey", "asked"),
    [
        ("new", pygame.K_n, "to_new_game"),
        ("continue", pygame.K_c, "resume"),
        ("scenarios", pygame.K_o, "to_picker"),
        ("workshop", pygame.K_w, "to_workshop"),
        ("how-to", pygame.K_h, "to_how_to"),
        ("settings", pygame.K_s, "to_settings"),
        ("quit", pygame.K_q, "quit"),
    ],
)
def test_every_way_by_key_and_by_mouse(way, hotkey, asked):
    guide = opened(_KEPT)
    key(guide.ui, hotkey)
    click(guide.ui, shown(guide.ui, way))
    assert guide.asked == [asked, asked]


def test_a_finished_game_is_continued_at_its_debrief():
    guide = opened(_ENDED)
    assert "Ritorna: the debrief" in guide.ui.focus.describe()
    key(guide.ui, pygame.K_RETURN)
    assert guide.asked == ["resume"]


@pytest.mark.parametrize("size", SIZES)
def test_a_game_in_progress_stays_within_reach_behind_a_finished_one(size):
    guide = opened(_ENDED, size, _KEPT)
    run(guide, 2)
    click(guide.ui, shown(guide.ui, "other"))
    assert guide.asked == ["resume"]
    check_layout(guide.ui, guide.ui.root)
