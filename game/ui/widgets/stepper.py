"""A number that is stepped up and down: hours of a week on one practice."""

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass, field
from typing import ClassVar

import pygame

from game.ui.theme import PALETTE, RGB
from game.ui.widgets.keys import Press
from game.ui.widgets.node import Node, Pos
from game.words import _

_TYPING_PAUSE = 1200


@dataclass(eq=False)
class Stepper(Node):
    """Icon, name, bar or pips, value, minus and plus.

    Arrows change it by `step`, with Shift by `fine`; digits type a number; Home and End go to the ends.
    `room` is how much may be added now, none for no limit but `high`. `pips` draws dots instead of a bar.
    """

    name: str = field(default="")
    value: int = 0
    _: KW_ONLY
    icon: str = ""
    note: str = ""
    unit: str = ""
    low: int = 0
    high: int = 40
    step: int = 1
    fine: int = 5
    room: int | None = None
    pips: bool = False
    before: int | None = None
    color: RGB = PALETTE.accent
    on: Callable[[int], object] | None = field(default=None, compare=False)

    focusable: ClassVar[bool] = True
    repeats: ClassVar[bool] = True

    def __post_init__(self) -> None:
        super().__post_init__()
        self._typed = ""
        self._typed_at = 0

    def adopt(self, old: Node) -> None:
        """Go on with a number half typed."""
        if isinstance(old, Stepper):
            self._typed, self._typed_at = old._typed, old._typed_at

    # --- size

    def _button(self) -> int:
        return self.brush.sp(32)

    def _value_text(self) -> str:
        return f"{self.value} {self.unit}".rstrip()

    def _value_width(self) -> int:
        widest = f"{self.high} {self.unit}".rstrip()
        return max(self.dp(34), self.brush.text_width(widest, "figure", "bold") + self.dp(12))

    def _controls(self) -> int:
        return 2 * self._button() + self._value_width() + self.dp(7)

    def _indent(self) -> int:
        return self.dp(10) + (self.brush.sp(24) + self.dp(10) if self.icon else 0)

    def _text_room(self, width: int) -> int:
        return max(self.brush.px("body") * 2, width - self._indent() - self._controls() - self.dp(8))

    def _names(self, width: int) -> list[str]:
        return self.brush.lines(self.name, self._text_room(width), "body", "semibold")

    def _notes(self, width: int) -> list[str]:
        return self.brush.lines(self.note, self._text_room(width), "small") if self.note else []

    def content_width(self) -> int:
        """Return the width with the name in one line."""
        name = self.brush.text_width(self.name, "body", "semibold")
        return self._indent() + max(name, self.dp(80)) + self._controls() + self.dp(8)

    def least_content_width(self) -> int:
        """Return the width with the name wrapped."""
        words = (self.brush.text_width(word, "body", "semibold") for word in self.name.split())
        return self._indent() + max(words, default=0) + self._controls() + self.dp(8)

    def content_height(self, width: int) -> int:
        """Return the height of the names, the bar and the note."""
        words = len(self._names(width)) * self.brush.line("body")
        words += len(self._notes(width)) * self.brush.line("small")
        return max(words + self.dp(24), self._button() + self.dp(14))

    # --- parts

    def _buttons(self) -> tuple[pygame.Rect, pygame.Rect]:
        side, r = self._button(), self.rect
        more = pygame.Rect(r.right - side - self.dp(7), r.centery - side // 2, side, side)
        return more.move(-side - self._value_width(), 0), more

    def _bar(self) -> pygame.Rect:
        left = self.rect.x + self._indent()
        right = self._buttons()[0].x - self.dp(14)
        top = self._top() + len(self._names(self.rect.w)) * self.brush.line("body")
        top += len(self._notes(self.rect.w)) * self.brush.line("small") + self.dp(3)
        return pygame.Rect(left, top, max(self.dp(20), min(right - left, self.dp(260))), self.dp(8))

    def _top(self) -> int:
        words = len(self._names(self.rect.w)) * self.brush.line("body") + self.dp(11)
        words += len(self._notes(self.rect.w)) * self.brush.line("small")
        return self.rect.centery - words // 2

    def part(self, pos: Pos) -> str:
        """Return "less", "more", "bar" or "all"."""
        less, more = self._buttons()
        if less.inflate(self.dp(6), self.dp(10)).collidepoint(pos):
            return "less"
        if more.inflate(self.dp(6), self.dp(10)).collidepoint(pos):
            return "more"
        return "bar" if self._bar().inflate(self.dp(6), self.dp(12)).collidepoint(pos) else "all"

    @property
    def limit(self) -> int:
        """The highest value allowed now."""
        return self.high if self.room is None else min(self.high, self.value + max(0, self.room))

    # --- look

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the ground, the words, the bar and the controls."""
        r = self.rect
        fill = PALETTE.wash_deep if self.hot == "all" else PALETTE.wash
        self.brush.box(surface, r, fill, 10)
        if self.icon:
            at = (r.x + self.dp(10), r.centery)
            self.brush.icon(surface, self.icon, 24, self.color, at, anchor="midleft")
        self._paint_words(surface)
        if self.pips:
            self._paint_pips(surface, fill)
        else:
            self._paint_bar(surface)
        self._paint_controls(surface)

    def _paint_words(self, surface: pygame.Surface) -> None:
        x, y = self.rect.x + self._indent(), self._top()
        for line in self._names(self.rect.w):
            self.brush.text(surface, line, "body", PALETTE.ink, (x, y), weight="semibold")
            y += self.brush.line("body")
        for line in self._notes(self.rect.w):
            self.brush.text(surface, line, "small", PALETTE.ink_soft, (x, y))
            y += self.brush.line("small")

    def _paint_bar(self, surface: pygame.Surface) -> None:
        bar, span = self._bar(), max(1, self.high - self.low)
        self.brush.box(surface, bar, PALETTE.card, 4, border=PALETTE.faint)
        if self.value > self.low:
            filled = bar.copy()
            filled.w = max(bar.h, bar.w * (self.value - self.low) // span)
            self.brush.box(surface, filled, self.color, 4)
        if self.before is not None:
            x = bar.x + (bar.w - self.dp(2)) * (self.before - self.low) // span
            surface.fill(PALETTE.ink, (x, bar.y - self.dp(2), self.dp(2), bar.h + self.dp(4)))

    def _paint_pips(self, surface: pygame.Surface, fill: RGB) -> None:
        bar, step = self._bar(), self.dp(15)
        for number in range(self.high - self.low):
            pip = pygame.Rect(bar.x + number * step, bar.y, self.dp(12), bar.h)
            if number < self.value - self.low:
                self.brush.box(surface, pip, self.color, 4)
            else:
                self.brush.box(surface, pip, fill, 4, border=PALETTE.edge)

    def _paint_controls(self, surface: pygame.Surface) -> None:
        less, more = self._buttons()
        allowed = {"less": self.value > self.low, "more": self.value < self.limit}
        for box, part, icon in ((less, "less", "minus"), (more, "more", "plus")):
            live = allowed[part] and self.enabled
            fill = PALETTE.accent_soft if live and part in (self.hot, self.held) else PALETTE.card
            self.brush.box(surface, box, fill, 8, border=PALETTE.line)
            self.brush.icon(surface, icon, 18, PALETTE.ink if live else PALETTE.faint, box.center)
        middle = ((less.right + more.x) // 2, self.rect.centery)
        color = PALETTE.ink if self.value else PALETTE.ink_soft
        self.brush.text(surface, self._value_text(), "figure", color, middle, weight="bold", anchor="center")

    # --- reactions

    def set(self, value: int) -> None:
        """Ask for a value; it is kept within what is allowed."""
        value = max(self.low, min(value, self.limit))
        if value != self.value and self.on is not None and self.enabled:
            self.on(value)

    def click(self, part: str) -> None:
        """Step down or up."""
        self.set(self.value + {"less": -self.step, "more": self.step}.get(part, 0))

    def activate(self) -> None:
        """Nothing: a stepper is changed, not done."""

    def mouse_down(self, pos: Pos, part: str) -> None:
        """Set the value by pressing on the bar."""
        if part == "bar" and not self.pips:
            self.mouse_drag(pos)

    def mouse_drag(self, pos: Pos) -> None:
        """Set the value by dragging on the bar."""
        if self.held == "bar" and not self.pips:
            bar = self._bar()
            share = (pos[0] - bar.x) / max(1, bar.w)
            self.set(self.low + round(share * (self.high - self.low) / self.step) * self.step)

    def key_down(self, press: Press) -> bool:
        """React to arrows, plus and minus, Home, End and digits."""
        if press.ctrl or press.alt:
            return False
        size = self.fine if press.shift else self.step
        ways = {"right": size, "+": size, "left": -size, "-": -size}
        if press.key in ways:
            self._typed = ""
            self.set(self.value + ways[press.key])
        elif press.key in {"home", "end"}:
            self.set(self.low if press.key == "home" else self.limit)
        elif press.key.isdecimal() and len(press.key) == 1:
            self._type(press.key)
        else:
            return False
        return True

    def _type(self, digit: str) -> None:
        now = self.host.now
        fresh = now - self._typed_at > _TYPING_PAUSE or len(self._typed) >= len(str(self.high))
        self._typed = digit if fresh else self._typed + digit
        self._typed_at = now
        self.set(int(self._typed))

    def describe(self) -> str:
        """Return the name, the value and how far it goes."""
        told = _("{name}: {value} of {high} {unit}").format(
            name=self.name, value=self.value, high=self.high, unit=self.unit
        )
        return ". ".join(part for part in (told.strip(), self.note) if part)
