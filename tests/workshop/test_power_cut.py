"""kill -9 of a real host at random moments: reopened, the room has every decision it acknowledged."""

import asyncio
import os
import random
import signal
import time

import pytest

from benchmarks.phones import Phone
from game.play.game import new_game
from game.scenarios import find, read_scenario
from game.workshop import moves as m
from game.workshop.codes import mark_of
from game.workshop.desk import begin, reopen
from game.workshop.hosting import HostError, Line, start
from game.workshop.room import Phase
from game.workshop.sqlite_store import SqliteStore
from game.workshop.web.serving import bound
from tests.workshop.rooms import proposal, room_at, setup

TIMES = int(os.environ.get("KITESTRING_POWER_CUTS", "8"))
A_ROOM = 100
"""Cuts that one room lives through: what phones say without end would make it longer than any workshop."""


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("KITESTRING_HOME", str(tmp_path))
    path = tmp_path / "rooms.sqlite"
    store = SqliteStore(path)
    desk = begin(store, setup(), at=time.time())
    desk.submit(m.Open(teams=3), "open")
    store.close()
    return path


def free_port():
    with bound("127.0.0.1", 0) as listening:
        return listening.getsockname()[1]


async def talking(one, acknowledged, over):
    """Propose again and again, through every cut, until it is over; note what was acknowledged."""
    game = new_game(read_scenario(find("kite-without-a-string", [])), 7)
    proposed = proposal(game, 0).model_dump(mode="json")
    number = 0
    while not over.is_set():
        number += 1
        key = f"propose {one.number} {number:06}"
        while not await one.move("propose", key, twice=False, proposal=proposed):
            assert one.refused.pop().endswith("unanswered")
        acknowledged[f"{mark_of(one.token)[:16]} {key}"] = one.acknowledged[key]


async def cut(home, phones, dice, acknowledged, times):
    """Kill the host again and again while everybody talks; phones find their way back by themselves."""
    port, over, talkers = phones[0].port, asyncio.Event(), []
    for number in range(times):
        server = await asyncio.to_thread(start, home, "s1", [], port)
        if number == 0:
            for one in phones:
                await one.join("K7QWD", f"Person {one.number}", one.number % 3 + 1)
            assert (await asyncio.to_thread(Line(port, server.token).move, "begin"))["ok"]
            talkers = [asyncio.create_task(talking(one, acknowledged, over)) for one in phones]
        await asyncio.sleep(dice.uniform(0.05, 0.6))
        os.kill(server.process.pid, signal.SIGKILL)
        await asyncio.to_thread(server.stop)
    over.set()
    with await asyncio.to_thread(start, home, "s1", [], port):
        await asyncio.gather(*talkers)
        views = [await one.look() for one in phones]
    for one in phones:
        one.drop()
    return views


@pytest.mark.parametrize("first", range(0, TIMES, A_ROOM))
def test_no_acknowledged_decision_is_lost_whenever_the_host_is_killed(home, first):
    dice, acknowledged, times = random.Random(4 + first), {}, min(A_ROOM, TIMES - first)
    phones = [Phone(free_port(), 0)]
    phones += [Phone(phones[0].port, number) for number in range(1, 6)]
    views = asyncio.run(asyncio.wait_for(cut(home, phones, dice, acknowledged, times), 60.0 + 5.0 * times))
    store = SqliteStore(home)
    (session,) = store.sessions()
    kept = {line.key: line.number for line in store.since(session.id, 0)}
    assert len(acknowledged) > 20
    assert {key: kept.get(key) for key in acknowledged} == acknowledged
    assert sorted(kept.values()) == list(range(1, len(kept) + 1))
    room = reopen(store, session).room
    assert (room.phase, room.round, room.moves) == (Phase.DECIDING, 0, len(kept))
    assert [view["you"] for view in views] == [
        {"name": f"Person {number}", "team": number % 3 + 1} for number in range(6)
    ]
    assert {seat.name for seat in room.seats.values()} == {f"Person {number}" for number in range(6)}


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
        other = room_at(home.with_name("other.sqlite")).store
        other.close()
        with pytest.raises(HostError, match="is taken by another program"):
            start(home.with_name("other.sqlite"), "s1", [], server.port)
        assert server.alive()
    assert not server.alive()
