"""The way of one initiative from idea over plan and build to shipped, as a line with its stages."""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass, field
from typing import ClassVar

import pygame

from game.ui.drawing.strokes import marker
from game.ui.theme import PALETTE, RGB
from game.ui.widgets.meter import paint_stripes
from game.ui.widgets.node import Action, Node
from game.words import _


@dataclass(eq=False)
class Track(Node):
    """Stages side by side, filled as far as it has come; striped is what this plan adds.

    `stages` are names, the first of which has no length: an idea; the last is the end. `marks` are the places
    between the others, 0-1. `share` and `coming` are places 0-1, None for an idea not begun. `ended` is
    the icon of how it came out. Enter and a click call `on`.
    """

    stages: Sequence[str] = ()
    marks: Sequence[float] = ()
    share: float | None = None
    coming: float = 0.0
    _: KW_ONLY
    text: str = ""
    ended: str = ""
    color: RGB = PALETTE.accent
    on: Action | None = field(default=None, compare=False)

    focusable: ClassVar[bool] = True
    sequences: ClassVar[tuple[str, ...]] = ("stages", "marks")

    def _ends(self) -> tuple[int, int]:
        """Return the room before the line, for the idea, and behind it, for what is shipped."""
        first, last = self.stages[0], self.stages[-1]
        return self._wide(first) + self.dp(10), self._wide(last) + self.dp(12)

    def _wide(self, text: str) -> int:
        return max(self.brush.text_width(text, "tiny", "semibold"), self.brush.sp(20))

    def content_width(self) -> int:
        """Return a width at which the stages read well."""
        return self.dp(360)

    def least_content_width(self) -> int:
        """Return the width of all names side by side."""
        return sum(self._wide(stage) for stage in self.stages) + self.dp(50)

    def content_height(self, width: int) -> int:
        """Return the height of the names, the line and the text under it."""
        return self.brush.line("tiny") + self.dp(22) + len(self._lines(width)) * self.brush.line("small")

    def _lines(self, width: int) -> list[str]:
        return self.brush.lines(self.text, width, "small") if self.text else []

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the stages, the line, and what is told under it."""
        if self.hot and self.on is not None:
            self.brush.box(surface, self.rect, PALETTE.wash, 8)
        before, behind = self._ends()
        top = self.rect.y + self.brush.line("tiny") + self.dp(5)
        bar = pygame.Rect(self.rect.x + before, top, max(8, self.rect.w - before - behind), self.dp(11))
        self._paint_names(surface, bar)
        self._paint_line(surface, bar)
        y = bar.bottom + self.dp(6)
        for line in self._lines(self.rect.w):
            self.brush.text(surface, line, "small", PALETTE.ink_soft, (self.rect.x, y))
            y += self.brush.line("small")

    def _at(self, bar: pygame.Rect, place: float) -> int:
        return bar.x + round(bar.w * min(1.0, max(0.0, place)))

    def _stage(self) -> int:
        """Return the index of the stage it is in."""
        if self.share is None:
            return 0
        if self.ended:
            return len(self.stages) - 1
        return 1 + sum(self.share >= mark for mark in self.marks)

    def _paint_names(self, surface: pygame.Surface, bar: pygame.Rect) -> None:
        ends = (0.0, *self.marks, 1.0)
        places = [(ends[n] + ends[n + 1]) / 2 for n in range(len(ends) - 1)]
        now, y = self._stage(), self.rect.y + self.dp(1)
        spots = [self.rect.x, *(self._at(bar, place) for place in places), self.rect.right]
        for number, (stage, x) in enumerate(zip(self.stages, spots, strict=True)):
            at = {0: "topleft", len(self.stages) - 1: "topright"}.get(number, "midtop")
            ink = PALETTE.ink if number == now else PALETTE.ink_soft
            self.brush.text(
                surface,
                stage,
                "tiny",
                ink,
                (x, y),
                weight="bold" if number == now else "regular",
                anchor=at,  # type: ignore[arg-type]  # one of three literals
            )

    def _paint_line(self, surface: pygame.Surface, bar: pygame.Rect) -> None:
        begun = self.share is not None
        self.brush.box(surface, bar, PALETTE.track, 99)
        share = self.share or 0.0
        if share > 0:
            filled = bar.copy()
            filled.w = max(bar.h, round(bar.w * min(1.0, share)))
            self.brush.box(surface, filled, self.color, 99)
        if self.coming and not self.ended:
            ends = sorted((self._at(bar, share), self._at(bar, share + self.coming)))
            stretch = pygame.Rect(ends[0], bar.y, max(2, ends[1] - ends[0]), bar.h)
            paint_stripes(surface, stretch, self.color)
        for mark in self.marks:
            x = self._at(bar, mark)
            surface.fill(PALETTE.card, (x - 1, bar.y, max(2, self.dp(3)), bar.h))
        middle = self.rect.x + self.brush.sp(9)
        ink = self.color if begun else PALETTE.ink_soft
        self.brush.icon(surface, "stock-ideas", 17, ink, (middle, bar.centery))
        sign = self.ended or "bet"
        end = self.color if self.ended else PALETTE.faint
        self.brush.icon(surface, sign, 18, end, (self.rect.right - self.brush.sp(10), bar.centery))
        if begun and not self.ended:
            spot = (self._at(bar, share), bar.centery)
            marker(surface, PALETTE.white, spot, self.dp(9), "diamond")
            marker(surface, self.color, spot, self.dp(6.5), "diamond")

    def activate(self) -> None:
        """Explain the progress."""
        if self.on is not None:
            self.on()

    def describe(self) -> str:
        """Return the name, the stage and the progress."""
        stage = self.stages[self._stage()]
        share = round(100 * (self.share or 0.0))
        return _("{name}: {stage}, {share} of 100. {text}").format(
            name=self.name, stage=stage, share=share, text=self.text
        )
