"""The title: the game's name before its living picture, and the ways in."""

from collections.abc import Iterator
from time import perf_counter

import pygame

from game.play.slots import Kept
from game.ui.library import Library
from game.ui.scene import Scene, SceneState
from game.ui.screens.guide import Guide
from game.ui.screens.mark import Mark, Veil
from game.ui.theme import PALETTE
from game.ui.widgets import UI, Button, Col, Label, LivePicture, Node, Row, Spacer, Stack
from game.words import _

_STATE = SceneState(0.9, 0.85, 0.85, 0.7, 0.02, 0.5, 0.45, 0.8, weather="golden")
_LAND = 20
_SLICE = 0.010
_FADE = 500


class TitleScreen:
    """Shows the title; `kept` is the game to go on with, if there is one."""

    def __init__(self, guide: Guide, kept: Kept | None, library: Library) -> None:
        self._guide, self._kept, self._library = guide, kept, library
        self._scene: Scene | None = None
        self._steps: Iterator[float] = iter(())
        self._canvas = pygame.Surface((1, 1))
        self._bare = pygame.Surface((1, 1))
        self._now = 0
        self._ready_at: int | None = None

    def build(self, ui: UI) -> Node:
        """Return the picture with the ways in before it."""
        wide, high = ui.units
        narrow = wide < 760
        ways = self._panel(tight=high < 620)
        return Stack(
            LivePicture(self._picture, name=_("A kite over a town"), fps=60, radius=0, id="scene"),
            Veil(side="all" if narrow else "left"),
            Row(
                ways,
                None if narrow else Spacer(flex=1),
                pad=(28 if narrow else 72, 20),
                items="center",
                justify="center" if narrow else "start",
            ),
        )

    def _panel(self, *, tight: bool) -> Node:
        return Col(
            Row(
                Mark(size=54 if tight else 72),
                Label("Kitestring", size="display", weight="bold", color=PALETTE.on_navy),
                gap=16,
                items="center",
            ),
            Label(
                _("One company, one week of hours, and a kite that needs its string."),
                size="lead",
                color=PALETTE.on_navy,
                wrap=True,
            ),
            Spacer(height=4 if tight else 16),
            *self._ways(),
            gap=8 if tight else 10,
            width=340,
        )

    def _ways(self) -> list[Node | None]:
        guide, kept = self._guide, self._kept
        return [
            self._go_on(kept) if kept is not None else None,
            Button(
                _("New game"),
                id="new",
                icon="player-play",
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
        self._now = now
        if self._scene is None or self._scene.ready:
            return
        until = perf_counter() + _SLICE
        while perf_counter() < until and next(self._steps, None) is not None:
            pass
        if self._scene.ready:
            self._ready_at = None if ui.reduced_motion else now
            self._library.read()
            ui.invalidate()

    def _picture(self, size: tuple[int, int]) -> pygame.Surface:
        """Return the scene as it looks now; it rises out of the bare sky."""
        if self._scene is None or self._scene.size != size:
            still = self._guide.ui.reduced_motion
            self._scene = Scene(size, _STATE, _LAND, reduced_motion=still, layout="title")
            self._steps = self._scene.build_steps()
            self._canvas = pygame.Surface(size)
        scene = self._scene
        scene.draw(self._canvas, self._now / 1000)
        if not scene.ready:
            self._bare = self._canvas.copy()
        elif self._ready_at is not None:
            self._fade(self._now - self._ready_at)
        return self._canvas

    def _fade(self, since: int) -> None:
        if since >= _FADE or self._bare.get_size() != self._canvas.get_size():
            self._ready_at = None
            return
        self._bare.set_alpha(255 - 255 * since // _FADE)
        self._canvas.blit(self._bare, (0, 0))

    def closed(self, ui: UI) -> None:
        """Let the picture go."""
        self._scene = None
