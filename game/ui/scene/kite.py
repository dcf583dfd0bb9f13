"""The kite: how it flies, and how its sail turns in the light."""

import math
from dataclasses import dataclass
from functools import cache

import pygame
from pygame.math import Vector2

from game.ui.scene.brush import RGB, Canvas, mix
from game.ui.scene.palette import Palette
from game.ui.scene.stage import Stage
from game.ui.scene.state import SceneState

Corner = tuple[float, float, float]

TOP: Corner = (0.0, -78.0, 0.0)
RIGHT: Corner = (58.0, -18.0, -16.0)
BOTTOM: Corner = (0.0, 94.0, 0.0)
LEFT: Corner = (-58.0, -18.0, -16.0)
KNOT: Corner = (0.0, -18.0, 12.0)

_ORANGE: RGB = (248, 164, 48)
_RED: RGB = (222, 66, 44)
_BLUE: RGB = (30, 136, 204)
_NAVY: RGB = (26, 66, 124)
CREAM: RGB = (255, 247, 230)
TAIL_COLORS: tuple[RGB, ...] = (_ORANGE, _BLUE, _RED)
_PANELS: tuple[tuple[Corner, Corner, RGB], ...] = (
    (TOP, RIGHT, _ORANGE),
    (LEFT, TOP, _RED),
    (RIGHT, BOTTOM, _BLUE),
    (BOTTOM, LEFT, _NAVY),
)
_LIGHT = (0.50, -0.55, 0.67)
_EIGHT_PACE = 1.9


@dataclass(frozen=True, slots=True)
class Pose:
    """Where a kite is in pixels, its size per unit, and where its three axes point after turning."""

    place: Vector2
    size: float
    axes: tuple[Corner, Corner, Corner]

    def turned(self, corner: Corner) -> Corner:
        """Return a corner of the sail after turning, in kite units."""
        x, y, z = corner
        (ax, ay, az), (bx, by, bz), (cx, cy, cz) = self.axes
        return ax * x + bx * y + cx * z, ay * x + by * y + cy * z, az * x + bz * y + cz * z

    def towards(self, way: Corner) -> Corner:
        """Return a direction of the picture as the sail sees it."""
        x, y, z = (sum(a * b for a, b in zip(axis, way, strict=True)) for axis in self.axes)
        return x, y, z

    def seen(self, corner: Corner) -> Vector2:
        """Return where a corner of the sail is in the picture, in pixels."""
        x, y, _ = self.turned(corner)
        return Vector2(self.place.x + x * self.size, self.place.y + y * self.size)


def turn_axes(roll: float, yaw: float, pitch: float) -> tuple[Corner, Corner, Corner]:
    """Return where the axes point after a yaw, a pitch and a roll, all in radians."""
    cos_r, sin_r, cos_y, sin_y = math.cos(roll), math.sin(roll), math.cos(yaw), math.sin(yaw)
    cos_p, sin_p = math.cos(pitch), math.sin(pitch)

    def turn(x: float, y: float, z: float) -> Corner:
        x, z = x * cos_y + z * sin_y, z * cos_y - x * sin_y
        y, z = y * cos_p - z * sin_p, z * cos_p + y * sin_p
        return x * cos_r - y * sin_r, x * sin_r + y * cos_r, z

    return turn(1, 0, 0), turn(0, 1, 0), turn(0, 0, 1)


def drift(stage: Stage, state: SceneState, t: float, gust: float) -> Vector2:
    """Return where the kite is at a time in seconds; `gust` is the phase of the wind in seconds."""
    unit, turn = stage.unit, t * _EIGHT_PACE
    breath = _breath(state)
    x = stage.across(0.315 + 0.27 * state.height**0.8)
    y = stage.height * (0.555 - 0.36 * state.height)
    x += unit * (9 * math.sin(gust * 0.55) + 4 * math.sin(gust * 1.7)) * breath
    y += unit * (9 * math.sin(gust * 0.8 + 1) + 16 * state.slack * math.sin(t * 0.9)) * breath
    x += state.chaos * 118 * unit * math.sin(turn)
    y += state.chaos * (14 + 46 * math.sin(2 * turn)) * unit
    return Vector2(x, y)


