"""A stepper in one low line, for the six practices."""

from dataclasses import dataclass

import pygame

from game.ui.theme import PALETTE, TypeRole
from game.ui.widgets import Stepper
from game.ui.widgets.node import Pos

_SIZE: TypeRole = "label"


@dataclass(eq=False)
class PracticeRow(Stepper):
    """Icon, name and note, minus, hours, plus; the bar of the week shows the rest."""

    def _side(self) -> int:
        return self.brush.sp(28)

    def _number(self) -> int:
        return self.brush.text_width("00", "figure", "bold") + self.dp(12)

    def _before(self) -> int:
        return self.dp(10) + (self.brush.sp(22) + self.dp(9) if self.icon else 0)

    def _after(self) -> int:
        return 2 * self._side() + self._number() + self.dp(11)

    def _told(self, width: int) -> list[tuple[str, TypeRole]]:
        """Return the lines of the name and the note with their sizes."""
        room = max(self.brush.px(_SIZE) * 3, width - self._before() - self._after())
        names = self.brush.lines(self.name, room, _SIZE, "semibold")
        notes = self.brush.lines(self.note, room, "small") if self.note else []
        small: TypeRole = "small"
        return [(line, _SIZE) for line in names] + [(line, small) for line in notes]

    def _told_height(self, width: int) -> int:
        return sum(self.brush.line(size) for _line, size in self._told(width))

    def content_width(self) -> int:
        """Return the width with the name in one line."""
        return self._before() + self.brush.text_width(self.name, _SIZE, "semibold") + self._after()

    def least_content_width(self) -> int:
        """Return the width with the name wrapped."""
        words = (self.brush.text_width(word, _SIZE, "semibold") for word in self.name.split())
        return self._before() + max(words, default=0) + self._after()

    def content_height(self, width: int) -> int:
        """Return the height of the words or the buttons."""
        return max(self._told_height(width), self._side()) + self.dp(10)

    def arrange(self) -> None:
        """Everything is found when it is painted."""

    def signs(self) -> tuple[pygame.Rect, pygame.Rect]:
        """Return where minus and plus stand."""
        r, side = self.rect, self._side()
        more = pygame.Rect(r.right - side - self.dp(7), r.centery - side // 2, side, side)
        return more.move(-side - self._number(), 0), more

    def part(self, pos: Pos) -> str:
        """Return "less", "more", "number" or "all"."""
        for sign, name in zip(self.signs(), ("less", "more"), strict=True):
            if sign.inflate(self.dp(6), self.dp(10)).collidepoint(pos):
                return name
        return "number" if self.number_box().collidepoint(pos) else "all"

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the ground, the words and the controls."""
        r = self.rect
        self.brush.box(surface, r, PALETTE.wash_deep if self.hot == "all" else PALETTE.wash, 9)
        if self.icon:
            at = (r.x + self.dp(10), r.centery)
            self.brush.icon(surface, self.icon, 22, self.color, at, anchor="midleft")
        y = r.centery - self._told_height(r.w) // 2
        for line, size in self._told(r.w):
            name = size == _SIZE
            self.brush.text(
                surface,
                line,
                size,
                PALETTE.ink if name else PALETTE.ink_soft,
                (r.x + self._before(), y),
                weight="semibold" if name else "regular",
            )
            y += self.brush.line(size)
        self._paint_signs(surface)

    def _paint_signs(self, surface: pygame.Surface) -> None:
        less, more = self.signs()
        live = {"less": self.value > self.low, "more": self.value < self.limit}
        for box, part, icon in ((less, "less", "minus"), (more, "more", "plus")):
            lit = live[part] and self.enabled
            fill = PALETTE.accent_soft if lit and part in (self.hot, self.held) else PALETTE.card
            self.brush.box(surface, box, fill, 8, border=PALETTE.line)
            self.brush.icon(surface, icon, 16, PALETTE.ink if lit else PALETTE.faint, box.center)
        self.paint_number(surface, str(self.value))
