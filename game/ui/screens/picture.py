"""A still picture that fills its place, and a calm sky until it has been painted."""

from dataclasses import KW_ONLY, dataclass

import pygame

from game.ui.drawing.cache import rounded
from game.ui.theme import PALETTE
from game.ui.widgets import Node


@dataclass(eq=False)
class Little(Node):
    """Shows a picture cropped to its place, with round corners."""

    picture: pygame.Surface | None = None
    _: KW_ONLY
    radius: float = 8

    def paint(self, surface: pygame.Surface) -> None:
        """Blit the picture, or a plain ground while there is none."""
        if self.rect.w < 8 or self.rect.h < 8:
            return
        if self.picture is None:
            self.brush.box(surface, self.rect, PALETTE.accent_soft, self.radius)
            return
        picture, size, radius = self.picture, self.rect.size, self.dp(self.radius)
        key = ("little", id(picture), size, radius)
        surface.blit(self.brush.pictures.get(key, lambda: rounded(picture, size, radius)), self.rect)
