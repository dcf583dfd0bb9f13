"""The server of a workshop as a process of its own, so that the big screen keeps its pace.

It is told what to do in one line of JSON on its standard input, answers with one line when it listens, and
stops when its standard input ends, as it does when whoever started it is gone.
"""

import json
import os
import signal
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Thread

from game.scenarios import ScenarioError
from game.words import use_language
from game.workshop.sessions import gone_on
from game.workshop.sqlite_store import SqliteStore
from game.workshop.store import StoreError
from game.workshop.web.serving import ListenError, all_bound, serve
from game.workshop.web.tickets import Tickets


def main() -> int:
    """Serve the session that was asked for; return the exit status."""
    asked = json.loads(sys.stdin.readline())
    use_language(asked["language"])
    try:
        store = SqliteStore(Path(asked["store"]))
        session = next(session for session in store.sessions() if session.id == asked["session"])
        desk = gone_on(store, session)
        listening = all_bound(asked["names"], asked["port"])
    except (StoreError, ScenarioError, ListenError) as error:
        _say({"ok": False, "sentence": str(error)})
        return 1
    port = listening[0].getsockname()[1]
    earlier: tuple[str, ...] = ()
    with suppress(StoreError):  # a disk that takes nothing more stops no workshop
        store.keep_port(session.id, port)
        earlier = store.trainers(session.id)
        store.keep_trainer(session.id, asked["trainer"])
    tickets = Tickets(earlier=earlier, keep=partial(store.keep_trainer, session.id))
    _say({"ok": True, "port": port})
    Thread(target=_stop_with_the_host, daemon=True).start()
    serve(desk, listening, tuple(asked["names"]), trainer=asked["trainer"], tickets=tickets)
    store.close()
    return 0


def _say(answer: dict[str, object]) -> None:
    print(json.dumps(answer), flush=True)


def _stop_with_the_host() -> None:
    while sys.stdin.readline():
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(main())
