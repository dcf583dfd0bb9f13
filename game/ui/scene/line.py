"""The string between hand and kite: thick and taut, or thin, frayed and slack."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from math import ceil
from typing import Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.scene.brush import RGB
from game.ui.scene.kite import KNOT, Array, Held, Poses, corner, pair
from game.ui.scene.stage import FRONT, Stage

_STEPS: Final = 32
_ALONG: Final = np.arange(_STEPS + 1) / _STEPS
_ARCH: Final = 4 * _ALONG * (1 - _ALONG)
_FRAYS: Final = np.rint(np.array((0.22, 0.37, 0.52, 0.66, 0.81)) * _STEPS).astype(int)
_KNOT: Final = corner(KNOT)
_BRIDLE: Final = corner((0.0, -52.0, 6.0), (0.0, 34.0, 6.0))
_SIDES: Final = np.array((-1.0, 1.0))

Line = list[list[float]]


@dataclass(frozen=True, slots=True)
class String:
    """A string as it is drawn now: its strands, its loose fibres and the two lines of its bridle."""

    strands: list[Line]
    frays: list[Line]
    bridle: list[Line]


def shape_strings(stage: Stage, kites: Held, poses: Poses, hands: Array, t: Array) -> list[String]:
    """Return the strings from hands (kite, 2) to kites in their first poses.

    t: seconds (kite, 1).
    """
    tow = _tow_points(poses, hands)
    points = _paths(stage, kites, hands, tow, t)
    width = 0.9 + 2.2 * kites.string**1.3 + 1.6 * kites.stiff
    widths = (width * stage.unit * (1 + 0.7 * stage.small))[:, 0]
    strands = shape_bands(points, widths)
    strings = kites.string[:, 0].tolist()
    frays = _frays(points, stage, kites, t) if min(strings, default=1.0) < 0.7 else [[]] * len(points)
    ends = poses.seen(_BRIDLE)[:, 0]
    bridles = np.empty((*ends.shape[:2], 2, 2))
    bridles[:, :, 0], bridles[:, :, 1] = tow[:, None], ends
    return [
        String(
            strands[number] if string > 0.3 else [points[number].tolist()],
            frays[number] if string < 0.7 else [],
            bridle,
        )
        for number, (string, bridle) in enumerate(zip(strings, bridles.tolist(), strict=True))
    ]


def draw_string(target: pygame.Surface, string: String, color: RGB) -> None:
    """Draw a string with its fraying, and the bridle that ties it to the sail."""
    draw_lines(target, string.strands, color)
    draw_lines(target, string.frays, color)
    for start, end in string.bridle:
        pygame.draw.aaline(target, color, start, end)


def draw_lines(target: pygame.Surface, lines: list[Line], color: RGB) -> None:
    """Draw smooth lines."""
    aalines = pygame.draw.aalines
    for line in lines:
        aalines(target, color, False, line)


def _unit(ways: Array) -> tuple[Array, Array]:
    """Directions of length 1, or 0 where there is none, and the lengths there were."""
    length = np.hypot(ways[..., 0], ways[..., 1])[..., None]
    return ways / np.where(length > 0, length, 1.0), length


def _tow_points(poses: Poses, hands: Array) -> Array:
    knot = poses.seen(_KNOT)[:, 0, 0]
    way, _length = _unit(hands - knot)
    return knot + way * 56 * poses.size


def _paths(stage: Stage, kites: Held, hands: Array, tow: Array, t: Array) -> Array:
    """Curves that sag by their slack, with a ripple that a firm string does not have: (kite, step, 2)."""
    loose, unit = 1 - kites.string, stage.unit
    way, span = _unit(tow - hands)
    belly = (0.022 + 0.07 * loose + 0.55 * kites.slack) * span
    swing, shiver = (0.5 + 9 * loose * kites.height) * unit, 2.2 * kites.chaos * unit
    ripple = swing * np.sin(_ALONG * 17 - t * 6) + shiver * np.sin(_ALONG * 41 + t * 9)
    sag = pair(0.02 * span - way[:, 1:] * ripple, belly + way[:, :1] * ripple)
    straight = hands[:, None] + (tow - hands)[:, None] * _ALONG[:, None]
    return _above_ground(stage, kites, straight + sag * _ARCH[:, None])


def _above_ground(stage: Stage, kites: Held, points: Array) -> Array:
    """Keep very slack strings on the grass rather than under it."""
    if float(kites.slack.max(initial=0.0)) > 0.1:
        crest = _crest(stage)
        low = crest[np.clip(points[..., 0], 0, len(crest) - 1).astype(int)]
        low = np.where(kites.slack > 0.1, low, np.inf)
        np.minimum(points[..., 1], low, out=points[..., 1])
    return points


@lru_cache(maxsize=8)
def _crest(stage: Stage) -> Array:
    """The y just under the crest of the near hill, for each x of the picture."""
    return np.array([stage.ground(FRONT, x) + 12 * stage.unit for x in range(max(1, stage.width))])


def shape_bands(points: Array, widths: Array) -> list[list[Line]]:
    """Return smooth lines (kite, point, 2) of any width: thin ones side by side.

    Filled shapes would snap to whole pixels.
    """
    along = np.empty_like(points)
    along[:, 1:-1] = points[:, 2:] - points[:, :-2]
    along[:, 0], along[:, -1] = points[:, 1] - points[:, 0], points[:, -1] - points[:, -2]
    way, _length = _unit(along)
    sides = pair(-way[..., 1], way[..., 0])
    counts, owners, shifts = _strands(tuple(widths.tolist()))
    strands = iter((points[owners] + sides[owners] * shifts).tolist())
    return [list(islice(strands, count)) for count in counts]


@lru_cache(maxsize=64)
def _strands(widths: tuple[float, ...]) -> tuple[tuple[int, ...], NDArray[np.intp], Array]:
    """How many strands make bands of these widths, which band each belongs to, and its shift aside."""
    counts = tuple(max(1, ceil(width - 1)) + 1 for width in widths)
    shifts = [
        (width - 1) * (strand / (count - 1) - 0.5)
        for width, count in zip(widths, counts, strict=True)
        for strand in range(count)
    ]
    return counts, np.repeat(np.arange(len(counts)), counts), np.array(shifts)[:, None, None]


def _frays(points: Array, stage: Stage, kites: Held, t: Array) -> list[list[Line]]:
    """A second strand that has come unwound, and loose fibres that curl away from the string."""
    worn = 1 - kites.string / 0.7
    large = stage.unit * (1 + stage.small)
    swing = np.sin(_ALONG * 26 + t * 2.1) * 6.5 * worn * np.sin(np.pi * _ALONG) * large
    strands = (points + swing[..., None] * np.array((0.4, 1.0))).tolist()
    along = (points[:, _FRAYS + 1] - points[:, _FRAYS - 1]) * (20 / 40 * worn * large)[..., None]
    bend = np.radians(34 + 9 * np.sin(t * 3 + np.arange(len(_FRAYS))))[..., None] * _SIDES
    fibres = np.empty((*bend.shape, 3, 2))
    fibres[..., 0, :] = points[:, _FRAYS, None]
    fibres[..., 1, :] = fibres[..., 0, :] + _rotated(along, bend) * 0.6
    fibres[..., 2, :] = fibres[..., 1, :] + _rotated(along, bend * 2.1) * 0.6
    loose = fibres.reshape(len(points), -1, 3, 2).tolist()
    return [[strand, *fibre] for strand, fibre in zip(strands, loose, strict=True)]


def _rotated(ways: Array, angle: Array) -> Array:
    """Directions (kite, fray, 2), each turned by two angles in radians (kite, fray, side)."""
    sin, cos, x, y = np.sin(angle), np.cos(angle), ways[..., :1], ways[..., 1:]
    return pair(x * cos - y * sin, x * sin + y * cos)
