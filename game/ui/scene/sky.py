"""The sky: gradient, sun with its rays, and thin high cloud."""

import math
import random

import pygame

from game.ui.scene.brush import blit_glow, clear, gradient, mix, multiply
from game.ui.scene.palette import Palette
from game.ui.scene.stage import Stage

_SUN_X = 0.80
_RAYS = 13


def sun_place(stage: Stage, palette: Palette) -> tuple[float, float]:
    """Return where the sun (or the brightest cloud) stands, in pixels."""
    return stage.across(_SUN_X), palette.sun_height * stage.height


def paint_sky(stage: Stage, palette: Palette) -> pygame.Surface:
    """Return the opaque sky of the whole picture."""
    picture = pygame.Surface((stage.width, stage.height))
    picture.fill(palette.haze)
    stops = (*palette.sky, mix(palette.sky[-1], palette.haze, 0.5))
    picture.blit(gradient(stops, (stage.width, int(stage.height * 0.72))), (0, 0))
    _paint_light(picture, stage, palette)
    _paint_high_cloud(picture, stage, palette)
    if palette.sun_size:
        _paint_sun(picture, stage, palette)
    multiply(picture, vignette(stage))
    return picture


def _paint_light(picture: pygame.Surface, stage: Stage, palette: Palette) -> None:
    """A wide pool of light around the sun, wider than high."""
    sun = sun_place(stage, palette)
    reach = stage.height * (1.0 if palette.sun_size else 0.8)
    blit_glow(picture, sun, (reach * 2.4, reach * 1.5), palette.glow, 2.2, 120)
    if palette.sun_size:
        blit_glow(picture, sun, (reach * 0.8, reach * 0.8), palette.glow, 2.0, 170)


def _paint_sun(picture: pygame.Surface, stage: Stage, palette: Palette) -> None:
    sun = sun_place(stage, palette)
    radius = 40 * stage.unit * palette.sun_size
    _paint_rays(picture, stage, palette)
    blit_glow(picture, sun, (radius * 5, radius * 5), palette.sun, 2.4, 235)
    pygame.draw.aacircle(picture, palette.sun, sun, radius)


def _paint_rays(picture: pygame.Surface, stage: Stage, palette: Palette) -> None:
    """Broad soft rays, drawn at an eighth of the size and enlarged."""
    dice = random.Random(stage.seed)
    rays = pygame.Surface((max(2, stage.width // 8), max(2, stage.height // 8)))
    x, y = (value / 8 for value in sun_place(stage, palette))
    reach = stage.width / 8
    beam = clear(rays.get_size())
    for ray in range(_RAYS):
        angle = math.tau * (ray + dice.uniform(0.1, 0.9)) / _RAYS
        spread = dice.uniform(0.03, 0.09)
        ends = [
            (x + math.cos(angle + turn) * reach, y + math.sin(angle + turn) * reach)
            for turn in (-spread, spread)
        ]
        pygame.draw.polygon(beam, (*palette.glow, dice.randint(12, 30)), [(x, y), *ends])
    rays.blit(beam, (0, 0))
    soft = pygame.transform.gaussian_blur(rays, 3)
    picture.blit(
        pygame.transform.smoothscale(soft, picture.get_size()), (0, 0), special_flags=pygame.BLEND_RGB_ADD
    )


def _paint_high_cloud(picture: pygame.Surface, stage: Stage, palette: Palette) -> None:
    """Feathers of cirrus: thin soft strokes, far wider than high."""
    dice = random.Random(stage.seed * 3 + 1)
    for _ in range(9):
        place = (dice.uniform(-0.05, 1.05) * stage.width, dice.uniform(0.03, 0.42) * stage.height)
        for _feather in range(4):
            spot = (
                place[0] + dice.uniform(-90, 90) * stage.unit,
                place[1] + dice.uniform(-9, 9) * stage.unit,
            )
            size = (dice.uniform(260, 620) * stage.unit, dice.uniform(14, 40) * stage.unit)
            blit_glow(picture, spot, size, mix(palette.cloud, palette.glow, 0.3), 1.2, dice.randint(14, 44))


def vignette(stage: Stage) -> pygame.Surface:
    """Return a layer that darkens the corners a little when multiplied onto the picture."""
    cells = 48
    small = pygame.Surface((cells, cells))
    for row in range(cells):
        for column in range(cells):
            away = math.hypot(column / cells * 2 - 1, row / cells * 2 - 1)
            loss = max(0.0, away - 0.75)
            small.set_at((column, row), (255 - int(78 * loss), 255 - int(70 * loss), 255 - int(44 * loss)))
    return pygame.transform.smoothscale(small, (stage.width, stage.height))
