"""Beginning a workshop and going on with one: what is chosen, and what is drawn."""

from dataclasses import dataclass
from pathlib import Path
from secrets import randbelow, token_hex
from typing import Final

from game.play.folders import data_folder
from game.scenarios import Scenario
from game.scenarios.varying import chosen_of
from game.workshop.codes import IN_A_ROOM, mark_of, new_code
from game.workshop.desk import Desk, reopen
from game.workshop.room import Mode, Phase, Setup
from game.workshop.store import Session, Store

SEEDS: Final = 1_000_000
_PEOPLED: Final = ('"kind":"join"', '"kind":"begin"')
"""Moves by which a room is more than one that was looked into."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a trainer chooses; 0 rounds or minutes stand for the scenario's, no seed for one that is drawn."""

    mode: Mode = Mode.TEAMS
    rounds: int = 0
    minutes: float = 0.0
    seed: int | None = None
    ranked: bool = True
    paper: bool = False


def workshops_file() -> Path:
    """Return the file in which the workshops of this laptop are kept."""
    return data_folder() / "workshops.sqlite"


def setup_for(scenario: Scenario, text: str, wish: Wish, token: str, signs: int = IN_A_ROOM) -> Setup:
    """Return the setup of a new session with a code of so many signs; `token` is the trainer's."""
    course = scenario.workshop
    rounds = min(wish.rounds or course.rounds, scenario.quarters)
    return Setup(
        session=token_hex(8),
        code=new_code(signs),
        scenario=text,
        title=scenario.id,
        seed=randbelow(SEEDS) if wish.seed is None else wish.seed,
        mode=wish.mode,
        rounds=rounds,
        seconds=round(60 * (wish.minutes or course.minutes_a_round)),
        host=mark_of(token),
        ranked=wish.ranked,
        paper=wish.paper,
        market=chosen_of(scenario).market if scenario.choose else "",
        quarters=scenario.quarters if scenario.choose else 0,
    )


def unfinished(store: Store) -> Session | None:
    """Return the session begun last that has not been closed, None when there is none.

    A room into which nobody has come yet hides none in which people have sat.
    """
    empty = None
    for session in store.sessions():
        logged = store.since(session.id, 0)
        if logged and '"kind":"shut"' in logged[-1].text:
            continue
        if any(kind in line.text for line in logged for kind in _PEOPLED):
            return session
        empty = empty or session
    return empty


def gone_on(store: Store, session: Session) -> Desk:
    """Open a session again as it was left; a round that was running is held until the trainer goes on."""
    desk = reopen(store, session)
    if desk.room.phase is Phase.DECIDING:
        desk.hold()
    return desk
