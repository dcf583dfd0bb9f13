"""Drifting clouds: soft-bottomed heaps, lit from the sun's side."""

import math
import random
from dataclasses import dataclass

import pygame

from game.ui.scene.brush import clear, gradient, mix, veil
from game.ui.scene.palette import Palette
from game.ui.scene.stage import Stage

Blob = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Cloud:
    """A cloud's picture, its first place (share of the way), its y in pixels and its pace."""

    picture: pygame.Surface
    start: float
    y: float
    pace: float


def shape_clouds(stage: Stage, palette: Palette) -> list[Cloud]:
    """Return the clouds of a weather, the farthest first."""
    dice = random.Random(stage.seed * 5 + 2)
    clouds = []
    for number in range(palette.clouds):
        depth = (number % 3) / 2
        size = (0.5 + 0.8 * depth) * stage.unit * dice.uniform(0.8, 1.25)
        y = stage.height * (0.33 - 0.29 * depth + dice.uniform(-0.03, 0.10))
        start = (number + dice.uniform(-0.3, 0.3)) / palette.clouds
        clouds.append(Cloud(_paint_cloud(dice, size, depth, palette), start, y, 0.003 + 0.008 * depth))
    return sorted(clouds, key=lambda cloud: cloud.pace)


def draw_clouds(target: pygame.Surface, clouds: list[Cloud], blown: float, alpha: int) -> None:
    """Draw the clouds after `blown` seconds of a plain breeze, at an alpha of 0..255."""
    width = target.get_width()
    for cloud in clouds:
        own = cloud.picture.get_width()
        x = ((cloud.start + blown * cloud.pace) % 1.0) * (width + own) - own
        cloud.picture.set_alpha(alpha)
        target.blit(cloud.picture, (x, cloud.y))


def _paint_cloud(dice: random.Random, size: float, depth: float, palette: Palette) -> pygame.Surface:
    width, height = int(340 * size), int(150 * size)
    big = (max(8, width * 2), max(8, height * 2))
    blobs = _heap(dice, big)
    body = pygame.Surface(big, pygame.SRCALPHA)
    body.blit(
        gradient((palette.cloud, palette.cloud, mix(palette.cloud, palette.cloud_shade, 0.6)), big), (0, 0)
    )
    _shade_heap(body, blobs, palette)
    body.blit(_outline(big, blobs), (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
    fade = veil((255, 255, 255), (255, 255, 255, 255, 235, 120, 0, 0), big)
    body.blit(fade, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    body.fill((255, 255, 255, int(255 * (0.6 + 0.36 * depth))), special_flags=pygame.BLEND_RGBA_MULT)
    return pygame.transform.smoothscale(body, (max(4, width), max(4, height)))


def _heap(dice: random.Random, size: tuple[int, int]) -> list[Blob]:
    """Circles along a flat base, tallest near a peak that is not quite in the middle."""
    width, height = size
    peak = dice.uniform(0.35, 0.65)
    blobs = []
    for step in range(9):
        along = (step + 0.5) / 9
        rise = math.exp(-(((along - peak) / 0.27) ** 2))
        radius = height * (0.13 + 0.17 * rise) * dice.uniform(0.8, 1.15)
        blobs.append((width * (0.13 + 0.74 * along), height * (0.74 - 0.30 * rise) - radius * 0.25, radius))
    for _ in range(5):
        x = peak + dice.uniform(-0.2, 0.2)
        blobs.append((width * x, height * dice.uniform(0.5, 0.66), height * dice.uniform(0.16, 0.24)))
    return sorted(blobs, key=lambda blob: blob[1])


def _outline(size: tuple[int, int], blobs: list[Blob]) -> pygame.Surface:
    mask = clear(size)
    for x, y, radius in blobs:
        pygame.draw.circle(mask, (255, 255, 255, 255), (x, y), radius)
    pygame.draw.rect(
        mask,
        (255, 255, 255, 255),
        (size[0] * 0.16, size[1] * 0.66, size[0] * 0.68, size[1] * 0.30),
        border_radius=int(size[1] * 0.14),
    )
    return mask


def _shade_heap(body: pygame.Surface, blobs: list[Blob], palette: Palette) -> None:
    """Passes over all heaps, each smaller, brighter and nearer to the sun, so that they melt together."""
    height = body.get_height()
    lit = mix(palette.cloud, palette.light, 0.25 * (1 - palette.dark * 1.6))
    for step in range(9):
        share = step / 8
        for x, y, radius in blobs:
            sunk = min(1.0, max(0.0, y / height * 1.5 - 0.42))
            tone = mix(mix(palette.cloud_shade, lit, 0.25 + 0.75 * share), palette.cloud_shade, sunk * 0.8)
            spot = (x + radius * 0.34 * share, y - radius * 0.34 * share)
            pygame.draw.circle(body, tone, spot, radius * (1 - 0.46 * share))
