"""The brush: everything a widget draws with, at one interface scale and one text size."""

from collections.abc import Hashable
from typing import Literal

import pygame

from game.ui.drawing.cache import Pictures
from game.ui.drawing.fonts import Fonts
from game.ui.drawing.icons import draw_icon
from game.ui.drawing.rich import Rich, Sizing
from game.ui.drawing.shapes import Shapes
from game.ui.theme import PALETTE, RGB, SIZES, TypeRole, Weight

Anchor = Literal[
    "topleft", "midtop", "topright", "midleft", "center", "midright", "bottomleft", "midbottom", "bottomright"
]
_RICH_LIMIT = 400
_TRIANGLES = {
    "up": ((0.5, 0.1), (0.98, 0.88), (0.02, 0.88)),
    "down": ((0.5, 0.9), (0.98, 0.12), (0.02, 0.12)),
    "left": ((0.1, 0.5), (0.88, 0.02), (0.88, 0.98)),
    "right": ((0.9, 0.5), (0.12, 0.02), (0.12, 0.98)),
}


class Brush:
    """Draws text, icons and shapes; `dp` scales lengths, `sp` scales text and what belongs to it."""

    def __init__(self, scale: float = 1.0, text_scale: float = 1.0) -> None:
        self.scale = min(3.0, max(0.5, scale))
        self.text_scale = min(1.6, max(0.85, text_scale))
        self.fonts = Fonts()
        self.shapes = Shapes()
        self.pictures = Pictures()
        self._px = {size: self.sp(units) for size, units in SIZES.items()}
        self._lines = {size: self.fonts.line_height(px) for size, px in self._px.items()}
        self._rich: dict[Hashable, Rich] = {}

    def dp(self, length: float) -> int:
        """Return a length in pixels at the interface scale."""
        return round(length * self.scale)

    def sp(self, length: float) -> int:
        """Return a length in pixels that also grows with the text size."""
        return round(length * self.scale * self.text_scale)

    def px(self, size: TypeRole) -> int:
        """Return the pixel size of a type role."""
        return self._px[size]

    def line(self, size: TypeRole) -> int:
        """Return the height of a line of this type in pixels."""
        return self._lines[size]

    def text_width(self, text: str, size: TypeRole, weight: Weight = "regular") -> int:
        """Return the width of one line of text in pixels."""
        return self.fonts.width(text, self.px(size), weight)

    def text(
        self,
        surface: pygame.Surface,
        text: str,
        size: TypeRole,
        color: RGB,
        at: tuple[int, int],
        *,
        weight: Weight = "regular",
        anchor: Anchor = "topleft",
        width: int | None = None,
    ) -> pygame.Rect:
        """Write one line of text, shortened to `width` pixels, and return where it stands."""
        px = self.px(size)
        shown = text if width is None else self.fonts.fit(text, px, weight, width)
        picture = self.fonts.render(shown, px, color, weight)
        rect = picture.get_rect()
        setattr(rect, anchor, at)
        surface.blit(picture, rect)
        return rect

    def rich(
        self,
        source: str,
        width: int,
        size: TypeRole = "body",
        color: RGB = PALETTE.ink,
        *,
        link: RGB = PALETTE.accent,
        weight: Weight = "regular",
        markup: bool = True,
    ) -> Rich:
        """Return a text wrapped to `width` pixels; without `markup`, stars and brackets are plain."""
        key = (source, width, size, color, link, weight, markup)
        found = self._rich.get(key)
        if found is None:
            if len(self._rich) > _RICH_LIMIT:
                self._rich.clear()
            sizing = Sizing(self.fonts, self.px(size), self.line(size), weight, markup)
            found = self._rich[key] = Rich(sizing, source, width, color, link)
        return found

    def lines(self, text: str, width: int, size: TypeRole, weight: Weight = "regular") -> list[str]:
        """Return plain text cut into lines that fit `width` pixels."""
        return self.rich(text, width, size, weight=weight, markup=False).lines()

    def icon(
        self,
        surface: pygame.Surface,
        name: str,
        size: float,
        color: RGB,
        at: tuple[int, int],
        *,
        anchor: Anchor = "center",
    ) -> pygame.Rect:
        """Draw an icon, `size` text units square, and return where it stands."""
        px = self.sp(size)
        picture = self.pictures.get(("icon", name, px, color), lambda: draw_icon(name, px, color))
        rect = picture.get_rect()
        setattr(rect, anchor, at)
        surface.blit(picture, rect)
        return rect

    def triangle(
        self,
        surface: pygame.Surface,
        way: Literal["up", "down", "left", "right"],
        size: float,
        color: RGB,
        at: tuple[int, int],
        *,
        anchor: Anchor = "center",
    ) -> pygame.Rect:
        """Draw a small filled triangle, `size` text units square, and return where it stands."""
        px = self.sp(size)
        picture = self.shapes.polygon(_TRIANGLES[way], (px, px), color)
        rect = picture.get_rect()
        setattr(rect, anchor, at)
        surface.blit(picture, rect)
        return rect

    def box(
        self,
        surface: pygame.Surface,
        rect: pygame.Rect,
        color: RGB,
        radius: float = 8,
        *,
        border: RGB | None = None,
        thickness: float = 1,
    ) -> None:
        """Fill a rounded box; radius and border are in interface units."""
        self.shapes.box(
            surface, rect, color, self.dp(radius), border=border, thickness=max(1, self.dp(thickness))
        )

    def ring(
        self, surface: pygame.Surface, rect: pygame.Rect, color: RGB, radius: float, thickness: float
    ) -> None:
        """Draw the outline of a rounded box."""
        self.shapes.ring(surface, rect, color, self.dp(radius), max(1, self.dp(thickness)))

    def shadow(
        self,
        surface: pygame.Surface,
        rect: pygame.Rect,
        radius: float = 12,
        depth: float = 10,
        strength: int = 52,
    ) -> None:
        """Draw the soft shadow of an opaque box, a little below it."""
        blur = self.dp(depth)
        self.shapes.shadow(surface, rect.move(0, self.dp(depth * 0.3)), self.dp(radius), blur, strength)

    def shadow_reach(self, depth: float = 10) -> int:
        """Return how far in pixels a shadow of this depth goes beyond its box."""
        return 2 * self.dp(depth) + self.dp(depth * 0.3) + 1
