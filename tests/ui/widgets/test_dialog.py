import pygame
import pytest

from game.ui.widgets import Button, Dialog, Text
from tests.ui.widgets.gallery import pseudo
from tests.ui.widgets.hand import PLACES, click, key, node, opened, same_pixels, shown, type_text


def test_a_dialog_traps_the_keyboard_and_the_mouse():
    ui, gallery, _ = opened(PLACES[0])
    behind = node(ui, "hours-0").rect.center
    gallery.ask()
    reached = set()
    for _step in range(12):
        key(ui, pygame.K_TAB)
        reached.add(ui.focus.id)
    assert reached == {"dialog-close", "save-name", "stay", "leave"}
    ui.take_focus(node(ui, "stay"))
    key(ui, pygame.K_2)
    click(ui, behind)
    assert gallery.state.choice == -1
    assert ui.dialog is not None


def test_escape_closes_it_and_gives_the_keyboard_back():
    ui, _, _ = opened(PLACES[0])
    shown(ui, "hours-3")
    key(ui, pygame.K_F2)
    assert ui.focus.id == "save-name"
    key(ui, pygame.K_ESCAPE)
    assert ui.dialog is None
    assert ui.focus.id == "settings", "its hotkey had moved the keyboard there"


def test_the_first_letter_of_a_hotkey_does_not_land_in_the_dialog():
    ui, _, _ = opened(PLACES[0])
    ui.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F2, mod=0, unicode=""))
    type_text(ui, "x")
    assert node(ui, "save-name").value == ""
    type_text(ui, "x")
    assert node(ui, "save-name").value == "x"


def test_a_dialog_of_the_same_id_takes_its_place_and_keeps_the_text():
    ui, gallery, surface = opened(PLACES[0])
    gallery.ask()
    type_text(ui, "Mine")
    gallery.ask()
    assert len(ui.layers.dialogs) == 1
    assert node(ui, "save-name").value == "Mine"
    with same_pixels(ui, surface):
        pass


def test_a_dialog_that_does_not_close_stays_until_answered():
    ui, _, _ = opened(PLACES[0])
    ui.open(Dialog("Choose", Text("Now."), buttons=[Button("Yes", id="yes", on=ui.close)], closes=False))
    key(ui, pygame.K_ESCAPE)
    assert ui.dialog is not None
    key(ui, pygame.K_RETURN)
    assert ui.dialog is None


def test_closing_tells_the_one_who_asked():
    ui, _, _ = opened(PLACES[0])
    told = []
    ui.open(Dialog("Hello", Text("A word."), on_close=lambda: told.append("closed")))
    key(ui, pygame.K_ESCAPE)
    assert told == ["closed"]


@pytest.mark.parametrize("place", PLACES)
def test_a_long_dialog_scrolls_inside_the_window(place):
    ui, _, surface = opened(place)
    ui.open(Dialog(pseudo("A long story"), Text("Word by word. " * 400), buttons=[Button("Done", id="done")]))
    window = pygame.Rect((0, 0), ui.size)
    for widget in ui.dialog.kids[0].kids:
        assert window.contains(widget.rect)
    with same_pixels(ui, surface):
        pass


def test_a_coachmark_points_without_blocking():
    ui, gallery, surface = opened(PLACES[0])
    gallery.coach()
    mark = ui.layers.coach
    assert not mark.rect.colliderect(node(ui, "style").rect)
    click(ui, node(ui, "style").cells[3].center)
    assert gallery.state.style == 3
    click(ui, node(ui, "coach-next").rect.center)
    assert gallery.state.pressed == ["next"]
    with same_pixels(ui, surface):
        pass
    ui.take_focus(node(ui, "coach-skip"))
    key(ui, pygame.K_RETURN)
    assert ui.layers.coach is None
