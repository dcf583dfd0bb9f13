"""The title: the game's name before its living picture, and the ways in."""

from game.play.slots import Kept
from game.ui.library import Library
from game.ui.screens.front import Dusk, front, is_low
from game.ui.screens.guide import Guide
from game.ui.theme import PALETTE
from game.ui.widgets import UI, Button, Col, Grid, Label, Node
from game.ui.widgets.node import Action
from game.words import _


class TitleScreen:
    """Shows the title; `kept` is the game to go on with, if there is one.

    `other` is one more, not finished yet, when `kept` is.
    """

    def __init__(self, guide: Guide, kept: Kept | None, library: Library, other: Kept | None = None) -> None:
        self._guide, self._kept, self._other, self._library = guide, kept, other, library
        self._dusk = Dusk()

    def build(self, ui: UI) -> Node:
        """Return the picture with the ways in before it; in pairs where the window is low."""
        others = self._others()
        pairs: list[Node] = [Grid(*others, cols=2, gap=8)] if is_low(ui) else others
        return front(ui, self._dusk, [self._new(), self._go_on(), self._go_on_with_other(), *pairs])

    def _new(self) -> Button:
        return Button(
            _("New game"),
            id="new",
            icon="player-play" if self._kept is None else "plus",
            size="lead",
            kind="soft" if self._kept is None else "bar",
            hotkey="n",
            on=self._guide.to_new_game,
        )

    def _go_on(self) -> Node:
        kept = self._kept
        where = self._where(kept) if kept is not None else _("There is no game to go on with yet.")
        button = Button(
            _("Continue"),
            id="continue",
            icon="player-play" if kept is not None else "player-pause",
            size="lead",
            kind="soft" if kept is not None else "bar",
            hotkey="c",
            enabled=kept is not None,
            name=_("Continue: {where}").format(where=where),
            on=self._guide.resume,
        )
        if kept is None:
            return button
        return Col(button, Label(where, size="label", color=PALETTE.on_navy, wrap=True, side="center"), gap=3)

    def _go_on_with_other(self) -> Button | None:
        other = self._other
        if other is None:
            return None
        return Button(
            self._where(other),
            id="other",
            kind="bar",
            icon="player-play",
            on=lambda: self._guide.resume(other),
        )

    def _where(self, kept: Kept) -> str:
        if kept.over:
            return _("{company}: the debrief").format(company=kept.company)
        return _("{company}, quarter {number} of {all}").format(
            company=kept.company, number=kept.quarter + 1, all=kept.quarters
        )

    def _others(self) -> list[Node]:
        guide = self._guide
        for_trainers = _("for trainers: one laptop, a projector, everybody’s phones")
        ways: tuple[tuple[str, str, str, str, Action], ...] = (
            (_("Scenarios"), "scenarios", "map", "o", guide.to_picker),
            (_("Workshop"), "workshop", "presentation", "w", guide.to_workshop),
            (_("How to play"), "how-to", "help", "h", guide.to_how_to),
            (_("Settings"), "settings", "settings", "s", guide.to_settings),
            (_("Quit"), "quit", "logout", "q", guide.quit),
        )
        return [
            Button(
                text,
                id=name,
                kind="bar",
                icon=icon,
                hotkey=key,
                tip=for_trainers if name == "workshop" else "",
                on=way,
            )
            for text, name, icon, key, way in ways
        ]

    def opened(self, ui: UI) -> None:
        """Begin where most players go on; Esc does nothing here, so that nobody leaves by accident."""
        ui.on_escape = None
        ui.take_focus(ui.find("new" if self._kept is None else "continue"))

    def frame(self, ui: UI, now: int) -> None:
        """Paint the picture slice by slice, then read the scenarios while the player looks."""
        self._dusk.frame(ui, now)
        if self._dusk.ready:
            self._library.read()

    def closed(self, ui: UI) -> None:
        """Let the picture go."""
        self._dusk = Dusk()
