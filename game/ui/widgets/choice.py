"""An answer to an event: numbered rich text with chips that hint at what it moves."""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass, field
from typing import ClassVar, Literal

import pygame

from game.ui.drawing import Brush, Rich, plain
from game.ui.theme import PALETTE, RGB, TypeRole
from game.ui.widgets.labels import glossary
from game.ui.widgets.node import Action, Node, Pos
from game.words import _

Way = Literal["up", "down", "flat"]
Tone = Literal["good", "bad", "plain"]

_TONES: dict[Tone, tuple[RGB, RGB]] = {
    "good": (PALETTE.good, PALETTE.good_soft),
    "bad": (PALETTE.bad, PALETTE.bad_soft),
    "plain": (PALETTE.ink_soft, PALETTE.wash_deep),
}


@dataclass(frozen=True)
class Hint:
    """A chip: what moves, which way, whether that is welcome, and a tip on what it is."""

    text: str
    way: Way = "flat"
    tone: Tone = "plain"
    icon: str = ""
    tip: str = ""

    def told(self) -> str:
        """Return the hint in words."""
        ways: dict[Way, str] = {"up": _("{what} up"), "down": _("{what} down"), "flat": "{what}"}
        return ways[self.way].format(what=self.text)


def hint_width(brush: Brush, hint: Hint, size: TypeRole = "small") -> int:
    """Return the width of a chip in pixels."""
    sign = brush.sp(10) + brush.dp(4) if hint.way != "flat" else 0
    icon = brush.sp(14) + brush.dp(4) if hint.icon else 0
    return brush.text_width(hint.text, size, "semibold") + sign + icon + brush.dp(14)


def paint_hint(
    surface: pygame.Surface, brush: Brush, hint: Hint, box: pygame.Rect, size: TypeRole = "small"
) -> None:
    """Paint a chip into a box."""
    ink, fill = _TONES[hint.tone]
    brush.box(surface, box, fill, 99)
    x = box.x + brush.dp(7)
    if hint.icon:
        x = brush.icon(surface, hint.icon, 14, ink, (x, box.centery), anchor="midleft").right + brush.dp(4)
    if hint.way != "flat":
        sign = brush.triangle(surface, hint.way, 10, ink, (x, box.centery), anchor="midleft")
        x = sign.right + brush.dp(4)
    room = box.right - x - brush.dp(5)
    brush.text(
        surface, hint.text, size, ink, (x, box.centery), weight="semibold", anchor="midleft", width=room
    )


