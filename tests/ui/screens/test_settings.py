import pygame

from game.play.settings import Settings
from game.ui.screens.settings_screen import SettingsScreen
from tests.ui.screens.stand_in import StandIn, played, window
from tests.ui.widgets.hand import click, key, node, shown


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
