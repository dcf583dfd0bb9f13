"""Faces: eyes, brows, nose and mouth, whiskers and eyewear."""

from collections.abc import Callable

from portrait_svg import INK, Look, Parts, blend, dot, path, shade, stroke

_LENS = f'fill="#ffffff" fill-opacity="0.22" stroke="{INK}"'


def face(look: Look) -> Parts:
    """Ears, head, eyes, brows, nose and a friendly mouth."""
    skin, dark = look.skin, shade(look.skin, 0.3)
    rosy = blend(skin, "#e0584a", 0.4)
    hidden_ears = look.hair == "headscarf"
    parts = [] if hidden_ears else [dot(34.4, 41.5, 3.5, shade(skin, 0.14)), dot(61.6, 41.5, 3.5, skin)]
    if look.earrings and not hidden_ears:
        parts += [dot(34, 46, 1.5, "#f2c14e"), dot(62, 46, 1.5, "#f2c14e")]
    parts += [
        path(
            (
                "M34.5 37 C34.5 25.5 40 20.5 48 20.5 C56 20.5 61.5 25.5 61.5 37 "
                "C61.5 49.5 55.5 58.5 48 58.5 C40.5 58.5 34.5 49.5 34.5 37 Z"
            ),
            skin,
        ),
        path(
            ("M34.5 37 C34.5 27 38.5 22 44 20.9 C38.5 30 38 46 45.5 58 C39 56.5 34.5 48.5 34.5 37 Z"),
            shade(skin, 0.10),
        ),
        dot(40.2, 46.5, 3.0, rosy, 0.28),
        dot(56.2, 46.5, 3.0, rosy, 0.34),
    ]
    for x in (42.6, 53.8):
        parts += [
            f'<ellipse cx="{x}" cy="40.5" rx="2.75" ry="2.3" fill="#fdfaf4"/>',
            f'<ellipse cx="{x + 0.1}" cy="40.4" rx="1.65" ry="2.05" fill="{INK}"/>',
            dot(x + 0.6, 39.7, 0.55, "#ffffff"),
        ]
    hair = INK if look.hair in ("headscarf", "turban") else shade(look.hair_color, 0.2)
    lift = 1.2 if look.brow == "soft" else 0.2
    wide = 1.2 if look.brow == "soft" else 1.8
    parts += [
        stroke(f"M39.6 36 Q42.4 {34.6 - lift} 45.2 35.7", hair, wide),
        stroke(f"M51.2 35.7 Q54 {34.6 - lift} 56.8 36", hair, wide),
        stroke("M48.6 41.5 Q50.4 45.6 47.2 46.4", dark, 1.3),
        path(
            "M42.6 49.8 Q48 51.4 53.6 49.8 Q52.4 54.8 48.2 54.8 Q43.8 54.8 42.6 49.8 Z",
            blend("#7c2430", skin, 0.1),
        ),
        path("M43.6 50.2 Q48 51.5 52.6 50.2 Q52.2 51.9 48.1 52 Q44 51.9 43.6 50.2 Z", "#ffffff"),
    ]
    if look.aged:
        for line in (
            "M38.6 42.6 Q37.6 43.4 37.2 44.4",
            "M57.6 42.6 Q58.6 43.4 59 44.4",
            "M41 48.4 Q40 50 40.4 51.4",
            "M55.2 48.4 Q56.2 50 55.8 51.4",
            "M43.5 30.5 Q48 29.6 52.5 30.5",
        ):
            parts.append(stroke(line, dark, 0.8))
    return parts


def _no_parts(_look: Look) -> Parts:
    return []


def beard_color(look: Look) -> str:
    """Return the colour of the beard, which may have gone grey before the hair."""
    return "#c9ccd1" if look.grey_beard else look.hair_color


_FULL = (
    "M34.6 40 C34.6 53 40 62 48 62 C56 62 61.4 53 61.4 40 C60 46 58 48.4 55.4 48.4 C52 47.2 50 46.9 48 47.6 "
    "C46 46.9 44 47.2 40.6 48.4 C38 48.4 36 46 34.6 40 Z"
)


def _mouth_over(look: Look) -> Parts:
    return [
        path("M43 50.2 Q48 51.4 53.2 50.2 Q52 54.2 48.1 54.2 Q44.2 54.2 43 50.2 Z", "#7c2430"),
        path("M44 50.5 Q48 51.6 52.2 50.5 Q51.8 52 48.1 52 Q44.4 52 44 50.5 Z", "#ffffff"),
    ]


def _full(look: Look) -> Parts:
    return [path(_FULL, beard_color(look)), *_mouth_over(look)]


def _stubble(look: Look) -> Parts:
    return [path(_FULL, beard_color(look), 0.22), *_mouth_over(look)]


def _goatee(look: Look) -> Parts:
    return [
        path(
            (
                "M41.6 49 C44 46.6 46.4 46.8 48 47.6 C49.6 46.8 52 46.6 54.4 49 "
                "C55 55 52.6 61 48 61 C43.4 61 41 55 41.6 49 Z"
            ),
            beard_color(look),
        ),
        *_mouth_over(look),
    ]


def _moustache(look: Look) -> Parts:
    return [
        path(
            (
                "M40.8 50.6 C42.5 46.8 46 46.4 48 47.8 C50 46.4 53.5 46.8 55.2 50.6 "
                "C52.5 49.6 50 50 48 49.8 C46 50 43.5 49.6 40.8 50.6 Z"
            ),
            beard_color(look),
        )
    ]


def _round_glasses(look: Look) -> Parts:
    rims = [f'<circle cx="{x}" cy="40.8" r="5" {_LENS} stroke-width="1.3"/>' for x in (42.4, 54)]
    return [
        *rims,
        stroke("M47.4 40.2 Q48.2 39.4 49 40.2", INK, 1.3),
        stroke("M37.4 40 L34.8 39.4", INK, 1.2),
        stroke("M59 40 L61.4 39.4", INK, 1.2),
    ]


def _square_glasses(look: Look) -> Parts:
    rims = [
        f'<rect x="{x}" y="36.6" width="10.4" height="8" rx="2" {_LENS} stroke-width="1.6"/>'
        for x in (37.2, 48.8)
    ]
    return [
        *rims,
        stroke("M47.6 39.6 L48.8 39.6", INK, 1.6),
        stroke("M37.2 39.4 L34.8 38.8", INK, 1.3),
        stroke("M59.2 39.4 L61.4 38.8", INK, 1.3),
    ]


WHISKERS: dict[str, Callable[[Look], Parts]] = {
    "full": _full, "goatee": _goatee, "moustache": _moustache, "none": _no_parts, "stubble": _stubble,
}  # fmt: skip
EYEWEAR: dict[str, Callable[[Look], Parts]] = {
    "none": _no_parts, "round": _round_glasses, "square": _square_glasses,
}  # fmt: skip
