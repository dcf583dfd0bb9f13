"""A workshop without its big screen: what that would say is said in the terminal."""

import pytest

from game.cli import hosting
from game.workshop.hosting import HostError, Line, Server

FULL = "The disk takes nothing more: make room on it."


def test_trouble_is_told_once_and_its_end_and_that_the_server_has_stopped(monkeypatch, capsys):
    looks = iter(["", FULL, FULL, HostError("away"), "", ""])
    alive = iter([True] * 6 + [False])

    def screen(_line):
        told = next(looks)
        if isinstance(told, HostError):
            raise told
        return {"trouble": told}

    monkeypatch.setattr(hosting, "_LOOK", 0.0)
    monkeypatch.setattr(Line, "screen", screen)
    monkeypatch.setattr(Server, "alive", lambda _server: next(alive))
    with pytest.raises(HostError, match="--resume"):
        hosting._until_stopped(Server(None, 8642, "token", ()))
    told = capsys.readouterr().out.splitlines()[3:]
    assert told == [FULL, "Everything is kept again."]
