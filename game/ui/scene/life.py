"""Small lives: birds, the flag, grass in the wind, cars, turbines and ideas that wait."""

import math
import random
from dataclasses import dataclass

import pygame
from pygame.math import Vector2

from game.ui.scene.brush import RGB, mix
from game.ui.scene.campus import flagpole
from game.ui.scene.land import road
from game.ui.scene.palette import CREAM, Palette
from game.ui.scene.stage import FRONT, MID, Stage
from game.ui.scene.state import SceneState
from game.ui.scene.water import SEA_LEVEL

_PAPERS: tuple[RGB, ...] = ((240, 176, 30), (86, 180, 233), (226, 92, 60), (120, 200, 140), (204, 121, 167))
_MOST_IDEAS = 9
_TURBINES = (0.045, 0.10, 0.50)


@dataclass(frozen=True, slots=True)
class Life:
    """Where the small things of one stage are."""

    grass: tuple[tuple[float, float, float, float], ...]
    birds: tuple[tuple[float, float, float, float], ...]
    papers: tuple[tuple[float, float, float], ...]
    road: tuple[tuple[float, float], ...]
    hubs: tuple[tuple[float, float], ...]


def settle(stage: Stage) -> Life:
    """Return the small things of a stage."""
    dice = random.Random(stage.seed * 43)
    grass = []
    for _ in range(76):
        x = dice.random() * stage.width
        grass.append((x, stage.ground(FRONT, x) + 5 * stage.unit, dice.uniform(6, 14), dice.uniform(0, 6.28)))
    birds = [
        (dice.random(), dice.uniform(0.16, 0.36), dice.uniform(0.6, 1.1), dice.uniform(0, 6))
        for _ in range(6)
    ]
    papers = []
    for number in range(_MOST_IDEAS):
        x = stage.across(0.335 + 0.036 * number + dice.uniform(-0.008, 0.008))
        y = stage.ground(FRONT, x) + (7 + 12 * (number * 0.618 % 1.0)) * stage.unit
        papers.append((x, y, dice.uniform(0, 6.28)))
    hubs = [(x, _standing(stage, x) - 44 * stage.unit) for x in (share * stage.width for share in _TURBINES)]
    return Life(tuple(grass), tuple(birds), tuple(papers), tuple(road(stage)), tuple(hubs))


def _standing(stage: Stage, x: float) -> float:
    """Return the y on which a turbine at x stands; in the bay of a coast that is the sea."""
    ground = stage.ground(MID, x)
    return min(ground, (SEA_LEVEL + 0.02) * stage.height) if stage.at_sea(x) else ground


def draw_birds(target: pygame.Surface, stage: Stage, palette: Palette, life: Life, t: float) -> None:
    """Draw the birds that cross the sky."""
    color = mix(palette.sky[0], (20, 30, 50), 0.5)
    for x, y, size, phase in life.birds:
        place = Vector2(
            ((x + t * 0.012) % 1.1 - 0.05) * stage.width, y * stage.height + 6 * math.sin(t * 0.7 + phase)
        )
        wing = 9 * stage.unit * size
        flap = math.sin(t * 6 + phase) * 0.45 * wing
        for side in (-wing, wing):
            pygame.draw.aaline(
                target, color, place + Vector2(side, -flap), place, max(1, round(2 * stage.unit))
            )


