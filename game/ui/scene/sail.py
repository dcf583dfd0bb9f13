"""The sail: its pieces, and how they turn in the light."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import numpy as np
import pygame

from game.ui.scene.brush import RGB, clear, mix
from game.ui.scene.kite import BOTTOM, KNOT, LEFT, RIGHT, TOP, Array, Corner, Poses, corner, pair
from game.ui.scene.palette import CREAM, Palette

_ORANGE: Final[RGB] = (248, 164, 48)
_RED: Final[RGB] = (222, 66, 44)
_BLUE: Final[RGB] = (30, 136, 204)
_NAVY: Final[RGB] = (26, 66, 124)
_PANELS: Final = ((TOP, RIGHT), (LEFT, TOP), (RIGHT, BOTTOM), (BOTTOM, LEFT))
_SPARS: Final = ((TOP, KNOT), (KNOT, BOTTOM), (LEFT, KNOT), (KNOT, RIGHT))
_HEM: Final = ((TOP, RIGHT), (RIGHT, BOTTOM), (BOTTOM, LEFT), (LEFT, TOP))
_FINE: Final = 2
_LIGHT: Final = np.array((0.50, -0.55, 0.67))
_WARM: Final = np.array((255.0, 248.0, 220.0))
_DEEP: Final = np.array((14.0, 18.0, 56.0))
_DAY: Final = 0.67


@dataclass(frozen=True, slots=True)
class Livery:
    """The colours of a kite: of its panels (top right, top left, below right, below left) and of its bows."""

    panels: tuple[RGB, RGB, RGB, RGB] = (_ORANGE, _RED, _BLUE, _NAVY)
    bows: tuple[RGB, RGB, RGB] = (_ORANGE, _BLUE, _RED)


USUAL_LIVERY: Final = Livery()


@dataclass(frozen=True, slots=True)
class _Facet:
    """A flat piece of the sail: its colour, its corners and the direction it faces."""

    color: RGB
    corners: tuple[Corner, ...]
    normal: Corner


@dataclass(frozen=True, slots=True)
class Sail:
    """A sail as it is drawn now, in pixels of the picture; pieces and their colours go together."""

    corners: list[list[float]]
    pieces: list[list[list[float]]]
    colors: list[list[int]]
    spars: list[list[list[float]]]
    hem: list[list[list[float]]]
    size: float
    origin: list[int]
    extent: list[int]

    @property
    def knot(self) -> tuple[float, float]:
        """Where its spars cross in the picture, in pixels."""
        x, y = self.corners[-1]
        return self.origin[0] + x / _FINE, self.origin[1] + y / _FINE


def shape_sails(poses: Poses, palette: Palette, liveries: tuple[Livery, ...]) -> list[Sail]:
    """Return the sails of kites, each in its livery, in their first poses."""
    spots = poses.seen(_outlines())[:, 0]
    rims = spots[:, -5:-1]
    margin = 5 * poses.size + 2
    low = np.trunc(rims.min(1) - margin)
    extent = np.trunc(rims.max(1) + margin) - low + 1
    fine = (spots - low[:, None]) * _FINE
    thin = np.maximum(1.0, 2.2 * poses.size) * _FINE
    thick = np.maximum(1.2, 3.0 * poses.size) * _FINE
    count = len(_SPARS)
    ends = fine[:, -5 - 4 * count : -5].reshape(len(fine), 2 * count, 2, 2)
    kites = zip(
        fine[:, -5:].tolist(),
        fine[:, : -5 - 4 * count].reshape(len(fine), -1, 4, 2).tolist(),
        _lit(poses, palette, liveries),
        _bars(ends[:, :count], thin).tolist(),
        _bars(ends[:, count:], thick).tolist(),
        poses.size[:, 0].tolist(),
        low.astype(int).tolist(),
        extent.astype(int).tolist(),
        strict=True,
    )
    return [Sail(*parts) for parts in kites]


def draw_sail(target: pygame.Surface, sail: Sail, palette: Palette) -> None:
    """Draw a sail with its spars, smoothed."""
    wide, high = max(1, sail.extent[0]), max(1, sail.extent[1])
    sheet = clear((wide * _FINE, high * _FINE), CREAM)
    polygon, circle = pygame.draw.polygon, pygame.draw.circle
    for color, piece in zip(sail.colors, sail.pieces, strict=True):
        polygon(sheet, color, piece)
    spar, cream = _trim(palette)
    for bar in sail.spars:
        polygon(sheet, spar, bar)
    joint = max(1.2, 3.0 * sail.size) / 2 * _FINE
    for bar, spot in zip(sail.hem, sail.corners, strict=False):
        polygon(sheet, cream, bar)
        circle(sheet, cream, spot, joint)
    circle(sheet, cream, sail.corners[-1], max(1.5, 5.0 * sail.size) * _FINE)
    target.blit(pygame.transform.smoothscale(sheet, (wide, high)), sail.origin)


def _bars(ends: Array, width: Array) -> Array:
    """The four corners of thick lines, whose two ends (kite, line, 2, 2) are given: (kite, line, 4, 2)."""
    start, end = ends[:, :, 0], ends[:, :, 1]
    along = end - start
    length = np.hypot(along[..., 0], along[..., 1])
    length = np.where(length > 0, length, 1.0)
    side = pair(-along[..., 1], along[..., 0]) * (width / length / 2)[..., None]
    bars = np.empty((*start.shape[:2], 4, 2))
    bars[:, :, 0], bars[:, :, 1], bars[:, :, 2], bars[:, :, 3] = (
        start + side,
        end + side,
        end - side,
        start - side,
    )
    return bars


@cache
def _outlines() -> Array:
    """Every corner there is to draw: the pieces (four each), the ends of spars and hem, the rim, the knot."""
    pieces = [spot for facet in cut_sail(USUAL_LIVERY) for spot in (*facet.corners, facet.corners[-1])[:4]]
    lines = [spot for line in (*_SPARS, *_HEM) for spot in line]
    return corner(*pieces, *lines, TOP, RIGHT, BOTTOM, LEFT, KNOT)


@cache
def cut_sail(livery: Livery) -> tuple[_Facet, ...]:
    """Return the pieces of a sail: each quarter has two facets, a darker hem and a pale stripe."""
    facets = []
    for (first, second), color in zip(_PANELS, livery.panels, strict=True):
        rim = _between(first, second, 0.5, 0.86)
        flat = _normal(KNOT, first, second)
        facets.append(_Facet(color, (KNOT, first, rim), _normal(KNOT, first, rim)))
        facets.append(_Facet(color, (KNOT, rim, second), _normal(KNOT, rim, second)))
        facets.append(_Facet(mix(color, (10, 16, 40), 0.18), (first, rim, second), flat))
        inner = [_between(KNOT, end, share, 1.0) for share in (0.30, 0.40) for end in (first, second)]
        stripe = (inner[0], inner[1], inner[3], inner[2])
        facets.append(_Facet(mix(color, CREAM, 0.82), stripe, flat))
    return tuple(facets)


def _between(first: Corner, second: Corner, share: float, shrink: float) -> Corner:
    """A point between two corners, drawn towards the knot by `shrink`."""
    x, y, z = (a + (b - a) * share for a, b in zip(first, second, strict=True))
    kx, ky, kz = KNOT
    return kx + (x - kx) * shrink, ky + (y - ky) * shrink, kz + (z - kz) * shrink


def _normal(first: Corner, second: Corner, third: Corner) -> Corner:
    """The direction of length 1 that a triangle faces."""
    across = np.cross(np.subtract(second, first), np.subtract(third, first))
    x, y, z = (across / (np.linalg.norm(across) or 1.0)).tolist()
    return x, y, z


@lru_cache(maxsize=16)
def _trim(palette: Palette) -> tuple[RGB, RGB]:
    """The colours of spars and hem in this weather."""
    return palette.dim((104, 66, 48), 0.5), palette.dim(CREAM, 0.5)


@lru_cache(maxsize=16)
def _shades(palette: Palette, liveries: tuple[Livery, ...]) -> tuple[Array, Array]:
    """The colours of the pieces in this weather (kite, piece, 3), and the directions they face (piece, 3)."""
    colors = [[palette.dim(facet.color, 0.45) for facet in cut_sail(livery)] for livery in liveries]
    return np.array(colors, float), np.array([facet.normal for facet in cut_sail(USUAL_LIVERY)])


def _lit(poses: Poses, palette: Palette, liveries: tuple[Livery, ...]) -> Sequence[list[list[int]]]:
    """The colours of every kite's pieces as the light falls on them."""
    colors, normals = _shades(palette, liveries)
    light = poses.axes[:, 0] @ _LIGHT
    over = (light @ normals.T - _DAY)[..., None]
    warm = np.clip(over * 1.3, 0.0, 1.0)
    deep = np.clip(over * -0.48, 0.0, 1.0)
    shown = colors + (_WARM - colors) * warm + (_DEEP - colors) * deep
    told: list[list[list[int]]] = np.rint(shown).astype(int).tolist()
    return told
