"""The kite's tail of bows, and the trail that a wild kite leaves."""

import math
from collections.abc import Callable

import pygame
from pygame.math import Vector2

from game.ui.scene.brush import RGB, mix
from game.ui.scene.kite import BOTTOM, CREAM, TAIL_COLORS, Pose
from game.ui.scene.line import draw_band
from game.ui.scene.palette import Palette
from game.ui.scene.state import SceneState

_LINKS = 22
_DELAY = 0.04
_TRAIL_STEP = 0.085
Flight = Callable[[float], Pose]
Path = Callable[[float], Vector2]


def draw_tail(
    target: pygame.Surface, flight: Flight, palette: Palette, state: SceneState, t: float, gust: float
) -> None:
    """Draw the tail; `flight` tells the pose at any time, so that the tail follows where the kite was."""
    points = _tail(flight, state, t, gust)
    size = flight(t).size
    ribbon = palette.dim((250, 238, 214), 0.4)
    draw_band(target, points, 2.6 * size, ribbon)
    for number in range(3, _LINKS, 4):
        color = palette.dim(TAIL_COLORS[number // 4 % 3], 0.45)
        flap = 0.78 + 0.22 * math.sin(gust * 5 + number)
        along = points[number] - points[number - 1]
        _draw_bow(target, points[number], along, (15.5 - 0.25 * number) * size, flap, color, palette)


def _tail(flight: Flight, state: SceneState, t: float, gust: float) -> list[Vector2]:
    """The points of the tail: the path of the lower tip, blown by the wind and pulled by its weight."""
    pose = flight(t)
    blown = 0.25 + 0.75 * state.wind
    stiff = state.string * (1 - state.height)
    points, hang, root = [], Vector2(), pose.seen(BOTTOM)
    for link in range(_LINKS + 1):
        share = link / _LINKS
        if state.chaos > 0 and link % 2 == 0:
            root = flight(t - link * _DELAY).seen(BOTTOM)
        points.append(root + hang)
        lean = 0.35 + (0.85 * share * blown - 0.3 * state.slack) * (1 - 0.8 * stiff)
        wave = (
            math.sin(gust * 3.2 - share * 7.5) * (0.16 + 0.55 * share) * (0.35 + blown) * (1 - 0.85 * stiff)
        )
        curl = 1.5 * state.slack * share * share
        angle = lean + wave * (1 - 0.7 * state.slack) - curl
        step = (7.1 + 3.8 * state.height) * pose.size * (1 - 0.45 * min(1.0, state.chaos))
        hang = hang + Vector2(math.sin(angle), math.cos(angle)) * step
    if state.chaos > 0:
        for link in range(1, _LINKS, 2):
            points[link] = (points[link - 1] + points[link + 1]) / 2
    return points


def _draw_bow(
    target: pygame.Surface,
    place: Vector2,
    along: Vector2,
    size: float,
    flap: float,
    color: RGB,
    palette: Palette,
) -> None:
    """Two triangles tied in the middle, one in the light."""
    way = along.normalize() if along.length() else Vector2(0, 1)
    across = way.rotate(90) * size * flap
    for side, tone in ((across, color), (-across, mix(color, (18, 20, 52), 0.28))):
        wing = [place, place + side + way * size * 0.55, place + side - way * size * 0.45]
        pygame.draw.polygon(target, tone, wing)
        pygame.draw.aalines(target, tone, True, wing)
    pygame.draw.aacircle(target, palette.dim(CREAM, 0.4), place, max(1.0, size * 0.2))


def draw_trail(
    target: pygame.Surface, path: Path, size: float, palette: Palette, state: SceneState, t: float
) -> None:
    """Draw the dashed path of a kite that flies in loops; a steady kite leaves none."""
    if state.chaos < 0.12:
        return
    color = mix(palette.sky[1], (255, 255, 255), 0.9)
    width = max(2, round(3 * size))
    steps = int(40 * min(1.0, state.chaos * 1.6))
    places = [path(t - step * _TRAIL_STEP) for step in range(4, steps)]
    for step in range(0, len(places) - 1, 2):
        faded = mix(color, palette.sky[1], step / steps * 0.6)
        pygame.draw.aaline(target, faded, places[step], places[step + 1], width)
