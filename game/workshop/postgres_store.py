"""The store of a school or a company: PostgreSQL, many rooms, several server processes at once.

Needs `pip install kitestring[server]`. Whoever writes to a session holds its advisory lock until the end of
the transaction, so that moves are numbered without gaps; acknowledged means that it is on PostgreSQL's disk.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Final

import psycopg
from psycopg_pool import ConnectionPool

from game.words import _
from game.workshop.store import Logged, Session, StoreError

_TABLES: Final = """
create table if not exists sessions (
  id text primary key, begun double precision not null, setup text not null);
create table if not exists moves (
  session text not null references sessions (id), number bigint not null, at double precision not null,
  key text not null, text text not null, primary key (session, number), unique (session, key));
create index if not exists sessions_by_code on sessions ((setup::jsonb ->> 'code'));
"""
_BY_CODE: Final = """
select id, begun, setup from sessions where setup::jsonb ->> 'code' = %s order by begun desc, id limit 1
"""
_SINCE: Final = "select number, at, key, text from moves where session = %s and number > %s order by number"
_MAKING: Final = 805_306_457
"""The advisory lock under which tables are made, so that two processes that start together do not collide."""


class PostgresStore:
    """Keeps sessions in a database; `address` is a connection string such as postgresql://host/name.

    `most` connections at once; `wait` seconds for a database that does not answer. With `reading` nothing is
    ever written, so that a role that may only read is enough.
    """

    def __init__(self, address: str, most: int = 4, wait: float = 10.0, *, reading: bool = False) -> None:
        configure = _only_reading if reading else partial(_careful, round(1000 * wait))
        self._pool = ConnectionPool(
            address, min_size=1, max_size=most, open=False, timeout=wait, configure=configure
        )
        try:
            # A pool that fails does not tell why.
            psycopg.connect(address, connect_timeout=max(2, round(wait))).close()
            self._pool.open(wait=True, timeout=wait)
            if not reading:
                self._make_tables()
        except (psycopg.Error, OSError) as error:
            self._pool.close()
            raise _trouble(error, _("The database does not answer ({reason}).")) from error

    def _make_tables(self) -> None:
        with self._pool.connection() as line:
            line.execute("select pg_advisory_xact_lock(%s)", (_MAKING,))
            line.execute(_TABLES)

    def create(self, session: Session) -> None:
        """Begin a session."""
        with self._line() as line:
            line.execute(
                "insert into sessions values (%s, %s, %s)", (session.id, session.begun, session.setup)
            )

    def sessions(self) -> tuple[Session, ...]:
        """List the sessions, the newest first."""
        with self._line() as line:
            rows = line.execute("select id, begun, setup from sessions order by begun desc, id").fetchall()
        return tuple(Session(*row) for row in rows)

    def session_of(self, code: str) -> Session | None:
        """Return the session begun last with a room's code, None when there is none."""
        with self._line() as line:
            row = line.execute(_BY_CODE, (code,)).fetchone()
        return None if row is None else Session(*row)

    def since(self, session: str, number: int) -> tuple[Logged, ...]:
        """Return the moves after a number."""
        with self._line() as line:
            return tuple(Logged(*row) for row in line.execute(_SINCE, (session, number)).fetchall())

    def try_writing(self, session: str) -> None:
        """Write a session as it is."""
        with self._line() as line:
            line.execute("update sessions set begun = begun where id = %s", (session,))

    @contextmanager
    def turn(self, session: str) -> Iterator["_PostgresPage"]:
        """Open a transaction on a session, alone with it among all processes."""
        with self._line() as line:
            line.execute("select pg_advisory_xact_lock(hashtextextended(%s, 0))", (session,))
            yield _PostgresPage(line, session)

    @contextmanager
    def _line(self) -> Iterator[psycopg.Connection]:
        try:
            with self._pool.connection() as line:
                yield line
        except psycopg.Error as error:
            raise _trouble(error) from error

    def close(self) -> None:
        """Let go of the database."""
        self._pool.close()


def _careful(wait: int, line: psycopg.Connection) -> None:
    """Have moves forced to the disk also in a database that does not by itself.

    A process that hangs within a move holds its room up for so many milliseconds at most: the others wait no
    longer for its lock, and the database takes it away.
    """
    line.execute(f"set lock_timeout to {wait}")
    line.execute(f"set idle_in_transaction_session_timeout to {wait}")
    told = line.execute("show synchronous_commit").fetchone()
    if told == ("off",):
        line.execute("set synchronous_commit to on")
    line.commit()


def _only_reading(line: psycopg.Connection) -> None:
    line.read_only = True


def _trouble(error: Exception, sentence: str = "") -> StoreError:
    if isinstance(error, psycopg.errors.UndefinedTable):
        return StoreError(_("There has been no workshop in this database yet."))
    told = str(error).strip().splitlines()
    reason = told[0] if told else type(error).__name__
    usual = _("The database does not take the workshop ({reason}).")
    return StoreError((sentence or usual).format(reason=reason.rstrip(".")))


class _PostgresPage:
    """One transaction; see `store.Page`."""

    def __init__(self, line: psycopg.Connection, session: str) -> None:
        self._line, self._session = line, session

    def since(self, number: int) -> tuple[Logged, ...]:
        return tuple(Logged(*row) for row in self._line.execute(_SINCE, (self._session, number)).fetchall())

    def known(self, key: str) -> int | None:
        asked = "select number from moves where session = %s and key = %s"
        row = self._line.execute(asked, (self._session, key)).fetchone()
        return None if row is None else int(row[0])

    def add(self, number: int, at: float, key: str, text: str) -> None:
        self._line.execute(
            "insert into moves values (%s, %s, %s, %s, %s)", (self._session, number, at, key, text)
        )
