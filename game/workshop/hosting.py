"""Hosting a workshop: a session in the store, a server process for it, and how to speak with that."""

import http.client
import json
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any, Final, Self

from game.play.settings import load_settings
from game.words import _
from game.workshop.codes import mark_of, new_token
from game.workshop.network import PORT, Place

_WAIT: Final = 20.0


class HostError(Exception):
    """A workshop that cannot be hosted; its text is one sentence."""


@dataclass(slots=True)
class Server:
    """A running server process; `token` is the trainer's, and `link` the trainer's page.

    asked: what the process was told to do.
    """

    process: subprocess.Popen[str]
    port: int
    token: str
    addresses: tuple[str, ...]
    asked: dict[str, Any] = field(default_factory=dict)
    _turn: Lock = field(default_factory=Lock, repr=False)
    _over: bool = False

    @property
    def address(self) -> str:
        """What people type: the likeliest address, with the port."""
        name = self.addresses[0] if self.addresses else "127.0.0.1"
        return f"http://{name}:{self.port}"

    @property
    def link(self) -> str:
        """The address of the trainer's page on this laptop."""
        return f"http://127.0.0.1:{self.port}/trainer/{self.token}"

    @property
    def away(self) -> str:
        """The address of the trainer's page on another device, "" where none comes in."""
        return f"{self.address}/trainer/{self.token}" if self.addresses else ""

    def alive(self) -> bool:
        """Whether the server still runs."""
        return self.process.poll() is None

    def stop(self) -> None:
        """Stop the server; everything it has acknowledged is on the disk already."""
        with self._turn:
            self._over = True
            _put_away(self.process)

    def revive(self) -> bool:
        """Start the process again where it has ended by itself: the same room at the same port.

        Returns whether it was; raises HostError.
        """
        with self._turn:
            if self._over or self.alive():
                return False
            _put_away(self.process)
            self.process, _answer = _started(self.asked | {"port": self.port})
            return True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()


def start(store: Path, session: str, places: Iterable[Place], port: int = PORT) -> Server:
    """Start the server of a session at some addresses of this laptop and at its own; raises HostError."""
    token, addresses = new_token(), tuple(place.address for place in places)
    asked = {
        "store": str(store),
        "session": session,
        "port": port,
        "names": addresses,
        "trainer": mark_of(token),
        "language": load_settings().language,
    }
    process, answer = _started(asked)
    return Server(process, int(answer["port"]), token, addresses, asked)


def _started(asked: dict[str, Any]) -> tuple[subprocess.Popen[str], dict[str, Any]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "game.workshop.web.child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    answer = _told(process, json.dumps(asked))
    if not answer.get("ok"):
        _put_away(process)
        raise HostError(str(answer.get("sentence") or _("The workshop’s server did not start.")))
    return process, answer


def _put_away(process: subprocess.Popen[str]) -> None:
    """End a process by ending what it reads, or at last by force."""
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
    try:
        process.wait(5.0)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _told(process: subprocess.Popen[str], line: str) -> dict[str, Any]:
    if process.stdin is None or process.stdout is None:
        return {}
    try:
        process.stdin.write(line + "\n")
        process.stdin.flush()
        told = json.loads(process.stdout.readline() or "{}")
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


@dataclass(slots=True)
class Line:
    """A connection to the server for the trainer's side; every method raises HostError."""

    port: int
    token: str
    _tag: str = ""
    _last: dict[str, Any] = field(default_factory=dict)

    def screen(self) -> dict[str, Any]:
        """Return what the big screen shows."""
        status, headers, told = self._ask("GET", "/api/screen", tag=self._tag)
        if status == http.client.OK:
            self._tag, self._last = headers.get("etag", ""), told
        return self._last

    def trainer(self) -> dict[str, Any]:
        """Return all that the trainer may see."""
        return self._ask("GET", "/api/trainer/view")[2]

    def offers(self, team: int, number: int) -> dict[str, Any]:
        """Return what a team could have done otherwise in a round from 0."""
        return self._ask("GET", f"/api/trainer/offers?team={team}&round={number}")[2]

    def move(self, kind: str, **parts: object) -> dict[str, Any]:
        """Make a trainer's move; returns what the server answered."""
        body = json.dumps({"key": new_token(), "move": {"kind": kind, **parts}})
        return self._ask("POST", "/api/trainer/move", body)[2]

    def link_for_once(self) -> str:
        """Return an address of the trainer's page that lets one browser in, and soon."""
        ticket = self._ask("POST", "/api/trainer/ticket", "{}")[2].get("ticket", "")
        return f"http://127.0.0.1:{self.port}/trainer/{ticket}"

    def _ask(
        self, method: str, path: str, body: str | None = None, tag: str = ""
    ) -> tuple[int, dict[str, str], dict[str, Any]]:
        home = f"127.0.0.1:{self.port}"
        headers = {"cookie": f"trainer={self.token}", "origin": f"http://{home}"}
        if tag:
            headers["if-none-match"] = tag
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_WAIT)
        try:
            line.request(method, path, body, headers)
            answer = line.getresponse()
            told = json.loads(answer.read() or b"{}")
            return answer.status, {key.lower(): value for key, value in answer.getheaders()}, told
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise HostError(
                _("The workshop’s server does not answer ({reason}).").format(reason=error)
            ) from error
        finally:
            line.close()