@dataclass(eq=False, repr=False)
class Hints(Node):
    """A line of chips that wraps; each tells what it means under the mouse."""

    hints: Sequence[Hint] = ()

    sequences: ClassVar[tuple[str, ...]] = ("hints",)

    def content_width(self) -> int:
        """Return the width in one line."""
        return sum(hint_width(self.brush, hint) + self.dp(6) for hint in self.hints)

    def least_content_width(self) -> int:
        """Return the width of the widest chip."""
        return max((hint_width(self.brush, hint) for hint in self.hints), default=0)

    def content_height(self, width: int) -> int:
        """Return the height of all lines."""
        return hint_boxes(self.brush, self.hints, pygame.Rect(0, 0, width, 0))[1]

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the chips."""
        boxes, _height = hint_boxes(self.brush, self.hints, self.rect)
        for hint, box in zip(self.hints, boxes, strict=True):
            paint_hint(surface, self.brush, hint, box)

    def reacts(self) -> bool:
        """Whether a chip, or the line, has something to tell."""
        return bool(self.tip) or any(hint.tip for hint in self.hints)

    def tip_at(self, pos: Pos) -> str:
        """Return the meaning of the chip under a point."""
        boxes, _height = hint_boxes(self.brush, self.hints, self.rect)
        under = (hint for hint, box in zip(self.hints, boxes, strict=True) if box.collidepoint(pos))
        return next((f"**{hint.told()}**\n{hint.tip}" for hint in under if hint.tip), self.tip)

    def describe(self) -> str:
        """Return the hints in words."""
        return ", ".join(hint.told() for hint in self.hints)


def hint_boxes(
    brush: Brush, hints: Sequence[Hint], area: pygame.Rect, size: TypeRole = "small"
) -> tuple[list[pygame.Rect], int]:
    """Return where chips stand in the width of an area, and the height they take."""
    if not hints:
        return [], 0
    boxes: list[pygame.Rect] = []
    x, y, gap, high = area.x, area.y, brush.dp(6), brush.line(size) + brush.dp(3)
    for hint in hints:
        wide = min(area.w, hint_width(brush, hint, size))
        if boxes and x + wide > area.right:
            x, y = area.x, y + high + brush.dp(4)
        boxes.append(pygame.Rect(x, y, wide, high))
        x += wide + gap
    return boxes, boxes[-1].bottom - area.y


@dataclass(eq=False, repr=False)
class Choice(Node):
    """A card to pick: its number, its text, and under it chips; the picked one has a tick.

    Its number is also its hotkey, unless another is given. A `tight` one has small chips and little margin.
    """

    number: int = 1
    source: str = ""
    _: KW_ONLY
    hints: Sequence[Hint] = ()
    note: str = ""
    picked: bool = False
    size: TypeRole = "body"
    tight: bool = False
    on: Action | None = field(default=None, compare=False)

    focusable: ClassVar[bool] = True
    sequences: ClassVar[tuple[str, ...]] = ("hints",)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.hotkey = self.hotkey or str(self.number)

    def _indent(self) -> int:
        return self.dp(12) + self.brush.sp(26) + self.dp(12)

    def _room(self, width: int) -> int:
        return max(1, width - self._indent() - self.dp(12))

    def _rich(self, width: int) -> Rich:
        return self.brush.rich(self.source, self._room(width), self.size)

    def _note(self, width: int) -> Rich | None:
        if not self.note:
            return None
        return self.brush.rich(self.note, self._room(width), "small", PALETTE.ink_soft)

    def content_width(self) -> int:
        """Return the width with the text in one line."""
        return self._indent() + self.brush.rich(self.source, 100_000).used_width + self.dp(13)

    def least_content_width(self) -> int:
        """Return room for a few words."""
        return self._indent() + self.brush.px(self.size) * 8

    def _words_height(self, width: int) -> int:
        note = self._note(width)
        height = self._rich(width).height + (note.height + self.dp(2) if note else 0)
        if self.hints:
            height += self._hint_boxes(width, 0, 0)[1] + self._above_chips()
        return height

    def _hint_boxes(self, width: int, x: int, y: int) -> tuple[list[pygame.Rect], int]:
        return hint_boxes(self.brush, self.hints, pygame.Rect(x, y, self._room(width), 0), self._chip())

    def _chips_at(self) -> tuple[int, int]:
        """Return where the first chip stands: below the words and the note."""
        r, note = self.rect, self._note(self.rect.w)
        y = r.centery - self._words_height(r.w) // 2 + self._rich(r.w).height
        y += note.height + self.dp(2) if note is not None else 0
        return r.x + self._indent(), y + self._above_chips()

    def _above_chips(self) -> int:
        return self.dp(3 if self.tight else 5)

    def _chip(self) -> TypeRole:
        return "tiny" if self.tight else "small"

    def content_height(self, width: int) -> int:
        """Return the height of the text, the chips and the margin."""
        return max(self.brush.sp(26), self._words_height(width)) + self.dp(10 if self.tight else 18)

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the card, the number or tick, the text and the chips."""
        r = self.rect
        fill = PALETTE.wash if self.hot and self.enabled else PALETTE.card
        self.brush.box(
            surface,
            r,
            PALETTE.accent_soft if self.picked else fill,
            10,
            border=PALETTE.accent if self.picked else PALETTE.line,
            thickness=2 if self.picked else 1,
        )
        self._paint_number(surface)
        x, y = r.x + self._indent(), r.centery - self._words_height(r.w) // 2
        rich, note = self._rich(r.w), self._note(r.w)
        surface.blit(rich.picture, (x, y))
        if note is not None:
            surface.blit(note.picture, (x, y + rich.height + self.dp(2)))
        boxes, _height = self._hint_boxes(r.w, *self._chips_at())
        for hint, box in zip(self.hints, boxes, strict=True):
            paint_hint(surface, self.brush, hint, box, self._chip())

    def _paint_number(self, surface: pygame.Surface) -> None:
        side = self.brush.sp(26)
        disc = pygame.Rect(self.rect.x + self.dp(12), self.rect.centery - side // 2, side, side)
        if self.picked:
            self.brush.box(surface, disc, PALETTE.accent, 99)
            self.brush.icon(surface, "check", 18, PALETTE.white, disc.center)
            return
        self.brush.box(surface, disc, PALETTE.wash, 99, border=PALETTE.edge)
        color = PALETTE.ink if self.enabled else PALETTE.faint
        self.brush.text(
            surface, str(self.number), "label", color, disc.center, weight="semibold", anchor="center"
        )

    def activate(self) -> None:
        """Pick it."""
        if self.enabled and self.on is not None:
            self.on()

    def tip_at(self, pos: Pos) -> str:
        """Return the meaning of the term or the chip under a point."""
        boxes, _height = self._hint_boxes(self.rect.w, *self._chips_at())
        for hint, box in zip(self.hints, boxes, strict=True):
            if hint.tip and box.collidepoint(pos):
                return hint.tip
        rich = self._rich(self.rect.w)
        top = self.rect.centery - self._words_height(self.rect.w) // 2
        at = (pos[0] - self.rect.x - self._indent(), pos[1] - top)
        return next((tip for rect, tip in rich.tips() if rect.collidepoint(at)), self.tip)

    def full_tip(self) -> str:
        """Return the tooltip and the meaning of every term and chip, each once."""
        parts = (self.tip, glossary(self.source), *(hint.tip for hint in self.hints))
        return "\n".join(dict.fromkeys(part for part in parts if part))

    def accessible_name(self) -> str:
        """Return the words."""
        return self.name or plain(self.source)

    def describe(self) -> str:
        """Return the number, the words, the hints and the state."""
        words = [f"{self.number}. {self.accessible_name()}", ", ".join(hint.told() for hint in self.hints)]
        words += [self.note, _("picked") if self.picked else "", "" if self.enabled else _("not now")]
        return " ".join(word if word.endswith(".") else f"{word}." for word in words if word)
