"""The colours of each weather, and what a season does to them."""

from dataclasses import dataclass, replace

from game.ui.scene.brush import RGB, mix
from game.ui.scene.landscape import COUNTRIES, Country, Tint
from game.ui.scene.state import Landscape, Season, Weather

CREAM: RGB = (255, 247, 230)
"""The colour of cloth and hems."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours and the light of one weather; `dark` is 0 (noon) to 1 (night)."""

    sky: tuple[RGB, ...]
    sun: RGB
    glow: RGB
    haze: RGB
    grass: RGB
    meadow: RGB
    rock: RGB
    foliage: RGB
    shadow: RGB
    light: RGB
    city: RGB
    cloud: RGB
    cloud_shade: RGB
    string: RGB
    sun_height: float
    sun_size: float
    dark: float
    clouds: int
    rain: int = 0
    snow: int = 0
    gusts: float = 1.0
    country: Country = COUNTRIES["valley"]

    def dim(self, color: RGB, share: float = 1.0) -> RGB:
        """Return a colour of an object as this weather's light shows it."""
        return mix(color, (22, 30, 58), self.dark * share)


PALETTES: dict[Weather, Palette] = {
    "fair": Palette(
        sky=((36, 112, 196), (78, 160, 226), (140, 204, 240), (202, 232, 243), (248, 243, 226)),
        sun=(255, 251, 232), glow=(255, 240, 196), haze=(205, 227, 236),
        grass=(62, 146, 74), meadow=(122, 180, 92), rock=(96, 132, 178), foliage=(34, 116, 76),
        shadow=(18, 62, 74), light=(255, 244, 186), city=(104, 134, 182),
        cloud=(255, 255, 255), cloud_shade=(176, 203, 234), string=(34, 50, 86),
        sun_height=0.33, sun_size=1.0, dark=0.0, clouds=7,
    ),
    "golden": Palette(
        sky=((52, 58, 128), (122, 84, 152), (222, 120, 124), (253, 178, 108), (255, 226, 160)),
        sun=(255, 244, 208), glow=(255, 190, 104), haze=(250, 184, 136),
        grass=(86, 112, 74), meadow=(168, 140, 84), rock=(120, 86, 132), foliage=(58, 84, 78),
        shadow=(44, 34, 72), light=(255, 208, 128), city=(126, 84, 126),
        cloud=(255, 208, 176), cloud_shade=(178, 112, 146), string=(255, 248, 230),
        sun_height=0.455, sun_size=1.25, dark=0.16, clouds=6, gusts=0.8,
    ),
    "overcast": Palette(
        sky=((106, 127, 152), (140, 159, 180), (176, 191, 205), (206, 215, 222), (226, 228, 226)),
        sun=(244, 245, 245), glow=(236, 239, 242), haze=(203, 213, 219),
        grass=(76, 122, 92), meadow=(120, 148, 112), rock=(118, 136, 154), foliage=(44, 96, 82),
        shadow=(34, 60, 74), light=(232, 234, 226), city=(108, 126, 148),
        cloud=(238, 241, 244), cloud_shade=(166, 180, 196), string=(38, 50, 76),
        sun_height=0.24, sun_size=0.0, dark=0.08, clouds=10, gusts=1.2,
    ),
    "storm": Palette(
        sky=((22, 30, 52), (42, 54, 82), (76, 90, 116), (124, 134, 150), (178, 174, 162)),
        sun=(200, 198, 190), glow=(170, 170, 166), haze=(128, 140, 154),
        grass=(44, 86, 78), meadow=(74, 106, 90), rock=(72, 88, 112), foliage=(26, 68, 68),
        shadow=(10, 28, 42), light=(255, 222, 150), city=(62, 74, 102),
        cloud=(116, 127, 148), cloud_shade=(56, 66, 90), string=(255, 248, 228),
        sun_height=0.40, sun_size=0.0, dark=0.42, clouds=10, rain=115, gusts=1.9,
    ),
    "winter": Palette(
        sky=((96, 134, 182), (142, 176, 212), (186, 208, 230), (220, 230, 240), (248, 238, 234)),
        sun=(255, 250, 244), glow=(255, 236, 220), haze=(222, 230, 240),
        grass=(224, 234, 244), meadow=(238, 242, 248), rock=(132, 150, 182), foliage=(92, 128, 138),
        shadow=(86, 112, 158), light=(255, 246, 234), city=(126, 146, 184),
        cloud=(250, 251, 254), cloud_shade=(190, 204, 224), string=(36, 48, 84),
        sun_height=0.40, sun_size=0.8, dark=0.05, clouds=7, snow=110, gusts=0.8,
    ),
}  # fmt: skip

_SEASON_TINT: dict[Season, tuple[RGB, RGB, float]] = {
    "spring": ((150, 204, 84), (96, 168, 84), 0.34),
    "summer": ((0, 0, 0), (0, 0, 0), 0.0),
    "autumn": ((190, 160, 70), (216, 112, 36), 0.66),
    "winter": ((196, 206, 200), (116, 128, 130), 0.42),
}


def palette_of(weather: Weather, season: Season, landscape: Landscape = "valley") -> Palette:
    """Return the palette of a weather, with the landscape's and the season's tints on ground and leaves."""
    base = _in_country(PALETTES[weather], landscape)
    grass, leaves, share = _SEASON_TINT[season]
    if share == 0.0 or base.snow:
        return base
    return replace(
        base,
        grass=mix(base.grass, base.dim(grass), share * 0.7),
        meadow=mix(base.meadow, base.dim(grass), share),
        foliage=mix(base.foliage, base.dim(leaves), share),
    )


def _in_country(base: Palette, landscape: Landscape) -> Palette:
    """Return a palette with a landscape's plants; under snow its ground stays white."""
    country = COUNTRIES[landscape]
    if base.snow:
        return replace(base, country=country)

    def tinted(color: RGB, tint: Tint) -> RGB:
        return mix(color, base.dim(tint[0], 0.8), tint[1]) if tint[1] else color

    return replace(
        base,
        country=country,
        grass=tinted(base.grass, country.grass),
        meadow=tinted(base.meadow, country.meadow),
        foliage=tinted(base.foliage, country.foliage),
        rock=tinted(base.rock, country.rock),
        haze=tinted(base.haze, country.haze),
    )
