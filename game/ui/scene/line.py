"""The string between hand and kite: thick and taut, or thin, frayed and slack."""

import math

import pygame
from pygame.math import Vector2

from game.ui.scene.brush import RGB
from game.ui.scene.kite import KNOT, Corner, Pose
from game.ui.scene.palette import Palette
from game.ui.scene.stage import Stage
from game.ui.scene.state import SceneState

_STEPS = 32
_FRAYS = (0.22, 0.37, 0.52, 0.66, 0.81)
_BRIDLE: tuple[Corner, Corner] = ((0.0, -52.0, 6.0), (0.0, 34.0, 6.0))


def draw_string(
    target: pygame.Surface,
    stage: Stage,
    palette: Palette,
    state: SceneState,
    pose: Pose,
    hand: Vector2,
    t: float,
) -> None:
    """Draw the string with its fraying, and the bridle that ties it to the sail."""
    tow = _tow_point(pose, hand)
    points = _path(stage, state, hand, tow, t)
    stiff = state.string * (1 - state.height)
    width = (0.9 + 2.2 * state.string**1.3 + 1.6 * stiff) * stage.unit * (1 + 0.7 * stage.small)
    color = palette.string
    if state.string > 0.3:
        draw_band(target, points, width, color)
    else:
        _draw_thin(target, points, color)
    if state.string < 0.7:
        _draw_frays(target, points, stage, state, color, t)
    for corner in _BRIDLE:
        pygame.draw.aaline(target, color, tow, pose.seen(corner))


def _tow_point(pose: Pose, hand: Vector2) -> Vector2:
    knot = pose.seen(KNOT)
    way = hand - knot
    return knot + way.normalize() * 56 * pose.size if way.length() else knot


def _path(stage: Stage, state: SceneState, hand: Vector2, tow: Vector2, t: float) -> list[Vector2]:
    """A curve that sags by its slack, with a ripple that a firm string does not have."""
    loose, unit = 1 - state.string, stage.unit
    span = (tow - hand).length()
    belly = (0.022 + 0.07 * loose + 0.55 * state.slack) * span
    side = (tow - hand).rotate(90).normalize() if span else Vector2(0, 1)
    swing, shiver = (0.5 + 9 * loose * state.height) * unit, 2.2 * state.chaos * unit
    points = []
    for step in range(_STEPS + 1):
        share = step / _STEPS
        arch = 4 * share * (1 - share)
        ripple = swing * math.sin(share * 17 - t * 6) + shiver * math.sin(share * 41 + t * 9)
        x = hand.x + (tow.x - hand.x) * share + (0.02 * span + side.x * ripple) * arch
        y = hand.y + (tow.y - hand.y) * share + (belly + side.y * ripple) * arch
        points.append(Vector2(x, y))
    return [_above_ground(stage, point) for point in points] if state.slack > 0.1 else points


def _above_ground(stage: Stage, point: Vector2) -> Vector2:
    """Keep a very slack string on the grass rather than under it."""
    low = stage.ground(4, point.x) + 12 * stage.unit
    return Vector2(point.x, min(point.y, low))


def draw_band(target: pygame.Surface, points: list[Vector2], width: float, color: RGB) -> None:
    """A smooth line of any width: thin smooth lines side by side, as filled shapes snap to whole pixels."""
    last = len(points) - 1
    sides = []
    for number in range(len(points)):
        along = points[min(last, number + 1)] - points[max(0, number - 1)]
        sides.append(along.rotate(90).normalize() if along.length() else Vector2())
    count = max(1, math.ceil(width - 1)) + 1
    for strand in range(count):
        shift = (width - 1) * (strand / (count - 1) - 0.5)
        strands = [point + side * shift for point, side in zip(points, sides, strict=True)]
        pygame.draw.aalines(target, color, False, strands)


def _draw_thin(target: pygame.Surface, points: list[Vector2], color: RGB) -> None:
    pygame.draw.aalines(target, color, False, points)


def _draw_frays(
    target: pygame.Surface, points: list[Vector2], stage: Stage, state: SceneState, color: RGB, t: float
) -> None:
    """Loose fibres, and a second strand that has come unwound."""
    worn = 1 - state.string / 0.7
    strand = []
    for number, point in enumerate(points):
        share = number / _STEPS
        swing = math.sin(share * 26 + t * 2.1) * 6.5 * worn * math.sin(math.pi * share)
        strand.append(point + Vector2(0.4, 1) * swing * stage.unit * (1 + stage.small))
    pygame.draw.aalines(target, color, False, strand)
    length = 20 * worn * stage.unit * (1 + stage.small)
    for number, share in enumerate(_FRAYS):
        step = round(share * _STEPS)
        along = (points[step + 1] - points[step - 1]) * (length / 40)
        for side in (-1, 1):
            _draw_fibre(target, points[step], along, side * (34 + 9 * math.sin(t * 3 + number)), color)


def _draw_fibre(target: pygame.Surface, root: Vector2, along: Vector2, bend: float, color: RGB) -> None:
    """A loose end that curls away from the string."""
    way = along.normalize() * along.length() if along.length() else Vector2(1, 0)
    middle = root + way.rotate(bend) * 0.6
    pygame.draw.aalines(target, color, False, [root, middle, middle + way.rotate(bend * 2.1) * 0.6])
