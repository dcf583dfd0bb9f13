"""Boxes that arrange others: rows, columns, cards, grids, flows, layers and empty space."""

from collections.abc import Sequence
from typing import ClassVar, Literal, Unpack

import pygame

from game.ui.theme import PALETTE, RGB
from game.ui.widgets.node import Align, Node, Options
from game.ui.widgets.sizing import divide

Justify = Literal["start", "center", "end", "between"]
Pad = float | tuple[float, float] | tuple[float, float, float, float]


class Box(Node):
    """A container with padding, a gap, and an optional ground, border and shadow.

    `pad` is one number, (sides, top and bottom), or (left, top, right, bottom).
    """

    shows: ClassVar[tuple[str, ...]] = ("fill", "border", "radius", "shadow", "thickness")

    def __init__(
        self,
        *kids: Node | None,
        gap: float = 0,
        pad: Pad = 0,
        items: Align = "stretch",
        justify: Justify = "start",
        fill: RGB | None = None,
        border: RGB | None = None,
        radius: float = 12,
        thickness: float = 1,
        shadow: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.kids = [kid for kid in kids if kid is not None]
        self.gap, self.pad, self.items, self.justify = gap, pad, items, justify
        self.fill, self.border, self.radius = fill, border, radius
        self.thickness, self.shadow = thickness, shadow
        self._pads: tuple[int, int, int, int] | None = None
        self._divided: dict[int, list[int]] = {}

    def forget(self) -> None:
        """Drop measured sizes here and below."""
        super().forget()
        self._pads = None
        self._divided.clear()

    def pads(self) -> tuple[int, int, int, int]:
        """Return the padding in pixels: left, top, right, bottom."""
        if self._pads is None:
            self._pads = self._find_pads()
        return self._pads

    def _find_pads(self) -> tuple[int, int, int, int]:
        pad = self.pad
        if not isinstance(pad, tuple):
            pad = (pad, pad, pad, pad)
        elif len(pad) == 2:
            pad = (pad[0], pad[1], pad[0], pad[1])
        left, top, right, bottom = pad
        return self.dp(left), self.dp(top), self.dp(right), self.dp(bottom)

    def inner(self) -> pygame.Rect:
        """Return the rectangle inside the padding."""
        left, top, right, bottom = self.pads()
        r = self.rect
        return pygame.Rect(r.x + left, r.y + top, max(0, r.w - left - right), max(0, r.h - top - bottom))

    def across(self) -> int:
        """Return the padding left and right together, in pixels."""
        left, _top, right, _bottom = self.pads()
        return left + right

    def down(self) -> int:
        """Return the padding above and below together, in pixels."""
        _left, top, _right, bottom = self.pads()
        return top + bottom

    def gaps(self) -> int:
        """Return all gaps together, in pixels."""
        return self.dp(self.gap) * max(0, len(self.kids) - 1)

    def bleed(self) -> int:
        """Return the reach of the shadow."""
        return self.brush.shadow_reach() if self.shadow else 0

    def paints(self) -> bool:
        """Whether there is a ground or a shadow."""
        return self.fill is not None or self.shadow

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the shadow and the ground."""
        if self.shadow:
            self.brush.shadow(surface, self.rect, self.radius)
        if self.fill is not None and self.rect.colliderect(surface.get_clip()):
            self.brush.box(
                surface, self.rect, self.fill, self.radius, border=self.border, thickness=self.thickness
            )


class Row(Box):
    """Neighbours from left to right; those with `flex` share what is left over."""

    def content_width(self) -> int:
        """Return the width of all neighbours side by side."""
        return sum(kid.natural_width() for kid in self.kids) + self.gaps() + self.across()

    def least_content_width(self) -> int:
        """Return the least width of all neighbours side by side."""
        return sum(kid.least_width() for kid in self.kids) + self.gaps() + self.across()

    def widths(self, width: int) -> list[int]:
        """Return the width of each neighbour within `width` pixels."""
        known = self._divided.get(width)
        if known is None:
            known = self._divided[width] = self._divide(width)
        return known

    def _divide(self, width: int) -> list[int]:
        basis = [kid.least_width() if kid.flex else kid.natural_width() for kid in self.kids]
        room = width - self.gaps()
        least = basis if sum(basis) <= room else [kid.least_width() for kid in self.kids]
        sizes = divide(room, basis, [kid.flex for kid in self.kids], least)
        return [
            size if kid.max_width is None else min(size, self.dp(kid.max_width))
            for kid, size in zip(self.kids, sizes, strict=True)
        ]

    def content_height(self, width: int) -> int:
        """Return the height of the tallest neighbour."""
        sizes = self.widths(width - self.across())
        tallest = max((kid.measure(w) for kid, w in zip(self.kids, sizes, strict=True)), default=0)
        return tallest + self.down()

    def find_least_height(self, width: int) -> int:
        """Return the least height of the tallest neighbour."""
        if self.height is not None:
            return self.dp(self.height)
        sizes = self.widths(width - self.across())
        tallest = max((kid.least_height(w) for kid, w in zip(self.kids, sizes, strict=True)), default=0)
        return max(self.dp(self.min_height), tallest + self.down())

    def arrange(self) -> None:
        """Place the neighbours from left to right."""
        inner, gap = self.inner(), self.dp(self.gap)
        sizes = self.widths(inner.w)
        x, gap = _start(inner.x, inner.w, sizes, gap, self.justify)
        for kid, width in zip(self.kids, sizes, strict=True):
            y, height = inner.y, inner.h
            align = kid.align or self.items
            if align != "stretch":
                height = min(inner.h, kid.measure(width))
                y += _offset(inner.h - height, align)
            kid.place(pygame.Rect(x, y, width, height))
            x += width + gap


class Col(Box):
    """Neighbours from top to bottom; those with `flex` share the height left over."""

    def content_width(self) -> int:
        """Return the width of the widest neighbour."""
        return max((kid.natural_width() for kid in self.kids), default=0) + self.across()

    def least_content_width(self) -> int:
        """Return the least width of the widest neighbour."""
        return max((kid.least_width() for kid in self.kids), default=0) + self.across()

    def _kid_width(self, kid: Node, width: int) -> int:
        if kid.max_width is not None:
            width = min(width, self.dp(kid.max_width))
        if (kid.align or self.items) != "stretch":
            width = min(width, kid.natural_width())
        elif kid.width is not None:
            width = min(width, self.dp(kid.width))
        return width

    def content_height(self, width: int) -> int:
        """Return the height of all neighbours one below the other."""
        inner = width - self.across()
        return sum(kid.measure(self._kid_width(kid, inner)) for kid in self.kids) + self.gaps() + self.down()

    def find_least_height(self, width: int) -> int:
        """Return the least height of all neighbours one below the other."""
        if self.height is not None:
            return self.dp(self.height)
        inner = width - self.across()
        heights = sum(kid.least_height(self._kid_width(kid, inner)) for kid in self.kids)
        return max(self.dp(self.min_height), heights + self.gaps() + self.down())

    def arrange(self) -> None:
        """Place the neighbours from top to bottom."""
        inner, gap = self.inner(), self.dp(self.gap)
        widths = [self._kid_width(kid, inner.w) for kid in self.kids]
        pairs = list(zip(self.kids, widths, strict=True))
        basis = [kid.least_height(w) if kid.flex else kid.measure(w) for kid, w in pairs]
        room = inner.h - self.gaps()
        least = basis if sum(basis) <= room else [kid.least_height(w) for kid, w in pairs]
        sizes = divide(room, basis, [kid.flex for kid in self.kids], least)
        y, gap = _start(inner.y, inner.h, sizes, gap, self.justify)
        for kid, width, height in zip(self.kids, widths, sizes, strict=True):
            align = kid.align or self.items
            kid.place(pygame.Rect(inner.x + _offset(inner.w - width, align), y, width, height))
            y += height + gap


class Card(Col):
    """A white column with rounded corners, a fine border and a soft shadow."""

    def __init__(
        self,
        *kids: Node | None,
        gap: float = 8,
        pad: Pad = 14,
        fill: RGB = PALETTE.card,
        border: RGB | None = PALETTE.line,
        thickness: float = 1,
        items: Align = "stretch",
        shadow: bool = True,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(
            *kids,
            gap=gap,
            pad=pad,
            fill=fill,
            border=border,
            thickness=thickness,
            items=items,
            shadow=shadow,
            **options,
        )


class Flow(Box):
    """Neighbours at their natural widths, going on in a new line when one is full."""

    def content_width(self) -> int:
        """Return the width of all neighbours in one line."""
        return sum(kid.natural_width() for kid in self.kids) + self.gaps() + self.across()

    def least_content_width(self) -> int:
        """Return the width of the widest neighbour."""
        return max((kid.least_width() for kid in self.kids), default=0) + self.across()

    def _lines(self, width: int) -> list[list[tuple[Node, int]]]:
        lines: list[list[tuple[Node, int]]] = []
        x, gap = 0, self.dp(self.gap)
        for kid in self.kids:
            wide = min(width, kid.natural_width())
            if not lines or x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append((kid, wide))
            x += wide + gap
        return lines

    def content_height(self, width: int) -> int:
        """Return the height of all lines."""
        lines = self._lines(width - self.across())
        heights = [max(kid.measure(w) for kid, w in line) for line in lines]
        return sum(heights) + self.dp(self.gap) * max(0, len(lines) - 1) + self.down()

    def arrange(self) -> None:
        """Place the neighbours line by line."""
        inner, gap = self.inner(), self.dp(self.gap)
        y = inner.y
        for line in self._lines(inner.w):
            height = max(kid.measure(w) for kid, w in line)
            x, step = _start(inner.x, inner.w, [w for _kid, w in line], gap, self.justify)
            for kid, width in line:
                kid.place(pygame.Rect(x, y, width, height))
                x += width + step
            y += height + gap


class Grid(Box):
    """Cells of equal width in rows; as many columns as fit at `cell` units, `cols` at most."""

    def __init__(
        self, *kids: Node | None, cols: int = 2, cell: float = 0, gap: float = 10, **options: Unpack[Options]
    ) -> None:
        super().__init__(*kids, gap=gap, **options)
        self.cols, self.cell = max(1, cols), cell

    def _columns(self, width: int) -> int:
        gap = self.dp(self.gap)
        fit = (width + gap) // max(1, self.dp(self.cell) + gap) if self.cell else self.cols
        return max(1, min(self.cols, fit, max(1, len(self.kids))))

    def content_width(self) -> int:
        """Return the width of a full row of the widest cell."""
        widest = max((kid.natural_width() for kid in self.kids), default=0)
        return self.cols * max(widest, self.dp(self.cell)) + self.dp(self.gap) * (self.cols - 1)

    def least_content_width(self) -> int:
        """Return the width of one cell, or of a full row when the columns are fixed."""
        least = max((kid.least_width() for kid in self.kids), default=0)
        return least if self.cell else least * self.cols + self.dp(self.gap) * (self.cols - 1)

    def _rows(self, width: int) -> list[list[tuple[Node, int]]]:
        cols = self._columns(width)
        widths = divide(width - self.dp(self.gap) * (cols - 1), [0] * cols, [1.0] * cols, [0] * cols)
        return [
            list(zip(self.kids[at : at + cols], widths, strict=False))
            for at in range(0, len(self.kids), cols)
        ]

    def content_height(self, width: int) -> int:
        """Return the height of all rows."""
        rows = self._rows(width)
        heights = sum(max(kid.measure(w) for kid, w in row) for row in rows)
        return heights + self.dp(self.gap) * max(0, len(rows) - 1)

    def arrange(self) -> None:
        """Place the cells row by row."""
        y, gap = self.rect.y, self.dp(self.gap)
        for row in self._rows(self.rect.w):
            x, height = self.rect.x, max(kid.measure(w) for kid, w in row)
            for kid, width in row:
                kid.place(pygame.Rect(x, y, width, height))
                x += width + gap
            y += height + gap


class Stack(Box):
    """Layers on top of each other, each filling the whole or aligned in it."""

    def content_width(self) -> int:
        """Return the width of the widest layer."""
        return max((kid.natural_width() for kid in self.kids), default=0) + self.across()

    def content_height(self, width: int) -> int:
        """Return the height of the tallest layer."""
        return max((kid.measure(width - self.across()) for kid in self.kids), default=0) + self.down()

    def arrange(self) -> None:
        """Place every layer over the same ground."""
        inner = self.inner()
        for kid in self.kids:
            align = kid.align or self.items
            rect = inner.copy()
            if align != "stretch":
                rect.w = min(inner.w, kid.natural_width())
                rect.h = min(inner.h, kid.measure(rect.w))
                rect.x += _offset(inner.w - rect.w, align)
                rect.y += _offset(inner.h - rect.h, align)
            kid.place(rect)


class Spacer(Node):
    """Empty space: `width` or `height` in units, or `flex` to push others apart."""

    def paints(self) -> bool:
        """Nothing to see."""
        return False


def _offset(spare: int, align: Align) -> int:
    return {"center": spare // 2, "end": spare}.get(align, 0)


def _start(origin: int, room: int, sizes: Sequence[int], gap: int, justify: Justify) -> tuple[int, int]:
    """Return where the first neighbour starts and the gap between them."""
    spare = max(0, room - sum(sizes) - gap * max(0, len(sizes) - 1))
    if justify == "between" and len(sizes) > 1:
        return origin, gap + spare // (len(sizes) - 1)
    return origin + {"center": spare // 2, "end": spare}.get(justify, 0), gap
