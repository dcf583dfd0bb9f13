"""Simulated people come in over the network, propose and decide, round after round."""

import time
from threading import Thread

import pytest

from game.workshop import rehearsal
from game.workshop.desk import begin
from game.workshop.hosting import Line
from game.workshop.opening import opened
from game.workshop.sessions import workshops_file
from game.workshop.sqlite_store import SqliteStore
from tests.workshop.rooms import setup


def until(true, seconds=40.0):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return
        time.sleep(0.1)
    pytest.fail("it did not come about")


def test_they_play_a_round_and_answer_an_event_that_is_sent_into_it(tmp_path, monkeypatch):
    monkeypatch.setenv("KITESTRING_HOME", str(tmp_path))
    monkeypatch.setattr(rehearsal, "_PACE", 0.05)
    store = SqliteStore(workshops_file())
    begin(store, setup(), at=time.time())
    store.close()
    with opened("s1", [], 0, people=4) as server:
        line = Line(server.port, server.token)
        until(
            lambda: (
                len(line.trainer()["seats"]) == 4 and all(seat["team"] for seat in line.trainer()["seats"])
            )
        )
        assert line.move("begin")["ok"]
        until(lambda: line.trainer()["ready"])
        boards = line.trainer()["boards"]
        assert all(board["committed"] for board in boards)
        assert sum(board["proposed"] for board in boards) >= 2
        card = boards[0]["desk"]["event"]["card"]
        assert line.move("send", event=card)["ok"]
        until(lambda: line.trainer()["ready"])
        server.process.kill()
        until(lambda: not server.alive())
        server.revive()
        assert line.trainer()["phase"] == "deciding"


def test_they_leave_when_their_server_is_gone(monkeypatch):
    monkeypatch.setattr(rehearsal, "_PACE", 0.0)
    people = rehearsal.Rehearsal(1, "K7QWD", people=1, teams=1, going=iter((True, False)).__next__)
    acting = Thread(target=people._run, daemon=True)
    acting.start()
    acting.join(5.0)
    assert not acting.is_alive()
