"""The week as one bar: what problems take, and how the rest is divided."""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass, field
from typing import ClassVar

import pygame

from game.lesson.wording import plain
from game.ui.theme import PALETTE, RGB, Weight
from game.ui.widgets.node import Action, Node
from game.ui.widgets.sizing import divide
from game.words import _, explained


@dataclass(frozen=True)
class Share:
    """One stretch of the week: its name, its hours, and a colour; without a colour it is empty."""

    name: str
    hours: float
    color: RGB | None

    @property
    def told(self) -> str:
        """The hours in figures, with a tenth where they are not whole."""
        return plain(self.hours, 0 if self.hours == round(self.hours) else 1)


@dataclass(eq=False)
class WeekBar(Node):
    """The stretches of the week side by side with their hours inside; above them a title and their names."""

    title: str = ""
    shares: Sequence[Share] = ()
    _: KW_ONLY
    on: Action | None = field(default=None, compare=False)

    focusable: ClassVar[bool] = True

    def _names(self) -> list[Share]:
        return [share for share in self.shares if share.hours > 0]

    def _name_width(self, share: Share) -> int:
        return (
            self.brush.sp(10)
            + self.dp(6)
            + self.brush.text_width(share.name, "small", _weight(share))
            + self.dp(16)
        )

    def _title_width(self) -> int:
        return self.brush.text_width(self.title, "heading", "bold") + self.dp(20)

    def _rows(self, width: int) -> list[list[Share]]:
        """Return the names line by line; beside the title when all fit there, else beneath it."""
        rows: list[list[Share]] = []
        left = 0
        for share in self._names():
            wide = self._name_width(share)
            if not rows or wide - self.dp(16) > left:
                rows.append([])
                left = width
            rows[-1].append(share)
            left -= wide
        return rows

    def _fits_beside(self, width: int) -> bool:
        return self.content_width() <= width

    def _head_height(self, width: int) -> int:
        title = self.brush.line("heading")
        if self._fits_beside(width):
            return title
        return title + len(self._rows(width)) * self.brush.line("small")

    def _bar_height(self) -> int:
        return self.brush.line("small") + self.dp(4)

    def content_width(self) -> int:
        """Return the width with all names beside the title."""
        return self._title_width() + sum(self._name_width(share) for share in self._names())

    def least_content_width(self) -> int:
        """Return the width of the longest name."""
        return max((self._name_width(share) for share in self._names()), default=0)

    def content_height(self, width: int) -> int:
        """Return the height of the title, the names and the bar."""
        return self._head_height(width) + self.dp(4) + self._bar_height()

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the title, the names and the bar."""
        r, line = self.rect, self.brush.line("heading")
        self.brush.text(surface, self.title, "heading", PALETTE.ink, r.topleft, weight="bold")
        if self._fits_beside(r.w):
            wide = sum(self._name_width(share) for share in self._names()) - self.dp(16)
            y = r.y + (line - self.brush.line("small")) // 2 + self.dp(1)
            self._paint_names(surface, self._names(), r.right - wide, y)
        else:
            for number, row in enumerate(self._rows(r.w)):
                self._paint_names(surface, row, r.x, r.y + line + number * self.brush.line("small"))
        top = r.y + self._head_height(r.w) + self.dp(4)
        self._paint_bar(surface, pygame.Rect(r.x, top, r.w, self._bar_height()))

    def _paint_names(self, surface: pygame.Surface, shares: Sequence[Share], x: int, y: int) -> None:
        for share in shares:
            self._paint_name(surface, share, x, y)
            x += self._name_width(share)

    def _paint_bar(self, surface: pygame.Surface, bar: pygame.Rect) -> None:
        shown, gap = self._names(), max(1, self.dp(2))
        number = self.brush.text_width("0", "small", "bold") + self.dp(4)
        widths = divide(
            bar.w - gap * (len(shown) - 1), [number] * len(shown), [s.hours for s in shown], [0] * len(shown)
        )
        x = bar.x
        for share, width in zip(shown, widths, strict=True):
            self._paint_share(surface, share, pygame.Rect(x, bar.y, width, bar.h))
            x += width + gap

    def _paint_share(self, surface: pygame.Surface, share: Share, box: pygame.Rect) -> None:
        edge = PALETTE.edge if share.color is None else None
        self.brush.box(surface, box, share.color or PALETTE.card, 5, border=edge)
        ink = PALETTE.white if share.color is not None else PALETTE.ink
        self.brush.text(
            surface, share.told, "small", ink, box.center, weight="bold", anchor="center", width=box.w
        )

    def _paint_name(self, surface: pygame.Surface, share: Share, x: int, y: int) -> None:
        side = self.brush.sp(10)
        sign = pygame.Rect(x, y + (self.brush.line("small") - side) // 2, side, side)
        edge = PALETTE.edge if share.color is None else None
        self.brush.box(surface, sign, share.color or PALETTE.card, 3, border=edge)
        at = (sign.right + self.dp(6), y)
        ink = PALETTE.ink_soft if share.color is not None else PALETTE.warm_ink
        self.brush.text(surface, share.name, "small", ink, at, weight=_weight(share))

    def activate(self) -> None:
        """Explain the hours."""
        if self.on is not None:
            self.on()

    def describe(self) -> str:
        """Return every stretch with its hours."""
        told = (_("{name} {hours}").format(name=s.name, hours=s.told) for s in self._names())
        return explained(self.name, ", ".join(told))


def _weight(share: Share) -> Weight:
    return "regular" if share.color is not None else "bold"
