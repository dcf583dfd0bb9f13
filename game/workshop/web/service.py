"""What the requests of a room share, and its beat: the clock, moves of other processes, what if."""

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from time import monotonic, time
from typing import Any, Final

from game.play.faults import report
from game.words import N_, _
from game.workshop.admission import RefusedMoveError
from game.workshop.codes import same
from game.workshop.desk import Desk
from game.workshop.store import StoreError
from game.workshop.tables import words_table
from game.workshop.views import prepare
from game.workshop.web.guard import Pace
from game.workshop.web.keeping import Queue
from game.workshop.web.remote import Remote
from game.workshop.web.tickets import Tickets

_BEAT: Final = 0.25
_AGAIN: Final = 1.0
"""Seconds between two attempts to write to a disk that takes nothing."""
_FAULT: Final = N_("A fault in Kitestring ({what}) held something up; the workshop goes on.")


@dataclass(slots=True)
class Service:
    """What the requests share: the desk, and one thread that does all the keeping.

    trouble: why something could not be kept or read, until it can be again; a disk that refused a move is
    tried anew every second, so that nobody has to send one to learn that it works.
    """

    desk: Desk
    trainer: str
    shared: bool = False
    trouble: str = ""
    reached: set[str] = field(default_factory=set)
    keeper: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "keeper"))
    queue: Queue = field(default_factory=Queue)
    thinker: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "thinker"))
    guesses: Pace = field(default_factory=lambda: Pace(most=60.0, per_second=0.2))
    words: Mapping[str, Any] = field(default_factory=words_table)
    tickets: Tickets = field(default_factory=Tickets)
    screen: Remote = field(default_factory=Remote)
    _refused_at: float | None = None

    def __post_init__(self) -> None:
        """Have what many will ask for made beside the loop that answers."""
        self.desk.prepare = prepare

    def led_by(self, mark: str) -> bool:
        """Tell whether a token with this hash is the trainer's."""
        return same(mark, self.trainer) or self.tickets.given(mark)

    def close(self) -> None:
        """End the thread of what if, once it is through with its question."""
        self.thinker.shutdown(wait=False, cancel_futures=True)

    async def keep(self, work: Callable[[], Any]) -> Any:
        """Do something that writes to the disk, outside the loop that answers."""
        return await asyncio.get_running_loop().run_in_executor(self.keeper, work)

    def refused_by_disk(self, error: StoreError) -> None:
        """Note why a move could not be kept."""
        self.trouble, self._refused_at = str(error), monotonic()

    def kept(self) -> None:
        """Note that moves are kept."""
        self.trouble, self._refused_at = "", None

    async def _try_disk(self) -> None:
        """Find out whether moves that were refused could be kept by now."""
        if self._refused_at is None or monotonic() < self._refused_at + _AGAIN:
            return
        try:
            await self.keep(partial(self.desk.store.try_writing, self.desk.room.setup.session))
        except StoreError as error:
            self.refused_by_disk(error)
        else:
            self.kept()

    async def think(self) -> None:
        """Answer the what-if that the room looks at, beside the loop that answers phones."""
        desk = self.desk
        if desk.room.supposed is None or desk.answer() is not None:
            return
        try:
            await asyncio.get_running_loop().run_in_executor(self.thinker, desk.think)
        except Exception as fault:  # a question without an answer stops nothing else
            self._stumbled(fault)

    async def beat(self) -> None:
        """End rounds whose time is up, and follow what other processes keep; a fault stops no later beat."""
        told = ""
        while True:
            try:
                await self._follow()
                await self._try_disk()
                if told and self.trouble == told:
                    self.trouble = ""
                told = ""
            except StoreError as error:
                told = self.trouble = str(error)
            except RefusedMoveError:
                pass  # another process has ended the round
            except Exception as fault:  # the clock of a room must not stop for it
                told = self._stumbled(fault)
            await self.think()
            await asyncio.sleep(_BEAT)

    async def _follow(self) -> None:
        if self.shared:
            await self.keep(self.desk.catch_up)
        ends = self.desk.room.clock.ends
        if ends is not None and time() >= ends:
            await self.queue.settle()
            await self.keep(partial(self.desk.tick, time()))

    def _stumbled(self, fault: Exception) -> str:
        """Write a fault down, once however often it comes; return what the trainer is told of it."""
        told = _(_FAULT).format(what=type(fault).__name__)
        if self.trouble != told:
            report(fault)
            self.trouble = told
        return told
