"""A vertical scroller: wheel, keys, a bar to drag, and the focused widget always in view."""

from typing import ClassVar, Unpack

import pygame

from game.ui.theme import PALETTE
from game.ui.widgets.keys import Press
from game.ui.widgets.node import Node, Options, Pos
from game.words import _

_BAR = 10
_STEP = 54


class Scroll(Node):
    """Shows one child through a window of any height; remembers how far it was scrolled."""

    shows: ClassVar[tuple[str, ...]] = ("offset", "full")

    def __init__(self, kid: Node, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.kids = [kid]
        self.offset = 0
        self.full = 0
        self.barred = False
        self._grab = 0

    def adopt(self, old: Node) -> None:
        """Stay where the reader was."""
        if isinstance(old, Scroll):
            self.offset, self.barred = old.offset, old.barred

    def content_width(self) -> int:
        """Return the child's width."""
        return self.kids[0].natural_width()

    def least_content_width(self) -> int:
        """Return the child's least width."""
        return self.kids[0].least_width()

    def content_height(self, width: int) -> int:
        """Return the child's height."""
        return self.kids[0].measure(width)

    def find_least_height(self, width: int) -> int:
        """Return a window of one line."""
        return self.dp(max(self.min_height, 24))

    def arrange(self) -> None:
        """Place the child, with room for the bar when it is taller than the window."""
        kid, r = self.kids[0], self.rect
        narrow = max(1, r.w - self.dp(_BAR))
        if not (self.barred and kid.measure(narrow) > r.h):
            self.barred = kid.measure(r.w) > r.h
        width = narrow if self.barred else r.w
        self.full = max(kid.measure(width), r.h)
        self.offset = max(0, min(self.offset, self.full - r.h))
        kid.place(pygame.Rect(r.x, r.y - self.offset, width, self.full))

    def place(self, rect: pygame.Rect) -> None:
        """Take a rectangle; nothing shows outside of it."""
        super().place(rect)
        self.reach = self.rect

    @property
    def overflows(self) -> bool:
        """Whether there is more than the window shows."""
        return self.full > self.rect.h

    @property
    def can_focus(self) -> bool:
        """Whether the keyboard must come here because nothing inside can take it."""
        return self.overflows and not any(node.can_focus for node in self.kids[0].walk())

    def accessible_name(self) -> str:
        """Return the name, or a general one."""
        return self.name or _("More to read")

    def view(self, clip: pygame.Rect) -> pygame.Rect:
        """Return the part of the clip inside the window."""
        return clip.clip(self.rect)

    def draw(self, surface: pygame.Surface, clip: pygame.Rect) -> None:
        """Paint the part of the child inside the window, then the bar."""
        inside = self.rect.clip(clip)
        if not inside.w or not inside.h:
            return
        before = surface.get_clip()
        surface.set_clip(inside.clip(before))
        self.kids[0].draw(surface, inside)
        if self.overflows:
            color = PALETTE.ink_soft if "bar" in (self.hot, self.held) else PALETTE.faint
            self.brush.box(surface, self._thumb(), color, 4)
        surface.set_clip(before)

    def _thumb(self) -> pygame.Rect:
        r, wide = self.rect, self.dp(6)
        height = min(r.h, max(self.dp(28), r.h * r.h // self.full))
        y = r.y + (r.h - height) * self.offset // max(1, self.full - r.h)
        return pygame.Rect(r.right - wide - self.dp(1), y, wide, height)

    def scroll_to(self, offset: int) -> None:
        """Scroll so that `offset` pixels of the child are above the window."""
        offset = max(0, min(offset, self.full - self.rect.h))
        if offset != self.offset:
            self.offset = offset
            self.place(self.rect)
            self.host.touch()

    def scroll_by(self, pixels: int) -> bool:
        """Scroll by some pixels, and say whether there was anywhere to go."""
        before = self.offset
        self.scroll_to(self.offset + pixels)
        return self.offset != before

    def wheel(self, notches: float) -> bool:
        """Scroll by notches of a mouse wheel, positive upwards."""
        return self.scroll_by(-round(notches * self.dp(_STEP)))

    def reveal(self, rect: pygame.Rect) -> None:
        """Scroll as little as needed to show a rectangle, its top first."""
        margin = self.dp(10)
        above = rect.top - margin - self.rect.top
        below = rect.bottom + margin - self.rect.bottom
        step = max(0, below)
        self.scroll_by(min(step, above) if above < step else step)

    def hit(self, pos: Pos) -> Node | None:
        """Return what is under a point inside the window; the bar comes first."""
        if not self.rect.collidepoint(pos):
            return None
        if self.overflows and pos[0] >= self.rect.right - self.dp(_BAR):
            return self
        return self.kids[0].hit(pos) or (self if self.can_focus else None)

    def part(self, pos: Pos) -> str:
        """Return whether the bar or the text is under a point."""
        return "bar" if self.overflows and pos[0] >= self.rect.right - self.dp(_BAR) else "all"

    def mouse_down(self, pos: Pos, part: str) -> None:
        """Take hold of the bar, or jump to where it was pressed."""
        if part == "bar":
            thumb = self._thumb()
            self._grab = pos[1] - thumb.y if thumb.collidepoint(thumb.centerx, pos[1]) else thumb.h // 2
            self.mouse_drag(pos)

    def mouse_drag(self, pos: Pos) -> None:
        """Drag the bar."""
        if self.held == "bar":
            room = self.rect.h - self._thumb().h
            self.scroll_to((pos[1] - self._grab - self.rect.y) * (self.full - self.rect.h) // max(1, room))

    def key_down(self, press: Press) -> bool:
        """Scroll by a line, a page, or to either end."""
        page = round(self.rect.h * 0.85)
        steps = {"up": -self.dp(_STEP), "down": self.dp(_STEP), "pageup": -page, "pagedown": page}
        steps |= {"home": -self.full, "end": self.full}
        return press.key in steps and self.scroll_by(steps[press.key])
