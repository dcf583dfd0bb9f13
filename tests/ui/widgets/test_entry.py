import pygame
import pytest

from game.ui.widgets import UI, Col, TextEntry
from tests.ui.widgets.hand import click, key, move, node, press, release, type_text

CTRL, SHIFT = pygame.KMOD_CTRL, pygame.KMOD_SHIFT


@pytest.fixture
def ui():
    ui = UI((400, 100))
    ui.set_root(Col(TextEntry("kite string", id="e", limit=16)))
    ui.take_focus(node(ui, "e"))
    return ui


def value(ui):
    return node(ui, "e").value


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ([(pygame.K_BACKSPACE, 0)], "kite strin"),
        ([(pygame.K_HOME, 0), (pygame.K_DELETE, 0)], "ite string"),
        ([(pygame.K_BACKSPACE, CTRL)], "kite "),
        ([(pygame.K_LEFT, CTRL), (pygame.K_BACKSPACE, 0)], "kitestring"),
        ([(pygame.K_HOME, SHIFT), (pygame.K_DELETE, 0)], ""),
        (
            [(pygame.K_a, CTRL), (pygame.K_x, CTRL), (pygame.K_v, CTRL), (pygame.K_v, CTRL)],
            "kite stringkite ",
        ),
        ([(pygame.K_LEFT, SHIFT)] * 6 + [(pygame.K_RIGHT, 0), (pygame.K_BACKSPACE, 0)], "kite strin"),
    ],
)
def test_editing_keys(ui, keys, text):
    for code, mod in keys:
        assert key(ui, code, mod)
    assert value(ui) == text


def test_typing_replaces_the_selection_and_stops_at_the_limit(ui):
    key(ui, pygame.K_a, CTRL)
    type_text(ui, "Überflieger & Söhne")
    assert value(ui) == "Überflieger & Sö"


def test_control_characters_never_get_in(ui):
    key(ui, pygame.K_a, CTRL)
    ui.event(pygame.event.Event(pygame.TEXTINPUT, text="a\x00b\x1bc"))
    assert value(ui) == "abc"


def test_the_mouse_sets_the_caret_and_drags_a_selection(ui):
    entry = node(ui, "e")
    left = (entry._room().x, entry.rect.centery)
    click(ui, left)
    type_text(ui, ">")
    assert value(ui) == ">kite string"
    press(ui, left)
    move(ui, (entry._room().x + entry._x(5), entry.rect.centery))
    release(ui, left)
    key(ui, pygame.K_BACKSPACE)
    assert value(ui) == " string"


def test_caret_and_text_survive_a_rebuild(ui):
    key(ui, pygame.K_HOME)
    type_text(ui, "a ")
    ui.set_root(Col(TextEntry("kite string", id="e", limit=16)))
    type_text(ui, "b ")
    assert value(ui) == "a b kite string"


def test_the_owner_of_the_text_has_the_last_word():
    ui = UI((400, 100))

    def show(text):
        ui.set_root(Col(TextEntry(text, id="e", on=lambda t: show(t.upper()))))

    show("")
    ui.take_focus(node(ui, "e"))
    type_text(ui, "ab")
    assert value(ui) == "AB"


def test_letters_do_not_act_as_hotkeys_while_typing(ui):
    assert key(ui, pygame.K_e)
    assert key(ui, pygame.K_SPACE)
    assert value(ui) == "kite string"


def test_enter_hands_the_text_over():
    ui = UI((400, 100))
    got = []
    ui.set_root(Col(TextEntry("Ada", id="e", on_enter=got.append)))
    ui.take_focus(node(ui, "e"))
    key(ui, pygame.K_RETURN)
    assert got == ["Ada"]
