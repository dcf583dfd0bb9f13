"""The water in the land: a lake or a pond, the canals of the plain, the sea with its boats."""

import math
import random
from typing import Final

from game.ui.scene.brush import RGB, Canvas, blit_glow, gradient, mix
from game.ui.scene.palette import Palette
from game.ui.scene.stage import PLAIN, Stage

SEA_LEVEL: Final = 0.634
"""Where the sea meets the sky, as a share of the picture's height."""

_LAKE = (0.20, 0.43)
_POND = (0.30, 0.40)
_SAILS: tuple[RGB, ...] = ((252, 250, 244), (252, 250, 244), (214, 92, 60), (240, 190, 84))
_LAMP = 0.375


def paint_water(canvas: Canvas, stage: Stage, palette: Palette) -> None:
    """Add what lies in the plain: a lake, a pond, canals, or the beach of the sea."""
    water = stage.country.water
    if water == "canals":
        _paint_canals(canvas, stage, palette)
    elif water == "sea":
        _paint_shore(canvas, stage, palette)
    else:
        _paint_lake(canvas, stage, palette, _LAKE if water == "lake" else _POND)


def _tones(palette: Palette) -> tuple[RGB, RGB]:
    """The colours of water far off and near."""
    return mix(palette.sky[-2], palette.haze, 0.3), mix(palette.sky[1], palette.sky[2], 0.4)


def paint_sea(canvas: Canvas, stage: Stage, palette: Palette) -> None:
    """Add the sea from the horizon down, with glints, islands of light and a few sails."""
    dice = random.Random(stage.seed * 47)
    far, near = _tones(palette)
    deep = mix(near, palette.shadow, 0.18)
    top, tall = SEA_LEVEL * stage.height, 0.16 * stage.height
    size = (canvas.surface.get_width(), max(1, int(tall * canvas.scale)))
    canvas.surface.blit(
        gradient([mix(far, palette.haze, 0.4), mix(far, near, 0.6), near, deep], size), canvas.at((0, top))
    )
    for _ in range(150):
        depth = dice.random() ** 1.4
        x, y = dice.uniform(-0.02, 0.56) * stage.width, top + (0.04 + 0.6 * depth) * tall
        line = (4 + 26 * depth) * dice.uniform(0.5, 1.2) * stage.unit
        glint = mix(mix(far, near, 0.5), palette.sun, dice.uniform(0.15, 0.7) * (1 - 0.6 * palette.dark))
        canvas.line(glint, (x - line / 2, y), (x + line / 2, y), (0.7 + 0.7 * depth) * stage.unit)
    for number in range(6):
        depth = (number + dice.uniform(0.1, 0.9)) / 6
        place = (stage.across(dice.uniform(0.02, 0.42)), top + (0.05 + 0.42 * depth) * tall)
        _paint_boat(canvas, palette, place, (5 + 17 * depth) * stage.unit, dice)


def _paint_boat(
    canvas: Canvas, palette: Palette, place: tuple[float, float], size: float, dice: random.Random
) -> None:
    """A small boat under two sails."""
    x, y = place
    cloth = mix(palette.dim(dice.choice(_SAILS)), palette.haze, 0.25)
    hull = mix(palette.dim((74, 58, 62)), palette.haze, 0.25)
    side = dice.choice((-1.0, 1.0))
    canvas.polygon(
        cloth, [(x, y - size * 1.3), (x + side * size * 0.62, y - size * 0.18), (x, y - size * 0.12)]
    )
    shade = mix(cloth, palette.shadow, 0.25)
    canvas.polygon(
        shade, [(x, y - size * 1.1), (x - side * size * 0.4, y - size * 0.18), (x, y - size * 0.16)]
    )
    canvas.polygon(
        hull,
        [
            (x - size * 0.55, y - size * 0.12),
            (x + size * 0.65, y - size * 0.12),
            (x + size * 0.45, y + size * 0.1),
            (x - size * 0.4, y + size * 0.1),
        ],
    )


