"""The buildings of the campus, one by one: front and side, windows, roofs."""

import random
from dataclasses import dataclass

from game.ui.scene.brush import RGB, Canvas, mix
from game.ui.scene.palette import Palette

GLASS: RGB = (92, 152, 192)
_SLATE: RGB = (64, 82, 116)


@dataclass(frozen=True, slots=True)
class Building:
    """A building in campus units: its left edge, size, depth, storeys, bays, wall and roof."""

    x: float
    width: float
    height: float
    floors: int
    bays: int
    wall: RGB
    roof: str
    behind: float = 0.0


# In the order in which a growing company builds them.
BUILDINGS: tuple[Building, ...] = (
    Building(168, 150, 92, 3, 8, (246, 236, 214), "gable"),
    Building(34, 116, 58, 2, 5, (226, 150, 112), "saw"),
    Building(400, 122, 84, 3, 6, (112, 178, 178), "garden"),
    Building(326, 66, 172, 8, 4, (244, 246, 248), "mast"),
    Building(536, 100, 60, 2, 5, (240, 200, 126), "gable"),
    Building(478, 58, 132, 6, 3, (170, 186, 214), "flat", 12),
    Building(108, 64, 118, 5, 3, (206, 118, 92), "flat", 12),
    Building(590, 54, 104, 4, 3, (214, 226, 220), "flat", 12),
)


@dataclass(frozen=True, slots=True)
class Box:
    """The front wall of a building in pixels; `unit` is a campus unit."""

    x: float
    foot: float
    width: float
    height: float
    unit: float

    @property
    def top(self) -> float:
        """The y of the eaves."""
        return self.foot - self.height

    @property
    def side(self) -> float:
        """The visible width of the side wall, to the left of the front."""
        return self.width * 0.10


def paint_building(canvas: Canvas, box: Box, building: Building, palette: Palette) -> None:
    """Paint walls, windows and roof, without anybody at home."""
    wall = palette.dim(building.wall)
    wall = mix(wall, palette.light, 0.10)
    shade = mix(wall, mix(palette.shadow, (70, 80, 130), 0.5), 0.42)
    canvas.soft(
        (box.x + box.width * 0.30, box.foot + box.unit),
        (box.width * 1.6, 26 * box.unit),
        palette.shadow,
        190,
    )
    side = box.side
    canvas.polygon(
        shade,
        [
            (box.x - side, box.top - side * 0.35),
            (box.x, box.top),
            (box.x, box.foot),
            (box.x - side, box.foot - side * 0.35),
        ],
    )
    canvas.rect(wall, box.x, box.top, box.width, box.height)
    canvas.rect(mix(wall, shade, 0.30), box.x, box.foot - 5 * box.unit, box.width, 5 * box.unit)
    _paint_glass(canvas, box, building, palette, wall)
    _ROOFS[building.roof](canvas, box, palette, wall, shade)


def paint_lights(canvas: Canvas, box: Box, building: Building, palette: Palette, dice: random.Random) -> None:
    """Paint the lit windows alone, with the light they spill."""
    warm = mix((255, 222, 140), palette.light, 0.3)
    for x, y, width, height in _windows(box, building):
        if dice.random() < 0.62:
            canvas.rect(warm, x, y, width, height)
            canvas.rect(mix(warm, (255, 255, 255), 0.6), x, y, width, height * 0.4)
    if palette.dark > 0.1:
        middle = (box.x + box.width / 2, box.foot - box.height * 0.5)
        canvas.soft(middle, (box.width * 1.5, box.height * 1.6), (255, 200, 110), int(120 * palette.dark))


