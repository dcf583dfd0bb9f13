"""Colours, type sizes and shapes of the interface, by role.

The palette is derived from Okabe and Ito's colours. Every ink reaches a contrast of 4.5:1 on `paper`,
`card`, `wash` and `accent_soft`; `gold`, `sky`, `warm` and `track` are for fills and signs, never for
text on a light ground.
"""

from dataclasses import dataclass
from typing import Literal

RGB = tuple[int, int, int]
TypeRole = Literal["display", "title", "heading", "figure", "lead", "body", "label", "small", "tiny"]
Weight = Literal["regular", "semibold", "bold", "italic"]

SIZES: dict[TypeRole, float] = {
    "display": 38,
    "title": 25,
    "heading": 19,
    "figure": 20,
    "lead": 18,
    "body": 16,
    "label": 15,
    "small": 13.5,
    "tiny": 12,
}
"""Type sizes in units that grow with both the interface scale and the text size."""


@dataclass(frozen=True)
class Palette:
    """Named colours; a role, not a hue, is what a widget asks for."""

    ink: RGB = (23, 37, 58)
    ink_soft: RGB = (78, 94, 116)
    paper: RGB = (251, 249, 245)
    card: RGB = (255, 255, 255)
    line: RGB = (217, 222, 230)
    edge: RGB = (134, 147, 165)
    wash: RGB = (241, 244, 248)
    wash_deep: RGB = (228, 234, 241)
    track: RGB = (224, 229, 237)
    navy: RGB = (24, 44, 74)
    navy_raised: RGB = (39, 63, 99)
    navy_line: RGB = (72, 98, 136)
    on_navy: RGB = (255, 255, 255)
    on_navy_soft: RGB = (194, 211, 232)
    accent: RGB = (0, 103, 163)
    accent_soft: RGB = (223, 238, 248)
    sky: RGB = (86, 180, 233)
    warm: RGB = (213, 94, 0)
    warm_ink: RGB = (160, 68, 0)
    warm_soft: RGB = (253, 239, 225)
    gold: RGB = (230, 159, 0)
    gold_soft: RGB = (255, 245, 220)
    good: RGB = (0, 112, 84)
    good_soft: RGB = (222, 242, 235)
    bad: RGB = (180, 46, 28)
    bad_soft: RGB = (252, 232, 228)
    leadership: RGB = (126, 50, 112)
    leadership_soft: RGB = (245, 232, 242)
    management: RGB = (0, 103, 163)
    management_soft: RGB = (223, 238, 248)
    focus: RGB = (255, 176, 0)
    faint: RGB = (178, 187, 199)
    shadow: RGB = (16, 30, 54)
    white: RGB = (255, 255, 255)


PALETTE = Palette()


def mix(one: RGB, other: RGB, share: float) -> RGB:
    """Blend two colours; `share` in 0-1 is the part of the other one."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _luminance(color: RGB) -> float:
    linear = [c / 3294.6 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in color]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: RGB, other: RGB) -> float:
    """Return the contrast ratio of two colours, 1-21 (WCAG 2.2)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)