def _paint_shore(canvas: Canvas, stage: Stage, palette: Palette) -> None:
    """A beach along the bay, with surf before it and a lighthouse where it ends."""
    sand = mix(palette.dim((240, 220, 168)), palette.haze, 0.2)
    if palette.snow:
        sand = mix(sand, (244, 246, 250), 0.7)
    end = stage.across(0.55)
    xs = [end * step / 60 for step in range(61)]
    swell = [1.3 * math.sin(step * 0.7) * stage.unit for step in range(61)]
    edge = [(x, stage.ground(PLAIN, x) + high) for x, high in zip(xs, swell, strict=True)]
    foot = [(x, y + 9 * stage.unit * max(0.0, 1 - x / end) ** 0.5) for x, y in edge]
    foam = mix((255, 255, 255), palette.haze, 0.25)
    canvas.polygon(palette.dim(foam), [*((x, y - 2.2 * stage.unit) for x, y in edge), *reversed(edge)])
    canvas.polygon(sand, [*edge, *reversed(foot)])
    _paint_lighthouse(canvas, stage, palette)


def _paint_lighthouse(canvas: Canvas, stage: Stage, palette: Palette) -> None:
    x = stage.across(_LAMP)
    y, unit = stage.ground(PLAIN, x) + 6 * stage.unit, stage.unit
    white, red = palette.dim((250, 248, 242)), palette.dim((204, 72, 56))
    tall, wide = 54 * unit, 7.5 * unit

    def across(share: float) -> float:
        return wide * (1 - 0.38 * share)

    for band in range(5):
        low, high = band / 5, (band + 1) / 5
        left, right = across(low), across(high)
        canvas.polygon(
            red if band % 2 else white,
            [
                (x - left, y - tall * low),
                (x + left, y - tall * low),
                (x + right, y - tall * high),
                (x - right, y - tall * high),
            ],
        )
    canvas.rect(palette.dim((52, 60, 84)), x - 6.2 * unit, y - tall - 1.5 * unit, 12.4 * unit, 2.4 * unit)
    canvas.rect(
        mix(palette.light, (255, 230, 150), 0.5), x - 3.2 * unit, y - tall - 9 * unit, 6.4 * unit, 8 * unit
    )
    canvas.polygon(
        red,
        [
            (x - 4.6 * unit, y - tall - 9 * unit),
            (x + 4.6 * unit, y - tall - 9 * unit),
            (x, y - tall - 15 * unit),
        ],
    )
    if palette.dark > 0.1:
        blit_glow(
            canvas.surface,
            canvas.at((x, y - tall - 5 * unit)),
            (90 * unit * canvas.scale,) * 2,
            palette.light,
            2.0,
            150,
        )


def _paint_canals(canvas: Canvas, stage: Stage, palette: Palette) -> None:
    """Straight water between the fields, ditches that lead to it, a bridge and a mill."""
    far, near = _tones(palette)
    bank = mix(palette.grass, palette.shadow, 0.3)
    right, unit = stage.across(0.60), stage.unit
    for at, tall in ((0.7195, 2.2), (0.731, 4.0), (0.749, 8.5)):
        y = at * stage.height
        canvas.rect(bank, -2, y - 1.4 * unit, right, (tall + 2.6) * unit)
        canvas.rect(mix(far, near, 0.35 + tall * 0.05), -2, y, right, tall * unit)
        canvas.rect(mix(far, palette.sun, 0.5), -2, y + 0.6 * unit, right, max(0.5, tall * 0.12) * unit)
    middle = stage.across(0.42)
    for number in range(-6, 7):
        top, foot = middle + number * 52 * unit, middle + number * 104 * unit
        canvas.line(
            mix(far, near, 0.5), (top, 0.735 * stage.height), (foot, 0.749 * stage.height), 1.6 * unit
        )
    _paint_bridge(canvas, palette, (stage.across(0.27), 0.749 * stage.height), unit)
    x = stage.across(0.365)
    _paint_mill(canvas, palette, (x, stage.ground(PLAIN, x) + 8 * unit), unit)


