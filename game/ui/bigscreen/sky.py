"""The sky with every team's kite, drawn live over one landscape."""

from zlib import crc32

import pygame

from game.ui.bigscreen.liveries import flyer_of
from game.ui.bigscreen.pages import WIDE, View
from game.ui.scene.fleet import Fleet
from game.ui.theme import PALETTE
from game.ui.widgets import UI, LivePicture, Node
from game.words import _

_SLICES = 2
"""Parts of the landscape that are painted in one frame."""


class Sky:
    """Keeps the kites in the air from one page to the next; `now` in milliseconds."""

    def __init__(self, ui: UI) -> None:
        self._ui, self._now = ui, 0
        self._fleet: Fleet | None = None

    def frame(self, now: int) -> None:
        """Go on painting the landscape until it is ready."""
        self._now = now
        for _slice in range(_SLICES):
            if self._fleet is not None and not self._fleet.ready:
                self._fleet.build()
                self._ui.invalidate()

    def node(self, view: View, wide: float) -> Node:
        """Return the picture of a room's kites, with the teams' names for who hears it."""
        flyers = tuple(flyer_of(board, moved=view["phase"] == "results") for board in view["boards"])

        def picture(target: pygame.Surface) -> None:
            fleet = self._fleet
            if fleet is None or fleet.size != target.get_size():
                land = crc32(view["scenario"].encode())
                fleet = self._fleet = Fleet(target.get_size(), land, landscape=view["landscape"])
            fleet.aim(flyers, self._now / 1000.0)
            if fleet.ready:
                fleet.draw(target, self._now / 1000.0, still=self._ui.reduced_motion)
            else:
                target.fill(PALETTE.accent_soft)

        names = ", ".join(board["name"] for board in view["boards"])
        told = _("The kites of {names}").format(names=names)
        if wide < WIDE:
            return LivePicture(onto=picture, id="sky", name=told, height=200)
        return LivePicture(onto=picture, id="sky", name=told, flex=1, min_height=160)
