"""Many processes, one database: every move once, numbered without gaps, on a real PostgreSQL."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from game.workshop import moves as m
from game.workshop.admission import RefusedMoveError
from game.workshop.codes import mark_of
from game.workshop.desk import begin, reopen
from tests.workshop.databases import BINARIES, MISSING, postgres
from tests.workshop.rooms import Crowd, proposal, setup

psycopg = pytest.importorskip("psycopg", reason="pip install kitestring[server] brings psycopg")
pytestmark = pytest.mark.skipif(not BINARIES, reason=MISSING)

SPEAKER = """
import sys
from game.workshop import moves as m
from game.workshop.desk import reopen
from game.workshop.postgres_store import PostgresStore

store = PostgresStore(sys.argv[1])
desk = reopen(store, next(iter(store.sessions())))
for number in range(25):
    desk.submit(m.Say(text=f"{sys.argv[2]} {number}"), f"{sys.argv[2]} {number}", 1000.0)
    desk.submit(m.Say(text="the same"), f"shared {number}", 1000.0)
store.close()
"""


@pytest.fixture(scope="module")
def address():
    with tempfile.TemporaryDirectory(prefix="kite-", dir="/tmp") as folder:
        Path(folder).chmod(0o755)
        with postgres(Path(folder) / "pg") as told:
            yield told


@pytest.fixture
def store(address):
    from game.workshop.postgres_store import PostgresStore

    with psycopg.connect(address, autocommit=True) as line:
        line.execute("drop table if exists moves, sessions")
    store = PostgresStore(address)
    yield store
    store.close()


def test_a_room_plays_and_is_opened_again(store):
    crowd = Crowd(begin(store, setup(), at=1000.0))
    (seat,) = crowd.seated(1)
    crowd.move(m.Begin())
    crowd.move(m.Commit(seat=seat, proposal=proposal(crowd.desk.game(1), 0)))
    assert crowd.desk.close_round(1100.0)
    again = reopen(store, next(iter(store.sessions())))
    assert again.room == crowd.desk.room
    assert again.game(1).company.digest() == crowd.desk.game(1).company.digest()


def test_a_refused_move_leaves_nothing_behind(store):
    crowd = Crowd(begin(store, setup(), at=1000.0))
    with pytest.raises(RefusedMoveError):
        crowd.move(m.Choose(seat=mark_of("nobody"), team=1))
    assert store.since("s1", 0) == ()


def test_several_processes_keep_every_move_once(store, address):
    begin(store, setup(), at=1000.0)
    speakers = [
        subprocess.Popen([sys.executable, "-c", SPEAKER, address, name]) for name in ("one", "two", "three")
    ]
    assert [speaker.wait(60) for speaker in speakers] == [0, 0, 0]
    kept = store.since("s1", 0)
    assert [line.number for line in kept] == list(range(1, 101))
    assert len({line.key for line in kept}) == 100
    assert sum(json.loads(line.text)["text"] == "the same" for line in kept) == 25


def test_a_database_out_of_reach_is_told_in_a_sentence():
    from game.workshop.postgres_store import PostgresStore
    from game.workshop.store import StoreError

    with pytest.raises(StoreError, match="database"):
        PostgresStore("postgresql://kite@/postgres?host=/nowhere&connect_timeout=1", wait=0.5)
