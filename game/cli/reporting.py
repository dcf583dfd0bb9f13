"""`kitestring report`: what a workshop did, as a page to keep, slides, and tables to count with."""

from collections.abc import Callable
from pathlib import Path

from game.cli.options import Options
from game.cli.refusal import Refused
from game.cli.scenarios import refused
from game.play.durable import write_durably
from game.scenarios import ScenarioError
from game.words import _
from game.workshop.desk import reopen
from game.workshop.report.account import Account, account_of
from game.workshop.report.document import report_page, slides_page
from game.workshop.report.tables import csv_of, json_of
from game.workshop.sessions import workshops_file
from game.workshop.sqlite_store import SqliteStore
from game.workshop.store import Session, Store, StoreError


def run(options: Options) -> int:
    """Write the report of a session, by default the last one; returns the exit status."""
    try:
        store = SqliteStore(workshops_file())
        try:
            if options.listed:
                return _list(store)
            account = account_of(reopen(store, _chosen(store, options.session)), names=not options.no_names)
        finally:
            store.close()
    except (StoreError, ScenarioError) as error:
        raise (refused(error, "") if isinstance(error, ScenarioError) else Refused(str(error))) from error
    for path, text in _wanted(options, account):
        _write(path, text(account))
    return 0


def _chosen(store: Store, wanted: str) -> Session:
    sessions = list(store.sessions())
    if not sessions:
        raise Refused(_("There has been no workshop on this laptop yet; host one with: kitestring host"))
    found = [session for session in sessions if session.id.startswith(wanted)]
    if not found:
        raise Refused(
            _("There is no workshop {id}; list them with: kitestring report --list").format(id=wanted[:40])
        )
    return found[0]


def _list(store: Store) -> int:
    for session in store.sessions():
        desk = reopen(store, session)
        print(f"{session.id}  {desk.scenario.title}  {_('{n} moves').format(n=desk.room.moves)}")
    return 0


def _wanted(options: Options, account: Account) -> list[tuple[Path, Callable[[Account], str]]]:
    asked: list[tuple[Path | None, Callable[[Account], str]]] = [
        (options.html_file, report_page),
        (options.slides_file, slides_page),
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
