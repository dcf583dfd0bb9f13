"""What the country around a company looks like: the shapes, colours and plants of each landscape."""

from dataclasses import dataclass
from typing import Final, Literal

from game.ui.scene.brush import RGB
from game.ui.scene.state import Landscape

Water = Literal["lake", "pond", "canals", "sea"]
Tint = tuple[RGB, float]
"""A colour to mix in, and its share."""


@dataclass(frozen=True, slots=True)
class Country:
    """One landscape.

    hills: how much the far ridges swing; peaks: how high the mountains rise, both 1 in the valley; snow:
    whether they are capped; grass, meadow, foliage, rock, haze: what is mixed into the weather's colours;
    trees: the kinds that grow; near: the two kinds beside the leader; fields, woods: how much of them;
    water: what lies in it; warm: whether no winter comes there.
    """

    hills: float = 1.0
    peaks: float = 1.0
    snow: bool = True
    grass: Tint = ((0, 0, 0), 0.0)
    meadow: Tint = ((0, 0, 0), 0.0)
    foliage: Tint = ((0, 0, 0), 0.0)
    rock: Tint = ((0, 0, 0), 0.0)
    haze: Tint = ((0, 0, 0), 0.0)
    trees: tuple[str, ...] = ("round", "round", "fir", "poplar", "bush")
    near: tuple[str, str] = ("round", "fir")
    fields: float = 1.0
    woods: float = 1.0
    water: Water = "lake"
    warm: bool = False


COUNTRIES: Final[dict[Landscape, Country]] = {
    "valley": Country(),
    "coast": Country(
        peaks=0.42, snow=False, rock=((150, 152, 140), 0.45), meadow=((206, 196, 132), 0.30),
        foliage=((70, 126, 74), 0.35), trees=("round", "poplar", "bush", "bush"), near=("round", "bush"),
        fields=0.7, woods=0.6, water="sea",
    ),
    "mountains": Country(
        hills=1.75, peaks=1.75, rock=((96, 108, 140), 0.35), grass=((42, 116, 84), 0.35),
        meadow=((126, 170, 96), 0.30), foliage=((22, 84, 72), 0.55), trees=("fir", "fir", "fir", "round"),
        near=("fir", "fir"), fields=0.25, woods=2.2,
    ),
    "plain": Country(
        hills=0.22, peaks=0.0, meadow=((150, 196, 92), 0.40), grass=((84, 156, 70), 0.35),
        trees=("poplar", "poplar", "round", "bush"), near=("poplar", "bush"), fields=2.2, woods=0.7,
        water="canals",
    ),
    "dry": Country(
        hills=0.8, peaks=0.8, snow=False, grass=((198, 140, 78), 0.80), meadow=((232, 184, 108), 0.84),
        foliage=((118, 124, 60), 0.66), rock=((204, 98, 62), 0.85), haze=((244, 222, 190), 0.50),
        trees=("acacia", "acacia", "bush", "poplar"), near=("acacia", "bush"), fields=0.6, woods=0.7,
        water="pond", warm=True,
    ),
    "tropics": Country(
        hills=1.5, peaks=0.66, snow=False, grass=((30, 148, 78), 0.55), meadow=((112, 196, 82), 0.55),
        foliage=((16, 126, 78), 0.60), rock=((28, 122, 82), 0.92), haze=((206, 232, 214), 0.35),
        trees=("palm", "palm", "round", "bush"), near=("palm", "bush"), fields=0.4, woods=1.8, warm=True,
    ),
}  # fmt: skip
