"""A picker that is only icons, for the styles."""

from dataclasses import dataclass

import pygame

from game.ui.theme import PALETTE
from game.ui.widgets import Picker
from game.ui.widgets.node import Pos

_GAP = 6


@dataclass(eq=False)
class StyleRow(Picker):
    """Icons in one row; the names are told in tooltips and by whatever stands beside it."""

    def _side(self) -> int:
        return self.brush.sp(24) + self.dp(14)

    def content_width(self) -> int:
        """Return the width of all icons."""
        count = len(self.options)
        return count * self._side() + self.dp(_GAP) * max(0, count - 1)

    def least_content_width(self) -> int:
        """Return the width of all icons."""
        return self.content_width()

    def content_height(self, width: int) -> int:
        """Return the height of one icon and its margin."""
        return self._side()

    def _boxes(self) -> list[pygame.Rect]:
        side, step = self._side(), self._side() + self.dp(_GAP)
        top = self.rect.centery - side // 2
        return [pygame.Rect(self.rect.x + n * step, top, side, side) for n in range(len(self.options))]

    def part(self, pos: Pos) -> str:
        """Return the index of the icon under a point, as text."""
        return next((str(n) for n, box in enumerate(self._boxes()) if box.collidepoint(pos)), "all")

    def paint(self, surface: pygame.Surface) -> None:
        """Paint every icon; the picked one is on a dark ground and has a mark under it."""
        for number, (option, box) in enumerate(zip(self.options, self._boxes(), strict=True)):
            picked = number == self.value
            fill = PALETTE.wash_deep if self.hot == str(number) else PALETTE.wash
            edge = PALETTE.navy if picked else PALETTE.line
            self.brush.box(surface, box, PALETTE.navy if picked else fill, 9, border=edge)
            ink = PALETTE.on_navy if picked else PALETTE.ink
            self.brush.icon(surface, option.icon, 24, ink, box.center)
            if picked:
                bar = pygame.Rect(0, 0, box.w // 2, self.dp(3))
                bar.midbottom = (box.centerx, box.bottom - self.dp(2))
                self.brush.box(surface, bar, PALETTE.focus, 2)
