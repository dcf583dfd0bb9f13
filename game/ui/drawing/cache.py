"""A bounded store of pictures that are drawn once and blitted often."""

from collections.abc import Callable, Hashable

import pygame


class Pictures:
    """Surfaces by key, oldest out first once they take more than `limit` bytes."""

    def __init__(self, limit: int = 48_000_000) -> None:
        self._limit = limit
        self._held: dict[Hashable, pygame.Surface] = {}
        self._bytes = 0

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Return the picture kept under this key, made now if it is missing."""
        picture = self._held.get(key)
        if picture is None:
            picture = self._held[key] = make()
            self._bytes += _weight(picture)
            self._trim()
        return picture

    def _trim(self) -> None:
        while self._bytes > self._limit and len(self._held) > 1:
            oldest = self._held.pop(next(iter(self._held)))
            self._bytes -= _weight(oldest)


def _weight(picture: pygame.Surface) -> int:
    return picture.get_width() * picture.get_height() * picture.get_bytesize() + 200


def blank(size: tuple[int, int], color: tuple[int, int, int]) -> pygame.Surface:
    """Return a transparent picture whose hidden colour is `color`, so that smooth edges do not darken."""
    picture = pygame.Surface((max(1, size[0]), max(1, size[1])), pygame.SRCALPHA)
    picture.fill((*color, 0))
    return picture


def rounded(picture: pygame.Surface, size: tuple[int, int], radius: int) -> pygame.Surface:
    """Return a picture scaled to fill a size, cropped around its middle, with transparent round corners."""
    scale = max(size[0] / picture.get_width(), size[1] / picture.get_height())
    whole = (max(1, round(picture.get_width() * scale)), max(1, round(picture.get_height() * scale)))
    large = pygame.transform.smoothscale(picture.convert_alpha(), whole)
    out = blank(size, (0, 0, 0))
    out.blit(large, ((size[0] - whole[0]) // 2, (size[1] - whole[1]) // 2))
    mask = pygame.Surface((size[0] * 2, size[1] * 2), pygame.SRCALPHA)
    mask.fill((255, 255, 255, 0))
    pygame.draw.rect(mask, (255, 255, 255, 255), mask.get_rect(), border_radius=radius * 2)
    out.blit(pygame.transform.smoothscale(mask, size), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return out
