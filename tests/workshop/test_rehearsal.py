"""Simulated people come in over the network, propose and decide, round after round."""

import time

import pytest

from game.workshop import moves as m
from game.workshop.desk import begin
from game.workshop.hosting import Line, start
from game.workshop.rehearsal import Rehearsal
from game.workshop.sqlite_store import SqliteStore
from tests.workshop.rooms import setup


def until(true, seconds=40.0):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return
        time.sleep(0.1)
    pytest.fail("it did not come about")


def test_they_play_a_round(tmp_path, monkeypatch):
    monkeypatch.setenv("KITESTRING_HOME", str(tmp_path))
    path = tmp_path / "rooms.sqlite"
    store = SqliteStore(path)
    begin(store, setup(), at=time.time()).submit(m.Open(teams=2), "open")
    store.close()
    with start(path, "s1", [], 0) as server:
        line = Line(server.port, server.token)
        people = Rehearsal(server.port, "K7QWD", people=4, teams=2)
        people.start()
        until(
            lambda: (
                len(line.trainer()["seats"]) == 4 and all(seat["team"] for seat in line.trainer()["seats"])
            )
        )
        assert line.move("begin")["ok"]
        until(lambda: line.trainer()["ready"])
        people.stop()
        boards = line.trainer()["boards"]
        assert all(board["committed"] for board in boards)
        assert sum(board["proposed"] for board in boards) >= 2
