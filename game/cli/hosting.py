"""`kitestring host`: a workshop on this laptop, for the phones of the room."""

import time
from pathlib import Path

from game.cli.options import Options
from game.cli.refusal import Refused
from game.cli.scenarios import refused
from game.play.folders import scenarios_folder
from game.scenarios import ScenarioError, find, read_scenario
from game.words import _
from game.workshop.codes import new_token
from game.workshop.desk import begin
from game.workshop.hosting import HostError, Server, start
from game.workshop.network import places
from game.workshop.room import Mode
from game.workshop.sessions import Wish, setup_for, unfinished, workshops_file
from game.workshop.sqlite_store import SqliteStore
from game.workshop.store import Session, StoreError

FIRST = "kite-without-a-string"


def run(options: Options) -> int:
    """Host a workshop until it is stopped; returns the exit status."""
    try:
        session = _session(options)
        with start(workshops_file(), session, places(), options.port) as server:
            return _until_stopped(server)
    except ScenarioError as error:
        raise refused(error, options.scenario or FIRST) from error
    except (StoreError, HostError) as error:
        raise Refused(str(error)) from error


def _session(options: Options) -> str:
    """Return the session to serve: the one to go on with, or a new one."""
    store = SqliteStore(workshops_file())
    try:
        if options.going_on:
            return _last(unfinished(store)).id
        path = find(options.scenario or FIRST, [scenarios_folder()])
        return begin(
            store, setup_for(read_scenario(path), _text(path), _wish(options), new_token())
        ).room.setup.session
    finally:
        store.close()


def _last(session: Session | None) -> Session:
    if session is None:
        raise Refused(_("There is no workshop to go on with; begin one with: kitestring host"))
    return session


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _wish(options: Options) -> Wish:
    mode = Mode.ONE if options.one_company else Mode.TEAMS
    return Wish(mode, options.rounds, options.minutes, options.seed, ranked=not options.no_rank)


def _until_stopped(server: Server) -> int:
    print(_("People type: {address}").format(address=server.address))
    print(_("The trainer’s page, on this laptop: {link}").format(link=server.link))
    print(_("Stop with Ctrl-C; to go on later: kitestring host --resume"), flush=True)
    while server.alive():
        time.sleep(0.5)
    return 1
