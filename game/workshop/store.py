"""Where a workshop's moves are kept: one small interface, and what has been acknowledged is on the disk."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol


class StoreError(Exception):
    """The store cannot be read or written; its text is one sentence."""


@dataclass(frozen=True, slots=True)
class Logged:
    """A move that has been kept: its number from 1, when it came, the key it was sent under, its text."""

    number: int
    at: float
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Session:
    """A workshop in the store: its id, when it began, and its setup as text."""

    id: str
    begun: float
    setup: str


class Page(Protocol):
    """One transaction on a session, alone with it: nobody else writes until it is over."""

    def since(self, number: int) -> tuple[Logged, ...]:
        """Return the moves after a number, in their order."""

    def known(self, key: str) -> int | None:
        """Return the number of the move that was sent under a key, None when there is none."""

    def add(self, number: int, at: float, key: str, text: str) -> None:
        """Keep a move; it is on the disk when the transaction is over."""


class Store(Protocol):
    """A store of sessions. Every method raises StoreError."""

    def create(self, session: Session) -> None:
        """Begin a session."""

    def sessions(self) -> Iterable[Session]:
        """List the sessions, the newest first."""

    def turn(self, session: str) -> AbstractContextManager[Page]:
        """Open a transaction on a session; it is kept at the end, or not at all when something is raised."""

    def since(self, session: str, number: int) -> tuple[Logged, ...]:
        """Return the moves after a number, outside any transaction."""

    def try_writing(self, session: str) -> None:
        """Write something to the disk that changes nothing, to see whether that works."""

    def close(self) -> None:
        """Let go of the store."""
