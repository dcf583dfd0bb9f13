"""Where things stand: the layout of the picture and the shapes of its hills."""

import math
import random
from dataclasses import dataclass
from typing import Literal

from game.ui.scene.landscape import COUNTRIES, Country
from game.ui.scene.state import Landscape

Layout = Literal["panel", "title"]

_TITLE_MARGIN = 0.30
_CAMPUS_WIDTH = 660.0
_SHORE = (0.38, 0.53)
_SUNK = 0.24

FAR, MID, PLAIN, CAMPUS, FRONT = range(5)

# Below this share of the height the land is solid: lower than the farthest hills can dip.
SOLID = 0.665

# base height, swing, waves, frequency and roughness of each ridge, as shares of the picture's height
_RIDGES = (
    (0.612, 0.042, 4, 1.1, 0.5),
    (0.665, 0.030, 3, 0.9, 0.45),
    (0.712, 0.014, 3, 0.8, 0.4),
    (0.765, 0.010, 2, 0.7, 0.4),
    (0.925, 0.014, 2, 0.55, 0.3),
)


@dataclass(frozen=True, slots=True)
class Ridge:
    """The outline of a hill: a base height and a sum of waves (pace, share, shift).

    Heights are shares of the picture's height.
    """

    base: float
    swing: float
    waves: tuple[tuple[float, float, float], ...]

    def top(self, x: float) -> float:
        """Return the height of the outline at x, in shares of the reference width."""
        wave, turn = 0.0, x * math.tau
        for pace, share, shift in self.waves:
            wave += share * math.sin(pace * turn + shift)
        return self.base - self.swing * wave


@dataclass(frozen=True, slots=True)
class Stage:
    """The measures of one picture; `unit` is one pixel of a picture 720 pixels high."""

    width: int
    height: int
    seed: int
    layout: Layout
    unit: float
    ridges: tuple[Ridge, ...]
    landscape: Landscape = "valley"

    @property
    def country(self) -> Country:
        """What the country looks like."""
        return COUNTRIES[self.landscape]

    def across(self, share: float) -> float:
        """Return the x of a share of the part that is kept for the picture, in pixels."""
        left = _TITLE_MARGIN if self.layout == "title" else 0.0
        return (left + (1 - left) * share) * self.width

    def ground(self, layer: int, x: float) -> float:
        """Return the y of a hill's outline at x, both in pixels."""
        y = self.ridges[layer].top(x / (self.unit * 1280))
        if layer < PLAIN:
            y += _SUNK * self.at_sea(x)
        if layer == FRONT:
            away = (x - self.across(0.15)) / (0.15 * max(self.width, self.unit * 1280))
            y -= 0.105 * math.exp(-away * away)
        return y * self.height

    def at_sea(self, x: float) -> float:
        """Return how far out at sea x lies: 1 in the bay of a coast, 0 where its city stands."""
        if self.country.water != "sea":
            return 0.0
        land, out = self.across(_SHORE[1]), self.across(_SHORE[0])
        share = min(1.0, max(0.0, (land - x) / (land - out)))
        return share * share * (3 - 2 * share)

    @property
    def small(self) -> float:
        """How much things must be enlarged to be read: 0 from 480 pixels high, 1 at 160 and below."""
        return min(1.0, max(0.0, (480 - self.height) / 320))

    @property
    def kite_unit(self) -> float:
        """The size of one kite unit; a kite is about 170 of them tall."""
        return min(self.unit, self.width / 1000) * (1.12 + 0.36 * self.small)

    @property
    def people_unit(self) -> float:
        """The size of one unit of a person on the campus; people are about 27 tall."""
        return self.campus_unit * (1.0 + 0.55 * self.small)

    @property
    def campus_unit(self) -> float:
        """The size of one campus unit; the campus is 660 of them wide."""
        room = self.across(0.99) - self.across(0.43)
        return min(self.unit * 1.12, room / _CAMPUS_WIDTH)

    @property
    def campus_left(self) -> float:
        """The x of the campus's left end, in pixels."""
        return self.across(0.99) - _CAMPUS_WIDTH * self.campus_unit

    @property
    def hill_top(self) -> tuple[float, float]:
        """Where the leader stands, in pixels."""
        x = self.across(0.15)
        return x, self.ground(FRONT, x) + 5 * self.unit

    def street(self, x: float) -> float:
        """Return the y on which buildings stand at x, in pixels."""
        return self.ground(CAMPUS, x) + 22 * self.unit


def lay_out(
    size: tuple[int, int], seed: int, layout: Layout = "panel", landscape: Landscape = "valley"
) -> Stage:
    """Return the stage for a picture of this size in pixels."""
    dice = random.Random(seed)
    hills = COUNTRIES[landscape].hills
    ridges = tuple(
        _draw_ridge(dice, base, swing * (hills if layer < PLAIN else 1.0), count, pace, rough)
        for layer, (base, swing, count, pace, rough) in enumerate(_RIDGES)
    )
    unit = min(size[1] / 720, size[0] / 620)
    return Stage(size[0], size[1], seed, layout, unit, ridges, landscape)


def _draw_ridge(
    dice: random.Random, base: float, swing: float, count: int, pace: float, rough: float
) -> Ridge:
    total = sum(rough**i for i in range(count))
    waves = tuple(
        (pace * 2**i * dice.uniform(0.85, 1.15), rough**i / total, dice.uniform(0, math.tau))
        for i in range(count)
    )
    return Ridge(base, swing, waves)
