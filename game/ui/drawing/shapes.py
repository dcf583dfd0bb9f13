"""Smooth rounded boxes, rings, shadows and small signs, built from cached tiles.

A large box is four corners of one small tile and a few plain fills, so that even a card costs
microseconds and no memory. All measures here are pixels.
"""

import pygame

from game.ui.drawing.cache import Pictures, blank
from game.ui.theme import RGB

_SMALL = 16_000
"""Boxes of up to so many pixels are kept whole: one blit is quicker than eleven small ones."""
_FINE = 4
"""Supersampling; three would darken edges by two levels."""


class Shapes:
    """Draws rounded shapes in pixels on any surface; keeps the tiles they are made of."""

    def __init__(self) -> None:
        self._tiles = Pictures(12_000_000)

    def box(
        self,
        surface: pygame.Surface,
        rect: pygame.Rect,
        color: RGB,
        radius: int = 0,
        *,
        border: RGB | None = None,
        thickness: int = 1,
    ) -> None:
        """Fill a rounded box, with a border inside its edge if one is given."""
        if rect.w <= 0 or rect.h <= 0:
            return
        if rect.w * rect.h > _SMALL:
            self._compose(surface, rect, color, radius, border, thickness)
            return
        key = ("whole", rect.w, rect.h, color, radius, border, thickness)
        surface.blit(self._tiles.get(key, lambda: self._whole(rect, color, radius, border, thickness)), rect)

    def _whole(
        self, rect: pygame.Rect, color: RGB, radius: int, border: RGB | None, thickness: int
    ) -> pygame.Surface:
        picture = blank(rect.size, border or color)
        self._compose(picture, picture.get_rect(), color, radius, border, thickness)
        return picture

    def _compose(
        self,
        surface: pygame.Surface,
        rect: pygame.Rect,
        color: RGB,
        radius: int,
        border: RGB | None,
        thickness: int,
    ) -> None:
        radius = max(0, min(radius, rect.w // 2, rect.h // 2))
        inside = thickness if border else 0
        if radius:
            key = ("box", radius, color, border, inside)
            _corners(
                surface, rect, self._tiles.get(key, lambda: _box_tile(radius, color, border, inside)), radius
            )
        _fill_frame(surface, rect, border or color, radius, inside)
        _fill_cross(surface, rect, color, radius, inside)

    def ring(
        self, surface: pygame.Surface, rect: pygame.Rect, color: RGB, radius: int, thickness: int
    ) -> None:
        """Draw the outline of a rounded box, `thickness` inwards from its edge."""
        radius = max(thickness, min(radius, rect.w // 2, rect.h // 2))
        tile = self._tiles.get(
            ("ring", radius, color, thickness), lambda: _box_tile(radius, None, color, thickness)
        )
        _corners(surface, rect, tile, radius)
        _fill_frame(surface, rect, color, radius, thickness)

    def shadow(
        self, surface: pygame.Surface, rect: pygame.Rect, radius: int, blur: int, strength: int
    ) -> None:
        """Draw the soft shadow around an opaque box; nothing is drawn beneath its middle."""
        reach, depth = 2 * blur, radius + blur
        side = reach + depth
        key = (radius, blur, strength)
        tile = self._tiles.get(("shadow", key), lambda: _shadow_tile(radius, blur, strength))
        w, h = min(side, reach + rect.w // 2), min(side, reach + rect.h // 2)
        outer = rect.inflate(2 * reach, 2 * reach)
        _corners(surface, outer, tile, w, h)
        self._shadow_sides(surface, outer, (w, h), tile, key)

    def _shadow_sides(
        self,
        surface: pygame.Surface,
        outer: pygame.Rect,
        corner: tuple[int, int],
        tile: pygame.Surface,
        key: tuple[int, int, int],
    ) -> None:
        middle = tile.get_width() // 2
        across, down = outer.w - 2 * corner[0], outer.h - 2 * corner[1]
        for flipped in (False, True):
            if across > 0:
                strip = self._strip(tile, (middle, 0, 1, corner[1]), (across, corner[1]), flipped, key)
                surface.blit(strip, (outer.x + corner[0], outer.bottom - corner[1] if flipped else outer.y))
            if down > 0:
                strip = self._strip(tile, (0, middle, corner[0], 1), (corner[0], down), flipped, key)
                surface.blit(strip, (outer.right - corner[0] if flipped else outer.x, outer.y + corner[1]))

    def _strip(
        self,
        tile: pygame.Surface,
        area: tuple[int, int, int, int],
        size: tuple[int, int],
        flipped: bool,
        key: tuple[int, int, int],
    ) -> pygame.Surface:
        def make() -> pygame.Surface:
            piece = pygame.transform.scale(tile.subsurface(area), size)
            return pygame.transform.flip(piece, area[2] > 1, area[3] > 1) if flipped else piece

        return self._tiles.get(("strip", key, area, size, flipped), make)

    def disc(self, surface: pygame.Surface, center: tuple[int, int], radius: int, color: RGB) -> None:
        """Draw a filled circle."""
        rect = pygame.Rect(0, 0, 2 * radius, 2 * radius)
        rect.center = center
        self.box(surface, rect, color, radius)

    def polygon(
        self, points: tuple[tuple[float, float], ...], size: tuple[int, int], color: RGB
    ) -> pygame.Surface:
        """Return a smooth filled shape; its points are shares of the width and height."""
        return self._tiles.get(("shape", points, size, color), lambda: _polygon(points, size, color))

    def corner_cut(self, surface: pygame.Surface, rect: pygame.Rect, radius: int, ground: RGB) -> None:
        """Round off the corners of a picture by painting the ground colour over them."""
        radius = max(1, min(radius, rect.w // 2, rect.h // 2))
        tile = self._tiles.get(("cut", radius, ground), lambda: _cut_tile(radius, ground))
        _corners(surface, rect, tile, radius)


def _corners(
    surface: pygame.Surface, rect: pygame.Rect, tile: pygame.Surface, w: int, h: int | None = None
) -> None:
    """Blit the four corners, `w` by `h` pixels each, of a tile onto the corners of a rectangle."""
    h = w if h is None else h
    right, low = tile.get_width() - w, tile.get_height() - h
    surface.blits(
        (
            (tile, (rect.x, rect.y), (0, 0, w, h)),
            (tile, (rect.right - w, rect.y), (right, 0, w, h)),
            (tile, (rect.x, rect.bottom - h), (0, low, w, h)),
            (tile, (rect.right - w, rect.bottom - h), (right, low, w, h)),
        ),
        False,
    )


def _fill_frame(surface: pygame.Surface, rect: pygame.Rect, color: RGB, radius: int, thickness: int) -> None:
    if not thickness:
        return
    across, down = rect.w - 2 * radius, rect.h - 2 * radius
    surface.fill(color, (rect.x + radius, rect.y, across, thickness))
    surface.fill(color, (rect.x + radius, rect.bottom - thickness, across, thickness))
    surface.fill(color, (rect.x, rect.y + radius, thickness, down))
    surface.fill(color, (rect.right - thickness, rect.y + radius, thickness, down))


def _fill_cross(surface: pygame.Surface, rect: pygame.Rect, color: RGB, radius: int, inside: int) -> None:
    deep = max(radius, inside)
    surface.fill(color, (rect.x + inside, rect.y + deep, rect.w - 2 * inside, rect.h - 2 * deep))
    if radius > inside:
        across = rect.w - 2 * radius
        surface.fill(color, (rect.x + radius, rect.y + inside, across, radius - inside))
        surface.fill(color, (rect.x + radius, rect.bottom - radius, across, radius - inside))


def _box_tile(radius: int, color: RGB | None, border: RGB | None, thickness: int) -> pygame.Surface:
    side = (2 * radius + 2) * _FINE
    big = blank((side, side), border or color or (0, 0, 0))
    whole = big.get_rect()
    if border:
        pygame.draw.rect(big, border, whole, border_radius=radius * _FINE)
    inner = whole.inflate(-2 * thickness * _FINE, -2 * thickness * _FINE)
    inner_radius = max(0, radius - thickness) * _FINE
    fill = color if color is not None else (*(border or (0, 0, 0)), 0)
    pygame.draw.rect(big, fill, inner, border_radius=inner_radius)
    return pygame.transform.smoothscale(big, (2 * radius + 2, 2 * radius + 2))


def _cut_tile(radius: int, ground: RGB) -> pygame.Surface:
    side = (2 * radius + 2) * _FINE
    big = pygame.Surface((side, side), pygame.SRCALPHA)
    big.fill(ground)
    pygame.draw.rect(big, (*ground, 0), big.get_rect(), border_radius=radius * _FINE)
    return pygame.transform.smoothscale(big, (2 * radius + 2, 2 * radius + 2))


def _shadow_tile(radius: int, blur: int, strength: int) -> pygame.Surface:
    """Blur at a quarter of the size, then enlarge: forty times cheaper and as soft."""
    reach = 2 * blur
    side = 2 * (reach + radius + blur) + 2
    small = blank((side // 4 + 1, side // 4 + 1), (16, 30, 54))
    box = small.get_rect().inflate(-reach // 2, -reach // 2)
    pygame.draw.rect(small, (16, 30, 54, strength), box, border_radius=max(1, radius // 4))
    small = pygame.transform.gaussian_blur(small, max(1, blur // 4))
    return pygame.transform.smoothscale(small, (side, side))


def _polygon(points: tuple[tuple[float, float], ...], size: tuple[int, int], color: RGB) -> pygame.Surface:
    w, h = size[0] * _FINE, size[1] * _FINE
    big = blank((w, h), color)
    pygame.draw.polygon(big, color, [(x * w, y * h) for x, y in points])
    return pygame.transform.smoothscale(big, (max(1, size[0]), max(1, size[1])))
