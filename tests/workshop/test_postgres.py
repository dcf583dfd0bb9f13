"""Many processes, one database: every move once, numbered without gaps, on a real PostgreSQL."""

import asyncio
import csv
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from benchmarks.phones import Phone
from game.cli import databases, main
from game.workshop import moves as m
from game.workshop.admission import RefusedMoveError
from game.workshop.codes import mark_of
from game.workshop.desk import begin, reopen
from game.workshop.store import StoreError
from game.workshop.web.serving import bound
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


def test_what_is_acknowledged_has_been_forced_to_the_disk_whatever_the_database_does_else(address):
    from game.workshop.postgres_store import PostgresStore

    for usual, kept in (("off", "on"), ("remote_apply", "remote_apply")):
        there = f"{address}&options=-csynchronous_commit%3D{usual}"
        store = PostgresStore(there)
        with store.turn("s1") as page:
            assert page._line.execute("show synchronous_commit").fetchone() == (kept,)
        store.close()


def test_a_process_that_hangs_within_a_move_holds_the_others_up_only_for_a_while(store, address):
    from game.workshop.postgres_store import PostgresStore

    hanging, other = (PostgresStore(address, wait=wait) for wait in (0.5, 0.2))
    move = hanging.turn("s1")
    move.__enter__()
    with pytest.raises(StoreError), other.turn("s1"):
        pass
    time.sleep(0.6)
    with other.turn("s1") as page:
        assert page.since(0) == ()
    with pytest.raises(StoreError):
        move.__exit__(None, None, None)
    hanging.close()
    other.close()


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


@pytest.fixture
def played(store):
    """A room of two rounds, and a newer one that nobody has come to."""
    crowd = Crowd(begin(store, setup(), at=1000.0))
    (seat,) = crowd.seated(1)
    for _round in range(2):
        crowd.move(m.Begin())
        crowd.move(m.Commit(seat=seat, proposal=proposal(crowd.desk.game(1), 0)))
        crowd.desk.close_round(1100.0)
    begin(store, setup(session="newer", code="NEWER"), at=2000.0)


@pytest.mark.parametrize("session", ["s1", "k7 qwd"])
def test_a_report_is_written_of_a_room_in_a_database(played, address, tmp_path, session):
    table, page = tmp_path / "decisions.csv", tmp_path / "report.html"
    words = ["report", session, "--database", address, "--csv", str(table), "--html", str(page)]
    assert main(words) == 0
    assert [row["round"] for row in csv.DictReader(table.read_text("utf-8").splitlines())] == ["1", "2"]
    assert "Person 0" in page.read_text("utf-8")


def test_the_rooms_of_a_database_are_listed(played, address, capsys):
    assert main(["report", "--list", "--database", address]) == 0
    told = capsys.readouterr().out.splitlines()
    assert [line.split()[2] for line in told] == ["NEWER", "K7QWD"]


def refused(capsys, *words):
    status = main(["report", *words])
    (told,) = capsys.readouterr().err.strip().splitlines()
    return status, told


def test_what_a_report_cannot_be_made_of_is_told_in_a_sentence(played, address, capsys, monkeypatch):
    assert "no workshop other" in refused(capsys, "other", "--database", address)[1]
    status, told = refused(capsys, "--database", "kite")
    assert (status, "postgresql://user@host/name" in told) == (2, True)
    status, told = refused(capsys, "--database", "postgresql://kite@127.0.0.1:9/kite")
    assert (status, "does not answer" in told) == (1, True)
    monkeypatch.setattr(databases, "find_spec", lambda _name: None)
    assert "pip install 'kitestring[server]'" in refused(capsys, "--database", address)[1]


def test_a_report_never_writes_into_a_database(store, address, capsys):
    with psycopg.connect(address, autocommit=True) as line:
        line.execute("drop table moves, sessions")
        assert "no workshop in this database" in refused(capsys, "--database", address)[1]
        assert line.execute("select to_regclass('sessions')").fetchone() == (None,)


def test_a_database_out_of_reach_is_told_in_a_sentence():
    from game.workshop.postgres_store import PostgresStore
    from game.workshop.store import StoreError

    with pytest.raises(StoreError, match="database"):
        PostgresStore("postgresql://kite@/postgres?host=/nowhere&connect_timeout=1", wait=0.5)


def command(*words):
    return [sys.executable, "-m", "game", "serve", *words]


