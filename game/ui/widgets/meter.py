"""A meter: where one quantity of the company stands, and how it has moved."""

from dataclasses import KW_ONLY, dataclass, field
from typing import ClassVar

import pygame

from game.ui.drawing import Brush
from game.ui.theme import PALETTE, RGB, mix
from game.ui.widgets.choice import Tone
from game.ui.widgets.node import Action, Node
from game.words import _

_INKS: dict[Tone, RGB] = {"good": PALETTE.good, "bad": PALETTE.bad, "plain": PALETTE.ink_soft}


@dataclass(eq=False, repr=False)
class Meter(Node):
    """Icon, name, change, value and a bar; a tick on the bar is the value before.

    `share` and `before` are places on the bar in 0-1; a `span` says that the true place is somewhere in it,
    and `coming` is a place where it is going. `change` is the text of the change and `way` its direction (+1,
    0, -1); `tone` says whether it is welcome. Enter and a click call `on`.
    """

    name: str = field(default="")
    text: str = ""
    share: float | None = 0.0
    _: KW_ONLY
    icon: str = ""
    before: float | None = None
    span: tuple[float, float] | None = None
    coming: float | None = None
    change: str = ""
    way: int = 0
    tone: Tone = "plain"
    color: RGB = PALETTE.accent
    on: Action | None = field(default=None, compare=False)

    focusable: ClassVar[bool] = True

    def _sign_width(self) -> int:
        return self.brush.sp(18) + self.dp(6) if self.icon else 0

    def _change_width(self) -> int:
        if not self.change:
            return 0
        arrow = self.brush.sp(11) + self.dp(3) if self.way else 0
        return self.brush.text_width(self.change, "label", "semibold") + arrow + self.dp(7)

    def _value_width(self) -> int:
        return self.brush.text_width(self.text, "heading", "bold")

    def _figures(self) -> int:
        return self._change_width() + self._value_width() + self.dp(8)

    def content_width(self) -> int:
        """Return the width with everything in one line."""
        return self._sign_width() + self.brush.text_width(self.name, "label") + self._figures() + self.dp(8)

    def least_content_width(self) -> int:
        """Return the width with the name over the figures."""
        words = (self.brush.text_width(word, "label") for word in self.name.split())
        return max(self._sign_width() + max(words, default=0), self._figures()) + self.dp(8)

    def _one_line(self, width: int) -> bool:
        return width >= self.natural_width()

    def _names(self, width: int) -> list[str]:
        room = max(1, width - self._sign_width() - self.dp(8))
        return self.brush.lines(self.name, room, "label")

    def _words_height(self, width: int) -> int:
        figures = self.brush.line("heading")
        if self._one_line(width):
            return figures
        return figures + len(self._names(width)) * self.brush.line("label")

    def content_height(self, width: int) -> int:
        """Return the height of the words and the bar."""
        bar = 0 if self.share is None else self.dp(15)
        return self._words_height(width) + bar + self.dp(6)

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the words, the figures and the bar."""
        if self.hot and self.on is not None:
            self.brush.box(surface, self.rect, PALETTE.wash, 8)
        r = self.rect.inflate(-2 * self.dp(4), -2 * self.dp(2))
        words = self._words_height(self.rect.w)
        line = self.brush.line("heading")
        one = self._one_line(self.rect.w)
        middle = r.y + line // 2 if one else r.y + self.brush.line("label") // 2
        if self.icon:
            self.brush.icon(surface, self.icon, 18, PALETTE.ink_soft, (r.x, middle), anchor="midleft")
        names = [self.name] if one else self._names(self.rect.w)
        for number, text in enumerate(names):
            at = (r.x + self._sign_width(), middle + number * self.brush.line("label"))
            self.brush.text(surface, text, "label", PALETTE.ink, at, anchor="midleft")
        self._paint_figures(surface, r.right, r.y + words - line // 2)
        if self.share is not None:
            self._paint_bar(surface, pygame.Rect(r.x, r.y + words + self.dp(3), r.w, self.dp(9)))

    def _paint_figures(self, surface: pygame.Surface, right: int, middle: int) -> None:
        value = self.brush.text(
            surface, self.text, "heading", PALETTE.ink, (right, middle), weight="bold", anchor="midright"
        )
        if not self.change:
            return
        ink = _INKS[self.tone]
        at = (value.x - self.dp(7), middle + self.dp(1))
        change = self.brush.text(surface, self.change, "label", ink, at, weight="semibold", anchor="midright")
        if self.way:
            at = (change.x - self.dp(3), change.centery)
            self.brush.triangle(surface, "up" if self.way > 0 else "down", 11, ink, at, anchor="midright")

    def _paint_bar(self, surface: pygame.Surface, bar: pygame.Rect) -> None:
        if self.span is not None:
            paint_span(surface, self.brush, bar, self.span, self.share or 0.0, self.color)
            return
        now = min(1.0, max(0.0, self.share or 0.0))
        ahead = now if self.coming is None else min(1.0, max(0.0, self.coming))
        self.brush.box(surface, bar, PALETTE.track, 99)
        if min(now, ahead) > 0:
            filled = bar.copy()
            filled.w = max(bar.h, round(bar.w * min(now, ahead)))
            self.brush.box(surface, filled, self.color, 99)
        if abs(ahead - now) * bar.w >= 1:
            paint_stripes(surface, _part(bar, min(now, ahead), max(now, ahead)), self.color)
        if self.before is not None:
            _paint_tick(surface, self.brush, bar, self.before)

    def activate(self) -> None:
        """Call back, for instance to explain the change."""
        if self.on is not None:
            self.on()

    def describe(self) -> str:
        """Return the name, the value and the change."""
        told = f"{self.name}: {self.text}"
        if not self.change:
            return told
        way = {1: _("up {change}"), -1: _("down {change}")}.get(self.way, "{change}")
        tone = {"good": _("good news"), "bad": _("bad news")}.get(self.tone, "")
        return ", ".join(part for part in (told, way.format(change=self.change), tone) if part)


def _part(bar: pygame.Rect, low: float, high: float) -> pygame.Rect:
    """Return the stretch of a bar between two places on it, at least two pixels wide."""
    left, right = bar.x + round(bar.w * low), bar.x + round(bar.w * high)
    return pygame.Rect(left, bar.y, max(2, right - left), bar.h)


def _paint_tick(surface: pygame.Surface, brush: Brush, bar: pygame.Rect, place: float) -> None:
    wide = max(2, brush.dp(2))
    x = bar.x + round((bar.w - wide) * min(1.0, max(0.0, place)))
    tick = pygame.Rect(x, bar.y - brush.dp(2), wide, bar.h + 2 * brush.dp(2))
    surface.fill(PALETTE.white, tick.inflate(2, 0))
    surface.fill(PALETTE.ink, tick)


def paint_stripes(surface: pygame.Surface, box: pygame.Rect, color: RGB) -> None:
    """Fill a box with slanting stripes: not certain, or not yet."""
    before = surface.get_clip()
    surface.set_clip(box.clip(before))
    surface.fill(mix(PALETTE.white, color, 0.3), box)
    step = max(4, box.h * 3 // 4)
    for x in range(box.x - box.h, box.right, step):
        ends = (x, box.bottom), (x + box.h, box.y)
        pygame.draw.line(surface, mix(PALETTE.white, color, 0.7), *ends, max(1, step // 3))
    surface.set_clip(before)


def paint_span(
    surface: pygame.Surface,
    brush: Brush,
    bar: pygame.Rect,
    span: tuple[float, float],
    share: float,
    color: RGB,
) -> None:
    """Paint an estimate on a bar: striped where the truth lies, and a disc at what is believed."""
    low, high = (min(1.0, max(0.0, end)) for end in span)
    brush.box(surface, bar, PALETTE.track, 99)
    if low > 0:
        brush.box(surface, _part(bar, 0.0, low), color, 99)
    paint_stripes(surface, _part(bar, low, high), color)
    side = bar.h + 2 * brush.dp(1)
    disc = pygame.Rect(0, 0, side, side)
    disc.center = (bar.x + round(bar.w * min(1.0, max(0.0, share))), bar.centery)
    disc.clamp_ip(bar.inflate(side // 2, side))
    brush.box(surface, disc, color, 99, border=PALETTE.white, thickness=1.5)
