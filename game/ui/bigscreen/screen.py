"""The big screen as a screen of the game's own window."""

import gc
from collections.abc import Callable

import pygame

from game.ui.bigscreen.link import Link
from game.ui.bigscreen.own_page import OwnPage
from game.ui.bigscreen.show import BigScreen
from game.ui.widgets import UI, Node
from game.workshop.hosting import Line, Server
from game.workshop.report.account import Account


class RoomScreen:
    """Shows the room of a server until it is left."""

    def __init__(self, ui: UI, server: Server, account: Callable[[], Account]) -> None:
        line = Line(server.port, server.token)
        self._link, own = Link(line, server.revive), OwnPage(ui, server.link, line.link_for_once)
        self._big = BigScreen(ui, self._link, server.address, account, own)

    @property
    def done(self) -> bool:
        """Whether the trainer has left it."""
        return self._big.done

    def event(self, event: pygame.event.Event) -> None:
        """Take a key, or hand the event to the widgets."""
        self._big.event(event)

    def build(self, ui: UI) -> Node:
        """Return what the room is shown now."""
        return self._big.tree()

    def opened(self, ui: UI) -> None:
        """Keep Esc for leaving, and frames even."""
        ui.on_escape = None
        gc.freeze()  # else looking through all that is loaded for garbage holds up frames by 50 ms

    def frame(self, ui: UI, now: int) -> None:
        """Show what has changed in the room."""
        self._big.frame(now)

    def closed(self, ui: UI) -> None:
        """Let go of the server."""
        self._link.stop()