def draw_far_life(
    target: pygame.Surface,
    stage: Stage,
    palette: Palette,
    life: Life,
    state: SceneState,
    t: float,
    blown: float,
) -> None:
    """Draw the turbines on the hills and the cars that come from the city."""
    white = mix(palette.dim((250, 250, 252)), palette.haze, 0.25)
    for number, (x, y) in enumerate(life.hubs):
        pygame.draw.aaline(target, white, (x, y), (x, y + 46 * stage.unit), max(1, round(2.4 * stage.unit)))
        for blade in range(3):
            tip = Vector2(21 * stage.unit, 0).rotate(blown * 70 + number * 47 + blade * 120)
            pygame.draw.aaline(target, white, (x, y), (x + tip.x, y + tip.y), max(1, round(2 * stage.unit)))
    for number in range(round(7 * state.relevance)):
        share = (number / 7 + t * 0.018) % 1.0
        x, y = life.road[int(share * (len(life.road) - 1))]
        nxt = life.road[min(len(life.road) - 1, int(share * (len(life.road) - 1)) + 1)]
        part = share * (len(life.road) - 1) % 1.0
        spot = (x + (nxt[0] - x) * part, y + (nxt[1] - y) * part - stage.unit)
        color = palette.dim(_PAPERS[number % len(_PAPERS)], 0.6)
        pygame.draw.aacircle(target, color, spot, (1.6 + 1.6 * share) * stage.unit)


def draw_flag(
    target: pygame.Surface, stage: Stage, palette: Palette, state: SceneState, blown: float
) -> None:
    """Draw the campus flag, which hangs in a calm and streams in a gale."""
    x, y = flagpole(stage)
    unit = stage.campus_unit * (1 + 0.3 * stage.small)
    long, tall, droop = 38 * unit, 21 * unit, 1 - min(1.0, state.wind * 1.8)
    upper, lower = [], []
    for step in range(10):
        share = step / 9
        dip = math.sin(blown * 5 - share * 5.5) * 3.6 * unit * share + droop * 26 * unit * share * share
        reach = long * share * (1 - 0.45 * droop)
        upper.append((x + reach, y + 2 * unit + dip))
        lower.append((x + reach, y + 2 * unit + tall + dip))
    bright = mix((128, 132, 142), (213, 94, 0), min(1.0, state.engagement * 1.8))
    color = palette.dim(bright, 0.7)
    pygame.draw.polygon(target, color, upper + lower[::-1])
    pygame.draw.aalines(target, color, True, upper + lower[::-1])


def draw_grass(
    target: pygame.Surface, stage: Stage, palette: Palette, life: Life, state: SceneState, blown: float
) -> None:
    """Draw the blades along the crest of the near hill, bent by the wind."""
    color = mix(palette.grass, palette.shadow, 0.45)
    unit, beat = stage.unit, blown * 2.2
    lean, swing = (3 + 9 * state.wind) * unit, (2 + 4 * state.wind) * unit
    for x, y, size, phase in life.grass:
        bend = lean + swing * math.sin(beat + x * 0.011 + phase * 0.3)
        pygame.draw.aaline(target, color, (x, y), (x + bend, y - size * unit))


def draw_ideas(
    target: pygame.Surface, stage: Stage, palette: Palette, life: Life, state: SceneState, t: float
) -> None:
    """Draw the small paper kites that wait in the grass for somebody to fly them."""
    unit = stage.unit * (1 + 0.6 * stage.small)
    for number, (x, y, phase) in enumerate(life.papers[: round(_MOST_IDEAS * state.ideas)]):
        size = 11.5 * unit
        tilt = 26 * math.sin(phase * 7) + 7 * math.sin(t * 1.9 + phase)
        middle = Vector2(x, y - (15 + 2.5 * math.sin(t * 2.3 + phase)) * unit)
        corners = [
            middle + Vector2(px, py).rotate(tilt) * size
            for px, py in ((0, -1), (0.75, -0.2), (0, 1.25), (-0.75, -0.2))
        ]
        color = palette.dim(_PAPERS[number % len(_PAPERS)], 0.5)
        pygame.draw.aaline(target, palette.dim(CREAM), corners[2], (x + 4 * unit, y + 4 * unit))
        pygame.draw.polygon(target, color, corners)
        pygame.draw.polygon(target, mix(color, (18, 24, 60), 0.25), [corners[0], corners[2], corners[3]])
        pygame.draw.aalines(target, palette.dim(CREAM, 0.6), True, corners)