def paint_scaffold(canvas: Canvas, box: Box, palette: Palette) -> None:
    """Paint scaffolding before the right part of a front."""
    pole, plank = palette.dim((120, 92, 62)), palette.dim((206, 164, 92))
    left, right = box.x + box.width * 0.42, box.x + box.width + 6 * box.unit
    top = box.top - 10 * box.unit
    bays = 4
    for bay in range(bays + 1):
        x = left + (right - left) * bay / bays
        canvas.line(pole, (x, top), (x, box.foot + 2 * box.unit), 2.2 * box.unit)
    y, level = box.foot - 20 * box.unit, 0
    while y > top:
        canvas.rect(plank, left - 3 * box.unit, y, right - left + 6 * box.unit, 3 * box.unit)
        x = left + (right - left) * (level % bays) / bays
        canvas.line(pole, (x, y), (x + (right - left) / bays, y + 20 * box.unit), 1.6 * box.unit)
        y, level = y - 20 * box.unit, level + 1


def _windows(box: Box, building: Building) -> list[tuple[float, float, float, float]]:
    """Every window as x, y, width and height."""
    pad, eaves = box.width * 0.07, box.height * 0.09
    bay, floor = (box.width - 2 * pad) / building.bays, (box.height - eaves * 1.9) / building.floors
    return [
        (
            box.x + pad + column * bay + bay * 0.16,
            box.top + eaves + row * floor + floor * 0.14,
            bay * 0.68,
            floor * 0.62,
        )
        for row in range(building.floors)
        for column in range(building.bays)
    ]


def _paint_glass(canvas: Canvas, box: Box, building: Building, palette: Palette, wall: RGB) -> None:
    glass = palette.dim(mix(GLASS, palette.sky[2], 0.4), 0.9)
    shine = mix(glass, (255, 255, 255), 0.42)
    for x, y, width, height in _windows(box, building):
        canvas.rect(mix(wall, palette.shadow, 0.35), x, y, width, height + 0.8 * box.unit)
        canvas.rect(glass, x, y, width, height)
        canvas.polygon(
            shine, [(x, y + height), (x, y + height * 0.4), (x + width * 0.6, y), (x + width * 0.95, y)]
        )


def _paint_flat(canvas: Canvas, box: Box, palette: Palette, wall: RGB, shade: RGB) -> None:
    bright = mix(wall, (255, 255, 255), 0.45)
    unit = box.unit
    canvas.polygon(
        mix(shade, bright, 0.25),
        [
            (box.x - box.side - 2 * unit, box.top - box.side * 0.35 - 5 * unit),
            (box.x - 2 * unit, box.top - 5 * unit),
            (box.x - 2 * unit, box.top + unit),
            (box.x - box.side - 2 * unit, box.top - box.side * 0.35 + unit),
        ],
    )
    canvas.rect(bright, box.x - 2 * unit, box.top - 5 * unit, box.width + 5 * unit, 6 * unit)


def _paint_mast(canvas: Canvas, box: Box, palette: Palette, wall: RGB, shade: RGB) -> None:
    _paint_flat(canvas, box, palette, wall, shade)
    unit, middle = box.unit, box.x + box.width * 0.6
    canvas.rect(shade, box.x + box.width * 0.2, box.top - 17 * unit, box.width * 0.5, 13 * unit)
    canvas.rect(wall, box.x + box.width * 0.28, box.top - 17 * unit, box.width * 0.42, 13 * unit)
    canvas.rect(palette.dim((226, 232, 240)), middle, box.top - 44 * unit, 2 * unit, 30 * unit)


def _paint_garden(canvas: Canvas, box: Box, palette: Palette, wall: RGB, shade: RGB) -> None:
    _paint_flat(canvas, box, palette, wall, shade)
    leaves, panel = palette.dim(palette.foliage, 0.3), palette.dim((46, 84, 138))
    for number in range(5):
        x = box.x + box.width * (0.08 + 0.075 * number)
        canvas.circle(mix(leaves, palette.meadow, 0.12 * number), (x, box.top - 7 * box.unit), 5.5 * box.unit)
    for number in range(4):
        x, y = box.x + box.width * (0.5 + 0.12 * number), box.top - 5 * box.unit
        canvas.polygon(
            panel,
            [
                (x, y),
                (x + 12 * box.unit, y),
                (x + 16 * box.unit, y - 10 * box.unit),
                (x + 4 * box.unit, y - 10 * box.unit),
            ],
        )