@pytest.fixture
def processes(store, address, tmp_path, monkeypatch):
    """Two server processes on one database; yields their ports."""
    monkeypatch.setenv("KITESTRING_HOME", str(tmp_path))
    ports = []
    for _process in range(2):
        with bound("127.0.0.1", 0) as listening:
            ports.append(listening.getsockname()[1])
    running = [
        subprocess.Popen(
            command("--database", address, "--port", str(port)), stdout=subprocess.PIPE, text=True
        )
        for port in ports
    ]
    try:
        assert all("Serving rooms" in process.stdout.readline() for process in running)
        yield ports
    finally:
        for process in running:
            process.terminate()
            process.wait(20)
            process.stdout.close()


def new_room(address, *words):
    """Begin a room by the command; return its code and the trainer's token."""
    told = subprocess.run(
        command("--database", address, "--room", *words), capture_output=True, text=True, check=True
    ).stdout
    code = "".join(re.search(r"Code: ([A-Z0-9]{5})-([A-Z0-9]{5})", told).groups())
    return code, re.search(rf"/r/{code}/trainer/([\w-]+)", told).group(1)


def test_two_processes_serve_the_same_rooms_and_keep_rooms_apart(store, address, processes):
    code, token = new_room(address, "--rounds", "2", "--minutes", "5")
    other, _token = new_room(address, "the-long-winter")
    asyncio.run(asyncio.wait_for(two_rooms(processes, code, token, other), 120.0))
    kept = {session.id: store.since(session.id, 0) for session in store.sessions()}
    assert sorted(len(lines) for lines in kept.values()) == [2, 11]
    for lines in kept.values():
        assert [line.number for line in lines] == list(range(1, len(lines) + 1))


async def move(one, room, kind, key, who="api/move", **parts):
    return await one.ask("POST", f"{room}/{who}", {"key": key, "move": {"kind": kind, **parts}})


async def seen(one, room, true):
    """Look until something is seen; another process follows within a quarter of a second."""
    for _try in range(100):
        view = (await one.ask("GET", f"{room}/api/view"))[1]
        if true(view):
            return view
        await asyncio.sleep(0.05)
    raise AssertionError(view)


async def two_rooms(ports, code, token, other):
    here, there = (f"/r/{one}" for one in (code, other))
    ada, bo, eve = Phone(ports[0], 1), Phone(ports[1], 2), Phone(ports[0], 3)
    bosses = [Phone(port, 4 + place, cookie=f"trainer={token}") for place, port in enumerate(ports)]

    async def steer(boss, kind, **parts):
        status, _told = await move(boss, here, kind, f"steer {kind}", "api/trainer/move", **parts)
        assert status == 200

    for one, name, room in ((ada, "Ada", here), (bo, "Bo", here), (eve, "Eve", there)):
        status, _told = await one.ask("POST", f"{room}/api/join", {"code": room[3:], "name": name})
        assert status == 200
    await steer(bosses[1], "open", teams=2)
    for one, team, room in ((ada, 1, here), (bo, 2, here), (eve, 1, there)):
        assert (await move(one, room, "choose", "choose one", team=team))[0] == 200
    await steer(bosses[0], "begin")
    for one in (ada, bo):
        view = await seen(one, here, lambda view: view["phase"] == "deciding")
        plan = {**view["desk"]["plan"], "choice": 0}
        assert (await move(one, here, "commit", "commit one", proposal={"plan": plan}))[0] == 200
        again = await move(one, here, "commit", "commit one", proposal={"plan": plan})
        assert again[1]["again"]
    status, told = await move(ada, there, "choose", "choose other", team=1)
    assert (status, told["code"]) == (409, "no seat")
    assert (await move(bosses[0], there, "begin", "not mine", "api/trainer/move"))[0] == 403
    assert (await seen(eve, there, lambda view: view["you"]))["you"]["name"] == "Eve"
    await steer(bosses[1], "close")
    assert (await seen(ada, here, lambda view: view["phase"] == "results"))["ranking"]
    ada.drop()
    ada.port = ports[1]
    assert (await seen(ada, here, lambda view: view["phase"] == "results"))["you"]["team"] == 1
    await steer(bosses[0], "end")
    assert await seen(bo, here, lambda view: view["phase"] == "debrief")
    question = {"team": 1, "round": 0, "what": "more", "which": 0, "onwards": False}
    await steer(bosses[0], "suppose", asked=question)
    assert (await seen(bo, here, lambda view: view["what_if"]))["what_if"]["sides"]
    for wrong in range(14):
        status, _told = await eve.ask("GET", f"/r/WRNG{wrong}/api/view")
    assert status == 429
    for one in (ada, bo, eve, *bosses):
        one.drop()
