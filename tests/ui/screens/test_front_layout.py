"""Title, picker, briefing, settings, how to play and workshop: everything has its place at every size."""

from collections.abc import Callable

import pygame
import pytest

from game.scenarios import find, read_scenario
from game.ui.library import Library
from game.ui.screens.briefing import BriefingScreen
from game.ui.screens.guide import Guide, Screen
from game.ui.screens.how_to import HowToScreen
from game.ui.screens.picker import PickerScreen
from game.ui.screens.settings_screen import SettingsScreen
from game.ui.screens.title import TitleScreen
from game.ui.screens.workshop import WorkshopScreen
from tests.ui.screens.layout_checks import check_layout, check_tab_reaches_everything, longer_words
from tests.ui.screens.stand_in import SIZES, WINTER, StandIn, played, run, window
from tests.ui.screens.test_title import _KEPT

_LIBRARY = Library()

SCREENS: dict[str, Callable[[Guide], Screen]] = {
    "title": lambda guide: TitleScreen(guide, _KEPT, _LIBRARY),
    "picker": lambda guide: PickerScreen(guide, _LIBRARY),
    "briefing": lambda guide: BriefingScreen(guide, read_scenario(find(WINTER)), 7),
    "settings": SettingsScreen,
    "how to": HowToScreen,
    "workshop": lambda guide: WorkshopScreen(told(guide), _LIBRARY),
}


def told(guide: StandIn) -> StandIn:
    """Let there be everything on the trainers' page that can be."""
    guide.workshops.left, guide.workshops.played = ("Dead air", "in round 3 of 5"), ("Dead air", "2026-11-25")
    guide.workshops.trouble = "This laptop is in no network: join a Wi-Fi, or let a phone share one."
    return guide


@pytest.fixture(scope="module", autouse=True)
def library():
    _LIBRARY.entries()


def shown(name: str, size: str) -> StandIn:
    guide = StandIn(played(), window(size))
    guide.show(SCREENS[name](guide))
    return guide


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SCREENS)
def test_everything_has_its_place(name, size):
    guide = shown(name, size)
    check_layout(guide.ui, guide.ui.root)


@pytest.mark.parametrize("size", ["hd", "small", "letters"])
@pytest.mark.parametrize("name", SCREENS)
def test_longer_words_have_their_place_too(name, size, monkeypatch):
    with longer_words(monkeypatch):
        guide = shown(name, size)
        check_layout(guide.ui, guide.ui.root)


@pytest.mark.parametrize("name", SCREENS)
def test_the_keyboard_reaches_everything(name):
    check_tab_reaches_everything(shown(name, "hd").ui)


@pytest.mark.parametrize("name", SCREENS)
def test_a_partial_redraw_equals_a_full_one(name):
    guide = shown(name, "hd")
    guide.ui.reduced_motion = True
    surface = run(guide, 60)
    for _step in range(4):
        pygame.event.clear()
        guide.ui.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, unicode=""))
        guide.ui.event(pygame.event.Event(pygame.KEYUP, key=pygame.K_TAB, mod=0))
        guide.ui.draw(surface)
    partial = pygame.image.tobytes(surface, "RGB")
    guide.ui.invalidate()
    guide.ui.draw(surface)
    assert pygame.image.tobytes(surface, "RGB") == partial
