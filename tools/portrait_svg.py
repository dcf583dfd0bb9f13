"""What a portrait is made of: a look, colours in light and shadow, and SVG elements.

Light falls from the right, as in the kite scene. All coordinates are in a square of 96 units.
"""

from dataclasses import dataclass

Parts = list[str]

INK = "#2b2430"


@dataclass(frozen=True, slots=True)
class Look:
    """How one person looks; colours are `#rrggbb`, parts are keys of the tables below."""

    skin: str
    hair_color: str
    hair: str
    clothes: str
    cloth: str
    ground: str
    whiskers: str = "none"
    eyewear: str = "none"
    brow: str = "firm"
    accent: str = "#8a4f86"
    tie: str = ""
    earrings: bool = False
    aged: bool = False
    grey_beard: bool = False
    chair: bool = False


def blend(first: str, second: str, share: float) -> str:
    """Return the colour `share` (0..1) of the way between two."""
    pairs = ((int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def shade(color: str, share: float = 0.22) -> str:
    """Return a colour in shadow: cooler and darker."""
    return blend(color, "#281c40", share)


def light(color: str, share: float = 0.25) -> str:
    """Return a colour in the light: warmer and brighter."""
    return blend(color, "#fff6dc", share)


def path(d: str, fill: str, opacity: float = 1.0) -> str:
    """Return a filled path."""
    clear = f' fill-opacity="{opacity}"' if opacity < 1 else ""
    return f'<path d="{d}" fill="{fill}"{clear}/>'


def stroke(d: str, color: str, width: float) -> str:
    """Return an open line with round ends."""
    return f'<path d="{d}" fill="none" stroke="{color}" stroke-width="{width}" stroke-linecap="round"/>'


def dot(x: float, y: float, r: float, fill: str, opacity: float = 1.0) -> str:
    """Return a filled circle."""
    clear = f' fill-opacity="{opacity}"' if opacity < 1 else ""
    return f'<circle cx="{x}" cy="{y}" r="{r}" fill="{fill}"{clear}/>'
