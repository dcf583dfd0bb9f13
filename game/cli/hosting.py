"""`kitestring host`: a workshop on this laptop, for the phones of the room."""

import time
from contextlib import suppress

from game import app
from game.cli import reaching
from game.cli.choosing import chosen
from game.cli.display import has_display
from game.cli.options import Options
from game.cli.refusal import FAULT, Refused
from game.cli.scenarios import refused
from game.play.folders import scenarios_folder
from game.scenarios import ScenarioError, find, read_scenario
from game.words import _
from game.workshop.hosting import HostError, Line, Server
from game.workshop.network import PORT
from game.workshop.opening import account_in, left_session, new_session, opened
from game.workshop.room import Mode
from game.workshop.sessions import Wish
from game.workshop.store import StoreError

FIRST = "kite-without-a-string"
_LOOK = 1.0
"""Seconds between two looks at a workshop without a big screen."""


def run(options: Options) -> int:
    """Host a workshop until it is stopped, or check the connection; returns the exit status."""
    if options.check:
        return reaching.run(options)
    there = reaching.listened_at(options.listen)
    try:
        session, port = _session(options)
        with opened(session, there, port, options.rehearse) as server:
            return _shown(server, session) if _windowed(options) else _until_stopped(server)
    except ScenarioError as error:
        raise refused(error, options.scenario or FIRST) from error
    except (StoreError, HostError) as error:
        raise Refused(str(error)) from error


def _session(options: Options) -> tuple[str, int]:
    """Return the session to serve, the one to go on with or a new one, and its port."""
    if options.going_on:
        left = left_session()
        if left is None:
            raise Refused(_("There is no workshop to go on with; begin one with: kitestring host"))
        return left[0], options.port or left[1]
    path = find(options.scenario or FIRST, [scenarios_folder()])
    story = chosen(read_scenario(path), options)
    return new_session(path, story, wish_of(options)), options.port or PORT


def wish_of(options: Options) -> Wish:
    """Return what a trainer has chosen on the command line."""
    mode = Mode.ONE if options.one_company else Mode.TEAMS
    return Wish(
        mode, options.rounds, options.minutes, options.seed, ranked=not options.no_rank, paper=options.paper
    )


def _windowed(options: Options) -> bool:
    return not options.no_window and has_display()


def _shown(server: Server, session: str) -> int:
    """Show the big screen until its window is closed."""
    _tell(server)
    try:
        app.host(server, lambda: account_in(session))
    except app.StoppedError as error:
        raise Refused(str(error), FAULT) from error
    except (app.MissingPartError, app.NoDisplayError) as error:
        raise Refused(str(error)) from error
    return 0


def _tell(server: Server) -> None:
    print(_("People type: {address}").format(address=server.address))
    print(_("The trainer’s page, on this laptop: {link}").format(link=server.link))
    if server.away:
        print(_("The same on a tablet or phone of yours: {link}").format(link=server.away))
    print(_("Stop with Ctrl-C; to go on later: kitestring host --resume"), flush=True)


def _until_stopped(server: Server) -> int:
    """Serve without the big screen, and say in the terminal what it would say of trouble."""
    _tell(server)
    line, told = Line(server.port, server.token), ""
    while True:
        time.sleep(_LOOK)
        try:
            server.revive()
        except HostError as error:
            sentence = _("The workshop’s server has stopped; go on with: kitestring host --resume")
            raise HostError(f"{error} {sentence}") from error
        with suppress(HostError):
            trouble = str(line.screen().get("trouble", ""))
            if trouble != told:
                print(trouble or _("Everything is kept again."), flush=True)
            told = trouble
