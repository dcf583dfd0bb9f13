"""The title: the game's name before its living picture, and the ways in."""

from game.play.slots import Kept
from game.ui.library import Library
from game.ui.screens.front import Dusk, front
from game.ui.screens.guide import Guide
from game.ui.theme import PALETTE
from game.ui.widgets import UI, Button, Col, Label, Node
from game.words import _


class TitleScreen:
    """Shows the title; `kept` is the game to go on with, if there is one."""

    def __init__(self, guide: Guide, kept: Kept | None, library: Library) -> None:
        self._guide, self._kept, self._library = guide, kept, library
        self._dusk = Dusk()

    def build(self, ui: UI) -> Node:
        """Return the picture with the ways in before it."""
        return front(ui, self._dusk, self._ways())

    def _ways(self) -> list[Node | None]:
        guide, kept = self._guide, self._kept
        return [
            self._go_on(kept) if kept is not None else None,
            Button(
                _("New game"),
                id="new",
                icon="player-play" if kept is None else "plus",
                size="lead",
                kind="bar" if kept is not None else "soft",
                hotkey="n",
                on=guide.to_picker,
            ),
            Button(_("How to play"), id="how-to", kind="bar", icon="help", hotkey="h", on=guide.to_how_to),
            Button(
                _("Settings"), id="settings", kind="bar", icon="settings", hotkey="s", on=guide.to_settings
            ),
            Button(_("Quit"), id="quit", kind="bar", icon="logout", hotkey="q", on=guide.quit),
        ]

    def _go_on(self, kept: Kept) -> Node:
        where = _("{company}, quarter {number} of {all}").format(
            company=kept.company, number=kept.quarter + 1, all=kept.quarters
        )
        return Col(
            Button(
                _("Continue"),
                id="continue",
                icon="player-play",
                size="lead",
                kind="soft",
                hotkey="c",
                name=_("Continue: {where}").format(where=where),
                on=self._guide.resume,
            ),
            Label(where, size="label", color=PALETTE.on_navy, wrap=True, side="center"),
            gap=3,
        )

    def opened(self, ui: UI) -> None:
        """Begin at the first way in; Esc does nothing here, so that nobody leaves by accident."""
        ui.on_escape = None
        ui.take_focus(ui.find("continue") or ui.find("new"))

    def frame(self, ui: UI, now: int) -> None:
        """Paint the picture slice by slice, then read the scenarios while the player looks."""
        self._dusk.frame(ui, now)
        if self._dusk.ready:
            self._library.read()

    def closed(self, ui: UI) -> None:
        """Let the picture go."""
        self._dusk = Dusk()
