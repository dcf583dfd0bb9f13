"""The campus: how many buildings stand, how alive they look, and what is being mended."""

import math
import random
from dataclasses import dataclass

import pygame

from game.ui.scene.brush import RGB, Canvas, mix
from game.ui.scene.buildings import BUILDINGS, Box, paint_building, paint_lights, paint_scaffold
from game.ui.scene.palette import Palette
from game.ui.scene.stage import Stage
from game.ui.scene.state import SceneState
from game.ui.scene.trees import paint_tree

MENDED = (1, 3, 2)
_BUNTING: tuple[RGB, ...] = ((213, 94, 0), (0, 114, 178), (240, 176, 30), (0, 158, 115), (204, 121, 167))

# Along the campus and size in campus units, and the kind of tree.
_GREENERY = (
    (8, 15, "bush"), (26, 18, "round"), (157, 13, "bush"), (322, 14, "bush"), (396, 17, "round"),
    (530, 16, "fir"), (648, 20, "round"), (664, 14, "bush"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class House:
    """The pictures of one building and where they go; `back` ones are drawn first."""

    box: Box
    place: tuple[int, int]
    lively: pygame.Surface
    grey: pygame.Surface
    lights: pygame.Surface
    scaffold: pygame.Surface
    back: bool


def building_box(stage: Stage, number: int) -> Box:
    """Return the front wall of a building in pixels."""
    plan, unit = BUILDINGS[number], stage.campus_unit
    x = stage.campus_left + plan.x * unit
    foot = stage.street(x + plan.width * unit / 2) - plan.behind * unit
    return Box(x, foot, plan.width * unit, plan.height * unit, unit)


def build_house(stage: Stage, palette: Palette, number: int) -> House:
    """Return the pictures of one building."""
    plan, box = BUILDINGS[number], building_box(stage, number)
    margin = 34 * box.unit
    left, top = int(box.x - margin), int(box.top - 52 * box.unit)
    size = (int(box.width + 2 * margin), int(box.foot + 16 * box.unit) - top)
    sheets = [Canvas(size, palette.dim(plan.wall), (left, top)) for _ in range(3)]
    paint_building(sheets[0], box, plan, palette)
    paint_lights(sheets[1], box, plan, palette, random.Random(stage.seed + number))
    paint_scaffold(sheets[2], box, palette)
    lively, lights, scaffold = (sheet.finish() for sheet in sheets)
    grey = _drain(lively, palette)
    return House(box, (left, top), lively, grey, lights, scaffold, plan.behind > 0)


def _drain(picture: pygame.Surface, palette: Palette) -> pygame.Surface:
    """Return a picture without its colour and a little darker."""
    grey = pygame.transform.grayscale(picture)
    grey.fill(mix((214, 220, 230), palette.haze, 0.25), special_flags=pygame.BLEND_RGB_MULT)
    return grey


def presence(team: float, number: int) -> float:
    """Return how much of a building stands (0..1) for a team of this size (0..1)."""
    return min(1.0, max(0.0, 2.0 + team * (len(BUILDINGS) - 2) - number))


def compose_campus(target: pygame.Surface, houses: list[House], state: SceneState, top: int) -> None:
    """Draw the buildings as this state has them; `top` is the y of the target's first row."""
    numbered = sorted(enumerate(houses), key=lambda pair: not pair[1].back)
    for number, house in numbered:
        stands = presence(state.team, number)
        if stands > 0.02:
            _draw_house(target, house, state, top, stands, number)


def _draw_house(
    target: pygame.Surface, house: House, state: SceneState, top: int, stands: float, number: int
) -> None:
    width, height = house.lively.get_size()
    shown = int(height * stands)
    place = (house.place[0], house.place[1] - top + height - shown)
    area = pygame.Rect(0, 0, width, shown)
    colour = min(1.0, max(0.0, state.engagement * 1.7 - 0.25))
    target.blit(house.grey, place, area)
    for picture, share in (
        (house.lively, colour),
        (house.lights, min(1.0, state.engagement * 1.3 + 0.05)),
        (house.scaffold, _mending(state.problems, number)),
    ):
        if share > 0.02:
            picture.set_alpha(int(255 * share))
            target.blit(picture, place, area)


def _mending(problems: float, number: int) -> float:
    """How much scaffolding stands at a building."""
    if number not in MENDED:
        return 0.0
    return min(1.0, max(0.0, problems * 6 - 1.2 - 1.6 * MENDED.index(number)))


def paint_square(canvas: Canvas, stage: Stage, palette: Palette) -> None:
    """Paint the paved square before the buildings and the trees behind them."""
    unit, left = stage.campus_unit, stage.campus_left
    paving = palette.dim(mix((232, 218, 190), palette.haze, 0.15))
    upper, lower = [], []
    for step in range(31):
        along = step / 30
        x = left + (-26 + 706 * along) * unit
        swell = math.sin(math.pi * min(1.0, 0.03 + 0.94 * along)) ** 0.5
        upper.append((x, stage.street(x) - 14 * unit * swell))
        lower.append((x, stage.street(x) + 38 * unit * swell))
    canvas.polygon(
        mix(palette.grass, palette.shadow, 0.3), [(x, y + 3 * unit) for x, y in upper + lower[::-1]]
    )
    canvas.polygon(paving, upper + lower[::-1])
    canvas.polygon(mix(paving, palette.light, 0.3), [(x, y - 5 * unit) for x, y in lower] + lower[::-1])
    dice = random.Random(stage.seed * 23)
    for along in (0, 18, 148, 158, 392, 398, 524, 640, 655, 668):
        x = left + along * unit
        size = dice.uniform(19, 27) * unit
        kind = dice.choice(("round", "poplar", "round"))
        paint_tree(canvas, (x, stage.street(x) - 6 * unit), size, palette.foliage, palette, dice, kind)


def paint_green(canvas: Canvas, stage: Stage, palette: Palette) -> None:
    """Paint the small trees, hedges and the flagpole in front of the buildings."""
    unit, left = stage.campus_unit, stage.campus_left
    dice = random.Random(stage.seed * 29)
    for along, size, kind in _GREENERY:
        x = left + along * unit
        foot = (x, stage.street(x) + 6 * unit)
        paint_tree(canvas, foot, size * unit, mix(palette.foliage, palette.meadow, 0.2), palette, dice, kind)
    x, y = flagpole(stage)
    pole = palette.dim((240, 242, 246))
    canvas.line(pole, (x, y), (x, stage.street(x) + 8 * unit), 2.4 * unit)
    canvas.circle(palette.dim((240, 190, 70)), (x, y), 2.6 * unit)


def flagpole(stage: Stage) -> tuple[float, float]:
    """Return the top of the flagpole, in pixels."""
    x = stage.campus_left + 156 * stage.campus_unit
    return x, stage.street(x) - 112 * stage.campus_unit


def paint_bunting(stage: Stage, palette: Palette) -> tuple[pygame.Surface, tuple[int, int]]:
    """Return the strings of small flags for a happy campus, and where they go."""
    unit = stage.campus_unit
    left, top = int(stage.campus_left), int(stage.street(stage.campus_left) - 120 * unit)
    canvas = Canvas((int(660 * unit), int(140 * unit)), (255, 255, 255), (left, top))
    for start, end in ((40, 156), (156, 326), (326, 470), (470, 630)):
        _paint_garland(canvas, stage, palette, start, end)
    return canvas.finish(), (left, top)


def _paint_garland(canvas: Canvas, stage: Stage, palette: Palette, start: float, end: float) -> None:
    unit, count = stage.campus_unit, int((end - start) / 13)
    ground = stage.street(stage.campus_left + start * unit)
    line = [
        (
            stage.campus_left + (start + (end - start) * i / count) * unit,
            ground - (56 - 22 * math.sin(math.pi * i / count)) * unit,
        )
        for i in range(count + 1)
    ]
    canvas.stroke(palette.dim((250, 250, 250)), line, 1.1 * unit)
    for number, (x, y) in enumerate(line[1:-1]):
        color = palette.dim(_BUNTING[number % len(_BUNTING)])
        canvas.polygon(color, [(x - 4.5 * unit, y), (x + 4.5 * unit, y), (x, y + 10 * unit)])
