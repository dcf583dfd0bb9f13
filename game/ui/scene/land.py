"""The land: mountains, hills, fields, woods and the road, in layers that fade with distance."""

import itertools
import math
import random

import pygame

from game.ui.scene.brush import RGB, Canvas, blit_glow, gradient, mix, mottle, multiply, veil
from game.ui.scene.palette import Palette
from game.ui.scene.sky import sun_place
from game.ui.scene.stage import CAMPUS, FAR, FRONT, MID, PLAIN, Stage
from game.ui.scene.trees import paint_grove
from game.ui.scene.water import paint_sea, paint_water

_HAZE = {FAR: 0.62, MID: 0.40, PLAIN: 0.18, CAMPUS: 0.04}


def land_top(stage: Stage) -> int:
    """Return the y above which there is only sky, in pixels."""
    return int(stage.height * 0.36)


def land_canvas(stage: Stage, palette: Palette) -> Canvas:
    """Return an empty canvas for everything below the open sky."""
    top = land_top(stage)
    return Canvas((stage.width, stage.height - top), palette.haze, (0, top))


def paint_far_land(stage: Stage, palette: Palette) -> Canvas:
    """Return the mountains and the first, hazy hills."""
    canvas = land_canvas(stage, palette)
    if stage.country.peaks:
        _paint_mountains(canvas, stage, palette)
    _paint_mist(canvas, stage, palette, 0.60, 0.10, 120)
    if stage.country.water == "sea":
        paint_sea(canvas, stage, palette)
    paint_hill(canvas, stage, palette, FAR, palette.meadow, palette.grass)
    _paint_mist(canvas, stage, palette, 0.655, 0.07, 100)
    return canvas


def paint_middle_land(canvas: Canvas, stage: Stage, palette: Palette) -> None:
    """Add the rolling farmland between the city and the lake."""
    dice = random.Random(stage.seed * 7 + 1)
    paint_hill(canvas, stage, palette, MID, palette.meadow, palette.grass)
    _paint_fields(canvas, stage, palette, MID, dice)
    _paint_wood(canvas, stage, palette, MID, 46, 5.5, dice)
    _paint_mist(canvas, stage, palette, 0.70, 0.05, 70)


def paint_plain(canvas: Canvas, stage: Stage, palette: Palette) -> None:
    """Add the plain with its fields, the road to the city and the lake."""
    dice = random.Random(stage.seed * 7 + 2)
    paint_hill(canvas, stage, palette, PLAIN, palette.meadow, palette.grass)
    _paint_fields(canvas, stage, palette, PLAIN, dice)
    _paint_wood(canvas, stage, palette, PLAIN, 40, 9, dice)
    canvas.stroke(mix(palette.dim((236, 222, 190)), palette.haze, 0.3), road(stage), 3.2 * stage.unit)
    paint_water(canvas, stage, palette)


def paint_campus_ground(canvas: Canvas, stage: Stage, palette: Palette) -> None:
    """Add the meadow on which the campus stands."""
    dice = random.Random(stage.seed * 7 + 3)
    paint_hill(canvas, stage, palette, CAMPUS, palette.meadow, palette.grass)
    spots = []
    for _ in range(34):
        x = dice.uniform(0.0, stage.campus_left - 20 * stage.unit)
        y = stage.ground(CAMPUS, x) + dice.uniform(4, 26) * stage.unit
        spots.append((x, y, dice.uniform(9, 17) * stage.unit))
    paint_grove(canvas, spots, palette.foliage, palette, dice)


def road(stage: Stage) -> list[tuple[float, float]]:
    """Return the road from the city down to the campus, in pixels."""
    points = []
    for step in range(41):
        along = step / 40
        x = stage.across(0.93 - 0.10 * along + 0.09 * math.sin(along * 5.2))
        y = stage.height * (0.692 + 0.10 * along**1.3)
        points.append((x, y))
    return points