def _paint_gable(canvas: Canvas, box: Box, palette: Palette, wall: RGB, shade: RGB) -> None:
    """A hipped roof, with a pediment on a wide front."""
    tiles = palette.dim((214, 88, 58)) if not palette.snow else (244, 247, 252)
    dark, unit = mix(tiles, palette.shadow, 0.35), box.unit
    rise, over = 27 * unit, 6 * unit
    left, right = box.x - over, box.x + box.width + over
    canvas.polygon(
        dark,
        [
            (box.x - box.side - over, box.top - box.side * 0.35),
            (left, box.top),
            (left + 26 * unit, box.top - rise),
        ],
    )
    canvas.polygon(
        tiles,
        [
            (left, box.top),
            (right, box.top),
            (right - 22 * unit, box.top - rise),
            (left + 26 * unit, box.top - rise),
        ],
    )
    canvas.line(
        mix(tiles, palette.light, 0.55),
        (left + 26 * unit, box.top - rise),
        (right - 22 * unit, box.top - rise),
        2 * unit,
    )
    canvas.rect(mix(wall, shade, 0.45), box.x, box.top, box.width, 3 * unit)
    if box.width > 120 * unit:
        _paint_pediment(canvas, box, palette, wall, dark)


def _paint_pediment(canvas: Canvas, box: Box, palette: Palette, wall: RGB, edge: RGB) -> None:
    unit, middle = box.unit, box.x + box.width * 0.5
    peak, half = box.top - 36 * unit, 28 * unit
    canvas.polygon(
        edge,
        [
            (middle - half - 4 * unit, box.top + 3 * unit),
            (middle + half + 4 * unit, box.top + 3 * unit),
            (middle, peak - 5 * unit),
        ],
    )
    canvas.polygon(
        mix(wall, (255, 255, 255), 0.3),
        [(middle - half, box.top + 3 * unit), (middle + half, box.top + 3 * unit), (middle, peak)],
    )
    canvas.circle(palette.dim((44, 74, 112)), (middle, box.top - 12 * unit), 7 * unit)
    canvas.circle(palette.dim((255, 244, 214), 0.5), (middle, box.top - 12 * unit), 5 * unit)
    door = palette.dim((52, 76, 110))
    canvas.rect(door, middle - 13 * unit, box.foot - 26 * unit, 26 * unit, 26 * unit)
    for step in (-10, 1.5):
        canvas.rect(
            mix((255, 222, 140), palette.light, 0.4),
            middle + step * unit,
            box.foot - 22 * unit,
            8.5 * unit,
            22 * unit,
        )


def _paint_saw(canvas: Canvas, box: Box, palette: Palette, wall: RGB, shade: RGB) -> None:
    """A workshop roof: teeth with glass on the side of the light."""
    slate = palette.dim(_SLATE) if not palette.snow else (236, 241, 248)
    glass = palette.dim((150, 204, 226))
    teeth = 4
    wide = box.width / teeth
    for tooth in range(teeth):
        x = box.x + wide * tooth
        peak = (x + wide * 0.92, box.top - 19 * box.unit)
        canvas.polygon(slate, [(x, box.top), (x + wide, box.top), peak])
        canvas.polygon(
            glass, [(x + wide * 0.72, box.top - 2 * box.unit), (x + wide, box.top - 2 * box.unit), peak]
        )
    canvas.rect(mix(wall, shade, 0.4), box.x, box.top - 1 * box.unit, box.width, 3 * box.unit)


_ROOFS = {
    "flat": _paint_flat,
    "mast": _paint_mast,
    "garden": _paint_garden,
    "gable": _paint_gable,
    "saw": _paint_saw,
}
