"""Workshops there have been on this laptop: the one to go on with, the last one played, and its report."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from game.play.durable import write_durably
from game.play.folders import reports_folder
from game.scenarios import ScenarioError
from game.words import _
from game.workshop.desk import reopen
from game.workshop.opening import account_in
from game.workshop.report.document import report_page
from game.workshop.room import Phase, Room
from game.workshop.sessions import unfinished, workshops_file
from game.workshop.sqlite_store import SqliteStore
from game.workshop.store import Session, Store

_LOOKED_AT: Final = 12
"""So many workshops are looked through for one that was played."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A workshop of earlier: its id, which company it played, and where it stands or when it was."""

    session: str
    title: str
    told: str


def to_go_on_with() -> Earlier | None:
    """Return the workshop that `left_session` means, None when there is none; raises StoreError."""
    store = _store()
    if store is None:
        return None
    try:
        last = unfinished(store)
        if last is None:
            return None
        with suppress(ScenarioError):
            desk = reopen(store, last)
            return Earlier(last.id, desk.scenario.title, _standing(desk.room))
        return Earlier(last.id, "", _day(last))
    finally:
        store.close()


def last_played() -> Earlier | None:
    """Return the last workshop of which a round has been played, None without one; raises StoreError."""
    store = _store()
    if store is None:
        return None
    try:
        for session in list(store.sessions())[:_LOOKED_AT]:
            if _has_rounds(store, session):
                with suppress(ScenarioError):
                    return Earlier(session.id, reopen(store, session).scenario.title, _day(session))
        return None
    finally:
        store.close()


def write_report(session: str) -> Path:
    """Write the report of a session as a page among the reports; returns its file.

    Raises OSError, ScenarioError and StoreError.
    """
    account = account_in(session)
    title = re.sub(r"\W+", "-", account.title.lower()).strip("-")
    path = reports_folder() / f"{account.begun.isoformat()}-{title}-{account.code}.html"
    write_durably(path, report_page(account))
    return path


def _store() -> SqliteStore | None:
    path = workshops_file()
    return SqliteStore(path, reading=True) if path.exists() else None


def _has_rounds(store: Store, session: Session) -> bool:
    return any('"kind":"close"' in line.text for line in store.since(session.id, 0))


def _day(session: Session) -> str:
    return date.fromtimestamp(session.begun).isoformat()


def _standing(room: Room) -> str:
    if room.phase is Phase.LOBBY:
        return _("before the first round, code {code}").format(code=room.setup.code)
    if room.phase is Phase.DEBRIEF:
        return _("in the debrief")
    return _("in round {n} of {all}").format(n=room.round + 1, all=room.setup.rounds)
