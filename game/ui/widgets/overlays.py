"""What floats above a screen for a while: the tooltip and the toast."""

from dataclasses import KW_ONLY, dataclass
from typing import Literal

import pygame

from game.ui.drawing import Rich
from game.ui.theme import PALETTE, RGB
from game.ui.widgets.node import Node

Mood = Literal["plain", "good", "bad"]
_SIGNS: dict[Mood, tuple[str, RGB]] = {
    "plain": ("info-circle", PALETTE.sky),
    "good": ("circle-check", (110, 214, 178)),
    "bad": ("alert-triangle", PALETTE.gold),
}


@dataclass(eq=False, repr=False)
class Tooltip(Node):
    """Rich text in a dark box beside the pointer or the focused widget."""

    text: str = ""
    _: KW_ONLY
    widest: float = 340

    def rich(self) -> Rich:
        """Return the text laid out as narrow as it can be."""
        limit = self.dp(self.widest) * self.brush.text_scale
        wide = self.brush.rich(self.text, int(limit), "label", PALETTE.on_navy, link=PALETTE.sky)
        return self.brush.rich(self.text, wide.used_width + 1, "label", PALETTE.on_navy, link=PALETTE.sky)

    def stand_by(self, anchor: pygame.Rect, window: pygame.Rect) -> None:
        """Stand below the anchor, or above it when there is no room; always inside the window."""
        rich = self.rich()
        box = pygame.Rect(0, 0, rich.width + self.dp(26), rich.height + self.dp(18))
        box.topleft = (anchor.x, anchor.bottom + self.dp(10))
        if box.bottom > window.bottom - self.dp(4):
            box.bottom = anchor.top - self.dp(10)
        self.place(box.clamp(window.inflate(-self.dp(8), -self.dp(8))))

    def bleed(self) -> int:
        """Return the reach of the shadow."""
        return self.brush.shadow_reach(8)

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the box and the text."""
        self.brush.shadow(surface, self.rect, 8, 8, 100)
        self.brush.box(surface, self.rect, PALETTE.navy, 8, border=PALETTE.navy_line)
        surface.blit(self.rich().picture, (self.rect.x + self.dp(13), self.rect.y + self.dp(9)))

    def hit(self, pos: tuple[int, int]) -> Node | None:
        """Let the mouse through."""
        return None


@dataclass(eq=False, repr=False)
class Toast(Node):
    """One sentence near the lower edge that goes away by itself."""

    text: str = ""
    _: KW_ONLY
    mood: Mood = "plain"

    def _rich(self) -> Rich:
        wide = self.brush.rich(self.text, self.dp(520), "body", PALETTE.on_navy, link=PALETTE.sky)
        return self.brush.rich(self.text, wide.used_width + 1, "body", PALETTE.on_navy, link=PALETTE.sky)

    def stand_in(self, window: pygame.Rect, taken: pygame.Rect | None) -> None:
        """Stand in the middle near the lower edge of the window, or near the upper one if that is taken."""
        rich = self._rich()
        sign = self.brush.sp(22) + self.dp(10)
        box = pygame.Rect(0, 0, rich.width + sign + self.dp(34), rich.height + self.dp(22))
        box.midbottom = (window.centerx, window.bottom - self.dp(22))
        if taken is not None and taken.colliderect(box):
            box.top = window.top + self.dp(22)
        self.place(box.clamp(window))

    def bleed(self) -> int:
        """Return the reach of the shadow."""
        return self.brush.shadow_reach()

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the box, the sign and the sentence."""
        r = self.rect
        self.brush.shadow(surface, r, 11, strength=110)
        self.brush.box(surface, r, PALETTE.navy, 11, border=PALETTE.navy_line)
        icon, color = _SIGNS[self.mood]
        self.brush.icon(surface, icon, 22, color, (r.x + self.dp(16), r.centery), anchor="midleft")
        rich = self._rich()
        at = (r.x + self.dp(26) + self.brush.sp(22), r.centery - rich.height // 2)
        surface.blit(rich.picture, at)

    def hit(self, pos: tuple[int, int]) -> Node | None:
        """Let the mouse through."""
        return None


@dataclass(eq=False, repr=False)
class FocusRing(Node):
    """The ring around the widget that has the keyboard."""

    def bleed(self) -> int:
        """Return how far the ring stands off."""
        return self.dp(6)

    def paint(self, surface: pygame.Surface) -> None:
        """Paint a bright ring with a dark edge, visible on every ground."""
        near = self.rect.inflate(2 * self.dp(4), 2 * self.dp(4))
        self.brush.ring(surface, near.inflate(2, 2), PALETTE.ink, 13, 4)
        self.brush.ring(surface, near, PALETTE.focus, 12, 3)

    def hit(self, pos: tuple[int, int]) -> Node | None:
        """Let the mouse through."""
        return None
