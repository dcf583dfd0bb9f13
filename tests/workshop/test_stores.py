"""The store of one laptop: on the disk before it is acknowledged, and written by one connection alone."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from game.workshop import moves as m
from game.workshop import sqlite_store
from game.workshop.sqlite_store import SqliteStore
from game.workshop.store import Session, StoreError
from tests.workshop.rooms import Crowd, room_at

SESSION = Session("s9", 1.0, "{}")
HOLDER = """
import sys
from pathlib import Path
from game.workshop.sqlite_store import SqliteStore

store = SqliteStore(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def hasty(monkeypatch):
    monkeypatch.setattr(sqlite_store, "_PATIENCE", 0.05)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "röoms and more.db"


def test_what_is_acknowledged_has_been_forced_to_the_disk(path):
    store = SqliteStore(path)
    asked = ("journal_mode", "synchronous", "foreign_keys")
    assert [store._open.execute(f"pragma {name}").fetchone()[0] for name in asked] == ["wal", 2, 1]


def test_a_second_writer_is_refused_in_a_sentence_until_the_first_is_gone(path):
    first = SqliteStore(path)
    with pytest.raises(StoreError, match="end it first"):
        SqliteStore(path)
    first.close()
    SqliteStore(path).close()


def test_a_host_that_was_killed_locks_nobody_out(path):
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout.readline()
        with pytest.raises(StoreError, match="end it first"):
            SqliteStore(path)
        os.kill(other.pid, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        other.wait()
    SqliteStore(path).close()


def test_who_only_reads_sees_all_that_is_kept_and_cannot_write(path):
    crowd = Crowd(room_at(path))
    reader = SqliteStore(path, reading=True)
    crowd.move(m.Open(teams=3))
    crowd.move(m.Say(text="Five minutes left"))
    assert reader.since("s1", 0) == crowd.desk.store.since("s1", 0)
    assert len(reader.since("s1", 0)) == 2
    with pytest.raises(StoreError):
        reader.create(SESSION)
    crowd.desk.store.close()
    assert len(reader.since("s1", 0)) == 2
    reader.close()
    assert len(SqliteStore(path, reading=True).since("s1", 0)) == 2


@pytest.fixture
def opened(monkeypatch):
    """The connections that a store has opened."""
    usual, connections = sqlite_store._opened, []

    def remembered(*place, **how):
        connections.append(usual(*place, **how))
        return connections[-1]

    monkeypatch.setattr(sqlite_store, "_opened", remembered)
    return connections


def a_picture(path):
    path.write_bytes(b"\x89PNG" + bytes(5000))


@pytest.mark.parametrize("reading", [False, True])
@pytest.mark.parametrize(
    ("make", "advice"), [(a_picture, "move it to another place"), (Path.mkdir, "KITESTRING_HOME")]
)
def test_a_file_that_cannot_be_opened_is_told_with_what_to_do_and_let_go(path, opened, make, advice, reading):
    make(path)
    with pytest.raises(StoreError, match=advice) as told:
        SqliteStore(path, reading=reading)
    assert str(path) in str(told.value)
    for connection in opened:
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            connection.execute("select 1")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a person's own folders to themselves")
def test_nobody_else_on_the_laptop_reads_who_was_there(path):
    crowd = Crowd(room_at(path))
    crowd.move(m.Open(teams=3))
    beside = [one for one in path.parent.iterdir() if "-host" not in one.name]
    assert len(beside) == 3
    assert {one.stat().st_mode & 0o077 for one in beside} == {0}


class FullDisk:
    """A connection whose disk takes nothing more at a word."""

    def __init__(self, opened, word):
        self.opened, self.word = opened, word

    def __getattr__(self, name):
        return getattr(self.opened, name)

    def execute(self, asked, *values):
        if asked.startswith(self.word):
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        return self.opened.execute(asked, *values)


@pytest.mark.parametrize("word", ["insert", "commit"])
def test_a_move_that_could_not_be_kept_changes_nothing_and_can_be_sent_again(path, monkeypatch, word):
    crowd = Crowd(room_at(path))
    before, store = crowd.desk.room, crowd.desk.store
    with monkeypatch.context() as broken:
        broken.setattr(store, "_open", FullDisk(store._open, word))
        with pytest.raises(StoreError, match="make room"):
            crowd.desk.submit(m.Open(teams=3), "open", 1000.0)
    assert crowd.desk.room is before
    assert store.since("s1", 0) == ()
    assert crowd.desk.submit(m.Open(teams=3), "open", 1000.0).number == 1
