"""The kite: how it flies, and how its sail turns in the light."""

import math
from dataclasses import dataclass

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
    """Where a kite is in pixels and how it is turned: roll, yaw and pitch in radians; `size` per unit."""

    place: Vector2
    roll: float
    yaw: float
    pitch: float
    size: float

    def turned(self, corner: Corner) -> Corner:
        """Return a corner of the sail after turning, in kite units."""
        x, y, z = corner
        x, z = x * math.cos(self.yaw) + z * math.sin(self.yaw), z * math.cos(self.yaw) - x * math.sin(self.yaw)
        y, z = y * math.cos(self.pitch) - z * math.sin(self.pitch), z * math.cos(self.pitch) + y * math.sin(self.pitch)
        cos, sin = math.cos(self.roll), math.sin(self.roll)
        return x * cos - y * sin, x * sin + y * cos, z

    def seen(self, corner: Corner) -> Vector2:
        """Return where a corner of the sail is in the picture, in pixels."""
        x, y, _ = self.turned(corner)
        return self.place + Vector2(x, y) * self.size


def fly(stage: Stage, state: SceneState, t: float, gust: float) -> Pose:
    """Return the kite's pose at a time in seconds; `gust` is the phase of the wind in seconds.

    A firm string holds it steady; without one it flies figures of eight when high and hangs when low.
    """
    chaos, slack = state.chaos, state.slack
    loose = 1.0 - state.string
    breath = 0.35 + 0.65 * state.wind
    calm = 0.2 + 0.8 * min(1.0, state.height * 1.4)
    turn = t * _EIGHT_PACE
    x = stage.across(0.315 + 0.27 * state.height**0.8)
    y = stage.height * (0.555 - 0.36 * state.height)
    x += stage.unit * (9 * math.sin(gust * 0.55) + 4 * math.sin(gust * 1.7)) * breath * calm
    y += stage.unit * (9 * math.sin(gust * 0.8 + 1) + 16 * slack * math.sin(t * 0.9)) * breath * calm
    x += chaos * 118 * stage.unit * math.sin(turn)
    y += chaos * (14 + 46 * math.sin(2 * turn)) * stage.unit
    sway = 0.10 * math.sin(gust * 0.9) + 0.03 * math.sin(gust * 2.3)
    wobble = loose * (0.24 * math.sin(t * 2.9) + 0.10 * math.sin(t * 6.1))
    roll = -0.34 + sway * breath * calm + wobble * (0.3 + 0.7 * state.height)
    roll += 1.9 * chaos * math.sin(turn + 0.7) - slack * (0.85 + 0.14 * math.sin(t * 1.1))
    roll += 0.30 * (1.0 - loose) * (1.0 - state.height)
    yaw = 0.24 * math.sin(gust * 0.7 + 2) * breath * calm + 0.7 * chaos * math.cos(turn) + 0.45 * slack
    pitch = -0.18 + 0.12 * math.sin(gust * 1.1) * breath * calm - 0.55 * slack
    return Pose(Vector2(x, y), roll, yaw, pitch, stage.kite_unit * (1.06 - 0.12 * state.height))


def draw_sail(target: pygame.Surface, pose: Pose, palette: Palette) -> None:
    """Draw the sail with its spars, smoothed."""
    corners = [pose.seen(corner) for corner in (TOP, RIGHT, BOTTOM, LEFT)]
    margin = 5 * pose.size + 2
    left, top = min(c.x for c in corners) - margin, min(c.y for c in corners) - margin
    right, bottom = max(c.x for c in corners) + margin, max(c.y for c in corners) + margin
    origin = (int(left), int(top))
    canvas = Canvas((int(right) - origin[0] + 1, int(bottom) - origin[1] + 1), CREAM, origin, 2)
    for first, second, color in _PANELS:
        _paint_panel(canvas, pose, palette, first, second, color)
    _paint_frame(canvas, pose, palette, corners)
    target.blit(canvas.finish(), origin)


def _paint_panel(
    canvas: Canvas, pose: Pose, palette: Palette, first: Corner, second: Corner, color: RGB
) -> None:
    """One quarter of the sail: two facets that catch the light differently, and a stripe."""
    rim = _between(first, second, 0.5, 0.86)
    for a, b in ((first, rim), (rim, second)):
        tone = _lit(color, _brightness(pose, KNOT, a, b), palette)
        canvas.polygon(tone, [pose.seen(KNOT), pose.seen(a), pose.seen(b)])
    edge = _lit(mix(color, (10, 16, 40), 0.18), _brightness(pose, KNOT, first, second), palette)
    canvas.polygon(edge, [pose.seen(first), pose.seen(rim), pose.seen(second)])
    stripe = _lit(mix(color, CREAM, 0.82), _brightness(pose, KNOT, first, second), palette)
    inner = [_between(KNOT, corner, share, 1.0) for share in (0.30, 0.40) for corner in (first, second)]
    canvas.polygon(stripe, [pose.seen(inner[i]) for i in (0, 1, 3, 2)])


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


def _brightness(pose: Pose, first: Corner, second: Corner, third: Corner) -> float:
    """How much light falls on a facet: -1 (turned away) to 1."""
    a, b, c = (pose.turned(corner) for corner in (first, second, third))
    u = [q - p for p, q in zip(a, b, strict=True)]
    v = [q - p for p, q in zip(a, c, strict=True)]
    normal = (u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0])
    length = math.hypot(*normal) or 1.0
    return sum(n * light for n, light in zip(normal, _LIGHT, strict=True)) / length


def _lit(color: RGB, brightness: float, palette: Palette) -> RGB:
    shown = palette.dim(color, 0.45)
    if brightness > 0.67:
        return mix(shown, (255, 248, 220), (brightness - 0.67) * 1.3)
    return mix(shown, (14, 18, 56), (0.67 - brightness) * 0.75)