def fly(stage: Stage, state: SceneState, t: float, gust: float) -> Pose:
    """Return the kite's pose at a time in seconds; `gust` is the phase of the wind in seconds.

    A firm string holds it steady; without one it flies figures of eight when high and hangs when low.
    """
    chaos, slack, loose = state.chaos, state.slack, 1.0 - state.string
    breath, turn = _breath(state), t * _EIGHT_PACE
    sway = 0.10 * math.sin(gust * 0.9) + 0.03 * math.sin(gust * 2.3)
    wobble = loose * (0.24 * math.sin(t * 2.9) + 0.10 * math.sin(t * 6.1))
    roll = -0.34 + sway * breath + wobble * (0.3 + 0.7 * state.height)
    roll += 1.9 * chaos * math.sin(turn + 0.7) - slack * (0.85 + 0.14 * math.sin(t * 1.1))
    roll += 0.30 * state.string * (1.0 - state.height)
    yaw = 0.24 * math.sin(gust * 0.7 + 2) * breath + 0.7 * chaos * math.cos(turn) + 0.45 * slack
    pitch = -0.18 + 0.12 * math.sin(gust * 1.1) * breath - 0.55 * slack
    size = stage.kite_unit * (1.06 - 0.12 * state.height)
    return Pose(drift(stage, state, t, gust), size, turn_axes(roll, yaw, pitch))


def _breath(state: SceneState) -> float:
    """How much the wind moves the kite: little when it is held low."""
    return (0.35 + 0.65 * state.wind) * (0.2 + 0.8 * min(1.0, state.height * 1.4))


def draw_sail(target: pygame.Surface, pose: Pose, palette: Palette) -> None:
    """Draw the sail with its spars, smoothed."""
    corners = [pose.seen(corner) for corner in (TOP, RIGHT, BOTTOM, LEFT)]
    margin = 5 * pose.size + 2
    left, top = min(c.x for c in corners) - margin, min(c.y for c in corners) - margin
    right, bottom = max(c.x for c in corners) + margin, max(c.y for c in corners) + margin
    origin = (int(left), int(top))
    canvas = Canvas((int(right) - origin[0] + 1, int(bottom) - origin[1] + 1), CREAM, origin, 2)
    light = pose.towards(_LIGHT)
    for facet in cut_sail():
        brightness = sum(n * share for n, share in zip(facet.normal, light, strict=True))
        canvas.polygon(_lit(facet.color, brightness, palette), [pose.seen(c) for c in facet.corners])
    _paint_frame(canvas, pose, palette, corners)
    target.blit(canvas.finish(), origin)


@dataclass(frozen=True, slots=True)
class Facet:
    """A flat piece of the sail: its colour, its corners and the direction it faces."""

    color: RGB
    corners: tuple[Corner, ...]
    normal: Corner


@cache
def cut_sail() -> tuple[Facet, ...]:
    """Return the pieces of the sail: each quarter has two facets, a darker hem and a pale stripe."""
    facets = []
    for first, second, color in _PANELS:
        rim = _between(first, second, 0.5, 0.86)
        flat = _normal(KNOT, first, second)
        facets.append(Facet(color, (KNOT, first, rim), _normal(KNOT, first, rim)))
        facets.append(Facet(color, (KNOT, rim, second), _normal(KNOT, rim, second)))
        facets.append(Facet(mix(color, (10, 16, 40), 0.18), (first, rim, second), flat))
        inner = [_between(KNOT, corner, share, 1.0) for share in (0.30, 0.40) for corner in (first, second)]
        stripe = (inner[0], inner[1], inner[3], inner[2])
        facets.append(Facet(mix(color, CREAM, 0.82), stripe, flat))
    return tuple(facets)


def _paint_frame(canvas: Canvas, pose: Pose, palette: Palette, corners: list[Vector2]) -> None:
    spar = palette.dim((104, 66, 48), 0.5)
    for start, end in ((TOP, KNOT), (KNOT, BOTTOM), (LEFT, KNOT), (KNOT, RIGHT)):
        canvas.line(spar, pose.seen(start), pose.seen(end), max(1.0, 2.2 * pose.size))
    canvas.stroke(palette.dim(CREAM, 0.5), [*corners, corners[0]], max(1.2, 3.0 * pose.size))
    canvas.circle(palette.dim(CREAM, 0.5), pose.seen(KNOT), max(1.5, 5.0 * pose.size))


def _between(first: Corner, second: Corner, share: float, shrink: float) -> Corner:
    """A point between two corners, drawn towards the knot by `shrink`."""
    x, y, z = (a + (b - a) * share for a, b in zip(first, second, strict=True))
    kx, ky, kz = KNOT
    return kx + (x - kx) * shrink, ky + (y - ky) * shrink, kz + (z - kz) * shrink


def _normal(first: Corner, second: Corner, third: Corner) -> Corner:
    """The direction of length 1 that a triangle faces."""
    u = [q - p for p, q in zip(first, second, strict=True)]
    v = [q - p for p, q in zip(first, third, strict=True)]
    x, y, z = u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
    length = math.hypot(x, y, z) or 1.0
    return x / length, y / length, z / length


def _lit(color: RGB, brightness: float, palette: Palette) -> RGB:
    shown = palette.dim(color, 0.45)
    if brightness > 0.67:
        return mix(shown, (255, 248, 220), (brightness - 0.67) * 1.3)
    return mix(shown, (14, 18, 56), (0.67 - brightness) * 0.48)
