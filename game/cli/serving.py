"""`kitestring serve`: many rooms on a database of PostgreSQL, in as many processes as are started."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from game.cli import databases
from game.cli.choosing import chosen
from game.cli.hosting import FIRST, wish_of
from game.cli.options import Options
from game.cli.refusal import Refused
from game.cli.scenarios import refused
from game.play.folders import scenarios_folder
from game.scenarios import ScenarioError, find, read_scenario
from game.words import _
from game.workshop.codes import ANYWHERE, new_token, shown_code
from game.workshop.desk import begin
from game.workshop.network import places
from game.workshop.sessions import setup_for
from game.workshop.store import StoreError
from game.workshop.web.guard import hosts_of
from game.workshop.web.rooms import rooms_app
from game.workshop.web.serving import ALWAYS, ListenError, answer, bound

if TYPE_CHECKING:
    from game.workshop.postgres_store import PostgresStore


def run(options: Options) -> int:
    """Serve all rooms of a database, or begin one; returns the exit status."""
    try:
        store = databases.opened(options.database)
        try:
            return _begun(options, store) if options.room else _served(options, store)
        finally:
            store.close()
    except ScenarioError as error:
        raise refused(error, options.scenario or FIRST) from error
    except StoreError as error:
        raise Refused(str(error)) from error


def _home(options: Options) -> str:
    """Return the address people type, without a slash at its end."""
    if options.address:
        return options.address.rstrip("/")
    there = places()
    return f"http://{there[0].address if there else '127.0.0.1'}:{options.port}"


def _begun(options: Options, store: "PostgresStore") -> int:
    path, token = find(options.scenario or FIRST, [scenarios_folder()]), new_token()
    text, story = path.read_text(encoding="utf-8"), chosen(read_scenario(path), options)
    setup = setup_for(story, text, wish_of(options), token, ANYWHERE)
    begin(store, setup)
    home = _home(options)
    print(_("Code: {code}").format(code=shown_code(setup.code)))
    print(_("People type: {address}").format(address=f"{home}/r/{setup.code}/"))
    print(_("The trainer’s page: {link}").format(link=f"{home}/r/{setup.code}/trainer/{token}"))
    return 0


def _as_browsers_say(home: str) -> str:
    """Return the name in an address as a browser sends it: small, and without the port that is the usual."""
    parts = urlsplit(home)
    usual = {"http": 80, "https": 443}[parts.scheme]
    name = parts.hostname or ""
    return name if parts.port in {None, usual} else f"{name}:{parts.port}"


def _served(options: Options, store: "PostgresStore") -> int:
    try:
        listening = bound(options.listen or "0.0.0.0", options.port)
    except ListenError as error:
        raise Refused(str(error)) from error
    names = (*ALWAYS, *(place.address for place in places()))
    hosts = hosts_of(names, options.port) | {_as_browsers_say(_home(options))}
    print(_("Serving rooms at {address}; stop with Ctrl-C.").format(address=_home(options)), flush=True)
    answer(rooms_app(store, hosts), [listening])
    return 0
