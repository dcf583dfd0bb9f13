"""`kitestring host`: a workshop on this laptop, for the phones of the room."""

import time
from contextlib import suppress
from pathlib import Path

from game import app
from game.cli import reaching
from game.cli.choosing import chosen
from game.cli.display import has_display
from game.cli.options import Options
from game.cli.refusal import Refused
from game.cli.scenarios import refused
from game.play.folders import scenarios_folder
from game.scenarios import ScenarioError, find, read_scenario
from game.words import _
from game.workshop.codes import new_token
from game.workshop.desk import begin, reopen
from game.workshop.hosting import HostError, Line, Server, start
from game.workshop.network import PORT
from game.workshop.rehearsal import Rehearsal
from game.workshop.report.account import Account, account_of
from game.workshop.room import Mode
from game.workshop.sessions import Wish, setup_for, unfinished, workshops_file
from game.workshop.sqlite_store import SqliteStore
from game.workshop.store import Session, StoreError

FIRST = "kite-without-a-string"
_TO_A_TEAM = 4.5
_LOOK = 1.0
"""Seconds between two looks at a workshop without a big screen."""


def run(options: Options) -> int:
    """Host a workshop until it is stopped, or check the connection; returns the exit status."""
    if options.check:
        return reaching.run(options)
    there = reaching.listened_at(options.listen)
    try:
        session, port = _session(options)
        with start(workshops_file(), session, there, port) as server:
            if options.rehearse:
                _rehearse(server, options)
            return _shown(server, session) if _windowed(options) else _until_stopped(server)
    except ScenarioError as error:
        raise refused(error, options.scenario or FIRST) from error
    except (StoreError, HostError) as error:
        raise Refused(str(error)) from error


def _session(options: Options) -> tuple[str, int]:
    """Return the session to serve, the one to go on with or a new one, and its port."""
    store = SqliteStore(workshops_file())
    try:
        if options.going_on:
            last = _last(unfinished(store)).id
            return last, options.port or store.port(last) or PORT
        path = find(options.scenario or FIRST, [scenarios_folder()])
        setup = setup_for(chosen(read_scenario(path), options), _text(path), wish_of(options), new_token())
        return begin(store, setup).room.setup.session, options.port or PORT
    finally:
        store.close()


def _last(session: Session | None) -> Session:
    if session is None:
        raise Refused(_("There is no workshop to go on with; begin one with: kitestring host"))
    return session


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def wish_of(options: Options) -> Wish:
    """Return what a trainer has chosen on the command line."""
    mode = Mode.ONE if options.one_company else Mode.TEAMS
    return Wish(
        mode, options.rounds, options.minutes, options.seed, ranked=not options.no_rank, paper=options.paper
    )


def _rehearse(server: Server, options: Options) -> None:
    """Let simulated people come in, four or five to a team."""
    line = Line(server.port, server.token)
    code = str(line.trainer()["code"])
    teams = 1 if options.one_company else max(2, round(options.rehearse / _TO_A_TEAM))
    line.move("open", teams=teams)
    Rehearsal(server.port, code, options.rehearse, teams).start()


def _windowed(options: Options) -> bool:
    return not options.no_window and has_display()


def _shown(server: Server, session: str) -> int:
    """Show the big screen until its window is closed."""
    _tell(server)

    def account() -> Account:
        store = SqliteStore(workshops_file(), reading=True)
        try:
            return account_of(reopen(store, next(one for one in store.sessions() if one.id == session)))
        finally:
            store.close()

    app.host(server, account)
    return 0


def _tell(server: Server) -> None:
    print(_("People type: {address}").format(address=server.address))
    print(_("The trainer’s page, on this laptop: {link}").format(link=server.link))
    print(_("Stop with Ctrl-C; to go on later: kitestring host --resume"), flush=True)


def _until_stopped(server: Server) -> int:
    """Serve without the big screen, and say in the terminal what it would say of trouble."""
    _tell(server)
    line, told = Line(server.port, server.token), ""
    while server.alive():
        time.sleep(_LOOK)
        with suppress(HostError):
            trouble = str(line.screen().get("trouble", ""))
            if trouble != told:
                print(trouble or _("Everything is kept again."), flush=True)
            told = trouble
    raise HostError(_("The workshop’s server has stopped; go on with: kitestring host --resume"))
