"""Trouble on the campus: smoke, small fires and warning lights."""

import math
from functools import lru_cache

import pygame

from game.ui.scene.brush import RGB, glow, mix
from game.ui.scene.campus import building_box, presence
from game.ui.scene.palette import Palette
from game.ui.scene.stage import Stage
from game.ui.scene.state import SceneState

# Which building burns, and where on its roof (share of its width).
_SEATS = ((1, 0.30), (0, 0.80), (2, 0.35), (3, 0.5))
_PUFFS = 9
_FLAMES: tuple[tuple[float, RGB], ...] = (
    (1.0, (226, 74, 34)),
    (0.66, (250, 150, 40)),
    (0.36, (255, 226, 120)),
)


def blow_puffs(stage: Stage, palette: Palette) -> list[pygame.Surface]:
    """Return the puffs of one column of smoke, from small and dark to wide and thin."""
    puffs = []
    for number in range(_PUFFS):
        share = number / (_PUFFS - 1)
        size = (22 + 66 * share) * stage.campus_unit * (1 + 0.3 * stage.small)
        tone = mix((52, 52, 62), mix(palette.cloud_shade, (120, 122, 132), 0.6), share)
        puffs.append(glow((size, size), tone, 0.75, int(205 - 150 * share)))
    return puffs


def draw_trouble(
    target: pygame.Surface,
    stage: Stage,
    puffs: list[pygame.Surface],
    state: SceneState,
    t: float,
    blown: float,
) -> None:
    """Draw as much trouble as the company has (`state.problems`, 0..1)."""
    for rank, (number, along) in enumerate(_SEATS):
        heat = min(1.0, max(0.0, state.problems * 4.6 - 0.75 - rank))
        if heat <= 0.02 or presence(state.team, number) < 0.9:
            continue
        box = building_box(stage, number)
        seat = (box.x + box.width * along, box.top - 3 * box.unit)
        _draw_smoke(target, seat, puffs, heat, state.wind, blown + rank * 2.1, box.unit)
        _draw_fire(target, seat, heat, t + rank, box.unit * (1 + 0.5 * stage.small))
        _draw_beacon(target, (box.x + box.width * 0.92, box.top - 5 * box.unit), t + rank * 0.4, box.unit)


def _draw_smoke(
    target: pygame.Surface,
    seat: tuple[float, float],
    puffs: list[pygame.Surface],
    heat: float,
    wind: float,
    phase: float,
    unit: float,
) -> None:
    for number in range(_PUFFS):
        share = ((number + phase * 1.6) % _PUFFS) / _PUFFS
        picture = puffs[min(_PUFFS - 1, int(share * _PUFFS))]
        rise = 118 * share * unit * (0.5 + 0.5 * heat)
        drift = (12 + 74 * wind) * share**1.4 * unit + math.sin(phase + number * 2.4) * 5 * unit * share
        half = picture.get_width() / 2
        picture.set_alpha(int(255 * heat * min(1.0, (1 - share) * 3)))
        target.blit(picture, (seat[0] + drift - half, seat[1] - rise - half))


def _draw_fire(target: pygame.Surface, seat: tuple[float, float], heat: float, t: float, unit: float) -> None:
    """Three nested flames that flicker."""
    for size, color in _FLAMES:
        high = (24 + 5 * math.sin(t * 9 + size * 5)) * size * heat * unit
        wide = 8.5 * size * (0.4 + 0.6 * heat) * unit
        lean = math.sin(t * 6.3 + size * 3) * 3 * unit
        x, y = seat[0], seat[1] + 3 * unit
        flame = [
            (x - wide, y), (x - wide * 0.9, y - high * 0.35), (x - wide * 0.3, y - high * 0.55),
            (x + lean, y - high), (x + wide * 0.5, y - high * 0.5), (x + wide * 0.9, y - high * 0.3),
            (x + wide, y),
        ]  # fmt: skip
        pygame.draw.polygon(target, color, flame)
        pygame.draw.aalines(target, color, True, flame)


def _draw_beacon(target: pygame.Surface, place: tuple[float, float], t: float, unit: float) -> None:
    """A warning light that swells slowly, well below any rate that could harm."""
    halo = _halo(max(4, round(34 * unit)))
    halo.set_alpha(int(150 + 105 * math.sin(t * 3.1)))
    half = halo.get_width() / 2
    target.blit(halo, (place[0] - half, place[1] - half))
    pygame.draw.aacircle(target, (255, 96, 70), place, max(1.5, 3.2 * unit))


@lru_cache(maxsize=8)
def _halo(size: int) -> pygame.Surface:
    return glow((size, size), (255, 70, 50), 1.4, 235)
