"""Tabs: several pages in one place."""

from dataclasses import dataclass

import pygame

from game.ui.theme import PALETTE
from game.ui.widgets.node import Pos
from game.ui.widgets.picker import Option, Picker


@dataclass(eq=False, repr=False)
class Tabs(Picker):
    """A row of words of which one is underlined; arrows and clicks change the page.

    Where the words do not fit in one row, only the current tab keeps its word and the others are icons,
    if they have any; the mouse and F1 tell what they are called.
    """

    def _wide(self, option: Option, *, named: bool = True) -> int:
        icon = self.brush.sp(18) + self.dp(6) if option.icon else 0
        if not named:
            return icon - self.dp(6) + self.dp(26)
        return self.brush.text_width(option.name, "body", "semibold") + icon + self.dp(26)

    def _is_named(self, number: int, width: int) -> bool:
        """Whether a tab is spelled out in a row of this width."""
        fits = self.content_width() <= width
        return fits or number == self.value or not self.options[number].icon

    def content_width(self) -> int:
        """Return the width with all in one row."""
        return sum(self._wide(option) for option in self.options)

    def least_content_width(self) -> int:
        """Return the width of one short tab."""
        return min(self.content_width(), self.brush.px("body") * 6)

    def _boxes(self, width: int) -> list[pygame.Rect]:
        boxes: list[pygame.Rect] = []
        x = y = 0
        high = self.brush.line("body") + self.dp(16)
        for number, option in enumerate(self.options):
            wide = min(width, self._wide(option, named=self._is_named(number, width)))
            if boxes and x + wide > width:
                x, y = 0, y + high
            boxes.append(pygame.Rect(x, y, wide, high))
            x += wide
        return boxes

    def content_height(self, width: int) -> int:
        """Return the height of all rows."""
        return max((box.bottom for box in self._boxes(width)), default=0)

    def _cells(self) -> list[pygame.Rect]:
        return [box.move(self.rect.topleft) for box in self._boxes(self.rect.w)]

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the words, a line beneath all, and a thick one beneath the current."""
        for number, cell in enumerate(self.cells):
            picked = number == self.value
            if cell.x == self.rect.x:
                surface.fill(PALETTE.line, (cell.x, cell.bottom - 1, self.rect.w, 1))
            if self.hot == str(number) and not picked:
                self.brush.box(surface, cell.inflate(0, -2 * self.dp(3)), PALETTE.wash_deep, 8)
            self._paint_tab(surface, number, cell)
            if picked:
                thick = self.dp(3)
                bar = pygame.Rect(cell.x, cell.bottom - thick, cell.w, thick)
                self.brush.box(surface, bar, PALETTE.accent, 2)

    def _paint_tab(self, surface: pygame.Surface, number: int, cell: pygame.Rect) -> None:
        option, ink = self.options[number], PALETTE.accent if number == self.value else PALETTE.ink_soft
        if not self._is_named(number, self.rect.w):
            self.brush.icon(surface, option.icon, 20, ink, cell.center, anchor="center")
            return
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

    def tip_at(self, pos: Pos) -> str:
        """Return the tooltip of the tab under a point; of an icon alone, what it is called."""
        part = self.part(pos)
        if part.isdecimal() and not self._is_named(int(part), self.rect.w):
            option = self.options[int(part)]
            return f"**{option.name}**\n{option.tip}".rstrip()
        return super().tip_at(pos)

    def full_tip(self) -> str:
        """Return what Picker tells, and what the icons are called."""
        named = all(self._is_named(number, self.rect.w) for number in range(len(self.options)))
        names = [] if named else [f"- {option.name}" for option in self.options]
        return "\n".join(part for part in (super().full_tip(), *names) if part)
