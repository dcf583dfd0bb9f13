"""The trainer's page opens from the big screen, which never shows its address; Esc twice leaves."""

import pygame
import pytest

from game.ui.bigscreen import own_page
from game.ui.bigscreen.own_page import OwnPage
from game.ui.bigscreen.show import BigScreen
from game.ui.widgets import UI
from game.workshop.views import screen_view
from tests.ui.bigscreen.screens import SilentLink, press, settle
from tests.workshop.rooms import room_at

LINK = "http://127.0.0.1:8642/trainer/kept-to-oneself"
ONCE = "http://127.0.0.1:8642/trainer/for-once"


@pytest.fixture(scope="module")
def lobby(tmp_path_factory):
    return screen_view(room_at(tmp_path_factory.mktemp("own") / "rooms.db"), 1000.0)


@pytest.fixture
def big(lobby):
    link = SilentLink()
    link.view = lobby
    ui = UI((640, 480), reduced_motion=True)
    screen = BigScreen(ui, link, "http://x", dict, OwnPage(ui, LINK, lambda: ONCE))
    settle(screen)
    return screen


def asked(big, now=None):
    """Press P, and return what is said and how."""
    if now is not None:
        big.frame(now)
        big.ui.tick(now)
    press(big, pygame.K_p)
    if big._own._opening is not None:
        big._own._opening.wait(5.0)
        settle(big)
    toast = big.ui.layers.toast
    return toast.text, toast.mood


def words(big):
    return " ".join(node.describe() for node in big.ui.layers.nodes())


def test_the_lobby_names_the_key_and_the_browser_gets_the_page_that_the_screen_never_shows(big, monkeypatch):
    opened = []
    monkeypatch.setattr(own_page.webbrowser, "open", lambda link: bool(opened.append(link)) or True)
    assert "your page" in words(big)
    _told, kind = asked(big)
    assert opened == [ONCE]
    assert kind == "good"
    assert "kept-to-oneself" not in words(big)


def test_without_a_browser_the_screen_says_what_to_do_and_a_second_press_copies_the_address(big, monkeypatch):
    copied = []
    monkeypatch.setattr(own_page.webbrowser, "open", lambda _link: False)
    monkeypatch.setattr(own_page.pygame.scrap, "put_text", copied.append)
    told, kind = asked(big)
    assert kind == "bad"
    assert "P again" in told
    assert "copied" in asked(big)[0]
    assert copied == [LINK]
    assert "kept-to-oneself" not in words(big)
    assert "P again" in asked(big, 60_000)[0]


def test_esc_leaves_only_when_pressed_twice(big):
    press(big, pygame.K_ESCAPE)
    assert not big.done
    assert "Esc again" in words(big)
    press(big, pygame.K_ESCAPE)
    assert big.done


def test_esc_leaves_at_once_where_no_server_answers(big):
    big._link.view = {}
    press(big, pygame.K_ESCAPE)
    assert big.done
