"""Trees and bushes, lit from the right."""

import math
import random

from game.ui.scene.brush import RGB, Canvas, mix
from game.ui.scene.palette import Palette


def paint_tree(
    canvas: Canvas,
    foot: tuple[float, float],
    size: float,
    leaves: RGB,
    palette: Palette,
    dice: random.Random,
    kind: str,
) -> None:
    """Paint one tree; `size` is about half its height in pixels."""
    canvas.soft((foot[0] - size * 0.25, foot[1]), (size * 2.2, size * 0.5), palette.shadow, 130)
    if kind == "fir":
        _paint_fir(canvas, foot, size, leaves, palette)
    elif kind == "poplar":
        _paint_poplar(canvas, foot, size, leaves, palette)
    elif kind == "palm":
        _paint_palm(canvas, foot, size, leaves, palette, dice)
    elif kind == "acacia":
        _paint_acacia(canvas, foot, size, leaves, palette)
    else:
        _paint_round(canvas, foot, size, leaves, palette, dice, bush=kind == "bush")


def paint_grove(
    canvas: Canvas,
    spots: list[tuple[float, float, float]],
    leaves: RGB,
    palette: Palette,
    dice: random.Random,
) -> None:
    """Paint trees at (x, y, size), the farthest first."""
    for x, y, size in sorted(spots, key=lambda spot: spot[1]):
        tint = mix(leaves, palette.meadow, dice.uniform(0.0, 0.3))
        paint_tree(canvas, (x, y), size, tint, palette, dice, dice.choice(palette.country.trees))


def _tones(leaves: RGB, palette: Palette) -> tuple[RGB, RGB, RGB]:
    """Shade, body and light of a tree's leaves."""
    cap = (255, 255, 255) if palette.snow else palette.light
    return (
        mix(leaves, palette.shadow, 0.55),
        mix(leaves, palette.shadow, 0.12),
        mix(leaves, cap, (0.6 if palette.snow else 0.3) * (1 - palette.dark)),
    )


def _paint_trunk(canvas: Canvas, foot: tuple[float, float], size: float, palette: Palette) -> None:
    bark = mix(palette.dim((92, 66, 52)), palette.shadow, 0.25)
    x, y = foot
    canvas.polygon(
        bark,
        [
            (x - size * 0.11, y),
            (x + size * 0.11, y),
            (x + size * 0.06, y - size),
            (x - size * 0.06, y - size),
        ],
    )


def _paint_round(
    canvas: Canvas,
    foot: tuple[float, float],
    size: float,
    leaves: RGB,
    palette: Palette,
    dice: random.Random,
    *,
    bush: bool,
) -> None:
    shade, body, light = _tones(leaves, palette)
    middle = (foot[0], foot[1] - size * (0.36 if bush else 1.28))
    wide, tall = (0.72, 0.34) if bush else (0.56, 0.52)
    if not bush:
        _paint_trunk(canvas, foot, size, palette)
    lobes = []
    for number in range(9):
        turn = math.tau * number / 9 + dice.uniform(-0.2, 0.2)
        radius = size * dice.uniform(0.26, 0.38) * (0.8 if bush else 1.0)
        lobes.append(
            (middle[0] + math.cos(turn) * wide * size, middle[1] + math.sin(turn) * tall * size, radius)
        )
    lobes.append((middle[0], middle[1], size * (0.42 if bush else 0.58)))
    for tone, shift, share in ((shade, 0.0, 1.0), (body, 0.13, 0.90), (light, 0.34, 0.52)):
        for x, y, radius in lobes:
            if tone is not light or y < middle[1] + size * 0.1:
                canvas.circle(tone, (x + radius * shift, y - radius * shift), radius * share)


