import pygame
import pytest

from game.ui.widgets import Scroll, Text
from tests.ui.widgets.hand import PLACES, click, move, node, opened, press, release, shown, wheel


def test_the_buttons_of_a_stepper_step_and_the_bar_sets():
    ui, gallery, _ = opened(PLACES[0])
    less, more = node(ui, "hours-1")._less, node(ui, "hours-1")._more
    click(ui, more.center)
    assert gallery.state.hours[1] == 7
    click(ui, less.center)
    click(ui, less.center)
    assert gallery.state.hours[1] == 5
    bar = node(ui, "hours-1")._bar
    click(ui, (bar.x + 1, bar.centery))
    assert gallery.state.hours[1] == 0


def test_a_held_plus_repeats_until_it_is_released():
    ui, gallery, _ = opened(PLACES[0])
    ui.tick(0)
    more = node(ui, "hours-1")._more
    press(ui, more.center)
    assert gallery.state.hours[1] == 7
    for now in range(0, 1000, 50):
        ui.tick(now)
    assert gallery.state.hours[1] == 9, "all that was left of the week"
    release(ui, more.center)
    less = node(ui, "hours-1")._less
    press(ui, less.center)
    release(ui, less.center)
    for now in range(1000, 3000, 50):
        ui.tick(now)
    assert gallery.state.hours[1] == 8


@pytest.mark.parametrize("place", PLACES)
def test_a_click_picks_each_style(place):
    ui, gallery, _ = opened(place)
    shown(ui, "style")
    for number in (3, 0, 2, 1):
        click(ui, node(ui, "style").cells[number].center)
        assert gallery.state.style == number


def test_a_button_acts_on_release_inside_it_only():
    ui, gallery, _ = opened(PLACES[0])
    middle = shown(ui, "b-Undo")
    press(ui, middle)
    assert gallery.state.pressed == []
    release(ui, (5, 5))
    assert gallery.state.pressed == []
    click(ui, middle)
    assert gallery.state.pressed == ["Undo"]


def test_switches_sliders_and_tabs_react():
    ui, gallery, _ = opened(PLACES[0])
    click(ui, shown(ui, "motion"))
    click(ui, shown(ui, "sound"))
    assert (gallery.state.motion, gallery.state.sound) == (True, False)
    shown(ui, "volume")
    rail = node(ui, "volume")._rail()
    press(ui, rail.midleft)
    move(ui, rail.midright)
    release(ui, rail.midright)
    assert gallery.state.volume == 1.0
    click(ui, node(ui, "tabs").cells[2].center)
    assert gallery.state.tab == 2


def test_the_wheel_and_the_bar_scroll_and_the_place_survives_a_rebuild():
    ui, gallery, _ = opened(PLACES[0])
    page = node(ui, "page")
    move(ui, page.rect.center)
    assert wheel(ui, -3)
    offset = page.offset
    assert offset > 0
    gallery.show()
    assert node(ui, "page").offset == offset
    page = node(ui, "page")
    grip = (page.rect.right - 3, page.rect.y + 10)
    press(ui, grip)
    move(ui, (grip[0], page.rect.bottom))
    release(ui, (grip[0], page.rect.bottom))
    assert node(ui, "page").offset == page.full - page.rect.h


def test_a_tooltip_comes_after_a_while_and_goes_with_the_mouse():
    ui, _, surface = opened(PLACES[0])
    ui.tick(0)
    move(ui, node(ui, "help").rect.center)
    ui.tick(300)
    assert ui.layers.tooltip is None
    ui.tick(500)
    assert ui.layers.tooltip.text == "Help"
    ui.draw(surface)
    move(ui, (400, 400))
    assert ui.layers.tooltip is None


def test_a_term_in_rich_text_has_its_own_tooltip():
    ui, _, _ = opened(PLACES[0])
    ui.tick(0)
    event = node(ui, "event")
    rect, tip = event.rich(event.rect.w).tips()[0]
    move(ui, (event.rect.x + rect.centerx, event.rect.y + rect.centery))
    ui.tick(1000)
    assert ui.layers.tooltip.text == tip


def test_a_toast_goes_by_itself():
    ui, _, surface = opened(PLACES[0])
    ui.tick(0)
    ui.toast("Saved.", ms=1000)
    assert ui.draw(surface)
    ui.tick(999)
    assert ui.layers.toast is not None
    ui.tick(1000)
    assert ui.layers.toast is None


def test_leaving_the_window_ends_hovering():
    ui, _, _ = opened(PLACES[0])
    move(ui, node(ui, "help").rect.center)
    assert node(ui, "help").hot
    ui.event(pygame.event.Event(pygame.WINDOWLEAVE))
    assert not node(ui, "help").hot


def test_another_screen_starts_at_its_top_without_focus_or_dialogs():
    ui, gallery, _ = opened(PLACES[0])
    move(ui, node(ui, "page").rect.center)
    wheel(ui, -5)
    shown(ui, "radar")
    gallery.ask()
    ui.set_root(Scroll(Text("word " * 5000), id="page"), fresh=True)
    assert (node(ui, "page").offset, ui.focus, ui.dialog) == (0, None, None)
