"""The store of one laptop: SQLite, one connection for all the writing, every move forced to the disk."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import Any, Final

from game.words import _
from game.workshop.store import Logged, Session, StoreError

_TABLES: Final = """
create table if not exists sessions (id text primary key, begun real not null, setup text not null) strict;
create table if not exists moves (
  session text not null references sessions (id),
  number integer not null,
  at real not null,
  key text not null,
  text text not null,
  primary key (session, number),
  unique (session, key)
) strict;
create table if not exists ports (
  session text primary key references sessions (id),
  port integer not null
) strict;
create table if not exists trainers (
  session text not null references sessions (id),
  mark text not null,
  primary key (session, mark)
) strict;
create table if not exists attempts (filler blob not null) strict;
"""


_FULL: Final = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
_BROKEN: Final = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}
_CLOSED: Final = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM}

_PATIENCE: Final = 3.0
"""Seconds to wait for a host that is just being stopped."""


class SqliteStore:
    """Keeps sessions in one file, in WAL mode with `synchronous=FULL`; safe to call from several threads.

    Only one may be open for writing, on any process: SQLite up to 3.51.2 can corrupt a file in WAL mode when
    several connections write and checkpoint at once. With `reading` it opens beside that one, never to write.
    """

    def __init__(self, path: Path, *, reading: bool = False) -> None:
        self._lock, self._path, self._reading = RLock(), path, reading
        with ExitStack() as held:
            try:
                self._open = self._opened_to_read(held) if reading else self._opened_to_write(held)
            except (OSError, sqlite3.Error) as error:
                raise self._trouble(error) from error
            self._held = held.pop_all()

    def _opened_to_read(self, held: ExitStack) -> sqlite3.Connection:
        opened = held.enter_context(closing(_opened(f"{self._path.absolute().as_uri()}?mode=ro", uri=True)))
        opened.execute("pragma schema_version")
        return opened

    def _opened_to_write(self, held: ExitStack) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        held.enter_context(closing(self._only_one()))
        _make_private(self._path)
        opened = held.enter_context(closing(_opened(str(self._path))))
        opened.execute("pragma journal_mode=wal")
        opened.execute("pragma synchronous=full")
        opened.execute("pragma foreign_keys=on")
        opened.executescript(_TABLES)
        return opened

    def _only_one(self) -> sqlite3.Connection:
        """Return a lock on the file that falls with this process, also when it is killed."""
        lock = _opened(f"{self._path}-host", timeout=_PATIENCE)
        try:
            lock.execute("begin exclusive")
        except sqlite3.OperationalError as error:
            lock.close()
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            told = _("Another workshop is being hosted on this laptop ({path}): end it first.")
            raise StoreError(told.format(path=self._path)) from error
        return lock

    def _trouble(self, error: Exception) -> StoreError:
        kind = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if kind in _FULL and not self._reading:
            told = _(
                "The disk takes nothing more: make room on it. All that was acknowledged is safe, and the "
                "workshop goes on by itself ({path}, {reason})."
            )
        elif kind in _BROKEN:
            told = _(
                "{path} is damaged or no file of workshops ({reason}): move it to another place, and "
                "Kitestring begins a new one."
            )
        elif kind in _CLOSED | _FULL or isinstance(error, OSError):
            told = _(
                "The workshops’ file {path} cannot be opened ({reason}): allow yourself to read and write "
                "there, or name another folder in KITESTRING_HOME."
            )
        else:
            told = _("The workshop cannot be kept in {path} ({reason}).")
        return StoreError(told.format(path=self._path, reason=getattr(error, "strerror", None) or error))

    def create(self, session: Session) -> None:
        """Begin a session."""
        with self._writing():
            self._open.execute(
                "insert into sessions values (?, ?, ?)", (session.id, session.begun, session.setup)
            )

    def sessions(self) -> tuple[Session, ...]:
        """List the sessions, the newest first."""
        rows = self._read("select id, begun, setup from sessions order by begun desc, rowid desc", ())
        return tuple(Session(*row) for row in rows)

    def keep_port(self, session: str, port: int) -> None:
        """Keep where phones knock, so that they find back to a workshop that is gone on with."""
        with self._writing():
            self._open.execute("insert or replace into ports values (?, ?)", (session, port))

    def port(self, session: str) -> int:
        """Return where phones knocked last, 0 when that was not kept."""
        rows = self._read("select port from ports where session = ?", (session,))
        return int(rows[0][0]) if rows else 0

    def keep_trainer(self, session: str, mark: str) -> None:
        """Keep the hash of a token of the trainer's, which holds on when the workshop is gone on with."""
        with self._writing():
            self._open.execute("insert or ignore into trainers values (?, ?)", (session, mark))

    def trainers(self, session: str) -> tuple[str, ...]:
        """Return the hashes of the tokens that were given to a session's trainer, in their order."""
        rows = self._read("select mark from trainers where session = ? order by rowid", (session,))
        return tuple(row[0] for row in rows)

    def since(self, session: str, number: int) -> tuple[Logged, ...]:
        """Return the moves after a number."""
        asked = "select number, at, key, text from moves where session = ? and number > ? order by number"
        return tuple(Logged(*row) for row in self._read(asked, (session, number)))

    def _read(self, asked: str, values: tuple[str | int, ...]) -> list[Any]:
        try:
            with self._lock:
                return self._open.execute(asked, values).fetchall()
        except sqlite3.Error as error:
            raise self._trouble(error) from error

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._lock:
            try:
                self._undo()
                self._open.execute("begin immediate")
                yield
                self._open.execute("commit")
            except sqlite3.Error as error:
                self._undo()
                raise self._trouble(error) from error
            except BaseException:
                self._undo()
                raise

    def _undo(self) -> None:
        """Take back what was begun; what a broken disk keeps from that is taken back before the next move."""
        if self._open.in_transaction:
            with suppress(sqlite3.Error):
                self._open.execute("rollback")

    @contextmanager
    def turn(self, session: str) -> Iterator["_SqlitePage"]:
        """Open a transaction on a session."""
        with self._writing():
            yield _SqlitePage(self._open, session)

    def try_writing(self, _session: str) -> None:
        """Write as much as many moves together, and take it away again."""
        with self._writing():
            self._open.execute("insert into attempts values (zeroblob(65536))")
        with self._writing():
            self._open.execute("delete from attempts")

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._held.close()


def _make_private(path: Path) -> None:
    """Make a file for one's own eyes alone: it tells who was in the room, and what they decided."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _opened(place: str, *, uri: bool = False, timeout: float = 5.0) -> sqlite3.Connection:
    return sqlite3.connect(place, timeout, isolation_level=None, check_same_thread=False, uri=uri)


class _SqlitePage:
    """One transaction; see `store.Page`."""

    def __init__(self, opened: sqlite3.Connection, session: str) -> None:
        self._open, self._session = opened, session

    def since(self, number: int) -> tuple[Logged, ...]:
        asked = "select number, at, key, text from moves where session = ? and number > ? order by number"
        return tuple(Logged(*row) for row in self._open.execute(asked, (self._session, number)))

    def known(self, key: str) -> int | None:
        asked = "select number from moves where session = ? and key = ?"
        row = self._open.execute(asked, (self._session, key)).fetchone()
        return None if row is None else int(row[0])

    def add(self, number: int, at: float, key: str, text: str) -> None:
        self._open.execute("insert into moves values (?, ?, ?, ?, ?)", (self._session, number, at, key, text))
