"""People on the campus: few, grey and bent, or many, bright and waving."""

import math
import random
from dataclasses import dataclass
from typing import Literal

import pygame

from game.ui.scene.brush import RGB, Canvas, mix
from game.ui.scene.palette import Palette
from game.ui.scene.stage import Stage
from game.ui.scene.state import SceneState

Pose = Literal["stand", "bent", "step", "stride", "wave", "greet", "cheer", "jump"]
POSES: tuple[Pose, ...] = ("stand", "bent", "step", "stride", "wave", "greet", "cheer", "jump")

_CROWD = 34
_LOOKS = 9
_SKINS: tuple[RGB, ...] = ((246, 208, 176), (224, 172, 132), (196, 138, 98), (150, 100, 68), (104, 68, 48))
_HAIR: tuple[RGB, ...] = ((52, 36, 32), (98, 62, 38), (30, 28, 34), (190, 142, 78), (156, 158, 164))
_TOPS: tuple[RGB, ...] = (
    (222, 84, 46), (0, 114, 178), (240, 176, 30), (0, 150, 112), (204, 110, 160), (250, 250, 252),
    (86, 180, 233), (140, 92, 168), (230, 130, 60),
)  # fmt: skip
_GREY: RGB = (126, 132, 142)
_FRAME = (26.0, 38.0)

# Where each arm's elbow and hand are, as x and y from the shoulder; left arm, then right arm.
_ARMS: dict[Pose, tuple[tuple[float, ...], tuple[float, ...]]] = {
    "stand": ((-1.5, 4, -1, 8), (1.5, 4, 1, 8)),
    "bent": ((-0.5, 4, 1.5, 7.5), (1.5, 4, 3, 7)),
    "step": ((-2.5, 3.5, -3.5, 7), (2, 3.5, 4, 6.5)),
    "stride": ((1, 4, 2.5, 7), (-1, 4, -2, 7)),
    "wave": ((-1.5, 4, -1, 8), (4, -1, 5, -7)),
    "greet": ((-1.5, 4, -1, 8), (4.5, 0, 8, -5)),
    "cheer": ((-4, -2, -4.5, -8), (4, -2, 4.5, -8)),
    "jump": ((-4.5, -1, -7, -6.5), (4.5, -1, 7, -6.5)),
}
_LEGS: dict[Pose, tuple[float, float]] = {"step": (-3.4, 3.4), "stride": (-0.8, 0.8), "jump": (-3.0, 2.6)}


@dataclass(frozen=True, slots=True)
class Figure:
    """One person: where they stand (share of the square, depth), their clothes and their rhythm."""

    along: float
    depth: float
    look: int
    rhythm: float
    walks: bool


@dataclass(frozen=True, slots=True)
class Wardrobe:
    """Pictures of every look in every pose, lively and grey."""

    lively: tuple[dict[Pose, pygame.Surface], ...]
    grey: dict[Pose, pygame.Surface]


def gather(seed: int) -> list[Figure]:
    """Return everybody who may come outside, in the order in which they do."""
    dice = random.Random(seed * 31 + 5)
    crowd = []
    for number in range(_CROWD):
        along = 0.03 + 0.94 * ((number * 0.618 + dice.uniform(-0.02, 0.02)) % 1.0)
        crowd.append(
            Figure(along, dice.random(), number % _LOOKS, dice.uniform(0, math.tau), number % 4 == 1)
        )
    return crowd


def sew_wardrobe(stage: Stage, palette: Palette) -> Wardrobe:
    """Return all pictures of people at the size of this stage."""
    unit = stage.people_unit
    lively = tuple(
        {pose: paint_person(unit, palette, look, pose) for pose in POSES} for look in range(_LOOKS)
    )
    grey = {pose: paint_person(unit, palette, None, pose) for pose in POSES}
    return Wardrobe(lively, grey)


def paint_person(unit: float, palette: Palette, look: int | None, pose: Pose) -> pygame.Surface:
    """Return one person; a look of None is somebody whose heart is not in it."""
    skin = mix(_SKINS[(look * 2) % 5], (255, 255, 255), 0.0) if look is not None else (186, 182, 180)
    top = _TOPS[look] if look is not None else _GREY
    hair = _HAIR[(look * 3) % 5] if look is not None else (84, 88, 98)
    legs = (42, 54, 86) if look is not None else (82, 88, 100)
    size = (max(4, math.ceil(_FRAME[0] * unit)), max(6, math.ceil(_FRAME[1] * unit)))
    canvas = Canvas(size, palette.dim(top), (-_FRAME[0] / 2 * unit, -_FRAME[1] * unit), 4)
    colors = [palette.dim(color, 0.7) for color in (skin, top, hair, legs)]
    _paint_body(canvas, unit, colors, pose)
    return canvas.finish()


