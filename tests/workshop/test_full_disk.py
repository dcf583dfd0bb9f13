"""A disk that takes nothing more: said in a sentence, nothing acknowledged is lost, and it goes on."""

import asyncio
import time

import pytest

from benchmarks.phones import Phone
from game.workshop import moves as m
from game.workshop.desk import begin
from game.workshop.hosting import Line, start
from game.workshop.sqlite_store import SqliteStore
from tests.workshop.rooms import setup

resource = pytest.importorskip("resource", reason="Windows has no limits of this kind")
pytestmark = pytest.mark.skipif(
    not hasattr(resource, "prlimit"), reason="only Linux lets a test limit the files of a running process"
)


def test_a_full_disk_is_told_and_the_room_goes_on_when_there_is_room(tmp_path, monkeypatch):
    monkeypatch.setenv("KITESTRING_HOME", str(tmp_path))
    path = tmp_path / "rooms.sqlite"
    store = SqliteStore(path)
    begin(store, setup(), at=time.time()).submit(m.Open(teams=2), "open")
    store.close()
    with start(path, "s1", [], 0) as server:
        line = Line(server.port, server.token)
        acknowledged, refused = asyncio.run(filled(server, line))
    assert refused["code"] == "not kept"
    assert "make room" in refused["sentence"]
    store = SqliteStore(path)
    kept = {logged.number: logged.text for logged in store.since("s1", 0)}
    assert len(acknowledged) > 10
    assert all(f"Word {word}" in kept[number] for word, number in acknowledged.items())
    assert set(kept) == set(range(1, len(kept) + 1))


async def filled(server, line):
    """Talk until the disk is full, make room, and go on; return what was kept by word, and the refusal."""
    ada, acknowledged = Phone(server.port, 1), {}
    await ada.join("K7QWD", "Ada", 1)
    boss = Phone(server.port, 2, cookie=f"trainer={server.token}")
    most, free = resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE)

    async def say(word):
        body = {"key": f"word {word:08}", "move": {"kind": "say", "text": f"Word {word} {'x' * 200}"}}
        status, told = await boss.ask("POST", "/api/trainer/move", body)
        if status == 200:
            acknowledged[word] = told["number"]
        return told

    for word in range(12):
        await say(word)
    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (140_000, free))
    word = 12
    while (refused := await say(word))["ok"]:
        word += 1
        assert word < 2000
    body = {"key": "choose another", "move": {"kind": "choose", "team": 2}}
    told = (await ada.ask("POST", "/api/move", body))[1]["sentence"]
    assert "does not count yet" in told
    assert "rooms" not in told
    assert (await ada.look())["you"] == {"name": "Ada", "team": 1}
    await asyncio.sleep(0.6)
    assert line.screen()["trouble"] == refused["sentence"]
    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (most, free))
    for _wait in range(100):
        await asyncio.sleep(0.1)
        if not line.screen()["trouble"]:
            break
    assert line.screen()["trouble"] == ""
    assert (await say(word))["ok"]
    assert (await ada.ask("POST", "/api/move", body))[1]["ok"]
    assert (await ada.look())["you"] == {"name": "Ada", "team": 2}
    assert line.screen()["trouble"] == ""
    ada.drop()
    boss.drop()
    return acknowledged, refused
