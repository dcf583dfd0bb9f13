"""The desk of a workshop: it takes moves, lets through what is possible, keeps it, and knows the room."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from threading import RLock
from time import time
from typing import Final, TypeAlias

from pydantic import TypeAdapter

from game.engine import PLAYERS
from game.engine.score import Panel
from game.lesson.comparison import panel
from game.play.folders import scenarios_folder
from game.play.game import Game, new_game
from game.scenarios import Scenario, ScenarioError, on_shelf, spoken_in, text_in_words
from game.scenarios.varying import Chosen, varied
from game.words import ENGLISH, _
from game.workshop.admission import RefusedMoveError, admit, at_stage, deciding
from game.workshop.changes import after, opened
from game.workshop.coming_late import coming_late, late_number
from game.workshop.companies import Companies
from game.workshop.debrief.supposed import supposed_table
from game.workshop.moves import MOST_TEAMS, End, Move, Pause, move_from, text_of
from game.workshop.naming import Table
from game.workshop.room import Phase, Room, Setup, Supposed
from game.workshop.settling import closing
from game.workshop.store import Logged, Page, Session, Store, StoreError
from game.workshop.told import Told

GRACE: Final = 1.5
"""Seconds after the end of a round in which a decision that was on its way still counts."""

_SETUP: Final = TypeAdapter(Setup)

Making: TypeAlias = Callable[[Room], Move]
"""Makes a move of the room as it is when the move's turn has come; may raise RefusedMoveError."""


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A move that is kept: its number, and whether it had been sent before under the same key."""

    number: int
    again: bool


@dataclass(slots=True)
class Desk:
    """One session at one process; several processes may serve the same session of a shared store.

    spoken: the language of the scenario's texts.
    prepare: is given the desk as it will be when a phase begins, before anybody sees it.
    """

    store: Store
    companies: Companies
    room: Room
    spoken: str = ENGLISH
    told: Told = field(default_factory=Told)
    prepare: "Callable[[Desk], object]" = lambda _desk: None
    _lock: RLock = field(default_factory=RLock)

    @property
    def scenario(self) -> Scenario:
        """The scenario that is played."""
        return self.companies.scenario

    def game(self, team: int) -> Game:
        """Return a team's game as it stands; a view never waits for the disk."""
        return self.companies.game(self.room, team)

    def answer(self) -> Table | None:
        """Return the answer to the what-if the room looks at, None while it is not known yet."""
        room = self.room
        known: Table | None = self.told.known("what if", room.supposed, room.past, room.teams)
        return known if room.supposed is not None else None

    def think(self) -> Table | None:
        """Work the answer out, which takes a moment: not for where others wait."""
        room = self.room

        def answered(asked: Supposed, *_things: object) -> Table:
            return self._answered(room, asked)

        if room.supposed is None:
            return None
        return self.told.of("what if", answered, room.supposed, room.past, room.teams)

    def answer_to(self, asked: Supposed) -> Table:
        """Work out the answer to any what-if on the room as it stands."""
        return self._answered(self.room, asked)

    def _answered(self, room: Room, asked: Supposed) -> Table:
        over = self.companies.game(room, asked.team).over
        return supposed_table(room, self.companies.game, asked, self._panel() if over else None)

    def _panel(self) -> Panel:
        """Return what a score is held against, the same for all teams on the room's luck."""
        game = new_game(self.scenario, self.room.setup.seed)
        return self.told.of("panel", lambda _scenario: panel(game), self.scenario)

    def submit(self, move: Move | Making, key: str, at: float | None = None) -> Acknowledged:
        """Make a move once, however often it is sent under a key; it is on the disk when this returns.

        Raises RefusedMoveError and StoreError; then nothing has changed.
        """
        [told] = self.submit_all([(move, key)], at)
        if isinstance(told, RefusedMoveError):
            raise told
        return told

    def submit_all(
        self, sent: Iterable[tuple[Move | Making, str]], at: float | None = None
    ) -> list[Acknowledged | RefusedMoveError]:
        """Make moves in their order, each as `submit` does, and force them to the disk once.

        Raises StoreError; then none of them is kept.
        """
        when = time() if at is None else at
        told: list[Acknowledged | RefusedMoveError] = []
        with self._lock:
            with self.store.turn(self.room.setup.session) as page:
                room = _played_on(self.room, page.since(self.room.moves))
                for move, key in sent:
                    room, answer = self._made(page, room, move, key, when)
                    told.append(answer)
            self._show(room)
        return told

    def _show(self, room: Room) -> None:
        """Let everybody see a room; a new phase is prepared first, so that nobody waits for it."""
        try:
            if room.visit != self.room.visit or room.phase is not self.room.phase:
                self.prepare(replace(self, room=room))
        finally:
            self.room = room

    def _made(
        self, page: Page, room: Room, sent: Move | Making, key: str, when: float
    ) -> tuple[Room, Acknowledged | RefusedMoveError]:
        known = page.known(key)
        if known is not None:
            return room, Acknowledged(known, again=True)
        try:
            move = sent(room) if callable(sent) else sent
            admit(room, move, self.companies.game)
        except RefusedMoveError as refusal:
            return room, refusal
        page.add(room.moves + 1, when, key, text_of(move))
        return after(room, move, when), Acknowledged(room.moves + 1, again=False)

    def catch_up(self) -> Room:
        """Read what other processes have kept, and return the room."""
        with self._lock:
            self._show(_played_on(self.room, self.store.since(self.room.setup.session, self.room.moves)))
            return self.room

    def tick(self, now: float) -> bool:
        """End the round when its time is up and what was on its way has come; return whether it was ended."""
        room = self.room
        if room.phase is not Phase.DECIDING or room.clock.ends is None or now < room.clock.ends + GRACE:
            return False
        return self.close_round(now)

    def hold(self) -> None:
        """Stop the clock of a round that was running when this laptop stopped; nobody loses time by that.

        What is left is counted from the last move that was kept.
        """
        with self._lock:
            ends = self.room.clock.ends
            if ends is not None:
                last = max((line.at for line in self.store.since(self.room.setup.session, 0)), default=ends)
                self.submit(Pause(paused=True), f"hold {self.room.moves}", min(last, ends))

    def close_round(self, now: float | None = None, at: str = "") -> bool:
        """End the round that is being decided; return whether this call did it.

        `at` is the stage that is meant, "" for whichever it is; raises RefusedMoveError when that is over.
        """
        with self._lock:
            room = self.catch_up()
            if room.phase is not Phase.DECIDING:
                return False
            at_stage(room, at)
            return not self.submit(self._closing, f"close {room.round} {room.visit}", now).again

    def _closing(self, room: Room) -> Move:
        """Return the end of the round of a room that holds what other processes have kept until now."""
        deciding(room)
        return closing(room, self.companies.game)

    def let_in_late(self, key: str, player: str, at: float | None = None) -> Acknowledged:
        """Let one more team in, whose rounds so far an example player has played.

        Raises RefusedMoveError and StoreError.
        """
        with self._lock:
            room = self.catch_up()
            if player not in PLAYERS:
                raise RefusedMoveError("no such player", _("There is no example player of that name."))
            if late_number(room) > MOST_TEAMS:
                told = _("There can be {n} teams at most.").format(n=MOST_TEAMS)
                raise RefusedMoveError("full", told)
            return self.submit(coming_late(room, player, self.companies.game), key, at)

    def end(self, key: str, now: float | None = None, at: str = "") -> Acknowledged:
        """Go on to the debrief; a round that every team has decided counts, any other open one does not.

        Raises RefusedMoveError and StoreError.
        """
        with self._lock:
            if self.catch_up().ready() and self.close_round(now, at):
                at = ""
            return self.submit(End(at=at), key, now)


