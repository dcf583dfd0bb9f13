"""Words and signs that do nothing: labels, rich text, icons, rules and badges."""

from dataclasses import KW_ONLY, dataclass
from typing import ClassVar, Literal

import pygame

from game.ui.drawing import Anchor, Rich, plain, terms
from game.ui.theme import PALETTE, RGB, TypeRole, Weight
from game.ui.widgets.node import Node, Pos

Side = Literal["left", "center", "right"]
_ANCHORS: dict[Side, Anchor] = {"left": "topleft", "center": "midtop", "right": "topright"}


@dataclass(eq=False, repr=False)
class Label(Node):
    """Plain text: one line that ends in an ellipsis when short of room, or several with `wrap`.

    A shortened label tells its whole text in the tooltip.
    """

    text: str = ""
    _: KW_ONLY
    size: TypeRole = "body"
    weight: Weight = "regular"
    color: RGB = PALETTE.ink
    side: Side = "left"
    wrap: bool = False

    def content_width(self) -> int:
        """Return the width of the text in one line."""
        return self.brush.text_width(self.text, self.size, self.weight)

    def least_content_width(self) -> int:
        """Return room for a few letters, or for the longest word when wrapping."""
        few = self.brush.px(self.size) * 4
        if not self.wrap:
            return min(self.content_width(), few)
        words = (self.brush.text_width(word, self.size, self.weight) for word in self.text.split())
        return min(max(words, default=0), 3 * few)

    def _lines(self, width: int) -> list[str]:
        return self.brush.lines(self.text, width, self.size, self.weight) if self.wrap else [self.text]

    def content_height(self, width: int) -> int:
        """Return the height of the lines."""
        return self.brush.line(self.size) * max(1, len(self._lines(width)))

    def paint(self, surface: pygame.Surface) -> None:
        """Write the lines, centred in the height."""
        r, line = self.rect, self.brush.line(self.size)
        lines = self._lines(r.w)
        y = r.centery - line * len(lines) // 2
        for text in lines:
            row = pygame.Rect(r.x, y, r.w, line)
            anchor = _ANCHORS[self.side]
            at = getattr(row, anchor)
            self.brush.text(
                surface,
                text,
                self.size,
                self.color,
                at,
                weight=self.weight,
                anchor=anchor,
                width=r.w,
            )
            y += line

    def reacts(self) -> bool:
        """Whether there is something to tell."""
        return bool(self.tip) or self._is_short()

    def _is_short(self) -> bool:
        return not self.wrap and self.content_width() > self.rect.w

    def tip_at(self, pos: Pos) -> str:
        """Return the tooltip, or the whole text when it is shortened."""
        return self.tip or (self.text if self._is_short() else "")

    def accessible_name(self) -> str:
        """Return the text."""
        return self.name or self.text


@dataclass(eq=False, repr=False)
class Text(Node):
    """Rich text in paragraphs; terms in [[term|meaning]] show their meaning, also for the keyboard."""

    source: str = ""
    _: KW_ONLY
    size: TypeRole = "body"
    weight: Weight = "regular"
    color: RGB = PALETTE.ink
    link: RGB = PALETTE.accent

    focusable: ClassVar[bool] = True

    def rich(self, width: int) -> Rich:
        """Return the text laid out at this width."""
        return self.brush.rich(self.source, width, self.size, self.color, link=self.link, weight=self.weight)

    @property
    def can_focus(self) -> bool:
        """Whether there are terms to look up."""
        return self.rect.w > 0 and "[[" in self.source and bool(terms(self.source))

    def content_width(self) -> int:
        """Return the width in one line per paragraph."""
        return self.rich(100_000).used_width

    def least_content_width(self) -> int:
        """Return room for a few words."""
        return min(self.content_width(), self.brush.px(self.size) * 8)

    def content_height(self, width: int) -> int:
        """Return the height of the wrapped text."""
        return self.rich(width).height

    def paint(self, surface: pygame.Surface) -> None:
        """Write the text from the top left."""
        surface.blit(self.rich(self.rect.w).picture, self.rect)

    def reacts(self) -> bool:
        """Whether there is something to tell."""
        return bool(self.tip) or self.can_focus

    def tip_at(self, pos: Pos) -> str:
        """Return the meaning of the term under a point."""
        at = (pos[0] - self.rect.x, pos[1] - self.rect.y)
        found = (tip for rect, tip in self.rich(self.rect.w).tips() if rect.collidepoint(at))
        return next(found, self.tip)

    def full_tip(self) -> str:
        """Return the meaning of every term."""
        return glossary(self.source) or self.tip

    def accessible_name(self) -> str:
        """Return the words."""
        return self.name or plain(self.source)