def _paint_body(canvas: Canvas, unit: float, colors: list[RGB], pose: Pose) -> None:
    skin, top, hair, legs = colors
    lift = 4.0 if pose == "jump" else 0.6
    lean = 2.4 if pose == "bent" else 0.0
    left, right = _LEGS.get(pose, (-1.8, 1.8))

    def at(x: float, y: float) -> tuple[float, float]:
        return x * unit, (y - lift) * unit

    canvas.ellipse((26, 38, 58), (0, -1.2 * unit), 13 * unit, 2.4 * unit)
    for hip, foot in ((-1.5, left), (1.5, right)):
        canvas.limb(legs, at(hip, -10), at(foot, -0.8), 3.0 * unit)
    shoulder = lean * 0.6
    canvas.polygon(top, [at(-3.4, -9), at(3.4, -9), at(4.0 + shoulder, -18), at(-4.0 + shoulder, -18)])
    canvas.limb(top, at(-2.4 + shoulder, -18), at(2.4 + shoulder, -18), 3.4 * unit)
    head = (lean * 1.5, -22.6 + lean * 0.7)
    canvas.circle(hair, at(head[0] - 0.5, head[1] - 0.8), 4.0 * unit)
    canvas.circle(skin, at(head[0] + 0.5, head[1] + 0.3), 3.3 * unit)
    for side, arm in zip((-3.7, 3.7), _ARMS[pose], strict=True):
        start = (side + shoulder, -17.6)
        elbow, hand = (side + arm[0], -17.6 + arm[1]), (side + arm[2], -17.6 + arm[3])
        canvas.limb(mix(top, (20, 26, 50), 0.15), at(*start), at(*elbow), 2.5 * unit)
        canvas.limb(skin, at(*elbow), at(*hand), 2.1 * unit)


def draw_people(
    target: pygame.Surface, stage: Stage, wardrobe: Wardrobe, crowd: list[Figure], state: SceneState, t: float
) -> None:
    """Draw everybody who is outside, the farthest first."""
    outside = round(3 + (len(crowd) - 3) * state.engagement**1.2 * (0.35 + 0.65 * state.team))
    queue = max(outside, round(11 * state.order))
    unit, left, order = stage.campus_unit, stage.campus_left, state.order
    shown = []
    for number, figure in enumerate(crowd[:queue]):
        along, depth = _spot(figure, number, state.engagement, order, t)
        x = left + (12 + 636 * along) * unit
        eager = state.engagement > 0.24 + 0.5 * ((number * 0.618) % 1.0)
        pose = _pose(figure, state.engagement, order, t, eager=eager)
        picture = wardrobe.lively[figure.look][pose] if eager else wardrobe.grey[pose]
        y = stage.street(x) + (9 + 25 * depth) * unit
        shown.append((y, number, picture, x))
    target.fblits(
        [
            (picture, (x - picture.get_width() / 2, y - picture.get_height()))
            for y, _, picture, x in sorted(shown, key=lambda person: person[:2])
        ]
    )


def _spot(figure: Figure, number: int, engagement: float, order: float, t: float) -> tuple[float, float]:
    """Where a person stands (share of the square, depth): a free spot, or a place in a straight line."""
    free = figure.along
    if figure.walks:
        free += 0.035 * math.sin(t * 0.35 + figure.rhythm) * engagement
    return free + (0.14 + 0.06 * number - free) * order, figure.depth + (0.45 - figure.depth) * order


def _pose(figure: Figure, engagement: float, order: float, t: float, *, eager: bool) -> Pose:
    beat = math.sin(t * 5.2 + figure.rhythm * 3)
    if not eager:
        return "stand" if order > 0.4 else "bent"
    if figure.walks:
        return "step" if math.sin(t * 7 + figure.rhythm) > 0 else "stride"
    joy = engagement - 0.55 * (figure.rhythm / math.tau)
    if joy > 0.68:
        return "jump" if beat > 0.1 else "cheer"
    if joy > 0.5:
        return "wave" if beat > 0 else "greet"
    return "stand"
