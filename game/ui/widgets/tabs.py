"""Tabs: several pages in one place."""

from dataclasses import dataclass

import pygame

from game.ui.theme import PALETTE
from game.ui.widgets.picker import Option, Picker


@dataclass(eq=False)
class Tabs(Picker):
    """A row of words of which one is underlined; arrows and clicks change the page."""

    gap: float = 4

    def _columns(self, width: int) -> int:
        gap, count = self.dp(self.gap), max(1, len(self.options))
        fit = max(1, (width + gap) // (self._widest() + gap))
        rows = -(-count // min(count, fit))
        return -(-count // rows)

    def _widest(self) -> int:
        icon = self.brush.sp(18) + self.dp(6) if any(option.icon for option in self.options) else 0
        names = (self.brush.text_width(option.name, "body", "semibold") for option in self.options)
        return max(names, default=0) + icon + self.dp(24)

    def least_content_width(self) -> int:
        """Return the width of one short tab."""
        return min(self._widest(), self.brush.px("body") * 6)

    def _row_height(self, width: int) -> int:
        return self.brush.line("body") + self.dp(16)

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the words, a line beneath all, and a thick one beneath the current."""
        for number, (option, cell) in enumerate(zip(self.options, self._cells(), strict=True)):
            picked = number == self.value
            surface.fill(PALETTE.line, (cell.x, cell.bottom - self.dp(1), cell.w + self.dp(self.gap), 1))
            if self.hot == str(number) and not picked:
                self.brush.box(surface, cell.inflate(0, -2 * self.dp(3)), PALETTE.wash_deep, 8)
            self._paint_tab(surface, option, cell, picked)
            if picked:
                thick = self.dp(3)
                bar = pygame.Rect(cell.x, cell.bottom - thick, cell.w, thick)
                self.brush.box(surface, bar, PALETTE.accent, 2)

    def _paint_tab(self, surface: pygame.Surface, option: Option, cell: pygame.Rect, picked: bool) -> None:
        ink = PALETTE.accent if picked else PALETTE.ink_soft
        icon = self.brush.sp(18) + self.dp(6) if option.icon else 0
        room = cell.w - icon - self.dp(8)
        wide = min(room, self.brush.text_width(option.name, "body", "semibold"))
        x = cell.centerx - (wide + icon) // 2
        if option.icon:
            self.brush.icon(surface, option.icon, 18, ink, (x, cell.centery), anchor="midleft")
        at = (x + icon, cell.centery)
        self.brush.text(
            surface, option.name, "body", ink, at, weight="semibold", anchor="midleft", width=room
        )
