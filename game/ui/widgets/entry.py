"""A line to type in, with caret, selection and clipboard."""

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass, field
from typing import ClassVar

import pygame

from game.ui.drawing import Anchor
from game.ui.theme import PALETTE
from game.ui.widgets.editing import Line, delete, insert, move, word_end
from game.ui.widgets.keys import Press
from game.ui.widgets.node import Node, Pos
from game.words import _


@dataclass(eq=False, repr=False)
class TextEntry(Node):
    """One line of text, `limit` characters at most; `on` gets every change, `on_enter` the text at Enter.

    Without `on` it keeps its own text over rebuilds of the tree; read it from `value`.
    """

    value: str = ""
    _: KW_ONLY
    hint: str = ""
    limit: int = 80
    on: Callable[[str], object] | None = field(default=None, compare=False)
    on_enter: Callable[[str], object] | None = field(default=None, compare=False)

    focusable: ClassVar[bool] = True
    takes_text: ClassVar[bool] = True
    shows: ClassVar[tuple[str, ...]] = ("line",)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.line = Line(self.value, len(self.value), len(self.value))

    def adopt(self, old: Node) -> None:
        """Keep the caret while the text is the same, and the text too when nobody else does."""
        if isinstance(old, TextEntry) and (self.on is None or old.value == self.value):
            self.value, self.line = old.value, old.line

    # --- size

    def content_width(self) -> int:
        """Return room for twenty letters."""
        return self.brush.px("body") * 12

    def least_content_width(self) -> int:
        """Return room for a short word."""
        return self.brush.px("body") * 5

    def content_height(self, width: int) -> int:
        """Return the height of one line and the margin."""
        return self.brush.line("body") + self.dp(16)

    # --- look

    def _room(self) -> pygame.Rect:
        return self.rect.inflate(-2 * self.dp(11), -2 * self.dp(3))

    def _x(self, index: int) -> int:
        """Return where a character begins, in pixels from the start of the text."""
        return self.brush.text_width(self.line.text[:index], "body")

    def _shift(self) -> int:
        """Return how far the text is pushed left so that the caret shows."""
        return max(0, self._x(self.line.caret) - self._room().w + self.dp(3)) if self.focused else 0

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the field, the selection, the text and the caret."""
        edge = PALETTE.accent if self.focused else PALETTE.edge
        self.brush.box(surface, self.rect, PALETTE.card, 8, border=edge, thickness=2 if self.focused else 1)
        room, before = self._room(), surface.get_clip()
        surface.set_clip(room.clip(before))
        x = room.x - self._shift()
        high = self.brush.line("body")
        top = room.centery - high // 2
        start, end = self.line.span
        if self.focused and start != end:
            left, right = x + self._x(start), x + self._x(end)
            surface.fill((190, 220, 244), (left, top, right - left, high))
        self._paint_text(surface, (x, room.centery))
        if self.focused:
            wide = max(1, self.dp(1.5))
            surface.fill(PALETTE.ink, (x + self._x(self.line.caret), top, wide, high))
        surface.set_clip(before)

    def _paint_text(self, surface: pygame.Surface, at: tuple[int, int]) -> None:
        anchor: Anchor = "midleft"
        if self.line.text:
            color = PALETTE.ink if self.enabled else PALETTE.edge
            self.brush.text(surface, self.line.text, "body", color, at, anchor=anchor)
        elif self.hint:
            room = self._room().w
            self.brush.text(surface, self.hint, "body", PALETTE.ink_soft, at, anchor=anchor, width=room)

    # --- reactions

    def _take(self, line: Line) -> None:
        changed = line.text != self.line.text
        self.line, self.value = line, line.text
        self.host.touch()
        if changed and self.on is not None:
            self.on(line.text)

    def text_typed(self, text: str) -> None:
        """Put typed text at the caret."""
        if self.enabled:
            self._take(insert(self.line, text, self.limit))

    def activate(self) -> None:
        """Hand the text over."""
        if self.on_enter is not None:
            self.on_enter(self.line.text)

    def click(self, part: str) -> None:
        """Nothing more than placing the caret, which the press has done."""

    def _index_at(self, pos: Pos) -> int:
        x = pos[0] - self._room().x + self._shift()
        places = range(len(self.line.text) + 1)
        return min(places, key=lambda index: abs(self._x(index) - x))

    def mouse_down(self, pos: Pos, part: str) -> None:
        """Put the caret under the mouse."""
        self._take(move(self.line, self._index_at(pos)))

    def mouse_drag(self, pos: Pos) -> None:
        """Stretch the selection to the mouse."""
        self._take(move(self.line, self._index_at(pos), keep=True))

    def key_down(self, press: Press) -> bool:
        """React to caret keys, deletion, the clipboard and Enter; swallow what will come as text."""
        if press.key == "enter" and not press.ctrl:
            self.activate()
            return self.on_enter is not None
        moved = self._moved(press)
        if moved is not None:
            self._take(moved)
            return True
        if press.ctrl:
            return self._clipboard(press.key)
        return not press.alt and (len(press.key) == 1 or press.key == "space")

    def _moved(self, press: Press) -> Line | None:
        line, keep = self.line, press.shift
        ways = {"left": -1, "right": 1, "backspace": -1, "delete": 1}
        if press.key in {"home", "end"}:
            return move(line, 0 if press.key == "home" else len(line.text), keep)
        if press.key not in ways or press.alt:
            return None
        way = ways[press.key]
        to = word_end(line, way) if press.ctrl else line.caret + way
        if press.key in {"backspace", "delete"}:
            return delete(line, to)
        start, end = line.span
        if start != end and not keep and not press.ctrl:
            to = start if way < 0 else end
        return move(line, to, keep)

    def _clipboard(self, key: str) -> bool:
        if key == "a":
            self._take(Line(self.line.text, len(self.line.text), 0))
        elif key in {"c", "x"}:
            _copy(self.line.selected)
            if key == "x" and self.line.selected:
                self._take(delete(self.line, self.line.caret))
        elif key == "v":
            self._take(insert(self.line, _pasted(), self.limit))
        else:
            return False
        return True

    def describe(self) -> str:
        """Return the name and the text."""
        return f"{self.name or self.hint}: {self.line.text or _('empty')}"


def _copy(text: str) -> None:
    if text:
        pygame.scrap.put_text(text)


def _pasted() -> str:
    """Return the text of the clipboard; nothing when it holds something else."""
    try:
        return pygame.scrap.get_text()
    except (pygame.error, UnicodeDecodeError):
        return ""
