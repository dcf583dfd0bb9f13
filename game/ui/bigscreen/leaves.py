"""Pages that are read from afar: the largest type in which everything has room, else several pages."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import ceil
from typing import Any, Final

import pygame

from game.ui.theme import PALETTE, TypeRole
from game.ui.widgets import Badge, Label, Node, Row, Scroll, Spacer
from game.words import _

FAR: Final[tuple[TypeRole, ...]] = ("title", "figure", "lead")
"""Type that is read from the back of a room, the largest first."""
NEAR: Final[tuple[TypeRole, ...]] = ("heading", "lead", "body")
"""Type for a small window."""
_FOOT: Final = 34
_LEAST: Final = 120

Make = Callable[[Sequence[Any], TypeRole], Node]


class Leaves(Node):
    """Shows items in the largest of some types that holds them on a page, else a leaf of them at a time.

    `make` builds a page of some items in a type, `abreast` of them in a row; of two leaves the
    one before has `first` items if that is given. `at` is the leaf shown, -1 the last.
    """

    def __init__(
        self,
        items: Sequence[Any],
        make: Make,
        roles: Sequence[TypeRole] = FAR,
        abreast: int = 1,
        first: int = 0,
    ) -> None:
        super().__init__(id="leaves", flex=1)
        self.at, self.count = 0, 1
        self._items, self._make, self._roles, self._abreast = tuple(items), make, tuple(roles), abreast
        self._first = first

    def content_width(self) -> int:
        """Return a width at which something can be read."""
        return self.dp(_LEAST)

    def content_height(self, width: int) -> int:
        """Return a height at which something can be read."""
        return self.dp(_LEAST)

    def arrange(self) -> None:
        """Lay the items out in the type and on the leaves that they need, and place the leaf shown."""
        r = self.rect
        page = self._one_page()
        if page is not None:
            self.at, self.count, self.kids = 0, 1, [page]
            page.place(r)
            return
        foot = self.dp(_FOOT)
        page = self._leaf(max(1, r.h - foot))
        bottom = self._adopted(self._foot(), 1)
        self.kids = [page, bottom]
        page.place(pygame.Rect(r.x, r.y, r.w, max(1, r.h - foot)))
        bottom.place(pygame.Rect(r.x, r.bottom - foot, r.w, foot))

    def _one_page(self) -> Node | None:
        """Return all items on a page; None when they do not fit."""
        return self._largest(self._items, self.rect.h)

    def _largest(self, some: Sequence[Any], height: int) -> Node | None:
        """Return items in the largest type in which they fit a height; None when they do in none."""
        pages = (self._adopted(self._make(some, role), 0) for role in self._roles)
        return next((page for page in pages if page.measure(self.rect.w) <= height), None)

    def _leaf(self, height: int) -> Node:
        """Return the leaf shown, of as few as will do; only a single item that is too long is scrolled."""
        many = max(1, ceil(len(self._items) / self._abreast))
        enough = (n for n in range(2, many + 1) if all(self._fits(part, height) for part in self._parts(n)))
        self.count = next(enough, many)
        self.at = self.at % self.count if self.at < 0 else min(self.at, self.count - 1)
        part = self._parts(self.count)[self.at]
        leaf = self._largest(part, height)
        return leaf or self._adopted(Scroll(self._make(part, self._roles[-1]), id="leaf"), 0)

    def _fits(self, some: Sequence[Any], height: int) -> bool:
        page = self._adopted(self._make(some, self._roles[-1]), 0)
        return page.measure(self.rect.w) <= height

    def _parts(self, count: int) -> list[Sequence[Any]]:
        """Return the items in so many parts of whole rows, all about as long."""
        if count == 2 and 0 < self._first < len(self._items):
            return [self._items[: self._first], self._items[self._first :]]
        rows = ceil(len(self._items) / self._abreast)
        ends = [round(rows * part / count) * self._abreast for part in range(count + 1)]
        return [self._items[start:end] for start, end in pairwise(ends)]

    def _foot(self) -> Node:
        told = _("page {n} of {all}").format(n=self.at + 1, all=self.count)
        more = self.at + 1 < self.count
        return Row(
            Spacer(flex=1),
            Badge("→") if more else None,
            Label(_("more") if more else "", size="lead", weight="bold", color=PALETTE.accent),
            Label(told, size="lead", color=PALETTE.ink_soft),
            gap=10,
            items="center",
        )

    def _adopted(self, node: Node, place: int) -> Node:
        node.parent = self
        node.attach(self.host, f"{self.key}/{place}", set())
        return node
