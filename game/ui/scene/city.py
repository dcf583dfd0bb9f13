"""The city on the horizon, where the customers live: dim and far, or lit and near."""

import random

from game.ui.scene.brush import RGB, Canvas, mix
from game.ui.scene.palette import Palette
from game.ui.scene.stage import FAR, MID, Stage

_BLOCKS = 44
_SIGN: RGB = (255, 206, 96)


def paint_city(canvas: Canvas, stage: Stage, palette: Palette, *, awake: bool) -> None:
    """Paint the skyline; when `awake` it is clearer, lit, and its windows face you."""
    if awake:
        middle = (stage.across(0.78), stage.height * 0.56)
        canvas.soft(middle, (stage.width * 0.55, stage.height * 0.36), palette.glow, 120)
    for layer, haze, tall in ((FAR, 0.66, 1.0), (MID, 0.46, 0.62)):
        dice = random.Random(stage.seed * 17 + layer)
        tone = mix(palette.city, palette.haze, haze * (0.62 if awake else 1.0))
        count = _BLOCKS if layer == FAR else _BLOCKS // 2
        for number in range(count):
            share = (number + dice.uniform(-0.4, 0.4)) / count
            _paint_block(canvas, stage, palette, (layer, share, tall), tone, dice, awake=awake)


def _paint_block(
    canvas: Canvas,
    stage: Stage,
    palette: Palette,
    place: tuple[int, float, float],
    tone: RGB,
    dice: random.Random,
    *,
    awake: bool,
) -> None:
    """One tower: a shaded face, a lit edge, a roof and perhaps its windows."""
    layer, share, tall = place
    unit = stage.unit
    x = stage.across(0.54 + 0.48 * share)
    middle = max(0.0, 1 - abs(share - 0.55) * 1.8)
    wide = dice.uniform(12, 26) * unit
    high = (22 + 138 * middle**1.6 * dice.uniform(0.45, 1.1)) * unit * tall
    foot = stage.ground(layer, x) + 16 * unit
    face = mix(tone, palette.haze, dice.uniform(0, 0.2))
    canvas.rect(face, x, foot - high, wide, high)
    canvas.rect(mix(face, palette.light, 0.34), x + wide * 0.74, foot - high, wide * 0.26, high)
    canvas.rect(mix(face, palette.shadow, 0.10), x, foot - high, wide * 0.16, high)
    _paint_top(canvas, dice, (x, foot - high, wide), face, unit)
    lit = 0.5 if awake else 0.04 + palette.dark * 0.3
    _paint_windows(canvas, palette, dice, (x, foot, wide, high), face, lit, unit)


def _paint_top(
    canvas: Canvas, dice: random.Random, box: tuple[float, float, float], face: RGB, unit: float
) -> None:
    x, y, wide = box
    kind = dice.random()
    if kind < 0.2:
        canvas.polygon(face, [(x, y), (x + wide, y), (x + wide / 2, y - 15 * unit)])
    elif kind < 0.38:
        canvas.rect(face, x + wide / 2, y - 20 * unit, 1.6 * unit, 21 * unit)
    elif kind < 0.6:
        canvas.rect(face, x + wide * 0.2, y - 7 * unit, wide * 0.55, 8 * unit)
    elif kind < 0.7:
        canvas.polygon(face, [(x, y), (x + wide, y), (x + wide, y - 12 * unit)])


def _paint_windows(
    canvas: Canvas,
    palette: Palette,
    dice: random.Random,
    box: tuple[float, float, float, float],
    face: RGB,
    lit: float,
    unit: float,
) -> None:
    x, foot, wide, high = box
    shine = mix(palette.light, _SIGN, 0.45)
    rows, columns = int((high - 8 * unit) / (7.5 * unit)), max(1, int(wide * 0.66 / (6 * unit)))
    for row in range(rows):
        for column in range(columns):
            if dice.random() < lit:
                place = (x + (3 + column * 6) * unit, foot - high + (5 + row * 7.5) * unit)
                canvas.rect(mix(face, shine, 0.85), *place, 2.8 * unit, 3.8 * unit)
