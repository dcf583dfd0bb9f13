"""A link that stands among words."""

from dataclasses import KW_ONLY, dataclass, field
from typing import ClassVar

import pygame

from game.ui.theme import PALETTE
from game.ui.widgets.node import Action, Node
from game.words import _


@dataclass(eq=False)
class Link(Node):
    """Underlined words; a click or Enter leads on."""

    text: str = ""
    _: KW_ONLY
    on: Action | None = field(default=None, compare=False)

    focusable: ClassVar[bool] = True

    def content_width(self) -> int:
        """Return the width of the words."""
        return self.brush.text_width(self.text, "small", "semibold")

    def content_height(self, width: int) -> int:
        """Return the height of a line."""
        return self.brush.line("small") + self.dp(2)

    def paint(self, surface: pygame.Surface) -> None:
        """Write the words over a line."""
        r = self.rect
        if self.hot:
            self.brush.box(surface, r.inflate(self.dp(6), 0), PALETTE.accent_soft, 4)
        at = self.brush.text(
            surface, self.text, "small", PALETTE.accent, r.topleft, weight="semibold", width=r.w
        )
        surface.fill(PALETTE.accent, (at.x, at.bottom - self.dp(1), at.w, max(1, self.dp(1))))

    def activate(self) -> None:
        """Follow it."""
        if self.on is not None:
            self.on()

    def accessible_name(self) -> str:
        """Return the words."""
        return self.name or self.text

    def describe(self) -> str:
        """Return the words and the kind."""
        return f"{self.accessible_name()}, {_('link')}"
