"""Opening a room on this laptop, by the command or in the game: its session, server and people."""

from collections.abc import Iterable
from pathlib import Path
from time import time
from typing import Final

from game.scenarios import Scenario
from game.words import _
from game.workshop.codes import new_token
from game.workshop.desk import begin, reopen
from game.workshop.hosting import Line, Server, start
from game.workshop.moves import Open
from game.workshop.network import PORT, Place
from game.workshop.rehearsal import Rehearsal
from game.workshop.report.account import Account, account_of
from game.workshop.room import Mode
from game.workshop.sessions import Wish, setup_for, unfinished, workshops_file
from game.workshop.sqlite_store import SqliteStore
from game.workshop.store import StoreError

_TEAMS: Final = 4
"""Teams that are there to begin with; the trainer takes some away or adds others."""
_TO_A_TEAM: Final = 4.5


def new_session(path: Path, scenario: Scenario, wish: Wish) -> str:
    """Begin a session of the scenario in a file and return its id.

    Raises OSError, ScenarioError and StoreError.
    """
    text = path.read_text(encoding="utf-8")
    store = SqliteStore(workshops_file())
    try:
        desk = begin(store, setup_for(scenario, text, wish, new_token()))
        if wish.mode is Mode.TEAMS:
            desk.submit(Open(teams=_TEAMS), new_token(), time())
        return desk.room.setup.session
    finally:
        store.close()


def left_session() -> tuple[str, int] | None:
    """Return the id and the port of the workshop to go on with, None without one; raises StoreError."""
    store = SqliteStore(workshops_file())
    try:
        last = unfinished(store)
        return (last.id, store.port(last.id) or PORT) if last is not None else None
    finally:
        store.close()


def opened(session: str, there: Iterable[Place], port: int, people: int = 0) -> Server:
    """Serve a session at some places, with so many simulated people in it; raises HostError."""
    server = start(workshops_file(), session, there, port)
    try:
        if people:
            _rehearse(server, people)
    except BaseException:
        server.stop()
        raise
    return server


def _rehearse(server: Server, people: int) -> None:
    """Let simulated people come in, four or five to a team."""
    line = Line(server.port, server.token)
    view = line.trainer()
    teams = max(2, round(people / _TO_A_TEAM)) if view["mode"] == "teams" else 1
    line.move("open", teams=teams)
    Rehearsal(server.port, str(view["code"]), people, teams, going=server.alive).start()


def account_in(session: str) -> Account:
    """Gather the account of a session of this laptop; raises ScenarioError and StoreError."""
    store = SqliteStore(workshops_file(), reading=True)
    try:
        for one in store.sessions():
            if one.id == session:
                return account_of(reopen(store, one))
    finally:
        store.close()
    raise StoreError(_("There is no workshop {id} on this laptop.").format(id=session))
