"""Painting tools: colour mixing, gradients, glows, soft noise and a supersampled canvas."""

import itertools
import math
import random
from collections.abc import Sequence
from functools import lru_cache

import pygame
from pygame.math import Vector2

RGB = tuple[int, int, int]
Point = tuple[float, float] | Vector2

_GLOW_RINGS = 64


def mix(first: RGB, second: RGB, share: float) -> RGB:
    """Return the colour `share` (0..1) of the way from first to second."""
    share = min(1.0, max(0.0, share))
    keep = 1.0 - share
    return (
        round(first[0] * keep + second[0] * share),
        round(first[1] * keep + second[1] * share),
        round(first[2] * keep + second[2] * share),
    )


def clear(size: tuple[int, int], color: RGB = (255, 255, 255)) -> pygame.Surface:
    """Return a transparent surface whose hidden colour is the given one, so soft edges keep it."""
    surface = pygame.Surface((max(1, size[0]), max(1, size[1])), pygame.SRCALPHA)
    surface.fill((*color, 0))
    return surface


def gradient(stops: Sequence[RGB], size: tuple[int, int]) -> pygame.Surface:
    """Return an opaque vertical gradient through evenly spaced colours, top to bottom."""
    strip = pygame.Surface((2, len(stops)))
    for row, color in enumerate(stops):
        strip.fill(color, (0, row, 2, 1))
    tall = pygame.transform.smoothscale(strip, (2, max(1, size[1])))
    return pygame.transform.scale(tall, (max(1, size[0]), max(1, size[1])))


def veil(color: RGB, alphas: Sequence[int], size: tuple[int, int]) -> pygame.Surface:
    """Return one colour with a vertical ramp of transparency through evenly spaced alphas."""
    strip = pygame.Surface((2, len(alphas)), pygame.SRCALPHA)
    for row, alpha in enumerate(alphas):
        strip.fill((*color, alpha), (0, row, 2, 1))
    tall = pygame.transform.smoothscale(strip, (2, max(1, size[1])))
    return pygame.transform.scale(tall, (max(1, size[0]), max(1, size[1])))


@lru_cache(maxsize=32)
def _glow_map(color: RGB, power: float, peak: int) -> pygame.Surface:
    """A small round glow, to be enlarged."""
    surface = clear((_GLOW_RINGS * 2, _GLOW_RINGS * 2), color)
    for radius in range(_GLOW_RINGS, 0, -1):
        alpha = int(peak * (1 - radius / _GLOW_RINGS) ** power)
        pygame.draw.circle(surface, (*color, alpha), (_GLOW_RINGS, _GLOW_RINGS), radius)
    return surface


def glow(size: tuple[float, float], color: RGB, power: float = 2.0, peak: int = 255) -> pygame.Surface:
    """Return an elliptic glow of the given size in pixels, brightest (`peak`) in its middle."""
    whole = (max(2, int(size[0])), max(2, int(size[1])))
    return pygame.transform.smoothscale(_glow_map(color, power, peak), whole)


def blit_glow(
    target: pygame.Surface, middle: Point, size: tuple[float, float], color: RGB, power: float, peak: int
) -> None:
    """Blit an elliptic glow centred on a point."""
    target.blit(glow(size, color, power, peak), (middle[0] - size[0] / 2, middle[1] - size[1] / 2))


def mottle(size: tuple[int, int], cells: tuple[int, int], low: int, seed: int) -> pygame.Surface:
    """Return soft grey noise from `low` to 255, meant to be multiplied onto a picture."""
    dice = random.Random(seed)
    grid = pygame.Surface(cells)
    for row in range(cells[1]):
        for column in range(cells[0]):
            shade = dice.randint(low, 255)
            grid.set_at((column, row), (shade, shade, shade))
    soft = pygame.transform.smoothscale(grid, (cells[0] * 5, cells[1] * 5))
    return pygame.transform.smoothscale(soft, (max(1, size[0]), max(1, size[1])))


