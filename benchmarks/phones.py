"""Simulated phones: they knock from addresses of their own, look like a page does, drop, and send again."""

import asyncio
import json
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from time import monotonic, perf_counter
from typing import Any, Final

PACE: Final = 2.0
"""Seconds between two looks, as on the page."""
_TRIES: Final = 40
_WAIT: Final = 15.0


@dataclass(slots=True)
class Phone:
    """A browser at `address` that speaks with the server of a workshop at a port.

    acknowledged: by key, the number under which the laptop says a move is kept. waits: seconds of each
    submit.
    """

    port: int
    number: int
    key_of: str = ""
    cookie: str = ""
    tag: str = ""
    view: dict[str, Any] = field(default_factory=dict)
    acknowledged: dict[str, int] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    drops: int = 0
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    line: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    @property
    def address(self) -> str:
        """An address of this phone's own: the whole of 127.0.0.0/8 is this machine."""
        return f"127.1.{self.number // 250}.{self.number % 250 + 1}"

    @property
    def token(self) -> str:
        """The token of this phone's seat."""
        return self.cookie.partition("=")[2]

    async def ask(self, method: str, path: str, body: Any = None, *, lose: bool = False) -> tuple[int, Any]:
        """Ask once; with `lose` the connection is cut before the answer comes. Raises OSError."""
        async with self.turn:
            try:
                async with asyncio.timeout(_WAIT):
                    return await self._asked(method, path, body, lose=lose)
            except (OSError, asyncio.IncompleteReadError, TimeoutError) as error:
                self.drop()
                raise ConnectionError(str(error)) from error

    async def _asked(self, method: str, path: str, body: Any, *, lose: bool) -> tuple[int, Any]:
        if self.line is None:
            self.line = await asyncio.open_connection("127.0.0.1", self.port, local_addr=(self.address, 0))
        reader, writer = self.line
        text = b"" if body is None else json.dumps(body).encode()
        head = [f"{method} {path} HTTP/1.1", f"host: 127.0.0.1:{self.port}", f"cookie: {self.cookie}"]
        if body is not None:
            head += [f"origin: http://127.0.0.1:{self.port}", f"content-length: {len(text)}"]
        if self.tag and path == "/api/view":
            head.append(f"if-none-match: {self.tag}")
        writer.write("\r\n".join([*head, "", ""]).encode() + text)
        if lose:
            await writer.drain()
            await asyncio.sleep(0)
            self.drops += 1
            raise ConnectionError("dropped")
        told = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = dict(line.lower().split(": ", 1) for line in told[1:] if ": " in line)
        plain = {line.split(": ", 1)[0].lower(): line.split(": ", 1)[1] for line in told[1:] if ": " in line}
        answer = await reader.readexactly(int(headers.get("content-length", 0)))
        if "set-cookie" in plain:
            self.cookie = plain["set-cookie"].split(";")[0]
        if path == "/api/view" and "etag" in headers:
            self.tag = headers["etag"]
        return int(told[0].split()[1]), json.loads(answer) if answer else None

    def drop(self) -> None:
        """Lose the connection."""
        if self.line is not None:
            self.line[1].transport.abort()
            self.line = None

    async def look(self) -> dict[str, Any]:
        """Look at the room once, as the page does; what has not changed is not sent again."""
        status, told = await self.ask("GET", "/api/view")
        if status == 200:
            self.view = told
        return self.view

    async def watch(self, dice: Random) -> None:
        """Look every two seconds until this is cancelled."""
        await asyncio.sleep(dice.uniform(0.0, PACE))
        while True:
            with suppress(OSError):
                await self.look()
            await asyncio.sleep(self.view.get("pace", PACE))

    async def send(self, path: str, body: Any, *, lose: bool = False) -> dict[str, Any]:
        """Send until there is an answer that is not "later"; the first try is lost where `lose` says so."""
        for tried in range(_TRIES):
            began = perf_counter()
            try:
                status, told = await self.ask("POST", path, body, lose=lose and tried == 0)
            except OSError:
                await asyncio.sleep(0.05 * min(tried + 1, 10))
                continue
            self.waits.append(perf_counter() - began)
            if status not in {429, 503}:
                return told if isinstance(told, dict) else {}
            await asyncio.sleep(0.1)
        return {"ok": False, "code": "unanswered"}

    async def join(self, code: str, name: str, team: int) -> None:
        """Come in and sit down with a team."""
        await self.send("/api/join", {"code": code, "name": name})
        await self.move("choose", f"choose {self.number:05}", team=team)

    async def move(
        self, kind: str, key: str, *, lose: bool = False, twice: bool = True, **parts: Any
    ) -> bool:
        """Make a move, by default sent twice under its key; return whether it is acknowledged."""
        body = {"key": key, "move": {"kind": kind, **parts}}
        told = [await self.send("/api/move", body, lose=lose)]
        if twice:
            told.append(await self.send("/api/move", body))
        for answer in told:
            if not answer.get("ok"):
                self.refused.append(f"{kind}: {answer.get('code')}")
            elif self.acknowledged.setdefault(key, answer["number"]) != answer["number"]:
                self.refused.append(f"{kind}: kept as {self.acknowledged[key]} and as {answer['number']}")
        return bool(told[-1].get("ok"))


