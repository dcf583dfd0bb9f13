"""kill -9 of a real host at random moments: reopened, the room has every decision it acknowledged."""

import os
import random
import signal
import time
from threading import Thread

import pytest

from game.workshop import moves as m
from game.workshop.desk import begin, reopen
from game.workshop.hosting import HostError, Line, start
from game.workshop.room import Phase
from game.workshop.sqlite_store import SqliteStore
from tests.workshop.rooms import setup

TIMES = int(os.environ.get("KITESTRING_POWER_CUTS", "8"))


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("KITESTRING_HOME", str(tmp_path))
    path = tmp_path / "rooms.sqlite"
    store = SqliteStore(path)
    desk = begin(store, setup(), at=time.time())
    desk.submit(m.Open(teams=3), "open")
    store.close()
    return path


def speak(line, acknowledged):
    """Say things until the line is cut; note what was acknowledged."""
    try:
        for number in range(1000):
            told = line.move("say", text=f"Word {number}")
            if told.get("ok"):
                acknowledged.append(told["number"])
    except HostError:
        return


def test_no_acknowledged_move_is_lost_whenever_the_host_is_killed(home):
    dice, acknowledged = random.Random(4), []
    for _cut in range(TIMES):
        server = start(home, "s1", [], 0)
        talking = Thread(target=speak, args=(Line(server.port, server.token), acknowledged))
        talking.start()
        time.sleep(dice.uniform(0.05, 0.6))
        os.kill(server.process.pid, signal.SIGKILL)
        talking.join()
        server.stop()
    store = SqliteStore(home)
    (session,) = store.sessions()
    kept = {line.number for line in store.since(session.id, 0)}
    assert len(acknowledged) > 20
    assert set(acknowledged) <= kept
    assert kept == set(range(1, len(kept) + 1))
    assert reopen(store, session).room.moves == len(kept)


def test_a_round_that_was_running_is_held_until_the_trainer_goes_on(home):
    with start(home, "s1", [], 0) as server:
        line = Line(server.port, server.token)
        line.move("fill", team=1, player="half")
        assert line.move("begin")["ok"]
        os.kill(server.process.pid, signal.SIGKILL)
    with start(home, "s1", [], 0) as server:
        view = Line(server.port, server.token).screen()
        assert (view["phase"], view["round"]) == (Phase.DECIDING, 0)
        assert view["clock"]["ends"] is None
        assert 290 < view["clock"]["left"] <= 300


def test_a_server_stops_with_its_host_and_a_taken_port_is_told(home):
    with start(home, "s1", [], 0) as server:
        with pytest.raises(HostError, match="taken"):
            start(home, "s1", [], server.port)
        assert server.alive()
    assert not server.alive()
