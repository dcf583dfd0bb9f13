"""A modal dialog: it holds the keyboard until it is answered or closed with Esc."""

from collections.abc import Sequence
from typing import ClassVar, Unpack

import pygame

from game.ui.theme import PALETTE
from game.ui.widgets.boxes import Card, Col, Flow, Row
from game.ui.widgets.buttons import Button
from game.ui.widgets.labels import Label
from game.ui.widgets.node import Action, Node, Options, Pos
from game.ui.widgets.scroll import Scroll
from game.words import _


class Dialog(Node):
    """A titled card over a darkened screen; its body scrolls when it is too tall.

    `start` is the id that gets the keyboard first; `on_close` is called after Esc or the cross. With
    `closes=False` neither works and only its buttons lead out. `wide` is its width in interface units, and
    `tall` its height if that is not to follow the body. `crown` stands above the body and does not scroll.
    """

    shows: ClassVar[tuple[str, ...]] = ("title",)

    def __init__(
        self,
        title: str,
        *body: Node | None,
        buttons: Sequence[Button] = (),
        wide: float = 560,
        tall: float = 0,
        crown: Node | None = None,
        start: str = "",
        closes: bool = True,
        on_close: Action | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.title, self.wide, self.tall, self.start = title, wide, tall, start
        self.closes, self.on_close = closes, on_close
        cross = Button(icon="x", kind="ghost", tip=_("Close (Esc)"), id="dialog-close", on=self._dismiss)
        head = Row(
            Label(title, size="title", weight="bold", wrap=True, flex=1),
            cross if closes else None,
            gap=10,
            items="start",
        )
        feet = Flow(*buttons, gap=10, justify="end") if buttons else None
        scroll = Scroll(Col(*body, gap=12, pad=(4, 4)), flex=1)
        self._panel = Card(head, crown, scroll, feet, gap=12, pad=(20, 16))
        self.kids = [self._panel]

    def _dismiss(self) -> None:
        self.host.close()
        if self.on_close is not None:
            self.on_close()

    def dismiss(self) -> bool:
        """Close by Esc if that is allowed, and say whether it was."""
        if self.closes:
            self._dismiss()
        return self.closes

    def arrange(self) -> None:
        """Place the card in the middle of the window."""
        room = self.rect.inflate(-2 * self.dp(16), -2 * self.dp(16))
        larger = max(1.0, self.brush.text_scale)
        width = min(room.w, round(self.dp(self.wide) * larger))
        height = round(self.dp(self.tall) * larger) or self._panel.measure(width)
        panel = pygame.Rect(0, 0, width, min(room.h, height))
        panel.center = self.rect.center
        self._panel.place(panel)

    def paint(self, surface: pygame.Surface) -> None:
        """Darken what lies behind."""
        size = self.rect.size
        surface.blit(self.brush.pictures.get(("scrim", size), lambda: _scrim(size)), self.rect)

    def hit(self, pos: Pos) -> Node | None:
        """Keep the mouse inside the card."""
        return super().hit(pos) or self

    def accessible_name(self) -> str:
        """Return the title."""
        return self.name or self.title

    def describe(self) -> str:
        """Return the title and the kind."""
        return f"{self.accessible_name()}, {_('dialog')}"


def _scrim(size: tuple[int, int]) -> pygame.Surface:
    scrim = pygame.Surface(size, pygame.SRCALPHA)
    scrim.fill((*PALETTE.shadow, 140))
    return scrim
