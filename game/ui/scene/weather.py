"""What falls and blows: rain, snow and streaks of wind."""

import itertools
import math
import random
from dataclasses import dataclass

import pygame
from pygame.math import Vector2

from game.ui.scene.brush import RGB, Canvas, clear, glow
from game.ui.scene.palette import Palette
from game.ui.scene.stage import Stage

_RAIN: RGB = (176, 192, 216)
_DROPS = 170


@dataclass(frozen=True, slots=True)
class Air:
    """The wind streaks and flakes of a stage, and where each drop or flake starts."""

    streaks: tuple[pygame.Surface, ...]
    flakes: tuple[pygame.Surface, ...]
    rain: tuple[pygame.Surface, ...]
    drops: tuple[tuple[float, float, float], ...]


def fill_air(stage: Stage) -> Air:
    """Return the pictures and places of everything that blows over this stage."""
    dice = random.Random(stage.seed * 37)
    streaks = tuple(_paint_streak(stage.unit * dice.uniform(0.8, 1.3)) for _ in range(6))
    flakes = tuple(glow((size * stage.unit,) * 2, (255, 255, 255), 0.7, 245) for size in (6.0, 9.0, 13.0))
    rain = tuple(_paint_drop(length * max(0.5, stage.unit)) for length in (14.0, 19.0, 25.0))
    drops = tuple((dice.random(), dice.random(), dice.uniform(0.7, 1.3)) for _ in range(_DROPS))
    return Air(streaks, flakes, rain, drops)


def draw_gusts(target: pygame.Surface, stage: Stage, air: Air, wind: float, blown: float) -> None:
    """Draw curling streaks, more and clearer the stronger the wind (0..1)."""
    count = round(1 + 5 * wind)
    width = target.get_width()
    for number, picture in enumerate(air.streaks[:count]):
        phase = (number * 0.618 + blown * (0.07 + 0.012 * number)) % 1.0
        picture.set_alpha(int((70 + 185 * wind) * math.sin(math.pi * phase) ** 1.5))
        own = picture.get_width()
        y = stage.height * (0.10 + 0.52 * ((number * 0.37 + 0.15) % 1.0))
        target.blit(picture, (-own + phase * (width + own), y + 9 * stage.unit * math.sin(blown + number)))


def _paint_streak(size: float) -> pygame.Surface:
    """A long thin stroke that ends in a curl."""
    scale, width, height = 2, max(8, int(270 * size)), max(4, int(66 * size))
    sheet = clear((width * scale, height * scale))
    points = []
    for step in range(90):
        share = step / 89
        if share < 0.62:
            points.append(Vector2(0.02 + share * 1.25, 0.62 - 0.10 * math.sin(share * 5)))
        else:
            turn = (share - 0.62) / 0.38
            swing = Vector2(math.sin(turn * 5) * 0.27 * height / width, math.cos(turn * 5) * 0.27)
            points.append(Vector2(0.80, 0.36) + swing * (1 - 0.45 * turn))
    spots = [(p.x * width * scale, p.y * height * scale) for p in points]
    for step, (start, end) in enumerate(itertools.pairwise(spots)):
        alpha = int(170 * min(1.0, step / 30) * min(1.0, (90 - step) / 12))
        thick = max(1, int(2.2 * scale * size * min(1.0, step / 24)))
        pygame.draw.line(sheet, (255, 255, 255, alpha), start, end, thick)
    return pygame.transform.smoothscale(sheet, (width, height))


def draw_fall(
    target: pygame.Surface, stage: Stage, palette: Palette, air: Air, t: float, share: float = 1.0
) -> None:
    """Draw this weather's rain or snow; `share` (0..1) thins it out while the weather changes."""
    falling = []
    for number, (x, y, pace) in enumerate(air.drops[: int(palette.rain * share)]):
        fall = (y + t * pace * 1.1) % 1.1 - 0.05
        drift = (x + t * 0.10 * pace + fall * 0.22) % 1.1 - 0.05
        falling.append((air.rain[number % len(air.rain)], (drift * stage.width, fall * stage.height)))
    for number, (x, y, pace) in enumerate(air.drops[: int(palette.snow * share)]):
        fall = (y + t * pace * 0.085) % 1.06 - 0.03
        drift = (x + t * 0.022 * pace + 0.02 * math.sin(t * 0.9 * pace + number)) % 1.06 - 0.03
        falling.append((air.flakes[number % len(air.flakes)], (drift * stage.width, fall * stage.height)))
    target.fblits(falling)


def _paint_drop(length: float) -> pygame.Surface:
    """A slanting stroke of rain that fades towards its upper end."""
    canvas = Canvas((max(2, int(length * 0.42)), max(3, int(length))), _RAIN, scale=4)
    width, height = canvas.size
    canvas.polygon(_RAIN, [(0, 0), (width * 0.8, height), (width, height * 0.92)])
    return canvas.finish()
