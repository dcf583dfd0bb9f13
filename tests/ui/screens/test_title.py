from pathlib import Path

import pygame
import pytest

from game.play.slots import Kept, Slot
from game.ui.library import Library
from game.ui.screens.title import TitleScreen
from tests.ui.screens.stand_in import SIZES, StandIn, played, window
from tests.ui.widgets.hand import click, key, node, shown

_KEPT = Kept(Slot(Path("x")), "The long winter", "Lantern", quarter=4, quarters=16, over=False, saved_at="")


def opened(kept: Kept | None = None, size: str = "hd") -> StandIn:
    guide = StandIn(played(), window(size))
    guide.show(TitleScreen(guide, kept, Library()))
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
    assert len(keys) == len(set(keys)) == 6


@pytest.mark.parametrize(
    ("way", "hotkey", "asked"),
    [
        ("new", pygame.K_n, "to_new_game"),
        ("continue", pygame.K_c, "resume"),
        ("scenarios", pygame.K_o, "to_picker"),
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
