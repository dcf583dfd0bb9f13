"""One of several: a row of cards of which one is picked."""

from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass, field
from typing import ClassVar

import pygame

from game.ui.theme import PALETTE
from game.ui.widgets.keys import Press
from game.ui.widgets.node import Node, Pos
from game.ui.widgets.sizing import divide
from game.words import _


@dataclass(frozen=True)
class Option:
    """One thing to pick, with an icon and a tooltip if wanted."""

    name: str
    icon: str = ""
    tip: str = ""


@dataclass(eq=False, repr=False)
class Picker(Node):
    """A radio group: arrows move the choice, a click sets it; it wraps into rows when narrow.

    `value` is the index of the picked option, -1 for none yet.
    """

    options: Sequence[Option] = ()
    value: int = -1
    _: KW_ONLY
    gap: float = 6
    on: Callable[[int], object] | None = field(default=None, compare=False)

    focusable: ClassVar[bool] = True
    sequences: ClassVar[tuple[str, ...]] = ("options",)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.cells: list[pygame.Rect] = []

    def _widest(self) -> int:
        names = (self.brush.text_width(option.name, "label", "semibold") for option in self.options)
        return max(names, default=0) + self.dp(16)

    def content_width(self) -> int:
        """Return the width with all in one row."""
        count = len(self.options)
        return count * self._widest() + max(0, count - 1) * self.dp(self.gap)

    def least_content_width(self) -> int:
        """Return the width of one option with its name wrapped."""
        words = [word for option in self.options for word in option.name.split()]
        widths = (self.brush.text_width(word, "label", "semibold") for word in words)
        return max(widths, default=0) + self.dp(5) + self._tick()

    def _columns(self, width: int) -> int:
        gap, count = self.dp(self.gap), max(1, len(self.options))
        fit = max(1, (width + gap) // (max(self.least_content_width(), self.dp(62)) + gap))
        rows = -(-count // min(count, fit))
        return -(-count // rows)

    def _lines(self, option: Option, width: int) -> list[str]:
        return self.brush.lines(option.name, max(1, width - self.dp(10)), "label", "semibold")

    def _row_height(self, width: int) -> int:
        cell = (width - self.dp(self.gap) * (self._columns(width) - 1)) // self._columns(width)
        lines = max((len(self._lines(option, cell)) for option in self.options), default=1)
        icon = self.brush.sp(24) + self.dp(4) if any(option.icon for option in self.options) else 0
        return icon + lines * self.brush.line("label") + self.dp(14)

    def content_height(self, width: int) -> int:
        """Return the height of all rows."""
        rows = -(-max(1, len(self.options)) // self._columns(width))
        return rows * self._row_height(width) + (rows - 1) * self.dp(self.gap)

    def _cells(self) -> list[pygame.Rect]:
        r, gap = self.rect, self.dp(self.gap)
        cols, high = self._columns(r.w), self._row_height(r.w)
        widths = divide(r.w - gap * (cols - 1), [0] * cols, [1.0] * cols, [0] * cols)
        cells = []
        for number in range(len(self.options)):
            row, col = divmod(number, cols)
            x = r.x + sum(widths[:col]) + gap * col
            cells.append(pygame.Rect(x, r.y + row * (high + gap), widths[col], high))
        return cells

    def arrange(self) -> None:
        """Find where every option stands."""
        self.cells = self._cells()

    def paint(self, surface: pygame.Surface) -> None:
        """Paint every option; the picked one is dark and has a tick."""
        for number, (option, cell) in enumerate(zip(self.options, self.cells, strict=True)):
            picked = number == self.value
            fill = PALETTE.wash_deep if self.hot == str(number) else PALETTE.wash
            self.brush.box(
                surface,
                cell,
                PALETTE.navy if picked else fill,
                10,
                border=PALETTE.navy if picked else PALETTE.line,
            )
            self._paint_option(surface, option, cell, picked)

    def _paint_option(self, surface: pygame.Surface, option: Option, cell: pygame.Rect, picked: bool) -> None:
        ink = PALETTE.on_navy if picked else PALETTE.ink
        if not self.enabled and not picked:
            ink = PALETTE.faint
        lines = self._lines(option, cell.w)
        line = self.brush.line("label")
        icon = self.brush.sp(24) + self.dp(4) if option.icon else 0
        y = cell.centery - (icon + line * len(lines)) // 2
        if option.icon:
            self.brush.icon(surface, option.icon, 24, ink, (cell.centerx, y), anchor="midtop")
        for number, text in enumerate(lines):
            at = (self._middle(text, cell, picked=picked), y + icon + number * line)
            self.brush.text(surface, text, "label", ink, at, weight="semibold", anchor="midtop")
        if picked:
            at = (cell.right - self.dp(5), cell.y + self.dp(5))
            self.brush.icon(surface, "check", 14, PALETTE.focus, at, anchor="topright")

    def _middle(self, text: str, cell: pygame.Rect, *, picked: bool) -> int:
        """Return where the middle of a line stands: left of the cell's, where the tick needs the room."""
        if not picked:
            return cell.centerx
        half = -(-self.brush.text_width(text, "label", "semibold") // 2)
        return min(cell.centerx, max(cell.x + self.dp(4) + half, cell.right - self._tick() - half))

    def _tick(self) -> int:
        return self.brush.sp(14) + self.dp(7)

    def part(self, pos: Pos) -> str:
        """Return the index of the option under a point, as text."""
        return next((str(n) for n, cell in enumerate(self.cells) if cell.collidepoint(pos)), "all")

    def pick(self, index: int) -> None:
        """Pick an option."""
        if self.enabled and self.on is not None and index != self.value:
            self.on(index)

    def click(self, part: str) -> None:
        """Pick the option clicked."""
        if part.isdecimal():
            self.pick(int(part))

    def activate(self) -> None:
        """Pick the first when none is picked."""
        if self.value < 0:
            self.pick(0)

    def key_down(self, press: Press) -> bool:
        """Move the choice with left and right, Home and End; Enter picks when none is."""
        count = len(self.options)
        if not count or press.ctrl or press.alt:
            return False
        if press.activates:
            self.activate()
            return True
        ends = {"home": 0, "end": count - 1}
        if press.key in ends:
            self.pick(ends[press.key])
            return True
        step = {"left": -1, "right": 1}.get(press.key)
        if step is None:
            return False
        self.pick((self.value + step) % count if self.value >= 0 else 0)
        return True

    def tip_at(self, pos: Pos) -> str:
        """Return the tooltip of the option under a point."""
        part = self.part(pos)
        return (self.options[int(part)].tip if part.isdecimal() else "") or self.tip

    def full_tip(self) -> str:
        """Return the tooltips of all options."""
        told = [f"**{option.name}**: {option.tip}" for option in self.options if option.tip]
        return "\n".join([self.tip, *told] if self.tip else told)

    def describe(self) -> str:
        """Return the name, the picked option and its place."""
        if not 0 <= self.value < len(self.options):
            return f"{self.name}: {_('nothing picked yet')}"
        return _("{name}: {option}, {n} of {count}").format(
            name=self.name, option=self.options[self.value].name, n=self.value + 1, count=len(self.options)
        )
