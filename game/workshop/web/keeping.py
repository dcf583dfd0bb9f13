"""The queue before the disk: what is sent while a move is being kept is kept together after it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, TypeAlias

from game.workshop.desk import Acknowledged, Desk
from game.workshop.moves import Move
from game.workshop.store import StoreError

Keep: TypeAlias = Callable[[Callable[[], Any]], Awaitable[Any]]
"""Does some work that writes to the disk, outside the loop that answers."""

_MOST: Final = 8
"""Moves in one transaction at most: nobody waits for many others’."""

_Answer: TypeAlias = Acknowledged | Exception


@dataclass(slots=True)
class Queue:
    """Moves on their way to the disk, in the order in which they came."""

    _waiting: list[tuple[Move, str, asyncio.Future[Acknowledged]]] = field(default_factory=list)
    _away: list[asyncio.Future[Acknowledged]] = field(default_factory=list)
    _keeping: "asyncio.Task[None] | None" = None

    async def submit(self, desk: Desk, keep: Keep, move: Move, key: str) -> Acknowledged:
        """Make a move once, as `Desk.submit` does; raises RefusedMoveError and StoreError."""
        kept = asyncio.get_running_loop().create_future()
        self._waiting.append((move, key, kept))
        if self._keeping is None or self._keeping.done():
            self._keeping = asyncio.create_task(self._keep_all(desk, keep))
        acknowledged: Acknowledged = await kept
        return acknowledged

    async def settle(self) -> None:
        """Wait until all that is on its way by now has been kept or refused."""
        coming = [*self._away, *(kept for _move, _key, kept in self._waiting)]
        if coming:
            await asyncio.wait(coming)

    async def _keep_all(self, desk: Desk, keep: Keep) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:_MOST], self._waiting[_MOST:]
            self._away = [kept for _move, _key, kept in batch]
            told = await _kept(desk, keep, [(move, key) for move, key, _kept in batch])
            for kept, answer in zip(self._away, told, strict=True):
                _tell(kept, answer)
            self._away = []


async def _kept(desk: Desk, keep: Keep, sent: list[tuple[Move, str]]) -> list[_Answer]:
    """Keep moves together; when a fault undoes that, each by itself, so that nobody else loses a decision."""
    try:
        told: list[_Answer] = await keep(partial(desk.submit_all, sent))
    except StoreError as error:
        return [error] * len(sent)
    except Exception as fault:  # whatever it is, it belongs to those who wait
        if len(sent) == 1:
            return [fault]
        return [answer for one in sent for answer in await _kept(desk, keep, [one])]
    return told


def _tell(kept: "asyncio.Future[Acknowledged]", answer: _Answer) -> None:
    """Hand an answer to who waits for it, unless they have gone."""
    if kept.done():
        return
    if isinstance(answer, Exception):
        kept.set_exception(answer)
    else:
        kept.set_result(answer)
