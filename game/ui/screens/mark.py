"""The game's mark, and a veil of shade that keeps words legible on a picture."""

import io
from dataclasses import dataclass
from typing import Literal

import pygame

from game.assets import asset_root
from game.ui.theme import PALETTE
from game.ui.widgets import Node


@dataclass(eq=False)
class Mark(Node):
    """The kite of the game's icon, `size` units across."""

    size: float = 72

    def content_width(self) -> int:
        """Return the side."""
        return self.brush.sp(self.size)

    def content_height(self, width: int) -> int:
        """Return the side."""
        return self.brush.sp(self.size)

    def paint(self, surface: pygame.Surface) -> None:
        """Draw the mark in the middle of its place."""
        px = self.brush.sp(self.size)
        picture = self.brush.pictures.get(("mark", px), lambda: _drawn(px))
        surface.blit(picture, picture.get_rect(center=self.rect.center))


def _drawn(px: int) -> pygame.Surface:
    source = (asset_root() / "kitestring.svg").read_bytes()
    return pygame.image.load_sized_svg(io.BytesIO(source), (px, px))


@dataclass(eq=False)
class Veil(Node):
    """A veil of shade over the left of a picture, or over all of it."""

    side: Literal["left", "all"] = "left"
    wide: float = 620
    strength: int = 190

    def paint(self, surface: pygame.Surface) -> None:
        """Lay the veil over what is there."""
        r = self.rect
        width = r.w if self.side == "all" else min(r.w, self.dp(self.wide))
        key = ("veil", self.side, self.strength, (width, r.h))
        surface.blit(self.brush.pictures.get(key, lambda: self._woven((width, r.h))), r)

    def _woven(self, size: tuple[int, int]) -> pygame.Surface:
        """Enlarge a tiny strip, dense at the left and gone at the right."""
        count = 32
        strip = pygame.Surface((count, 1), pygame.SRCALPHA)
        for x in range(count):
            away = x / (count - 1) if self.side == "left" else 0.3
            share = 1.0 - away * away * (3.0 - 2.0 * away)
            strip.set_at((x, 0), (*PALETTE.shadow, round(self.strength * share)))
        return pygame.transform.smoothscale(strip, size)
