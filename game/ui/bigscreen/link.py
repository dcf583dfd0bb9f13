"""The line to the workshop's server, on a thread of its own, so that the picture never waits for it."""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Event, Thread
from time import monotonic
from typing import Any, Final, TypeAlias

from game.words import _
from game.workshop.hosting import HostError, Line

View: TypeAlias = dict[str, Any]
_PACE: Final = 0.4
_REST: Final = 5.0
"""Seconds between two tries to start a server again."""


class Link:
    """Keeps the newest view of a room, and sends moves in their order.

    `revive` starts the server again where it is gone, and raises HostError where that does not work.
    """

    def __init__(self, line: Line, revive: Callable[[], bool] = lambda: False) -> None:
        self._line, self._moves = line, SimpleQueue[tuple[str, dict[str, object]]]()
        self._revive, self._tried = revive, float("-inf")
        self._wake, self._stopped = Event(), Event()
        self.view: View = {}
        self.trouble = ""
        self.refusals: SimpleQueue[str] = SimpleQueue()
        self._offers: dict[tuple[int, int], tuple[object, View]] = {}
        self._wanted: tuple[int, int] | None = None
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def move(self, kind: str, **parts: object) -> None:
        """Make a trainer's move; what is refused comes back among `refusals` as a sentence."""
        self._moves.put((kind, parts))
        self._wake.set()

    def refused(self) -> str:
        """Return a sentence on a move that was refused, or nothing."""
        try:
            return self.refusals.get_nowait()
        except Empty:
            return ""

    def offers(self, team: int, number: int) -> View | None:
        """Return what a team could have done otherwise in a round from 0; None while that is being asked."""
        at, told = self._offers.get((team, number), (None, None))
        if at != self.view.get("moves") and self._wanted != (team, number):
            self._wanted = (team, number)
            self._wake.set()
        return told

    def stop(self) -> None:
        """Let go of the line."""
        self._stopped.set()
        self._wake.set()

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                self._send()
                self._fetch()
                self.view = self._line.screen()
                self.trouble = ""
            except HostError as error:
                self.trouble = self._mend() or str(error)
            self._wake.wait(_PACE)
            self._wake.clear()

    def _mend(self) -> str:
        """Have the server started again, with some seconds between two tries; say so, or what is wrong."""
        if monotonic() < self._tried + _REST or self._stopped.is_set():
            return ""
        try:
            if not self._revive():
                return ""
            told = _("The server had stopped and is started again; nothing that was kept is lost.")
        except HostError as error:
            told = str(error)
        self._tried = monotonic()
        return told

    def _fetch(self) -> None:
        wanted, at = self._wanted, self.view.get("moves")
        if wanted is not None:
            self._offers[wanted] = (at, self._line.offers(*wanted))
            self._wanted = None

    def _send(self) -> None:
        while not self._moves.empty():
            kind, parts = self._moves.get()
            answer = self._line.move(kind, **parts)
            if not answer.get("ok"):
                self.refusals.put(str(answer.get("sentence", "")))