def begin(store: Store, setup: Setup, at: float | None = None) -> Desk:
    """Begin a session; raises ScenarioError for a scenario that cannot be played, and StoreError."""
    desk = _desk(store, setup)
    text = _SETUP.dump_json(setup).decode()
    store.create(Session(setup.session, time() if at is None else at, text))
    return desk


def reopen(store: Store, session: Session) -> Desk:
    """Open a session again with every move that was acknowledged; raises ScenarioError and StoreError."""
    try:
        setup = _SETUP.validate_json(session.setup)
    except ValueError as error:
        raise StoreError(
            _("The workshop {id} is damaged and cannot be opened.").format(id=session.id)
        ) from error
    desk = _desk(store, setup)
    desk.catch_up()
    return desk


def _desk(store: Store, setup: Setup) -> Desk:
    told_by = on_shelf(setup.title, [scenarios_folder()])
    scenario, problems = text_in_words(setup.scenario, setup.title, told_by)
    if scenario is None:
        raise ScenarioError(problems)
    story = varied(scenario, Chosen(setup.market, setup.quarters))
    return Desk(store, Companies(story, setup.seed), opened(setup), spoken_in(told_by))


def _played_on(room: Room, logged: Iterable[Logged]) -> Room:
    for line in logged:
        room = after(room, move_from(line.text), line.at)
    return room
