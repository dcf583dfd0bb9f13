"""Cards to choose from: one tile with any content, and a list of titled ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Unpack

import pygame

from game.ui.drawing import plain
from game.ui.theme import PALETTE
from game.ui.widgets.boxes import Col, Pad, Row
from game.ui.widgets.labels import Badge, Icon, Label, Text
from game.ui.widgets.node import Action, Node, Options, Pos
from game.words import _


class Tile(Col):
    """A card of any widgets that acts as one button; give it a `name` for those who cannot see it."""

    focusable: ClassVar[bool] = True
    shows: ClassVar[tuple[str, ...]] = (*Col.shows, "picked")

    def __init__(
        self,
        *kids: Node | None,
        picked: bool = False,
        on: Action | None = None,
        gap: float = 6,
        pad: Pad = 12,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(*kids, gap=gap, pad=pad, fill=PALETTE.card, radius=10, **options)
        self.picked, self.on = picked, on

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the ground; the picked tile has a strong edge."""
        hot = PALETTE.wash if self.hot and self.enabled else PALETTE.card
        self.brush.box(
            surface,
            self.rect,
            PALETTE.accent_soft if self.picked else hot,
            10,
            border=PALETTE.accent if self.picked else PALETTE.line,
            thickness=2 if self.picked else 1,
        )

    def hit(self, pos: Pos) -> Node | None:
        """Take every click inside."""
        return self if self.rect.collidepoint(pos) else None

    def activate(self) -> None:
        """Choose it."""
        if self.enabled and self.on is not None:
            self.on()

    def describe(self) -> str:
        """Return the name and the state."""
        told = self.name or ", ".join(filter(None, (kid.accessible_name() for kid in self._leaves())))
        return f"{told}, {_('picked')}" if self.picked else told

    def _leaves(self) -> list[Node]:
        return [node for node in self.walk() if node is not self and not node.kids]


@dataclass(frozen=True)
class Item:
    """A line of a list: a title, a rich note under it, an icon before and a badge behind."""

    title: str
    note: str = ""
    icon: str = ""
    badge: str = ""
    id: str = ""


class ListBox(Col):
    """A list of tiles of which one may be picked; `on` gets the index."""

    def __init__(
        self,
        entries: Sequence[Item],
        value: int = -1,
        *,
        on: Callable[[int], object] | None = None,
        **options: Unpack[Options],
    ) -> None:
        tiles = [_tile(item, n, n == value, on, options.get("id", "")) for n, item in enumerate(entries)]
        super().__init__(*tiles, gap=6, **options)


def _tile(item: Item, number: int, picked: bool, on: Callable[[int], object] | None, prefix: str) -> Tile:
    words = Col(
        Label(item.title, weight="semibold", wrap=True),
        Text(item.note, size="small", color=PALETTE.ink_soft) if item.note else None,
        flex=1,
    )
    icon = Icon(item.icon, size=24, color=PALETTE.accent) if item.icon else None
    tick = Icon("circle-check", size=20, color=PALETTE.accent) if picked else None
    return Tile(
        Row(icon, words, Badge(item.badge) if item.badge else None, tick, gap=12, items="center"),
        picked=picked,
        on=(lambda: on(number)) if on is not None else None,
        id=item.id or (f"{prefix}-{number}" if prefix else ""),
        name=". ".join(filter(None, (item.title, plain(item.note), item.badge))),
    )
