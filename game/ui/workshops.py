"""Workshops in the game: a room opened and left, one gone on with, and the report of the last one.

What serves a room takes long to import, so that it is imported beside the picture when a trainer asks for it.
"""

import webbrowser
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, Final, Protocol

import pygame

from game.scenarios import ScenarioError
from game.ui.later import Later
from game.ui.screens.guide import Screen, Wanted
from game.ui.widgets import UI
from game.words import _

if TYPE_CHECKING:
    from game.ui.bigscreen.screen import RoomScreen
    from game.workshop.earlier import Earlier
    from game.workshop.hosting import Server
    from game.workshop.report.account import Account

_LONG: Final = 9000
"""Milliseconds for which a sentence with a path is shown."""


class Player(Protocol):
    """Whoever leads through the game, as workshops know them."""

    ui: UI

    def show(self, screen: Screen) -> None:
        """Go to a screen."""

    def refresh(self) -> None:
        """Build the screen anew."""

    def to_title(self) -> None:
        """Go to the title."""


class Workshops:
    """What trainers ask of the game; sentences on what went wrong are told on their page, never raised."""

    def __init__(self, player: Player) -> None:
        self._player = player
        self._looking: Later[tuple[Earlier | None, Earlier | None]] | None = None
        self._left: Earlier | None = None
        self._played: Earlier | None = None
        self._work: Later[Callable[[], object]] | None = None
        self._room: RoomScreen | None = None
        self._then: Callable[[], object] = player.to_title
        self._server: Server | None = None
        self._ending: Thread | None = None
        self.going_on = self.trouble = ""

    # --- the loop

    @property
    def showing(self) -> bool:
        """Whether a room is shown."""
        return self._room is not None

    def event(self, event: pygame.event.Event) -> bool:
        """Hand an event to the room that is shown; tell whether there is one."""
        if self._room is not None:
            self._room.event(event)
        return self._room is not None

    def frame(self) -> None:
        """Take what has come of the work beside the picture, and leave a room that has been left."""
        if self._room is not None:
            if self._room.done:
                self._leave()
        elif self._work is not None and self._work.ready:
            self._take(self._work)
        elif self._looking is not None and self._looking.ready:
            self._take_looked(self._looking)

    def _take(self, work: Later[Callable[[], object]]) -> None:
        self._work, self.going_on = None, ""
        try:
            then = work.result()
        except Exception as fault:
            self.trouble = _sentence(fault)
            self._player.refresh()
            return
        self._player.refresh()
        then()

    def _take_looked(self, looking: Later[tuple["Earlier | None", "Earlier | None"]]) -> None:
        self._looking = None
        try:
            self._left, self._played = looking.result()
        except Exception as fault:
            self.trouble = _sentence(fault)
        self._player.refresh()

    def _do(self, told: str, work: Callable[[], Callable[[], object]]) -> None:
        """Begin work beside the picture, one at a time; it returns what is to be done when it is over."""
        if self._work is None:
            self.going_on, self.trouble = told, ""
            self._work = Later(work)
            self._player.refresh()

    # --- what is asked for

    @property
    def left(self) -> tuple[str, str] | None:
        """The workshop to go on with: its company and where it stands."""
        return (self._left.title, self._left.told) if self._left is not None else None

    @property
    def played(self) -> tuple[str, str] | None:
        """The last workshop there was: its company and its day."""
        return (self._played.title, self._played.told) if self._played is not None else None

    def look(self) -> None:
        """Look for workshops there have been."""
        self.trouble, self._left, self._played = "", None, None
        self._looking = Later(_looked)

    def open(self, wanted: Wanted) -> None:
        """Open a room and show the big screen."""

        def work() -> Callable[[], object]:
            self._wait_for_the_last()
            return self._showing(*_new_room(wanted))

        self._do(_("The room is being opened …"), work)

    def go_on(self) -> None:
        """Open the room that was left, and show the big screen."""

        def work() -> Callable[[], object]:
            self._wait_for_the_last()
            return self._showing(*_left_room())

        self._do(_("The room is being opened …"), work)

    def report(self) -> None:
        """Write the report of the last workshop, and show it in the browser."""
        session = self._played.session if self._played is not None else ""

        def work() -> Callable[[], object]:
            from game.workshop.earlier import write_report

            page = write_report(session)
            with suppress(OSError, webbrowser.Error):  # the page is written, and told of, all the same
                webbrowser.open(page.as_uri())
            told = _("{file} is written.").format(file=page)
            return lambda: self._player.ui.toast(told, "good", _LONG)

        self._do(_("The report is being written …"), work)

    # --- the room

    def _showing(self, server: "Server", account: "Callable[[], Account]") -> Callable[[], object]:
        def shown() -> None:
            self._server = server
            self.show(server, account, self._end)

        return shown

    def show(self, server: "Server", account: "Callable[[], Account]", then: Callable[[], object]) -> None:
        """Show the big screen of a server, and do something when it has been left."""
        from game.ui.bigscreen.screen import RoomScreen

        self._then = then
        self._room = RoomScreen(self._player.ui, server, account)
        self._player.show(self._room)

    def _leave(self) -> None:
        self._room = None
        self._then()

    def _end(self) -> None:
        """End the server of a room that was left, and go to the title meanwhile."""
        if self._server is not None:
            self._ending = Thread(target=self._server.stop)
            self._ending.start()
        self._server = None
        self._player.to_title()

    def _wait_for_the_last(self) -> None:
        """Wait until the server of the room before is gone: a laptop hosts one at a time."""
        if self._ending is not None:
            self._ending.join()

    def close(self) -> None:
        """End what is at work, since the game is left."""
        if self._room is not None:
            self._room.closed(self._player.ui)
        if self._server is not None:
            self._server.stop()
        self._server = None
        self._wait_for_the_last()


def _looked() -> tuple["Earlier | None", "Earlier | None"]:
    from game.workshop.earlier import last_played, to_go_on_with

    return to_go_on_with(), last_played()


def _new_room(wanted: Wanted) -> tuple["Server", "Callable[[], Account]"]:
    from game.workshop.hosting import HostError
    from game.workshop.network import free_port, places
    from game.workshop.opening import account_in, new_session, opened
    from game.workshop.room import Mode
    from game.workshop.sessions import Wish

    there = places()
    if not there and not wanted.people:
        raise HostError(
            _(
                "This laptop is in no network: join a Wi-Fi, or let a phone share one as a hotspot. With "
                "simulated people you can try it alone."
            )
        )
    wish = Wish(Mode.ONE if wanted.one_company else Mode.TEAMS, ranked=wanted.ranked)
    session = new_session(wanted.path, wanted.scenario, wish)
    return opened(session, there, free_port(), wanted.people), lambda: account_in(session)


def _left_room() -> tuple["Server", "Callable[[], Account]"]:
    from game.workshop.hosting import HostError
    from game.workshop.network import free_port, places
    from game.workshop.opening import account_in, left_session, opened

    left = left_session()
    if left is None:
        raise HostError(_("There is no workshop to go on with."))
    session, port = left
    return opened(session, places(), free_port(port)), lambda: account_in(session)


def _sentence(fault: Exception) -> str:
    """Return what a trainer is told of something that did not work; raises what is a fault of the game."""
    from game.workshop.hosting import HostError
    from game.workshop.store import StoreError

    if isinstance(fault, ScenarioError):
        return f"{fault.first.message} {fault.first.mend}"
    if isinstance(fault, OSError):
        return _("That did not work ({reason}).").format(reason=fault.strerror or fault)
    if isinstance(fault, HostError | StoreError):
        return str(fault)
    raise fault
