"""A full room on real connections: phones drop, send everything twice, and every decision is kept once."""

import asyncio
import time

import pytest

from benchmarks.phones import Room, play
from benchmarks.workshop import counted
from game.workshop.codes import mark_of
from game.workshop.desk import begin, reopen
from game.workshop.hosting import start
from game.workshop.room import Phase
from game.workshop.sqlite_store import SqliteStore
from tests.workshop.rooms import setup


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("KITESTRING_HOME", str(tmp_path))
    return tmp_path / "rooms.sqlite"


def test_sixty_phones_that_drop_and_send_twice_have_each_decision_kept_once(home):
    store = SqliteStore(home)
    begin(store, setup(rounds=8, seconds=3000), at=time.time())
    store.close()
    with start(home, "s1", [], 0) as server:
        room = Room(server.port, server.token, "K7QWD", 60, 15, 8, thinking=0.3, coming=1.0)
        phones, _trainer, _played = asyncio.run(asyncio.wait_for(play(room), 300.0))
    store = SqliteStore(home)
    (session,) = store.sessions()
    acknowledged = {mark_of(one.token): one.acknowledged for one in phones}
    found = counted(acknowledged, store.since("s1", 0))
    assert sum(len(keys) for keys in acknowledged.values()) == 60 + 60 * 8 + 15 * 8
    assert (found["lost"], found["extra"]) == (0, 0)
    assert [told for one in phones for told in one.refused] == []
    assert sum(one.drops for one in phones) == 180
    after = reopen(store, session).room
    assert after.phase is Phase.DEBRIEF
    assert {len(done) for done in after.past.values()} == {8}
    assert {decided.how for done in after.past.values() for decided in done} == {"team"}
