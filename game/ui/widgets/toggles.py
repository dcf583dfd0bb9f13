"""Settings: a checkbox, a switch, a slider and a bar of progress."""

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass, field
from typing import ClassVar

import pygame

from game.ui.theme import PALETTE, RGB
from game.ui.widgets.keys import Press
from game.ui.widgets.node import Node, Pos
from game.words import _


@dataclass(eq=False, repr=False)
class Checkbox(Node):
    """A box with a tick and words beside it; `on` gets the new state."""

    text: str = ""
    value: bool = False
    _: KW_ONLY
    note: str = ""
    on: Callable[[bool], object] | None = field(default=None, compare=False)

    focusable: ClassVar[bool] = True

    def _sign_size(self) -> tuple[int, int]:
        side = self.brush.sp(22)
        return side, side

    def _indent(self) -> int:
        return self._sign_size()[0] + self.dp(10)

    def content_width(self) -> int:
        """Return the width with the words in one line."""
        widest = max(self.brush.text_width(self.text, "body"), self.brush.text_width(self.note, "small"))
        return self._indent() + widest

    def least_content_width(self) -> int:
        """Return room for a few words."""
        return min(self.content_width(), self._indent() + self.brush.px("body") * 6)

    def _rows(self, width: int) -> tuple[list[str], list[str]]:
        room = max(1, width - self._indent())
        note = self.brush.lines(self.note, room, "small") if self.note else []
        return self.brush.lines(self.text, room, "body"), note

    def _words_height(self, width: int) -> int:
        words, note = self._rows(width)
        return len(words) * self.brush.line("body") + len(note) * self.brush.line("small")

    def content_height(self, width: int) -> int:
        """Return the height of the words or the sign."""
        return max(self._sign_size()[1], self._words_height(width)) + self.dp(8)

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the sign and the words."""
        words, note = self._rows(self.rect.w)
        y = self.rect.centery - self._words_height(self.rect.w) // 2
        sign = pygame.Rect((self.rect.x, 0), self._sign_size())
        sign.centery = y + self.brush.line("body") // 2
        self._paint_sign(surface, sign)
        x = self.rect.x + self._indent()
        for text in words:
            self.brush.text(surface, text, "body", PALETTE.ink if self.enabled else PALETTE.edge, (x, y))
            y += self.brush.line("body")
        for text in note:
            self.brush.text(surface, text, "small", PALETTE.ink_soft, (x, y))
            y += self.brush.line("small")

    def _paint_sign(self, surface: pygame.Surface, box: pygame.Rect) -> None:
        if self.value:
            self.brush.box(surface, box, PALETTE.accent, 6)
            self.brush.icon(surface, "check", 17, PALETTE.white, box.center)
        else:
            fill = PALETTE.accent_soft if self.hot else PALETTE.card
            self.brush.box(surface, box, fill, 6, border=PALETTE.edge, thickness=1.5)

    def activate(self) -> None:
        """Turn it over."""
        if self.enabled and self.on is not None:
            self.on(not self.value)

    def accessible_name(self) -> str:
        """Return the words."""
        return self.name or self.text

    def describe(self) -> str:
        """Return the words and the state."""
        state = _("on") if self.value else _("off")
        return ". ".join(part for part in (f"{self.accessible_name()}: {state}", self.note) if part)


@dataclass(eq=False, repr=False)
class Toggle(Checkbox):
    """A switch with words beside it; the knob's side, a tick and the ground tell its state."""

    def _sign_size(self) -> tuple[int, int]:
        return self.brush.sp(42), self.brush.sp(24)

    def _paint_sign(self, surface: pygame.Surface, box: pygame.Rect) -> None:
        fill = PALETTE.accent if self.value else (PALETTE.faint if self.hot else PALETTE.track)
        self.brush.box(surface, box, fill, 99, border=None if self.value else PALETTE.edge)
        knob = box.inflate(-2 * self.dp(3), -2 * self.dp(3))
        knob.w = knob.h
        if self.value:
            knob.right = box.right - self.dp(3)
        self.brush.box(surface, knob, PALETTE.white, 99, border=None if self.value else PALETTE.edge)
        if self.value:
            self.brush.icon(surface, "check", 13, PALETTE.accent, knob.center)


