"""A table of rich text with aligned columns that wrap when there is little room."""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass
from functools import lru_cache
from typing import ClassVar

import pygame

from game.ui.drawing import Rich, plain
from game.ui.theme import PALETTE, TypeRole
from game.ui.widgets.labels import Side, glossary
from game.ui.widgets.node import Node, Pos
from game.ui.widgets.sizing import divide


@dataclass(frozen=True)
class Column:
    """A column: its title, the side its cells stand on, and its share of what is left over."""

    title: str = ""
    side: Side = "left"
    flex: float = 0


@dataclass(eq=False, repr=False)
class Table(Node):
    """Rows of rich text under titled columns; `marked` is the index of a row to stand out, -1 for none."""

    columns: Sequence[Column] = ()
    rows: Sequence[Sequence[str]] = ()
    _: KW_ONLY
    size: TypeRole = "label"
    marked: int = -1
    striped: bool = True

    focusable: ClassVar[bool] = True
    sequences: ClassVar[tuple[str, ...]] = ("columns",)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.rows = tuple(tuple(row) for row in self.rows)
        self._wished: tuple[list[int], list[int]] | None = None

    @property
    def can_focus(self) -> bool:
        """Whether there are terms to look up."""
        return self.rect.w > 0 and any("[[" in cell for row in self.rows for cell in row)

    def _gap(self) -> int:
        return self.dp(16)

    def _edge(self) -> int:
        return self.dp(8)

    def _rich(self, text: str, width: int) -> Rich:
        return self.brush.rich(text, max(1, width), self.size)

    def _title(self, text: str, width: int) -> Rich:
        return self.brush.rich(text, max(1, width), "small", PALETTE.ink_soft, weight="semibold")

    def forget(self) -> None:
        """Drop measured sizes."""
        super().forget()
        self._wished = None

    def _column_widths(self) -> tuple[list[int], list[int]]:
        """Return the natural and the least width of every column."""
        if self._wished is None:
            self._wished = self._find_widths()
        return self._wished

    def _find_widths(self) -> tuple[list[int], list[int]]:
        natural, least = [], []
        for number, column in enumerate(self.columns):
            cells = [self._rich(row[number], 100_000).used_width + 1 for row in self.rows]
            cells.append(self._title(column.title, 100_000).used_width + 1)
            words = [word for row in self.rows for word in _words(row[number])] + column.title.split()
            longest = max((self.brush.text_width(word, self.size, "bold") for word in words), default=0)
            natural.append(max(cells))
            least.append(min(max(cells), longest + self.dp(2)))
        return natural, least

    def _around(self) -> int:
        return self._gap() * max(0, len(self.columns) - 1) + 2 * self._edge()

    def content_width(self) -> int:
        """Return the width with every cell in one line."""
        return sum(self._column_widths()[0]) + self._around()

    def least_content_width(self) -> int:
        """Return the width with every word whole."""
        return sum(self._column_widths()[1]) + self._around()

    def _widths(self, width: int) -> list[int]:
        natural, least = self._column_widths()
        room = width - self._around()
        if sum(natural) <= room:
            flex = [column.flex for column in self.columns]
            return divide(room, natural, flex if any(flex) else [1.0] * len(natural), least)
        pairs = zip(self.columns, natural, least, strict=True)
        stiff = [low if column.flex else wide for column, wide, low in pairs]
        return divide(room, natural, [0.0] * len(natural), stiff if sum(stiff) <= room else least)

    def _head_height(self, widths: Sequence[int]) -> int:
        if not any(column.title for column in self.columns):
            return 0
        cells = zip(self.columns, widths, strict=True)
        return max(self._title(column.title, w).height for column, w in cells) + self.dp(8)

    def _row_heights(self, widths: Sequence[int]) -> list[int]:
        cells = ([self._rich(t, w).height for t, w in zip(row, widths, strict=True)] for row in self.rows)
        return [max(heights, default=0) + self.dp(10) for heights in cells]

    def content_height(self, width: int) -> int:
        """Return the height of the titles and all rows."""
        widths = self._widths(width)
        return self._head_height(widths) + sum(self._row_heights(widths))

    def _row_boxes(self) -> list[pygame.Rect]:
        widths = self._widths(self.rect.w)
        y = self.rect.y + self._head_height(widths)
        boxes = []
        for height in self._row_heights(widths):
            boxes.append(pygame.Rect(self.rect.x, y, self.rect.w, height))
            y += height
        return boxes

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the titles, a line, and the rows."""
        widths = self._widths(self.rect.w)
        head = self._head_height(widths)
        if head:
            titles = [self._title(column.title, w) for column, w in zip(self.columns, widths, strict=True)]
            self._paint_row(surface, titles, widths, pygame.Rect(self.rect.x, self.rect.y, self.rect.w, head))
            surface.fill(PALETTE.line, (self.rect.x, self.rect.y + head - 1, self.rect.w, 1))
        for number, (row, box) in enumerate(zip(self.rows, self._row_boxes(), strict=True)):
            if number == self.marked:
                self.brush.box(surface, box, PALETTE.accent_soft, 6)
            elif self.striped and number % 2:
                self.brush.box(surface, box, PALETTE.wash, 6)
            cells = [self._rich(text, w) for text, w in zip(row, widths, strict=True)]
            self._paint_row(surface, cells, widths, box)

    def _paint_row(
        self, surface: pygame.Surface, cells: Sequence[Rich], widths: Sequence[int], box: pygame.Rect
    ) -> None:
        x = box.x + self._edge()
        for column, rich, width in zip(self.columns, cells, widths, strict=True):
            surface.blit(rich.picture, (x + self._slip(column, rich, width), box.y + self.dp(5)))
            x += width + self._gap()

    def _slip(self, column: Column, rich: Rich, width: int) -> int:
        spare = width - rich.used_width
        return {"left": 0, "center": spare // 2, "right": spare}[column.side]

    def reacts(self) -> bool:
        """Whether there is something to tell."""
        return bool(self.tip) or self.can_focus

    def tip_at(self, pos: Pos) -> str:
        """Return the meaning of the term under a point."""
        widths = self._widths(self.rect.w)
        for row, box in zip(self.rows, self._row_boxes(), strict=True):
            x = box.x + self._edge()
            for column, text, width in zip(self.columns, row, widths, strict=True):
                rich = self._rich(text, width)
                at = (pos[0] - x - self._slip(column, rich, width), pos[1] - box.y - self.dp(5))
                for rect, tip in rich.tips():
                    if rect.collidepoint(at):
                        return tip
                x += width + self._gap()
        return self.tip

    def full_tip(self) -> str:
        """Return the meaning of every term."""
        return "\n".join(filter(None, [self.tip, *(glossary(cell) for row in self.rows for cell in row)]))

    def describe(self) -> str:
        """Return the rows in words."""
        told = ["; ".join(plain(cell) for cell in row) for row in self.rows]
        return ". ".join([self.name, *told] if self.name else told)


@lru_cache(maxsize=2000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(plain(text).split())