def paint_hill(
    canvas: Canvas, stage: Stage, palette: Palette, layer: int, crest: RGB, foot: RGB, depth: float = 0.16
) -> None:
    """Fill a hill below its outline, lit at the crest, with soft patches and a bright rim."""
    haze = _HAZE.get(layer, 0.0)
    step = max(2, stage.width // 320)
    points = [(float(x), stage.ground(layer, x)) for x in range(0, stage.width + step, step)]
    top = min(y for _, y in points)
    scale = canvas.scale
    size = (canvas.surface.get_width(), int((stage.height - top) * scale) + 2 * scale)
    sheet = pygame.Surface(size, pygame.SRCALPHA)
    sheet.fill((255, 255, 255, 0))
    outline = [(x * scale, (y - top) * scale) for x, y in points]
    pygame.draw.polygon(sheet, (255, 255, 255, 255), [*outline, (size[0], size[1]), (0, size[1])])
    multiply(sheet, _hill_colors(stage, palette, size, haze, crest, foot, depth, top))
    multiply(
        sheet, mottle(size, (26, 9), 205 if haze > 0.3 else 224 if palette.snow else 188, stage.seed + layer)
    )
    canvas.surface.blit(sheet, canvas.at((0, top)))
    rim = mix(
        mix(crest, palette.light, (0.06 if layer == FRONT else 0.5) * (1 - palette.dark)),
        palette.haze,
        haze * 0.8,
    )
    for start, end in itertools.pairwise(points):
        if start[0] > stage.width * 0.18:
            canvas.line(rim, start, end, 1.4 * stage.unit)


def _hill_colors(
    stage: Stage,
    palette: Palette,
    size: tuple[int, int],
    haze: float,
    crest: RGB,
    foot: RGB,
    depth: float,
    top: float,
) -> pygame.Surface:
    """The gradient of a hill, reaching its foot colour after `depth` of the picture's height."""
    low = mix(foot, palette.shadow, 0.25)
    stops = [mix(crest, palette.light, 0.15), crest, foot, mix(foot, low, 0.6), low]
    shown = [mix(color, palette.haze, haze) for color in stops]
    whole = stage.height - top
    reach = max(2, int(size[1] * min(1.0, depth * stage.height / whole)))
    sheet = pygame.Surface(size)
    sheet.fill(shown[-1])
    sheet.blit(gradient(shown, (size[0], reach)), (0, 0))
    return sheet


def _paint_mountains(canvas: Canvas, stage: Stage, palette: Palette) -> None:
    dice = random.Random(stage.seed * 11)
    for rank, (count, haze, rise) in enumerate(((7, 0.70, 0.20), (8, 0.52, 0.13))):
        peaks = []
        for number in range(count):
            x = (number + dice.uniform(0.1, 0.9)) / count * 1.15 - 0.08
            lower = 0.55 if x > 0.52 else 1.0
            peaks.append((x, rise * stage.country.peaks * lower * dice.uniform(0.62, 1.0)))
        for x, height in sorted(peaks, key=lambda peak: -peak[1]):
            rock = mix(palette.rock, palette.haze, haze + dice.uniform(-0.04, 0.04))
            capped = rank == 0 and stage.country.snow
            _paint_peak(canvas, stage, palette, (x, height), rock, dice, snow=capped)


def _paint_peak(
    canvas: Canvas,
    stage: Stage,
    palette: Palette,
    peak: tuple[float, float],
    rock: RGB,
    dice: random.Random,
    *,
    snow: bool,
) -> None:
    """A peak with a shaded left face, a lit right face and a crooked edge between them."""
    base = stage.height * 0.645
    x, y = peak[0] * stage.width, base - peak[1] * stage.height
    wide = (base - y) * dice.uniform(1.35, 1.8)
    drop = base - y
    edge = [(x, y)]
    for step in range(1, 6):
        edge.append((x + dice.uniform(-0.13, 0.16) * drop, y + drop * step / 5))
    left = _face(dice, (x, y), (x - wide, base), drop)
    right = _face(dice, (x, y), (x + wide * 0.92, base), drop)
    canvas.polygon(mix(rock, palette.shadow, 0.20), [*left, *reversed(edge)])
    canvas.polygon(mix(rock, palette.light, 0.12 * (1 - palette.dark)), [*right, *reversed(edge)])
    if snow and drop > 0.12 * stage.height:
        _paint_snowcap(canvas, palette, left, right, edge, rock)


def _face(
    dice: random.Random, top: tuple[float, float], foot: tuple[float, float], drop: float
) -> list[tuple[float, float]]:
    """The uneven outline of a mountain side, from its peak to its foot."""
    points = [top]
    for step in range(1, 5):
        share = step / 5
        bend = dice.uniform(-0.035, 0.035) * drop
        points.append((top[0] + (foot[0] - top[0]) * share, top[1] + (foot[1] - top[1]) * share + bend))
    return [*points, foot]


def _paint_snowcap(
    canvas: Canvas,
    palette: Palette,
    left: list[tuple[float, float]],
    right: list[tuple[float, float]],
    edge: list[tuple[float, float]],
    rock: RGB,
) -> None:
    white = mix(palette.dim((255, 255, 255), 1.3), palette.haze, 0.35)
    notch = (edge[1][0], (edge[1][1] + edge[2][1]) / 2)
    cool = mix(mix(white, rock, 0.45), palette.cloud_shade, 0.3)
    near_left = ((left[1][0] + edge[1][0]) / 2, left[1][1] - (left[1][1] - left[0][1]) * 0.25)
    near_right = ((right[1][0] + edge[1][0]) / 2, right[1][1] - (right[1][1] - right[0][1]) * 0.2)
    canvas.polygon(cool, [left[0], left[1], near_left, notch, edge[1]])
    canvas.polygon(white, [right[0], right[1], near_right, notch, edge[1]])


def _paint_mist(canvas: Canvas, stage: Stage, palette: Palette, place: float, tall: float, peak: int) -> None:
    """A band of mist across the whole width, at a share of the height."""
    size = (canvas.surface.get_width(), int(stage.height * tall * canvas.scale))
    band = veil(mix(palette.haze, palette.glow, 0.25), (0, peak // 2, peak, peak // 2, 0), size)
    canvas.surface.blit(band, canvas.at((0, (place - tall / 2) * stage.height)))


def _paint_fields(canvas: Canvas, stage: Stage, palette: Palette, layer: int, dice: random.Random) -> None:
    """Strips of field that follow the hill."""
    haze = _HAZE[layer]
    for _ in range(round(9 * stage.country.fields)):
        left, wide = dice.uniform(-0.05, 0.95) * stage.width, dice.uniform(0.06, 0.16) * stage.width
        drop, tall = dice.uniform(6, 24) * stage.unit, dice.uniform(4, 9) * stage.unit
        slant = dice.uniform(-40, 10) * stage.unit
        upper = [(left + wide * i / 10, stage.ground(layer, left + wide * i / 10) + drop) for i in range(11)]
        lower = [(x + slant, y + tall) for x, y in reversed(upper)]
        ripe = mix(palette.meadow, palette.light, dice.uniform(0.05, 0.4) * (1 - palette.dark))
        tone = mix(ripe, palette.foliage, dice.choice((0.0, 0.0, 0.25)))
        canvas.polygon(mix(tone, palette.haze, haze), upper + lower)


def _paint_wood(
    canvas: Canvas,
    stage: Stage,
    palette: Palette,
    layer: int,
    count: int,
    size: float,
    dice: random.Random,
) -> None:
    """Small far trees in loose rows."""
    leaves = mix(palette.foliage, palette.haze, _HAZE[layer])
    spots = []
    for _ in range(round(count * stage.country.woods) // 6):
        start = dice.uniform(0.0, 1.0) * stage.width
        drop = dice.uniform(2, 18) * stage.unit
        for number in range(6):
            x = start + number * size * dice.uniform(1.2, 2.2) * stage.unit
            y = stage.ground(layer, x) + drop
            spots.append((x, y, size * dice.uniform(0.7, 1.2) * stage.unit))
    paint_grove(canvas, spots, leaves, palette, dice)


def warm(picture: pygame.Surface, stage: Stage, palette: Palette, top: int) -> None:
    """Let the sun's glow spill over the land near it."""
    sun = sun_place(stage, palette)
    size = (stage.width * 1.1, stage.height * 1.0)
    peak = int(54 * (1 - palette.dark * 1.4))
    spill = pygame.Surface(picture.get_size())
    blit_glow(spill, (sun[0], stage.height * 0.55 - top), size, palette.glow, 1.4, max(10, peak))
    picture.blit(spill, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
