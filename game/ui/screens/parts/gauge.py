"""A meter for a strip: always in two lines over its bar, so that a row of them stays even."""

from dataclasses import dataclass

import pygame

from game.ui.theme import PALETTE
from game.ui.widgets import Meter

_INKS = {"good": PALETTE.good, "bad": PALETTE.bad, "plain": PALETTE.ink_soft}


@dataclass(eq=False, repr=False)
class Gauge(Meter):
    """Icon and name; under them the value and its change; then the bar with a tick where it was before."""

    def _edge(self) -> int:
        return self.dp(3)

    def _icon_width(self) -> int:
        return self.brush.sp(18) + self.dp(6) if self.icon else 0

    def _name_width(self) -> int:
        return self.brush.text_width(self.name, "label")

    def _value_and_change(self) -> int:
        value = self.brush.text_width(self.text, "heading", "bold")
        if not self.change:
            return value
        change = self.brush.text_width(self.change, "label", "semibold")
        return value + self.dp(8) + self.brush.sp(11) + self.dp(3) + change

    def content_width(self) -> int:
        """Return the width of the longer line."""
        return max(self._icon_width() + self._name_width(), self._value_and_change()) + 2 * self._edge()

    def least_content_width(self) -> int:
        """Return the whole width; where even that is too much, the icon is left away."""
        return self.content_width()

    def content_height(self, width: int) -> int:
        """Return the height of both lines and the bar."""
        return self.brush.line("label") + self.brush.line("heading") + self.dp(17)

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the name, the value, the change and the bar."""
        if self.hot and self.on is not None:
            self.brush.box(surface, self.rect, PALETTE.wash, 8)
        r = self.rect.inflate(-2 * self._edge(), 0)
        y = r.y + self.dp(2) + self.brush.line("label") // 2
        x = r.x
        if self.icon and r.w >= self._icon_width() + self._name_width():
            self.brush.icon(surface, self.icon, 18, PALETTE.ink_soft, (x, y), anchor="midleft")
            x += self._icon_width()
        self.brush.text(surface, self.name, "label", PALETTE.ink, (x, y), anchor="midleft", width=r.right - x)
        top = r.y + self.dp(2) + self.brush.line("label")
        self._paint_value(surface, r.x, top + self.brush.line("heading") // 2)
        self._paint_bar(
            surface, pygame.Rect(r.x, top + self.brush.line("heading") + self.dp(2), r.w, self.dp(8))
        )

    def _paint_value(self, surface: pygame.Surface, x: int, middle: int) -> None:
        value = self.brush.text(
            surface, self.text, "heading", PALETTE.ink, (x, middle), weight="bold", anchor="midleft"
        )
        if not self.change:
            return
        ink, at = _INKS[self.tone], (value.right + self.dp(8), middle + self.dp(1))
        if self.way:
            sign = self.brush.triangle(
                surface, "up" if self.way > 0 else "down", 11, ink, at, anchor="midleft"
            )
            at = (sign.right + self.dp(3), at[1])
        self.brush.text(surface, self.change, "label", ink, at, weight="semibold", anchor="midleft")