@dataclass(eq=False, repr=False)
class Slider(Node):
    """A number on a scale: drag, press on the line, or use the arrows, Home and End.

    `text` is the value as shown at the right; `on` gets the new value, rounded to `step`.
    """

    name: str = field(default="")
    value: float = 0.0
    _: KW_ONLY
    text: str = ""
    low: float = 0.0
    high: float = 1.0
    step: float = 0.05
    on: Callable[[float], object] | None = field(default=None, compare=False)

    focusable: ClassVar[bool] = True

    def content_width(self) -> int:
        """Return the width with the name and the value in one line."""
        return self.brush.text_width(self.name, "body") + self._value_width() + self.dp(20)

    def least_content_width(self) -> int:
        """Return room for a short name and the value."""
        return min(self.content_width(), self.brush.px("body") * 5 + self._value_width() + self.dp(20))

    def _value_width(self) -> int:
        return self.brush.text_width(self.text, "body", "semibold")

    def _names(self, width: int) -> list[str]:
        return self.brush.lines(self.name, max(1, width - self._value_width() - self.dp(20)), "body")

    def content_height(self, width: int) -> int:
        """Return the height of the name and the line."""
        names = len(self._names(width)) if self.name else 0
        return names * self.brush.line("body") + self.brush.sp(20) + self.dp(8)

    def _rail(self) -> pygame.Rect:
        knob = self.brush.sp(20)
        rail = pygame.Rect(self.rect.x + knob // 2, 0, max(1, self.rect.w - knob), self.dp(6))
        rail.centery = self.rect.bottom - self.dp(4) - knob // 2
        return rail

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the name, the value, the line and the knob."""
        y, line = self.rect.y, self.brush.line("body")
        for text in self._names(self.rect.w):
            self.brush.text(surface, text, "body", PALETTE.ink, (self.rect.x, y))
            y += line
        at = (self.rect.right, self.rect.y)
        self.brush.text(surface, self.text, "body", PALETTE.ink, at, weight="semibold", anchor="topright")
        rail = self._rail()
        self.brush.box(surface, rail, PALETTE.track, 99)
        x = rail.x + round(rail.w * self._share())
        self.brush.box(
            surface, pygame.Rect(rail.x, rail.y, max(rail.h, x - rail.x), rail.h), PALETTE.accent, 99
        )
        knob = pygame.Rect(0, 0, self.brush.sp(20), self.brush.sp(20))
        knob.center = (x, rail.centery)
        fill = PALETTE.accent_soft if self.hot or self.held else PALETTE.white
        self.brush.box(surface, knob, fill, 99, border=PALETTE.accent, thickness=2)

    def _share(self) -> float:
        return min(1.0, max(0.0, (self.value - self.low) / ((self.high - self.low) or 1.0)))

    def set(self, value: float) -> None:
        """Ask for a value, rounded to the step and kept on the scale."""
        value = self.low + round((value - self.low) / self.step) * self.step
        value = round(min(self.high, max(self.low, value)), 6)
        if value != self.value and self.on is not None and self.enabled:
            self.on(value)

    def activate(self) -> None:
        """Nothing: a slider is moved, not done."""

    def mouse_down(self, pos: Pos, part: str) -> None:
        """Jump to where the line was pressed."""
        self.mouse_drag(pos)

    def mouse_drag(self, pos: Pos) -> None:
        """Follow the mouse."""
        rail = self._rail()
        self.set(self.low + (pos[0] - rail.x) / rail.w * (self.high - self.low))

    def key_down(self, press: Press) -> bool:
        """Move by one step, with Shift by four."""
        size = self.step * (4 if press.shift else 1)
        ways = {
            "right": self.value + size,
            "left": self.value - size,
            "+": self.value + self.step,
            "-": self.value - self.step,
            "home": self.low,
            "end": self.high,
        }
        if press.key not in ways or press.ctrl or press.alt:
            return False
        self.set(ways[press.key])
        return True

    def describe(self) -> str:
        """Return the name and the value."""
        return f"{self.name}: {self.text or self.value}"


@dataclass(eq=False, repr=False)
class ProgressBar(Node):
    """How much of something is done: `share` in 0-1, with words above the bar if given."""

    share: float = 0.0
    _: KW_ONLY
    text: str = ""
    color: RGB = PALETTE.accent

    def content_width(self) -> int:
        """Return the width of the words, or a modest bar."""
        return max(self.dp(120), self.brush.text_width(self.text, "small"))

    def least_content_width(self) -> int:
        """Return the least width of a bar."""
        return self.dp(60)

    def _lines(self, width: int) -> list[str]:
        return self.brush.lines(self.text, width, "small") if self.text else []

    def content_height(self, width: int) -> int:
        """Return the height of the words and the bar."""
        return len(self._lines(width)) * self.brush.line("small") + self.dp(10)

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the words and the bar."""
        y = self.rect.y
        for text in self._lines(self.rect.w):
            self.brush.text(surface, text, "small", PALETTE.ink_soft, (self.rect.x, y))
            y += self.brush.line("small")
        bar = pygame.Rect(self.rect.x, y + self.dp(1), self.rect.w, self.dp(8))
        self.brush.box(surface, bar, PALETTE.track, 99)
        if self.share > 0:
            bar.w = max(bar.h, round(bar.w * min(1.0, self.share)))
            self.brush.box(surface, bar, self.color, 99)

    def describe(self) -> str:
        """Return the words and the percentage."""
        return ", ".join(part for part in (self.name or self.text, f"{self.share:.0%}") if part)
