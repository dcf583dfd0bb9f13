import pygame
import pytest

from game.play.settings import Settings
from game.ui.screens.settings_screen import SettingsScreen
from game.ui.seat import seat
from game.ui.widgets import UI
from game.ui.window import Window
from tests.ui.screens.stand_in import StandIn, played, window
from tests.ui.widgets.hand import click, key, node, shown


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("KITESTRING_HOME", str(tmp_path))


def opened() -> StandIn:
    guide = StandIn(played(), window(), Settings(seen=("first.all",)))
    guide.show(SettingsScreen(guide))
    return guide


def test_sizes_are_chosen_by_keyboard():
    guide = opened()
    key(guide.ui, pygame.K_RIGHT)
    assert guide.settings.ui_scale == 1.0
    guide.ui.take_focus(node(guide.ui, "text"))
    key(guide.ui, pygame.K_RIGHT)
    assert guide.settings.text_size == 1.15


def test_switches_and_volume_are_set_by_mouse_and_keyboard():
    guide = opened()
    click(guide.ui, shown(guide.ui, "motion"))
    click(guide.ui, shown(guide.ui, "fullscreen"))
    guide.ui.take_focus(node(guide.ui, "volume"))
    key(guide.ui, pygame.K_HOME)
    assert guide.settings.reduced_motion
    assert guide.settings.fullscreen
    assert guide.settings.volume == 0.0


def test_guidance_can_be_had_again_once():
    guide = opened()
    click(guide.ui, shown(guide.ui, "guidance"))
    assert guide.settings.seen == ()
    assert not node(guide.ui, "guidance").enabled


def test_escape_goes_back():
    guide = opened()
    key(guide.ui, pygame.K_ESCAPE)
    assert guide.asked == ["back"]


@pytest.mark.usefixtures("home")
def test_what_was_pressed_stays_under_the_pointer_when_the_text_grows_and_shrinks():
    window = Window(Settings(), (1280, 720))
    journey = seat(window, UI((1280, 720)), Settings())
    journey.to_settings()
    places = set()
    for _step in range(2):
        journey.ui.take_focus(node(journey.ui, "text"))
        places.add(node(journey.ui, "text").rect.y)
        key(journey.ui, pygame.K_RIGHT)
    for _step in range(2):
        places.add(node(journey.ui, "text").rect.y)
        key(journey.ui, pygame.K_LEFT)
    places.add(node(journey.ui, "text").rect.y)
    assert journey.settings.text_size == 1.0
    assert len(places) == 1
