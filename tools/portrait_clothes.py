"""The round frame of a portrait, and what people wear."""

from collections.abc import Callable

from portrait_svg import Look, Parts, dot, light, path, shade, stroke


def frame(look: Look) -> Parts:
    """The round ground with a soft light from the right, and a wheelchair's handles."""
    ground = look.ground
    parts = [
        dot(48, 48, 47, shade(ground, 0.10)),
        dot(50.5, 46, 44, ground),
        dot(60, 36, 26, light(ground, 0.35)),
    ]
    if look.chair:
        for x, turn in ((17.5, -5), (78.5, 5)):
            parts.append(stroke(f"M{x + turn} 62 L{x} 64 L{x} 80", "#39404f", 4.2))
        parts.append(path("M21 70 L75 70 L78 82 L18 82 Z", "#4a5263"))
    return parts


_SHOULDERS = (
    "M13.5 78.8 C17 68.5 30 66.5 38.5 63.5 L57.5 63.5 C66 66.5 79 68.5 82.5 78.8 A46 46 0 0 1 13.5 78.8 Z"
)


def shoulders(look: Look) -> Parts:
    """The clothes' main shape with its shadow side."""
    return [
        path(_SHOULDERS, look.cloth),
        path(
            ("M13.5 78.8 C17 68.5 30 66.5 38.5 63.5 C35 72 34 82 35.5 92.3 A46 46 0 0 1 13.5 78.8 Z"),
            shade(look.cloth, 0.16),
        ),
        path(
            "M74 69.8 C79 72 81.4 75 82.5 78.8 A46 46 0 0 1 77.5 84 C77.5 78 76.5 74 74 69.8 Z",
            light(look.cloth),
        ),
    ]


def _neck(look: Look) -> Parts:
    return [
        path("M40.5 52 L55.5 52 L55.5 63.5 C54 70.5 42 70.5 40.5 63.5 Z", look.skin),
        path(
            "M40.5 54 C44 60.5 52 60.5 55.5 54 L55.5 58.5 C52 63.5 44 63.5 40.5 58.5 Z",
            shade(look.skin, 0.26),
        ),
    ]


def _crew(look: Look) -> Parts:
    band = light(look.cloth, 0.18)
    return [path("M37 64.2 C40 73.5 56 73.5 59 64.2 L61.5 65.2 C58 77 38 77 34.5 65.2 Z", band), *_neck(look)]


def _shirt(look: Look) -> Parts:
    collar, edge = light(look.cloth, 0.42), shade(look.cloth, 0.28)
    return [
        *_neck(look),
        path("M39.5 61.5 L48 73.5 L41 77.5 L34.5 65.5 Z", collar),
        path("M56.5 61.5 L48 73.5 L55 77.5 L61.5 65.5 Z", collar),
        stroke("M48 74 L48 93", edge, 1.1),
        *(dot(48, y, 1.1, edge) for y in (80, 87)),
    ]


def _blazer(look: Look) -> Parts:
    white = "#f7f4ee" if look.cloth != "#f6ecd6" else "#d9e6f2"
    lapel = shade(look.cloth, 0.24)
    parts = [path("M38.5 63.5 L57.5 63.5 L54 82 L48 94 L42 82 Z", white), *_neck(look)]
    if look.tie:
        parts += [path("M45.8 71 L50.2 71 L51.2 74.5 L50.5 88 L48 91.5 L45.5 88 L44.8 74.5 Z", look.tie)]
    parts += [
        path("M40 62.5 L47.5 72 L43.5 75.5 L37 66 Z", "#ffffff"),
        path("M56 62.5 L48.5 72 L52.5 75.5 L59 66 Z", "#ffffff"),
    ]
    return [
        *parts,
        path("M38 63.7 C36 68 35.5 71 36 74 L33 76 L47.5 94 L48.4 94 C43 84 39.5 74 38 63.7 Z", lapel),
        path(
            "M58 63.7 C60 68 60.5 71 60 74 L63 76 L48.5 94 L47.6 94 C53 84 56.5 74 58 63.7 Z",
            light(look.cloth, 0.12),
        ),
    ]


def _hoodie(look: Look) -> Parts:
    return [
        path("M33 68 C33 59.5 40 57 48 57 C56 57 63 59.5 63 68 C60 77 36 77 33 68 Z", shade(look.cloth, 0.2)),
        path(
            "M37 67 C38 61.5 43 60 48 60 C53 60 58 61.5 59 67 C57 74 39 74 37 67 Z", shade(look.cloth, 0.42)
        ),
        *_neck(look),
        stroke("M42.5 72.5 L42 84", "#fbf7ee", 1.5),
        stroke("M53.5 72.5 L54 82", "#fbf7ee", 1.5),
    ]


def _rollneck(look: Look) -> Parts:
    roll = light(look.cloth, 0.14)
    return [
        *_neck(look),
        path("M38.5 60.5 C43 65 53 65 57.5 60.5 L59 69.5 C54 74 42 74 37 69.5 Z", roll),
        stroke("M38.4 65.5 C43.5 69.5 52.5 69.5 57.6 65.5", shade(look.cloth, 0.16), 1.1),
    ]


def _vest(look: Look) -> Parts:
    return [
        *_crew(look),
        path("M30.5 66.6 L37.5 64.4 L39.5 93.2 L32.5 91.5 Z", "#f3f0e4", 0.9),
        path("M65.5 66.6 L58.5 64.4 L56.5 93.2 L63.5 91.5 Z", "#f3f0e4", 0.9),
        stroke("M48 75.5 L48 94", shade(look.cloth, 0.35), 1.2),
    ]


COLLARS: dict[str, Callable[[Look], Parts]] = {
    "blazer": _blazer, "crew": _crew, "hoodie": _hoodie, "neck": _rollneck, "shirt": _shirt, "vest": _vest,
}  # fmt: skip