def _paint_bridge(canvas: Canvas, palette: Palette, place: tuple[float, float], unit: float) -> None:
    """A drawbridge, half open."""
    x, y = place
    wood, dark = palette.dim((250, 248, 242)), palette.dim((92, 70, 60))
    canvas.rect(dark, x - 15 * unit, y - 1.5 * unit, 30 * unit, 3 * unit)
    for side in (-5.0, 5.0):
        canvas.rect(wood, x + side * unit - 0.9 * unit, y - 21 * unit, 1.8 * unit, 21 * unit)
    canvas.line(wood, (x - 14 * unit, y - 17 * unit), (x + 15 * unit, y - 24 * unit), 2.0 * unit)
    canvas.line(wood, (x + 14 * unit, y - 23.5 * unit), (x + 14 * unit, y), 0.8 * unit)


def _paint_mill(canvas: Canvas, palette: Palette, place: tuple[float, float], unit: float) -> None:
    """A windmill with its four sails at rest."""
    x, y = place

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return [(x + across * unit, y - up * unit) for across, up in points]

    brick, cap, cloth = (palette.dim(color) for color in ((158, 92, 70), (70, 62, 74), (250, 246, 236)))
    canvas.polygon(brick, at((-9, 0), (9, 0), (5.5, 34), (-5.5, 34)))
    canvas.polygon(mix(brick, palette.light, 0.3), at((3, 0), (9, 0), (5.5, 34), (2, 34)))
    canvas.polygon(cap, at((-6.5, 33), (6.5, 33), (3, 41), (-3, 41)))
    for number in range(4):
        turn = 0.42 + number * math.pi / 2
        along, aside = (math.cos(turn), math.sin(turn)), (-math.sin(turn) * 4.5, math.cos(turn) * 4.5)
        root, tip = ((along[0] * far, 37 + along[1] * far) for far in (7.0, 30.0))
        canvas.stroke(cap, at((0, 37), tip), 1.3 * unit)
        edge = ((tip[0] + aside[0], tip[1] + aside[1]), (root[0] + aside[0], root[1] + aside[1]))
        canvas.polygon(cloth, at(root, tip, *edge))


def _paint_lake(canvas: Canvas, stage: Stage, palette: Palette, ends: tuple[float, float]) -> None:
    """A still lake that mirrors the sky, with a bright shore and glints towards the sun."""
    dice = random.Random(5)
    left, right = stage.across(ends[0]) - 40 * stage.unit, stage.across(ends[1])
    y = stage.height * 0.748
    upper, lower = [], []
    for step in range(41):
        along = step / 40
        swell = math.sin(math.pi * along) ** 0.6
        x = left + (right - left) * along
        upper.append((x, y - (9 * swell + 2.5 * math.sin(along * 9)) * stage.unit))
        lower.append((x, y + (17 * swell + 3 * math.sin(along * 7 + 1)) * stage.unit))
    shore = mix(palette.meadow, palette.light, 0.5 * (1 - palette.dark))
    far, near = _tones(palette)
    canvas.polygon(shore, [*upper, *((px, py + 3 * stage.unit) for px, py in reversed(lower))])
    canvas.polygon(mix(far, near, 0.5), [*upper, *reversed(lower)])
    canvas.polygon(
        mix(far, near, 0.95), [*((px, py + 15 * stage.unit) for px, py in upper), *reversed(lower)]
    )
    for _ in range(46):
        along = dice.uniform(0.06, 0.94)
        swell = math.sin(math.pi * along)
        x, line = left + (right - left) * along, dice.uniform(6, 34) * stage.unit * swell
        glint = mix(near, palette.sun, dice.uniform(0.3, 0.85) * (0.4 + 0.6 * along))
        middle = y + dice.uniform(-6, 14) * swell * stage.unit
        canvas.line(glint, (x - line / 2, middle), (x + line / 2, middle), 1.1 * stage.unit)
