"""The front of the title: its living picture, the mark and the name; light, since it is shown first."""

from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import Final

import pygame

from game.ui.scene import Scene, SceneState
from game.ui.screens.mark import Mark, Veil
from game.ui.theme import PALETTE
from game.ui.widgets import UI, Col, Label, LivePicture, Node, Row, Scroll, Spacer, Stack
from game.words import _

_STATE: Final = SceneState(0.9, 0.85, 0.85, 0.7, 0.02, 0.5, 0.45, 0.8, weather="golden")
_LAND: Final = 20
_SLICE: Final = 0.010
_FADE: Final = 500
_PANEL: Final = 340
_NARROW: Final = 760
_LOW: Final = 620


class Dusk:
    """The living picture of the title: a bare sky at once, the rest painted slice by slice and faded in."""

    def __init__(self) -> None:
        self._scene: Scene | None = None
        self._steps: Iterator[float] = iter(())
        self._canvas = self._bare = pygame.Surface((1, 1))
        self._now = 0
        self._ready_at: int | None = None
        self._still = False

    @property
    def ready(self) -> bool:
        """Whether the picture has been painted."""
        return self._scene is not None and self._scene.ready

    def frame(self, ui: UI, now: int) -> None:
        """Note the time in milliseconds, and paint another slice of a picture that is not ready."""
        self._now, self._still = now, ui.reduced_motion
        waiting = self._scene is not None and not self.ready
        until = perf_counter() + _SLICE
        while waiting and perf_counter() < until and next(self._steps, None) is not None:
            pass
        if waiting and self.ready:
            self._ready_at = None if ui.reduced_motion else now
            ui.invalidate()

    def picture(self, size: tuple[int, int]) -> pygame.Surface:
        """Return the picture as it looks now."""
        if self._scene is None or self._scene.size != size:
            self._scene = Scene(size, _STATE, _LAND, reduced_motion=self._still, layout="title")
            self._steps = self._scene.build_steps()
            self._canvas = pygame.Surface(size)
        self._scene.draw(self._canvas, self._now / 1000)
        if not self._scene.ready:
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


def is_low(ui: UI) -> bool:
    """Whether the window is too low for generous gaps."""
    return ui.units[1] < _LOW


def front(ui: UI, dusk: Dusk, ways: Sequence[Node | None] = ()) -> Node:
    """Return the picture with the name before it, and the ways in below the name."""
    wide = ui.units[0]
    top = ui.size[1] / ui.brush.scale * (0.06 if is_low(ui) else 0.2)
    narrow, low = wide < _NARROW, is_low(ui)
    panel = Col(
        _name(low=low),
        Label(
            _("One company, one week of hours, and a kite that needs its string."),
            size="lead",
            color=PALETTE.on_navy,
            wrap=True,
        ),
        Spacer(height=4 if low else 18),
        *ways,
        gap=8 if low else 10,
        flex=1,
    )
    room = ui.size[0] / ui.brush.scale - 56
    held: Node = Scroll(panel, flex=1, id="ways") if low else panel
    return Stack(
        LivePicture(dusk.picture, name=_("A kite over a town"), radius=0, id="scene"),
        Veil(side="all" if narrow else "left"),
        Row(
            Row(
                held,
                width=min(_PANEL * max(1.0, ui.brush.text_scale), room),
                items="stretch" if low else "start",
            ),
            pad=(28 if narrow else 72, top, 20, 16),
            items="stretch" if low else "start",
            justify="center" if narrow else "start",
        ),
    )


def _name(*, low: bool) -> Node:
    return Row(
        Mark(size=54 if low else 72),
        Label("Kitestring", size="display", weight="bold", color=PALETTE.on_navy),
        gap=16,
        items="center",
    )
