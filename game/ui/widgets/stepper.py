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


@dataclass(eq=False, repr=False)
class Stepper(Node):
    """Icon, name, bar or pips, value, minus and plus.

    Arrows change it by `step`, with Shift by `fine`; the characters + and - by `step`, since many keyboards
    need Shift to type them; Home and End go to the ends. Enter, or a click on the number, opens it for
    typing; without that digits type only where they do nothing else.
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
    shows: ClassVar[tuple[str, ...]] = ("typing",)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.typing = False
        """Whether the number stands open like a field, and digits are for it alone."""
        self._typed = ""
        self._typed_at = self._top = 0
        self._less = self._more = self._bar = self.rect
        self._names: list[str] = []
        self._notes: list[str] = []
        self._is_stacked = False

    def adopt(self, old: Node) -> None:
        """Go on with a number half typed."""
        if isinstance(old, Stepper):
            self._typed, self._typed_at = old._typed, old._typed_at
            self.typing = old.typing

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

    def _longest(self) -> int:
        words = (self.brush.text_width(word, "body", "semibold") for word in self.name.split())
        return max(words, default=0)

    def _stacked(self, width: int) -> bool:
        """Whether the controls must go under the name, because a word would not fit beside them."""
        return width < self._indent() + self._longest() + self._controls() + self.dp(8)

    def _words(self, width: int) -> tuple[list[str], list[str]]:
        """Return the lines of the name and of the note."""
        beside = 0 if self._stacked(width) else self._controls()
        room = max(1, width - self._indent() - beside - self.dp(8))
        notes = self.brush.lines(self.note, room, "small") if self.note else []
        return self.brush.lines(self.name, room, "body", "semibold"), notes

    def _words_height(self, width: int) -> int:
        names, notes = self._words(width)
        return len(names) * self.brush.line("body") + len(notes) * self.brush.line("small")

    def content_width(self) -> int:
        """Return the width with the name in one line."""
        name = self.brush.text_width(self.name, "body", "semibold")
        return self._indent() + max(name, self.dp(80)) + self._controls() + self.dp(8)

    def least_content_width(self) -> int:
        """Return the width with the controls under the wrapped name."""
        return self._indent() + max(self._longest(), self._controls()) + self.dp(8)

    def content_height(self, width: int) -> int:
        """Return the height of the names, the bar and the note."""
        words = self._words_height(width)
        if self._stacked(width):
            return words + self._button() + self.dp(18)
        return max(words + self.dp(24), self._button() + self.dp(14))

    # --- parts

    def arrange(self) -> None:
        """Find where the words, the bar and the buttons stand."""
        r, side, width = self.rect, self._button(), self.rect.w
        words = self._words_height(width)
        self._names, self._notes = self._words(width)
        self._is_stacked = stacked = self._stacked(width)
        more = pygame.Rect(r.right - side - self.dp(7), r.centery - side // 2, side, side)
        self._top = r.centery - (words + self.dp(11)) // 2
        top = self._top + words + self.dp(3)
        if stacked:
            self._top = r.y + self.dp(6)
            more.bottom = r.bottom - self.dp(6)
            top = more.centery - self.dp(4)
        less = more.move(-side - self._value_width(), 0)
        left = r.x + self._indent()
        wide = max(self.dp(20), min(less.x - self.dp(14) - left, self.dp(260)))
        self._less, self._more = less, more
        self._bar = pygame.Rect(left, top, wide, self.dp(8))

    def part(self, pos: Pos) -> str:
        """Return "less", "more", "bar" or "all"."""
        if self._less.inflate(self.dp(6), self.dp(10)).collidepoint(pos):
            return "less"
        if self._more.inflate(self.dp(6), self.dp(10)).collidepoint(pos):
            return "more"
        if self.number_box().collidepoint(pos):
            return "number"
        return "bar" if self._bar.inflate(self.dp(6), self.dp(12)).collidepoint(pos) else "all"

    def signs(self) -> tuple[pygame.Rect, pygame.Rect]:
        """Return where minus and plus stand."""
        return self._less, self._more

    def number_box(self) -> pygame.Rect:
        """Return where the number stands: between minus and plus."""
        less, more = self.signs()
        return pygame.Rect(less.right, less.y, more.x - less.right, less.h).inflate(-2 * self.dp(2), 0)

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
            middle = r.centery if not self._is_stacked else self._top + self.brush.line("body") // 2
            at = (r.x + self.dp(10), middle)
            self.brush.icon(surface, self.icon, 24, self.color, at, anchor="midleft")
        self._paint_words(surface)
        if self.pips:
            self._paint_pips(surface, fill)
        else:
            self._paint_bar(surface)
        self._paint_controls(surface)

    def _paint_words(self, surface: pygame.Surface) -> None:
        x, y = self.rect.x + self._indent(), self._top
        for line in self._names:
            self.brush.text(surface, line, "body", PALETTE.ink, (x, y), weight="semibold")
            y += self.brush.line("body")
        for line in self._notes:
            self.brush.text(surface, line, "small", PALETTE.ink_soft, (x, y))
            y += self.brush.line("small")

    def _paint_bar(self, surface: pygame.Surface) -> None:
        bar, span = self._bar, max(1, self.high - self.low)
        self.brush.box(surface, bar, PALETTE.card, 4, border=PALETTE.faint)
        if self.value > self.low:
            filled = bar.copy()
            filled.w = max(bar.h, bar.w * (self.value - self.low) // span)
            self.brush.box(surface, filled, self.color, 4)
        if self.before is not None:
            x = bar.x + (bar.w - self.dp(2)) * (self.before - self.low) // span
            surface.fill(PALETTE.ink, (x, bar.y - self.dp(2), self.dp(2), bar.h + self.dp(4)))

    def _paint_pips(self, surface: pygame.Surface, fill: RGB) -> None:
        bar, step = self._bar, self.dp(15)
        for number in range(self.high - self.low):
            pip = pygame.Rect(bar.x + number * step, bar.y, self.dp(12), bar.h)
            if number < self.value - self.low:
                self.brush.box(surface, pip, self.color, 4)
            else:
                self.brush.box(surface, pip, fill, 4, border=PALETTE.edge)

    def _paint_controls(self, surface: pygame.Surface) -> None:
        less, more = self._less, self._more
        allowed = {"less": self.value > self.low, "more": self.value < self.limit}
        for box, part, icon in ((less, "less", "minus"), (more, "more", "plus")):
            live = allowed[part] and self.enabled
            fill = PALETTE.accent_soft if live and part in (self.hot, self.held) else PALETTE.card
            self.brush.box(surface, box, fill, 8, border=PALETTE.line)
            self.brush.icon(surface, icon, 18, PALETTE.ink if live else PALETTE.faint, box.center)
        self.paint_number(surface, self._value_text())

    def paint_number(self, surface: pygame.Surface, text: str) -> None:
        """Paint the value; as a field with a caret while it is typed."""
        box, ink = self.number_box(), PALETTE.ink if self.value else PALETTE.ink_soft
        if self.typing:
            self.brush.box(surface, box, PALETTE.card, 6, border=PALETTE.accent, thickness=2)
        elif self.hot == "number" and self.enabled:
            self.brush.box(surface, box, PALETTE.card, 6, border=PALETTE.edge)
        wide = self.brush.text_width(text, "figure", "bold")
        self.brush.text(surface, text, "figure", ink, box.center, weight="bold", anchor="center")
        if self.typing:
            high = box.h * 3 // 5
            caret = (box.centerx + wide // 2 + self.dp(1), box.centery - high // 2)
            surface.fill(PALETTE.accent, (*caret, max(1, self.dp(1.5)), high))

    # --- reactions

    def set(self, value: int) -> None:
        """Ask for a value; it is kept within what is allowed."""
        value = max(self.low, min(value, self.limit))
        if value != self.value and self.on is not None and self.enabled:
            self.on(value)

    def click(self, part: str) -> None:
        """Step down or up, or open the number for typing."""
        if part == "number":
            self._open()
            return
        self.set(self.value + {"less": -self.step, "more": self.step}.get(part, 0))

    def activate(self) -> None:
        """Open the number for typing, or be done with it."""
        if not self.let_go():
            self._open()

    def _open(self) -> None:
        if self.enabled and not self.typing:
            self.typing, self._typed = True, ""
            self.host.say(_("Type a number, then press Enter."))
            self.host.touch()

    def let_go(self) -> bool:
        """Be done with typing."""
        was, self.typing, self._typed = self.typing, False, ""
        return was

    def mouse_down(self, pos: Pos, part: str) -> None:
        """Set the value by pressing on the bar."""
        if part == "bar" and not self.pips:
            self.mouse_drag(pos)

    def mouse_drag(self, pos: Pos) -> None:
        """Set the value by dragging on the bar."""
        if self.held == "bar" and not self.pips:
            bar = self._bar
            share = (pos[0] - bar.x) / max(1, bar.w)
            self.set(self.low + round(share * (self.high - self.low) / self.step) * self.step)

    def key_down(self, press: Press) -> bool:
        """React to Enter, arrows, plus and minus, Home, End and digits."""
        if press.ctrl or press.alt:
            return False
        if press.key == "enter":
            self.activate()
            return True
        size = self.fine if press.shift else self.step
        ways = {"right": size, "left": -size, "+": self.step, "-": -self.step}
        if press.key in ways:
            self._typed = ""
            self.set(self.value + ways[press.key])
        elif press.key in {"home", "end"}:
            self.set(self.low if press.key == "home" else self.limit)
        elif press.key == "backspace" and self.typing:
            self._typed = ""
            self.set(self.value // 10)
        elif press.key.isdecimal() and len(press.key) == 1:
            return self._type(press.key)
        else:
            return False
        return True

    def _type(self, digit: str) -> bool:
        """Take a digit, unless digits pick answers here and the number does not stand open."""
        if not self.typing and self.host.awaits("1"):
            return False
        now = self.host.now
        fresh = now - self._typed_at > _TYPING_PAUSE or len(self._typed) >= len(str(self.high))
        self._typed = digit if fresh else self._typed + digit
        self._typed_at = now
        self.set(int(self._typed))
        return True

    def describe(self) -> str:
        """Return the name, the value and how far it goes."""
        told = _("{name}: {value} of {high} {unit}").format(
            name=self.name, value=self.value, high=self.high, unit=self.unit
        )
        return ". ".join(part for part in (told.strip(), self.note) if part)
