"""The big screen of a room that runs one company together: the event for all, and the split in its time."""

from types import SimpleNamespace

import pygame
import pytest

from game.ui.bigscreen.show import BigScreen
from game.ui.widgets import UI, Label, Table, Text
from game.workshop import moves as m
from game.workshop.report.account import account_of
from game.workshop.room import Mode
from game.workshop.views import screen_view
from tests.ui.bigscreen.screens import SIZES, SilentLink, press, settle
from tests.ui.screens.layout_checks import check_layout, longer_words
from tests.workshop.rooms import Crowd, proposal, room_at


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A room of four, two of whom want the first answer and one the third; and what its screen is told."""
    desk = room_at(tmp_path_factory.mktemp("one") / "rooms.db", rounds=2, mode=Mode.ONE)
    crowd = Crowd(desk)
    people = crowd.seated(1, 1, 1, 1)
    crowd.move(m.Begin())
    for seat, choice in zip(people, (0, 0, 2), strict=False):
        crowd.move(m.Propose(seat=seat, proposal=proposal(desk.game(1), choice)))
    views = {"deciding": screen_view(desk, 1000.0)}
    crowd.move(m.Commit(seat=people[3], proposal=proposal(desk.game(1), 2)))
    views["decided"] = screen_view(desk, 1000.0)
    desk.close_round(1000.0)
    views["results"] = screen_view(desk, 1000.0)
    return SimpleNamespace(desk=desk, views=views)


def shown(room, name, size=(1280, 720)):
    link, ui = SilentLink(), UI(size, 1.0, 1.0, reduced_motion=True)
    link.view = room.views[name]
    big = BigScreen(ui, link, "http://192.168.178.104:8642", lambda: account_of(room.desk))
    settle(big)
    return big, ui


def words(ui):
    return [
        node.source if isinstance(node, Text) else node.text
        for node in ui.root.walk()
        if isinstance(node, Label | Text)
    ]


def test_all_read_the_event_on_the_screen_and_how_they_were_divided_only_once_it_is_decided(room):
    event = room.views["deciding"]["boards"][0]["desk"]["event"]
    _big, ui = shown(room, "deciding")
    before = words(ui)
    assert event["title"] in before
    assert event["text"] in before
    assert "3 of 4 have proposed" in before
    _big, ui = shown(room, "decided")
    after = words(ui)
    counts = [after[after.index(choice["label"]) + 1] for choice in event["choices"][:3]]
    assert counts == ["2", "0", "1"]
    assert before[before.index(event["choices"][0]["label"]) + 1] != "2"


def test_one_company_is_not_shown_beside_itself(room):
    big, ui = shown(room, "results")
    for _page in range(3):
        assert not any(isinstance(node, Table) for node in ui.root.walk())
        press(big, pygame.K_RIGHT)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["deciding", "decided", "results"])
def test_every_page_fits(room, name, size, monkeypatch):
    with longer_words(monkeypatch):
        _big, ui = shown(room, name, size)
        check_layout(ui, ui.root)
