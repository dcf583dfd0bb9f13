"""Measure a workshop on this machine: its server, its big screen, and phones that drop and send again.

Run as `python -m benchmarks.workshop [--people N] [--rounds N] [--crowd N]` in the project's folder. The
big screen is drawn unseen in this process, the server is a process of its own as in a workshop, the phones
are a third.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path
from threading import Thread
from typing import Any

from benchmarks.phones import Room, percent, play
from game.workshop.codes import mark_of
from game.workshop.desk import begin, reopen
from game.workshop.hosting import Server, start
from game.workshop.report.account import Account, account_of
from game.workshop.store import Logged

LEAST_FRAMES = 58.0
ROOM_LIMIT_MS = 150.0
CROWD_LIMIT_MS = 250.0


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=60, help="phones of the room that plays")
    options.add_argument("--rounds", type=int, default=8, help="rounds it plays")
    options.add_argument("--crowd", type=int, default=500, help="phones that decide within two seconds")
    options.add_argument("--no-screen", action="store_true", help="without the big screen")
    options.add_argument("--phones", help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.phones:
        print(json.dumps(asyncio.run(_phones(Room(**json.loads(chosen.phones))))))
        return
    os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
    print(f"load of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    if chosen.people:
        tell(measured(chosen.people, 15, chosen.rounds, 4.0, 3, screen=not chosen.no_screen), ROOM_LIMIT_MS)
    if chosen.crowd:
        tell(measured(chosen.crowd, 20, 2, 2.0, 0, screen=not chosen.no_screen), CROWD_LIMIT_MS)


def measured(
    people: int, teams: int, rounds: int, thinking: float, drops: int, *, screen: bool
) -> dict[str, Any]:
    """Let a room play while the big screen is drawn; return what was measured and what is in the store."""
    from game.scenarios import find, read_scenario
    from game.workshop.sessions import Wish, setup_for
    from game.workshop.sqlite_store import SqliteStore

    # the big screen may still be reading for its debrief when all has been measured
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.environ["KITESTRING_HOME"] = folder
        path = find("the-long-winter", [])
        store = SqliteStore(Path(folder) / "rooms.sqlite")
        wish = Wish(rounds=rounds, minutes=30.0, seed=7)
        desk = begin(store, setup_for(read_scenario(path), path.read_text(encoding="utf-8"), wish, "unused"))
        setup = desk.room.setup
        store.close()

        def account() -> Account:
            kept = SqliteStore(Path(folder) / "rooms.sqlite")
            try:
                return account_of(reopen(kept, next(iter(kept.sessions()))))
            finally:
                kept.close()

        with start(Path(folder) / "rooms.sqlite", setup.session, (), 0) as server:
            room = Room(
                server.port,
                server.token,
                setup.code,
                people,
                teams,
                rounds,
                thinking,
                drops > 0,
                drops,
                people / 40,
            )
            told = _beside(room, server, account) if screen else _run(room)
        store = SqliteStore(Path(folder) / "rooms.sqlite")
        told |= counted(told["acknowledged"], store.since(setup.session, 0))
        store.close()
    return told


def counted(acknowledged: dict[str, dict[str, int]], kept: Iterable[Logged]) -> dict[str, int]:
    """Compare what phones were told with what is in the store: what is lost, and decisions too many.

    acknowledged: for each phone, by the mark of its seat, the numbers of its moves by key.
    """
    numbers = {line.key: line.number for line in kept}
    told = {
        f"{mark[:16]} {key}": number for mark, keys in acknowledged.items() for key, number in keys.items()
    }
    decisions = {key for key in numbers if " propose " in key or " commit " in key}
    return {
        "kept": len(numbers),
        "lost": sum(numbers.get(key) != number for key, number in told.items()),
        "extra": len(decisions - set(told)),
    }


async def _phones(room: Room) -> dict[str, Any]:
    began = time.time()
    phones, trainer, played = await play(room)
    waits = [wait for one in phones for wait in one.waits]
    return {
        "people": room.people,
        "rounds": room.rounds,
        "seconds": time.time() - began,
        "played": played,
        "submits": len(waits),
        "p50": percent(waits, 0.5),
        "p99": percent(waits, 0.99),
        "worst": percent(waits, 1.0),
        "close": percent(trainer.waits, 1.0),
        "drops": sum(one.drops for one in phones),
        "refused": [told for one in phones for told in one.refused],
        "acknowledged": {mark_of(one.token): one.acknowledged for one in phones},
    }


def _run(room: Room) -> dict[str, Any]:
    words = [sys.executable, "-m", "benchmarks.workshop", "--phones", json.dumps(asdict(room))]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _beside(room: Room, server: Server, account: Callable[[], Account]) -> dict[str, Any]:
    """Draw the big screen while the phones play, and count its frames while rounds are played.

    In the lobby nothing moves, so that nothing is drawn unless somebody comes in.
    """
    import pygame

    from game import app

    frames: list[float] = []
    told: dict[str, Any] = {}
    drawn = pygame.display.update

    def update(*parts: Any) -> None:
        drawn(*parts)
        frames.append(time.monotonic())

    def phones() -> None:
        while not frames:
            time.sleep(0.1)
        time.sleep(3.0)
        told.update(_run(room))
        began, ended = told["played"]
        within = [at for at in frames if began <= at <= ended]
        gaps = sorted(1000.0 * (b - a) for a, b in pairwise(within))
        told["frames"] = len(within) / (ended - began)
        told["gap"] = gaps[int(0.99 * len(gaps))]
        pygame.event.post(pygame.event.Event(pygame.QUIT))

    pygame.display.update = update
    thread = Thread(target=phones)
    thread.start()
    try:
        app.host(server, account)
    finally:
        pygame.display.update = drawn
        thread.join()
    return told


def tell(told: dict[str, Any], limit: float) -> None:
    print(
        f"{told['people']} phones, {told['rounds']} rounds in {told['seconds']:.0f} s, "
        f"{told['drops']} drops: "
        f"{told['submits']} submits, p50 {told['p50']:.1f}, p99 {told['p99']:.1f}, "
        f"worst {told['worst']:.0f} ms "
        f"(limit {limit:.0f}: {verdict(told['p99'], limit)}); end of a round {told['close']:.0f} ms"
    )
    print(
        f"  {told['kept']} moves kept, {told['lost']} acknowledged and lost, {told['extra']} too many, "
        f"{len(told['refused'])} refused {sorted(set(told['refused']))[:3]}"
    )
    if "frames" in told:
        kept = verdict(LEAST_FRAMES, told["frames"])
        print(
            f"  big screen: {told['frames']:.1f} frames a second, 99 % within {told['gap']:.0f} ms ({kept})"
        )


def verdict(value: float, limit: float) -> str:
    return "kept" if value <= limit else "MISSED"


if __name__ == "__main__":
    main()
