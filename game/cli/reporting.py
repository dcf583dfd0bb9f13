"""`kitestring report`: what a workshop did, as a page to keep, slides, and tables to count with."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import localtime, strftime
from typing import Final

from game.cli import databases
from game.cli.options import Options
from game.cli.refusal import Refused
from game.cli.scenarios import refused
from game.play.durable import write_durably
from game.scenarios import ScenarioError
from game.words import N_, _, plural
from game.workshop.codes import plain_code, shown_code
from game.workshop.desk import reopen
from game.workshop.report.account import Account, account_of
from game.workshop.report.document import report_page
from game.workshop.report.sheets import sheets_page
from game.workshop.report.slides import slides_page
from game.workshop.report.tables import csv_of, json_of
from game.workshop.sessions import workshops_file
from game.workshop.sqlite_store import SqliteStore
from game.workshop.store import Session, Store, StoreError

_NONE_HERE: Final = N_("There has been no workshop on this laptop yet; host one with: kitestring host")
_NONE_THERE: Final = N_("There has been no workshop in this database yet.")


def run(options: Options) -> int:
    """Write the report of a session, by default the last one; returns the exit status."""
    try:
        store = _store(options.database)
        try:
            if options.listed:
                return _list(store)
            account = account_of(reopen(store, _chosen(store, options)), names=not options.no_names)
        finally:
            store.close()
    except (StoreError, ScenarioError) as error:
        raise (refused(error, "") if isinstance(error, ScenarioError) else Refused(str(error))) from error
    for path, text in _wanted(options, account):
        _write(path, text(account))
    return 0


def _store(database: str) -> Store:
    if database:
        return databases.opened(database, reading=True)
    path = workshops_file()
    if not path.exists():
        raise Refused(_(_NONE_HERE))
    return SqliteStore(path, reading=True)


def _chosen(store: Store, options: Options) -> Session:
    wanted, sessions = options.session, list(store.sessions())
    if not sessions:
        raise Refused(_(_NONE_THERE if options.database else _NONE_HERE))
    code = plain_code(wanted)
    found = [one for one in sessions if one.id.startswith(wanted) or _code(one) == code]
    if not found:
        raise Refused(
            _("There is no workshop {id}; list them with: kitestring report --list").format(id=wanted[:40])
        )
    return found[0]


def _code(session: Session) -> str:
    """Return a room's code, "" where the setup cannot be read."""
    with suppress(ValueError, AttributeError):
        return str(json.loads(session.setup).get("code", ""))
    return ""


def _list(store: Store) -> int:
    for session in store.sessions():
        desk = reopen(store, session)
        day = strftime("%Y-%m-%d %H:%M", localtime(session.begun))
        people, rounds = len(desk.room.seats), desk.room.played
        told = (
            shown_code(desk.room.setup.code),
            desk.scenario.title,
            plural("{n} person", "{n} people", people).format(n=people),
            plural("{n} round", "{n} rounds", rounds).format(n=rounds),
        )
        print(f"{day}  {told[0]}  {told[1]} · {told[2]} · {told[3]}")
    return 0


def _wanted(options: Options, account: Account) -> list[tuple[Path, Callable[[Account], str]]]:
    asked: list[tuple[Path | None, Callable[[Account], str]]] = [
        (options.html_file, report_page),
        (options.slides_file, slides_page),
        (options.sheets_file, sheets_page),
        (options.csv_file, csv_of),
        (options.json_file, json_of),
    ]
    wanted = [(path, make) for path, make in asked if path is not None]
    usual = Path(_("workshop-{title}.html").format(title=account.title.lower().replace(" ", "-")))
    return wanted or [(usual, report_page)]


def _write(path: Path, text: str) -> None:
    try:
        write_durably(path, text)
    except OSError as error:
        told = _("{path} cannot be written ({reason}).")
        raise Refused(told.format(path=path, reason=error.strerror or error)) from error
    print(_("Written: {path}").format(path=path))
