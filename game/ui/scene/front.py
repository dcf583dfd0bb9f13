"""The near hill: grass, path, flowers and the trees that frame the picture."""

import math
import random

from game.ui.scene.brush import RGB, Canvas, mix
from game.ui.scene.land import paint_hill
from game.ui.scene.palette import Palette
from game.ui.scene.stage import FRONT, Stage
from game.ui.scene.trees import paint_tree

_FLOWERS: tuple[RGB, ...] = ((255, 214, 110), (255, 255, 255), (244, 140, 120), (196, 164, 236))
# x as a share of the picture, size in units, the landscape's first or second kind, or a bush
_FRAME_TREES = (
    (0.004, 66, 0), (0.040, 40, 1), (0.078, 24, None), (0.985, 62, 0), (0.945, 30, None), (0.915, 18, None),
)  # fmt: skip


def paint_front(canvas: Canvas, stage: Stage, palette: Palette) -> None:
    """Paint the hill on which the leader stands."""
    near = mix(palette.grass, palette.shadow, 0.34 if not palette.snow else 0.22)
    paint_hill(canvas, stage, palette, FRONT, mix(palette.grass, palette.meadow, 0.25), near, 0.2)
    _paint_path(canvas, stage, palette)
    dice = random.Random(stage.seed * 41)
    _paint_tufts(canvas, stage, palette, dice)
    _paint_flowers(canvas, stage, palette, dice)
    for share, size, number in _FRAME_TREES:
        x = share * stage.width
        if stage.layout == "title" and share < 0.5:
            continue
        foot = (x, stage.ground(FRONT, x) + 26 * stage.unit)
        leaves = mix(palette.foliage, palette.shadow, 0.25)
        kind = "bush" if number is None else stage.country.near[number]
        paint_tree(canvas, foot, size * stage.unit, leaves, palette, dice, kind)
    _paint_corners(canvas, stage, palette, dice)
    x, y = stage.hill_top
    canvas.soft((x - 6 * stage.unit, y), (58 * stage.unit, 12 * stage.unit), palette.shadow, 190)


def _paint_path(canvas: Canvas, stage: Stage, palette: Palette) -> None:
    """A path that winds from the campus to the leader's feet."""
    earth = palette.dim(mix((234, 214, 172), palette.grass, 0.12))
    if palette.snow:
        earth = mix(earth, palette.cloud_shade, 0.7)
    left, right = [], []
    start, end = stage.hill_top[0] + 8 * stage.unit, stage.campus_left + 240 * stage.campus_unit
    for step in range(41):
        share = step / 40
        x = start + (end - start) * share
        y = stage.ground(FRONT, x) + (6 + 62 * share**1.2 + 7 * math.sin(share * 9)) * stage.unit
        wide = (2.5 + 15 * math.sin(math.pi * min(1, share * 0.9)) ** 1.2) * stage.unit
        left.append((x, y - wide * 0.35))
        right.append((x - wide * 0.3, y + wide * 0.65))
    canvas.polygon(mix(earth, palette.shadow, 0.35), [(x, y + 2 * stage.unit) for x, y in left + right[::-1]])
    canvas.polygon(earth, left + right[::-1])


def _paint_tufts(canvas: Canvas, stage: Stage, palette: Palette, dice: random.Random) -> None:
    """Short strokes of grass, darker near the lower edge."""
    for _ in range(420):
        x = dice.random() * stage.width
        depth = dice.random() ** 0.8
        y = stage.ground(FRONT, x) + depth * 0.15 * stage.height
        tone = mix(palette.grass, palette.light, dice.uniform(0, 0.3) * (1 - palette.dark))
        tone = mix(tone, palette.shadow, 0.12 + 0.4 * depth)
        size = (4 + 8 * depth) * stage.unit
        lean = dice.uniform(-0.2, 0.7) * size
        canvas.polygon(tone, [(x - size * 0.14, y), (x + size * 0.14, y), (x + lean, y - size)])


def _paint_flowers(canvas: Canvas, stage: Stage, palette: Palette, dice: random.Random) -> None:
    """Drifts of small flowers; none in the snow."""
    if palette.snow:
        return
    for _ in range(15):
        middle, depth = dice.uniform(0, 1) * stage.width, dice.uniform(0.03, 0.13)
        color = palette.dim(dice.choice(_FLOWERS))
        for _flower in range(11):
            x = middle + dice.gauss(0, 26) * stage.unit
            y = stage.ground(FRONT, x) + depth * stage.height + dice.gauss(0, 6) * stage.unit
            canvas.circle(color, (x, y), (1.1 + 9 * depth * dice.uniform(0.7, 1.3)) * stage.unit)


def _paint_corners(canvas: Canvas, stage: Stage, palette: Palette, dice: random.Random) -> None:
    """Tall dark blades close to the eye, in the lower corners."""
    tone = mix(palette.foliage, palette.shadow, 0.72)
    for _ in range(110):
        edge = abs(dice.gauss(0, 0.075))
        x = (edge if dice.random() < 0.5 else 1 - edge) * stage.width
        tall = max(0.0, 1 - edge / 0.22) * dice.uniform(26, 74) * stage.unit
        lean, foot = dice.uniform(-0.1, 0.55) * tall, stage.height + 3 * stage.unit
        wide = dice.uniform(2.0, 4.2) * stage.unit
        shade = mix(tone, palette.grass, dice.uniform(0.0, 0.4))
        bend = (x + lean * 0.35, foot - tall * 0.6)
        tip = (x + lean, foot - tall)
        canvas.polygon(
            shade,
            [
                (x - wide, foot),
                (bend[0] - wide * 0.5, bend[1]),
                tip,
                (bend[0] + wide * 0.6, bend[1]),
                (x + wide, foot),
            ],
        )
