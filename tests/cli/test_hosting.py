"""A workshop without its big screen: what that would say is said in the terminal."""

import pytest

from game.cli import hosting
from game.cli.options import parse
from game.cli.refusal import Refused
from game.workshop import moves as m
from game.workshop import opening
from game.workshop.desk import begin
from game.workshop.hosting import HostError, Line, Server
from game.workshop.sessions import unfinished
from game.workshop.sqlite_store import SqliteStore
from tests.workshop.rooms import Crowd, room_at, setup

FULL = "The disk takes nothing more: make room on it."


def test_trouble_is_told_once_and_its_end_and_that_the_server_has_stopped(monkeypatch, capsys):
    looks = iter(["", FULL, FULL, HostError("away"), "", ""])
    starts = iter([True] * 6 + [False])

    def screen(_line):
        told = next(looks)
        if isinstance(told, HostError):
            raise told
        return {"trouble": told}

    def revive(_server):
        if not next(starts):
            raise HostError("Gone.")

    monkeypatch.setattr(hosting, "_LOOK", 0.0)
    monkeypatch.setattr(Line, "screen", screen)
    monkeypatch.setattr(Server, "revive", revive)
    with pytest.raises(HostError, match="--resume"):
        hosting._until_stopped(Server(None, 8642, "token", ()))
    told = capsys.readouterr().out.splitlines()[3:]
    assert told == [FULL, "Everything is kept again."]


def test_a_workshop_gone_on_with_is_found_at_its_port_unless_another_is_given(monkeypatch, tmp_path):
    home, ports = tmp_path / "workshops.sqlite", []

    def start(_store, _session, _places, port):
        ports.append(port)
        raise HostError("not in this test")

    monkeypatch.setattr(opening, "workshops_file", lambda: home)
    monkeypatch.setattr(opening, "start", start)
    desk = room_at(home)
    typed = [["--resume"], ["--resume"], ["--resume", "--port", "8700"]]
    desk.store.close()
    for number, words in enumerate(typed):
        with pytest.raises(Refused):
            hosting.run(parse(["host", *words]))
        if number == 0:
            kept = SqliteStore(home)
            kept.keep_port("s1", 8677)
            kept.keep_port("s1", 8678)
            kept.close()
    assert ports == [8642, 8678, 8700]


def test_a_room_nobody_came_into_does_not_hide_the_workshop_to_go_on_with(tmp_path):
    desk = room_at(tmp_path / "workshops.sqlite")
    Crowd(desk).seated(1)
    store = desk.store
    assert unfinished(store).id == "s1"
    begin(store, setup(session="s2"), at=2000.0)
    assert unfinished(store).id == "s1"
    Crowd(desk).desk.submit(m.Shut(), "over")
    assert unfinished(store).id == "s2"
    store.close()