def _paint_fir(canvas: Canvas, foot: tuple[float, float], size: float, leaves: RGB, palette: Palette) -> None:
    shade, body, light = _tones(mix(leaves, palette.shadow, 0.2), palette)
    _paint_trunk(canvas, foot, size * 0.7, palette)
    x = foot[0]
    for tier in range(4):
        y = foot[1] - size * (0.28 + 0.46 * tier)
        wide = size * (0.66 - 0.13 * tier)
        tip = (x, y - size * 0.95)
        canvas.polygon(shade, [(x - wide, y), (x - wide * 0.5, y + size * 0.07), (x + wide, y), tip])
        canvas.polygon(body, [(x - wide * 0.15, y + size * 0.04), (x + wide, y), tip])
        canvas.polygon(light, [(x + wide * 0.42, y + size * 0.01), (x + wide, y), tip])


def _paint_poplar(
    canvas: Canvas, foot: tuple[float, float], size: float, leaves: RGB, palette: Palette
) -> None:
    shade, body, light = _tones(leaves, palette)
    _paint_trunk(canvas, foot, size * 0.6, palette)
    middle = (foot[0], foot[1] - size * 1.35)
    canvas.ellipse(shade, middle, size * 0.74, size * 2.2)
    canvas.ellipse(body, (middle[0] + size * 0.07, middle[1] - size * 0.05), size * 0.54, size * 2.0)
    canvas.ellipse(light, (middle[0] + size * 0.17, middle[1] - size * 0.2), size * 0.18, size * 1.4)


def _paint_palm(
    canvas: Canvas,
    foot: tuple[float, float],
    size: float,
    leaves: RGB,
    palette: Palette,
    dice: random.Random,
) -> None:
    """A bent trunk and a crown of drooping fronds, the ones towards the sun lighter."""
    shade, body, light = _tones(leaves, palette)
    bark = mix(palette.dim((128, 98, 74)), palette.shadow, 0.2)
    lean = dice.uniform(-0.35, 0.45) * size
    trunk = [(foot[0] + lean * (step / 8) ** 2, foot[1] - size * 1.9 * step / 8) for step in range(9)]
    canvas.stroke(bark, trunk, max(1.0, size * 0.12))
    top = trunk[-1]
    for number in range(9):
        turn = math.pi * (0.02 + 0.96 * number / 8) + dice.uniform(-0.1, 0.1)
        tone = (shade, body, light)[number * 3 // 9] if number % 2 else body
        _paint_frond(canvas, top, size * dice.uniform(0.85, 1.1), math.pi - turn, tone)
    canvas.circle(shade, top, size * 0.1)


def _paint_frond(canvas: Canvas, top: tuple[float, float], long: float, turn: float, tone: RGB) -> None:
    """A leaf that leaves the crown at an angle and bends down by its weight."""
    upper, lower = [], []
    for step in range(7):
        along = step / 6
        x = top[0] + math.cos(turn) * long * along
        y = top[1] - math.sin(turn) * long * 0.55 * along + long * 0.62 * along * along
        wide = long * 0.11 * math.sin(math.pi * min(1.0, along + 0.12))
        upper.append((x, y - wide))
        lower.append((x, y + wide * 0.5))
    canvas.polygon(tone, upper + lower[::-1])


def _paint_acacia(
    canvas: Canvas, foot: tuple[float, float], size: float, leaves: RGB, palette: Palette
) -> None:
    """A forked trunk under flat storeys of leaves."""
    shade, body, light = _tones(leaves, palette)
    bark = mix(palette.dim((104, 76, 56)), palette.shadow, 0.25)
    x, y = foot
    fork = (x, y - size * 0.6)
    canvas.limb(bark, (x, y), fork, max(1.0, size * 0.12))
    for side, high in ((-0.5, 1.2), (0.12, 1.38), (0.6, 1.15)):
        canvas.limb(bark, fork, (x + side * size, y - high * size), max(1.0, size * 0.07))
    for side, high, wide in ((-0.45, 1.22, 1.25), (0.5, 1.2, 1.2), (0.05, 1.46, 1.5)):
        middle = (x + side * size, y - high * size)
        canvas.ellipse(shade, middle, wide * size, 0.36 * size)
        for tone, shift, rise, share, tall in (
            (body, 0.05, 0.04, 0.92, 0.28),
            (light, 0.16, 0.09, 0.5, 0.13),
        ):
            spot = (middle[0] + shift * size, middle[1] - rise * size)
            canvas.ellipse(tone, spot, wide * size * share, tall * size)
