"""The leader on the hill, who holds the string."""

import itertools
import math

import pygame
from pygame.math import Vector2

from game.ui.scene.brush import RGB, Canvas, mix
from game.ui.scene.palette import Palette
from game.ui.scene.stage import Stage
from game.ui.scene.state import SceneState

_FRAME = (96.0, 104.0)
_COAT: RGB = (206, 70, 44)
_SKIN: RGB = (196, 138, 102)
_HAIR: RGB = (54, 36, 34)
_TROUSERS: RGB = (36, 54, 96)
_SCARF: RGB = (242, 172, 36)


def leader_unit(stage: Stage) -> float:
    """Return the size of one unit of the leader, who is about 86 tall."""
    return min(stage.unit, stage.width / 900) * (0.98 + 0.45 * stage.small)


def hand_place(stage: Stage, state: SceneState) -> Vector2:
    """Return where the hand holds the string, in pixels."""
    x, y = stage.hill_top
    return Vector2(x, y) + Vector2(_hand(state)) * leader_unit(stage)


def _lean(state: SceneState) -> float:
    """How far the leader leans back against the pull; a slack string needs none."""
    return 3.0 + 7.0 * state.string * (0.4 + 0.6 * state.height)


def _hand(state: SceneState) -> tuple[float, float]:
    return 27.0 - _lean(state) * 0.6, -56.0 - 18.0 * state.height - 4 * state.string


class Leader:
    """The leader's picture, painted anew only when the stance or the light has changed."""

    def __init__(self, stage: Stage, palette: Palette) -> None:
        self._stage, self._palette = stage, palette
        self._unit = leader_unit(stage)
        self._stance: tuple[float, float] = (-1.0, -1.0)
        self._picture = pygame.Surface((1, 1))

    def draw(self, target: pygame.Surface, state: SceneState, breeze: float) -> None:
        """Draw the leader; `breeze` is the phase of the wind in seconds."""
        x, y = self._stage.hill_top
        self._draw_scarf(target, state, breeze)
        size = (int(_FRAME[0] * self._unit), int(_FRAME[1] * self._unit))
        corner = (-size[0] * 0.5, -size[1] * 0.94)
        stance = (round(state.height, 2), round(state.string, 2))
        if stance != self._stance:
            canvas = Canvas(size, self._palette.dim(_COAT), corner, 4)
            _paint_leader(canvas, self._unit, self._palette, state)
            self._stance, self._picture = stance, canvas.finish()
        target.blit(self._picture, (x + corner[0], y + corner[1]))

    def _draw_scarf(self, target: pygame.Surface, state: SceneState, breeze: float) -> None:
        """The scarf's loose end, which the wind lifts."""
        neck, unit = Vector2(self._stage.hill_top), self._unit
        color = self._palette.dim(_SCARF, 0.55)
        points = []
        for step in range(8):
            share = step / 7
            wave = math.sin(breeze * 5.5 - share * 4.6) * 4 * share
            lift = 16 * (1 - state.wind) * share * share
            reach = -_lean(state) - 4 - 30 * share * (0.5 + 0.5 * state.wind)
            points.append(neck + Vector2(reach, -57 + wave + lift) * unit)
        for start, end in itertools.pairwise(points):
            pygame.draw.aaline(target, color, start, end, max(1, round(5 * unit)))


def _paint_leader(canvas: Canvas, unit: float, palette: Palette, state: SceneState) -> None:
    def at(px: float, py: float) -> tuple[float, float]:
        return px * unit, py * unit

    coat, skin, hair, legs, scarf = (
        palette.dim(color, 0.55) for color in (_COAT, _SKIN, _HAIR, _TROUSERS, _SCARF)
    )
    lean = _lean(state)
    chest = (-lean, -50.0)
    canvas.limb(legs, at(-2, -27), at(-9, -2), 8.6 * unit)
    canvas.limb(mix(legs, (120, 140, 180), 0.25), at(2, -27), at(11, -2), 8.6 * unit)
    for foot in (-8, 12):
        canvas.limb(palette.dim((70, 46, 40)), at(foot, -1.5), at(foot + 5, -1.5), 5 * unit)
    hand = _hand(state)
    for shoulder, tone, reach in ((-3.0, mix(coat, (40, 10, 40), 0.25), 0.82), (4.0, coat, 1.0)):
        start = (chest[0] + shoulder, chest[1] + 1)
        end = (start[0] + (hand[0] - start[0]) * reach, start[1] + (hand[1] - start[1]) * reach)
        elbow = ((start[0] + end[0]) / 2 + 1, (start[1] + end[1]) / 2 + 5)
        canvas.limb(tone, at(*start), at(*elbow), 8 * unit)
        canvas.limb(tone, at(*elbow), at(*end), 6.6 * unit)
        canvas.circle(skin, at(*end), 4.2 * unit)
    canvas.polygon(coat, [at(-8, -24), at(8, -24), at(chest[0] + 9, chest[1]), at(chest[0] - 8, chest[1])])
    canvas.limb(coat, at(chest[0] - 3.6, chest[1]), at(chest[0] + 4.4, chest[1]), 9 * unit)
    light = mix(coat, palette.light, 0.38 * (1 - palette.dark))
    canvas.polygon(
        light, [at(3.5, -24), at(8, -24), at(chest[0] + 8.8, chest[1]), at(chest[0] + 4, chest[1])]
    )
    canvas.limb(scarf, at(chest[0] - 4, chest[1] - 6), at(chest[0] + 6, chest[1] - 6), 5.6 * unit)
    head = (chest[0] + 2.0 - 1.5 * state.height, chest[1] - 18)
    canvas.circle(hair, at(head[0] - 2.2, head[1] - 1.6), 10.2 * unit)
    canvas.limb(hair, at(head[0] - 8, head[1]), at(head[0] - 13, head[1] + 7), 6 * unit)
    canvas.circle(skin, at(head[0] + 1.8, head[1] + 1.0), 8.0 * unit)
    canvas.circle(mix(skin, palette.light, 0.35), at(head[0] + 4.6, head[1] + 0.4), 4.8 * unit)
    canvas.limb(
        palette.dim((252, 240, 214)), at(hand[0], hand[1] - 3), at(hand[0] + 2, hand[1] + 4), 4 * unit
    )