def glossary(source: str) -> str:
    """Return the terms of a rich text with their meanings, one paragraph each."""
    return "\n".join(f"**{term}**: {tip}" if term != tip else tip for term, tip in terms(source))


@dataclass(eq=False, repr=False)
class Icon(Node):
    """One icon by name: the game's own or Tabler's."""

    icon: str = ""
    _: KW_ONLY
    size: float = 20
    color: RGB = PALETTE.ink_soft

    def content_width(self) -> int:
        """Return the side of the icon."""
        return self.brush.sp(self.size)

    def content_height(self, width: int) -> int:
        """Return the side of the icon."""
        return self.brush.sp(self.size)

    def paint(self, surface: pygame.Surface) -> None:
        """Draw the icon in the middle."""
        self.brush.icon(surface, self.icon, self.size, self.color, self.rect.center)


@dataclass(eq=False, repr=False)
class Rule(Node):
    """A fine horizontal line."""

    color: RGB = PALETTE.line

    def content_height(self, width: int) -> int:
        """Return the thickness of the line."""
        return max(1, self.dp(1))

    def paint(self, surface: pygame.Surface) -> None:
        """Fill the line."""
        surface.fill(self.color, self.rect)


@dataclass(eq=False, repr=False)
class Badge(Node):
    """A few words, with an icon if wanted, in a rounded tinted box."""

    text: str = ""
    _: KW_ONLY
    icon: str = ""
    color: RGB = PALETTE.accent
    fill: RGB = PALETTE.accent_soft
    size: TypeRole = "small"

    def _before(self) -> int:
        sign = self.brush.px(self.size) + self.dp(6) if self.icon else 0
        return self.dp(8) + sign

    def content_width(self) -> int:
        """Return the width of the words and the icon."""
        return self._before() + self.brush.text_width(self.text, self.size, "semibold") + self.dp(9)

    def least_content_width(self) -> int:
        """Return room for the icon and a few letters."""
        return min(self.content_width(), self._before() + self.brush.px(self.size) * 4)

    def content_height(self, width: int) -> int:
        """Return the height of one line and its margin."""
        return self.brush.line(self.size) + self.dp(5)

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the box, the icon and the words."""
        r = pygame.Rect(0, 0, self.rect.w, min(self.rect.h, self.measure(self.rect.w)))
        r.midleft = self.rect.midleft
        self.brush.box(surface, r, self.fill, 99)
        if self.icon:
            size = self.brush.px(self.size) / (self.brush.scale * self.brush.text_scale) + 2
            self.brush.icon(
                surface, self.icon, size, self.color, (r.x + self.dp(8), r.centery), anchor="midleft"
            )
        at = (r.x + self._before(), r.centery)
        room = r.right - at[0] - self.dp(4)
        self.brush.text(
            surface, self.text, self.size, self.color, at, weight="semibold", anchor="midleft", width=room
        )

    def _is_short(self) -> bool:
        return self.content_width() > self.rect.w

    def reacts(self) -> bool:
        """Whether there is something to tell."""
        return bool(self.tip) or self._is_short()

    def tip_at(self, pos: Pos) -> str:
        """Return the tooltip, or the whole text when it is shortened."""
        return self.tip or (self.text if self._is_short() else "")

    def accessible_name(self) -> str:
        """Return the words."""
        return self.name or self.text
