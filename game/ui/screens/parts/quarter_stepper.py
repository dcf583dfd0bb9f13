"""One of several in an order, such as a quarter to look at, with a way to the one before and after."""

from dataclasses import dataclass

import pygame

from game.ui.theme import PALETTE
from game.ui.widgets import Picker, Press


@dataclass(eq=False)
class QuarterStepper(Picker):
    """The quarter looked at, with an arrow to each side; left and right step, without going around."""

    def content_width(self) -> int:
        """Return the width of the arrows and the longest name."""
        names = (self.brush.text_width(option.name, "body", "semibold") for option in self.options)
        return max(names, default=0) + 2 * self._side() + self.dp(20)

    def least_content_width(self) -> int:
        """Return the whole width: it does not shrink."""
        return self.content_width()

    def _side(self) -> int:
        return self.brush.sp(34)

    def content_height(self, width: int) -> int:
        """Return the height of an arrow."""
        return self._side()

    def _ends(self) -> tuple[pygame.Rect, pygame.Rect]:
        side, r = self._side(), self.rect
        left = pygame.Rect(r.x, r.centery - side // 2, side, side)
        return left, left.move(r.w - side, 0)

    def part(self, pos: tuple[int, int]) -> str:
        """Return the index that a click on a point leads to, as text."""
        for box, step in zip(self._ends(), (-1, 1), strict=True):
            if box.collidepoint(pos) and 0 <= self.value + step < len(self.options):
                return str(self.value + step)
        return "all"

    def pick(self, index: int) -> None:
        """Go to a quarter, if there is one."""
        if 0 <= index < len(self.options):
            super().pick(index)

    def key_down(self, press: Press) -> bool:
        """Step with left and right."""
        step = {"left": -1, "right": 1}.get(press.key)
        if step is None or press.ctrl or press.alt:
            return super().key_down(press) if press.key in {"home", "end"} else False
        self.pick(self.value + step)
        return True

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the arrows and the name between them."""
        for box, step in zip(self._ends(), (-1, 1), strict=True):
            live = 0 <= self.value + step < len(self.options)
            hot = live and self.hot == str(self.value + step)
            self.brush.box(surface, box, PALETTE.wash_deep if hot else PALETTE.wash, 9, border=PALETTE.line)
            icon = "chevron-left" if step < 0 else "chevron-right"
            self.brush.icon(surface, icon, 20, PALETTE.ink if live else PALETTE.faint, box.center)
        name = self.options[self.value].name
        self.brush.text(
            surface, name, "body", PALETTE.ink, self.rect.center, weight="semibold", anchor="center"
        )