def multiply(target: pygame.Surface, layer: pygame.Surface) -> None:
    """Darken a picture by a layer and leave its transparency alone."""
    target.blit(layer, (0, 0), special_flags=pygame.BLEND_RGB_MULT)


class Canvas:
    """A surface drawn `scale` times too large and smoothed down; points are in final pixels."""

    def __init__(
        self,
        size: tuple[int, int],
        color: RGB = (255, 255, 255),
        origin: tuple[float, float] = (0.0, 0.0),
        scale: int = 2,
    ) -> None:
        self.size = (max(1, size[0]), max(1, size[1]))
        self.origin = origin
        self.scale = scale
        self.surface = clear((self.size[0] * scale, self.size[1] * scale), color)

    def at(self, point: Point) -> tuple[float, float]:
        """Return where a point lies on the large surface."""
        return (point[0] - self.origin[0]) * self.scale, (point[1] - self.origin[1]) * self.scale

    def polygon(self, color: RGB, points: Sequence[Point]) -> None:
        """Fill a polygon."""
        pygame.draw.polygon(self.surface, color, [self.at(point) for point in points])

    def rect(self, color: RGB, x: float, y: float, width: float, height: float, radius: float = 0) -> None:
        """Fill a rectangle, with rounded corners if a radius is given."""
        left, top = self.at((x, y))
        right, bottom = self.at((x + width, y + height))
        box = pygame.Rect(round(left), round(top), round(right) - round(left), round(bottom) - round(top))
        box.size = (max(1, box.width), max(1, box.height))
        pygame.draw.rect(self.surface, color, box, border_radius=int(radius * self.scale))

    def circle(self, color: RGB, middle: Point, radius: float) -> None:
        """Fill a circle."""
        pygame.draw.circle(self.surface, color, self.at(middle), radius * self.scale)

    def ellipse(self, color: RGB, middle: Point, width: float, height: float) -> None:
        """Fill an ellipse of the given full width and height."""
        x, y = self.at(middle)
        w, h = width * self.scale, height * self.scale
        pygame.draw.ellipse(self.surface, color, (x - w / 2, y - h / 2, max(1, w), max(1, h)))

    def line(self, color: RGB, start: Point, end: Point, width: float) -> None:
        """Draw a straight line of any width, with flat ends."""
        pygame.draw.polygon(self.surface, color, _bar(self.at(start), self.at(end), width * self.scale))

    def limb(self, color: RGB, start: Point, end: Point, width: float) -> None:
        """Draw a straight line with round ends."""
        self.line(color, start, end, width)
        self.circle(color, start, width / 2)
        self.circle(color, end, width / 2)

    def stroke(self, color: RGB, points: Sequence[Point], width: float) -> None:
        """Draw a line through points, with round joints."""
        for start, end in itertools.pairwise(points):
            self.line(color, start, end, width)
            self.circle(color, end, width / 2)

    def soft(self, middle: Point, size: tuple[float, float], color: RGB, peak: int) -> None:
        """Lay a soft spot of colour or shadow over the picture."""
        large = (size[0] * self.scale, size[1] * self.scale)
        blit_glow(self.surface, self.at(middle), large, color, 1.3, peak)

    def finish(self) -> pygame.Surface:
        """Return the picture at its final size."""
        return pygame.transform.smoothscale(self.surface, self.size)


def _bar(start: Point, end: Point, width: float) -> list[Point]:
    """The four corners of a thick line."""
    along = (end[0] - start[0], end[1] - start[1])
    length = math.hypot(*along) or 1.0
    x, y = -along[1] / length * width / 2, along[0] / length * width / 2
    return [
        (start[0] + x, start[1] + y),
        (end[0] + x, end[1] + y),
        (end[0] - x, end[1] - y),
        (start[0] - x, start[1] - y),
    ]