@dataclass(frozen=True, slots=True)
class Room:
    """What phones are told of a room before they come: where it is, its code, and how it is played.

    thinking: seconds within which all propose. twice: whether all is sent twice. drops: connections that each
    phone loses while it sends. coming: seconds within which all come in; these waits are not counted.
    """

    port: int
    token: str
    code: str
    people: int
    teams: int
    rounds: int
    thinking: float
    twice: bool = True
    drops: int = 3
    coming: float = 0.0


def percent(waits: list[float], share: float) -> float:
    """Return the wait that a share (0-1) of all waits does not exceed, in milliseconds."""
    ordered = sorted(waits)
    return 1000.0 * ordered[min(len(ordered) - 1, int(share * len(ordered)))]


async def play(room: Room, seed: int = 1) -> tuple[list[Phone], Phone, tuple[float, float]]:
    """Let a whole room play; return its phones, the trainer's, and from when to when rounds were played."""
    dice = Random(seed)
    trainer = Phone(room.port, 60_000, cookie=f"trainer={room.token}")
    await _steer(trainer, "open", teams=room.teams)
    phones = [Phone(room.port, number) for number in range(room.people)]
    await asyncio.gather(*(_late(one, room, dice.uniform(0.0, room.coming)) for one in phones))
    for one in phones:
        one.waits.clear()
    watching = [asyncio.create_task(one.watch(Random(one.number))) for one in phones]
    when = [set(dice.sample(range(2 * room.rounds), min(room.drops, 2 * room.rounds))) for _one in phones]
    began = monotonic()
    for number in range(room.rounds):
        await _steer(trainer, "begin")
        await asyncio.gather(
            *(
                _round(one, room, number, lost, Random(1000 * number + one.number))
                for one, lost in zip(phones, when, strict=True)
            )
        )
        await _steer(trainer, "close")
    played = began, monotonic()
    await _steer(trainer, "end")
    for task in watching:
        task.cancel()
    await asyncio.gather(*watching, return_exceptions=True)
    for one in (*phones, trainer):
        one.drop()
    return phones, trainer, played


async def _steer(trainer: Phone, kind: str, **parts: Any) -> None:
    key = f"steer {len(trainer.waits):06}"
    told = await trainer.send("/api/trainer/move", {"key": key, "move": {"kind": kind, **parts}})
    if not told.get("ok"):
        raise ConnectionError(f"{kind}: {told}")


async def _late(one: Phone, room: Room, wait: float) -> None:
    await asyncio.sleep(wait)
    await one.join(room.code, f"Person {one.number}", one.number % room.teams + 1)


async def _round(one: Phone, room: Room, number: int, lost: set[int], dice: Random) -> None:
    """Read, propose, and, in the first seat of a team, decide."""
    await asyncio.sleep(dice.uniform(0.0, room.thinking))
    view = await _seen(one, number)
    plan = {**view["desk"]["plan"], "choice": 0 if view["desk"]["event"] else -1}
    plan["hours"] = [min(hours, 2) for hours in plan["hours"]]
    parts = {"proposal": {"plan": plan, "predictions": {"trust": dice.choice((-1, 0, 1))}}}
    await one.move("propose", f"propose {number:03}", lose=2 * number in lost, twice=room.twice, **parts)
    if one.number < room.teams:
        await asyncio.sleep(dice.uniform(0.0, room.thinking))
        lose = 2 * number + 1 in lost
        await one.move("commit", f"commit {number:04}", lose=lose, twice=room.twice, **parts)
    elif 2 * number + 1 in lost:
        one.drop()
        one.drops += 1


async def _seen(one: Phone, number: int) -> dict[str, Any]:
    while not (one.view.get("phase") == "deciding" and one.view.get("round") == number):
        try:
            await one.look()
        except OSError:
            await asyncio.sleep(0.05)
    return one.view
