"""Kites' tails of bows, and the trail that a wild kite leaves."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

import numpy as np
import pygame

from game.ui.scene.brush import RGB, mix
from game.ui.scene.kite import BOTTOM, Array, Flight, Held, Poses, corner, pair
from game.ui.scene.line import Line, draw_lines, shape_bands
from game.ui.scene.palette import CREAM, Palette
from game.ui.scene.sail import Livery
from game.ui.scene.state import SceneState

_LINKS: Final = 22
_DELAY: Final = 0.04
_TRAIL_STEP: Final = 0.085
_ALONG: Final = np.arange(_LINKS + 1) / _LINKS
_FLOWN: Final[Array] = np.arange(0, _LINKS + 1, 2) * np.float64(_DELAY)
_BOWS: Final = np.arange(3, _LINKS, 4)
_TIP: Final = corner(BOTTOM)


@dataclass(frozen=True, slots=True)
class Tail:
    """A tail as it is drawn now: its ribbon, and of each bow its knot, the knot's size and the two wings."""

    ribbon: list[Line]
    knots: Line
    radii: list[float]
    wings: list[list[Line]]


def shape_tails(flight: Flight, poses: Poses, kites: Held, gust: Array) -> list[Tail]:
    """Return the tails of kites in their first poses; they follow where the kites were before."""
    points = _points(flight, poses, kites, gust)
    size = poses.size
    ribbons = shape_bands(points, 2.6 * size[:, 0])
    knots = points[:, _BOWS]
    along = knots - points[:, _BOWS - 1]
    length = np.hypot(along[..., 0], along[..., 1])[..., None]
    way = np.where(length > 0, along / np.where(length > 0, length, 1.0), (0.0, 1.0))
    spread = (15.5 - 0.25 * _BOWS) * size
    large = spread[..., None]
    flap = (0.78 + 0.22 * np.sin(gust * 5 + _BOWS))[..., None]
    across = pair(-way[..., 1], way[..., 0]) * large * flap
    front, back = way * large * 0.55, way * large * 0.45
    wings = np.empty((*knots.shape[:2], 2, 3, 2))
    wings[:, :, :, 0] = knots[:, :, None]
    for wing, side in enumerate((knots + across, knots - across)):
        wings[:, :, wing, 1], wings[:, :, wing, 2] = side + front, side - back
    radii = np.maximum(1.0, spread * 0.2)
    parts = zip(ribbons, knots.tolist(), radii.tolist(), wings.tolist(), strict=True)
    return [Tail(*part) for part in parts]


def _points(flight: Flight, poses: Poses, kites: Held, gust: Array) -> Array:
    """The path of the lower tip, blown by the wind and pulled by its weight: (kite, link, 2)."""
    blown = 0.25 + 0.75 * kites.wind
    lean = 0.35 + (0.85 * _ALONG * blown - 0.3 * kites.slack) * (1 - 0.8 * kites.stiff)
    wave = np.sin(gust * 3.2 - _ALONG * 7.5) * (0.16 + 0.55 * _ALONG)
    wave = wave * ((0.35 + blown) * (1 - 0.85 * kites.stiff) * (1 - 0.7 * kites.slack))
    angle = lean + wave - 1.5 * kites.slack * _ALONG * _ALONG
    step = (7.1 + 3.8 * kites.height) * poses.size * (1 - 0.45 * np.minimum(1.0, kites.chaos))
    hang = np.zeros((*angle.shape, 2))
    hang[:, 1:, 0] = np.cumsum(np.sin(angle[:, :-1]) * step, 1)
    hang[:, 1:, 1] = np.cumsum(np.cos(angle[:, :-1]) * step, 1)
    points = poses.seen(_TIP)[:, 0] + hang
    wild = kites.chaos[:, 0] > 0
    if wild.any():
        points[wild] = _followed(flight, points - hang, hang)[wild]
    return points


def _followed(flight: Flight, roots: Array, hang: Array) -> Array:
    """Tails of wild kites: every second link hangs from where the kite was, the others lie between."""
    points = roots + hang
    points[:, ::2] = flight(_FLOWN).seen(_TIP)[:, :, 0] + hang[:, ::2]
    points[:, 1::2] = (points[:, :-1:2] + points[:, 2::2]) / 2
    return points


def draw_tail(target: pygame.Surface, tail: Tail, palette: Palette, livery: Livery) -> None:
    """Draw a tail with bows in the colours of its kite."""
    ribbon, cream, tones = _dyes(palette, livery.bows)
    draw_lines(target, tail.ribbon, ribbon)
    polygon, aalines, aacircle = pygame.draw.polygon, pygame.draw.aalines, pygame.draw.aacircle
    for place, radius, wings, shades in zip(tail.knots, tail.radii, tail.wings, tones, strict=True):
        for tone, wing in zip(shades, wings, strict=True):
            polygon(target, tone, wing)
            aalines(target, tone, True, wing)
        aacircle(target, cream, place, radius)


@lru_cache(maxsize=64)
def _dyes(palette: Palette, bows: tuple[RGB, ...]) -> tuple[RGB, RGB, tuple[tuple[RGB, RGB], ...]]:
    """The colours of ribbon and knots, and of each bow: in the light and in the shade."""
    bright = [palette.dim(bows[number // 4 % 3], 0.45) for number in _BOWS.tolist()]
    tones = tuple((color, mix(color, (18, 20, 52), 0.28)) for color in bright)
    return palette.dim((250, 238, 214), 0.4), palette.dim(CREAM, 0.4), tones


def draw_trail(target: pygame.Surface, flight: Flight, palette: Palette, state: SceneState) -> None:
    """Draw the dashed path of a kite that flies in loops; a steady kite leaves none."""
    if state.chaos < 0.12:
        return
    color = mix(palette.sky[1], (255, 255, 255), 0.9)
    steps = int(40 * min(1.0, state.chaos * 1.6))
    poses = flight(np.arange(4, steps) * np.float64(_TRAIL_STEP))
    width = max(2, round(3 * float(poses.size[0, 0])))
    for step, (start, end) in list(enumerate(pairwise(poses.place[0].tolist())))[::2]:
        faded = mix(color, palette.sky[1], step / steps * 0.6)
        pygame.draw.aaline(target, faded, start, end, width)
