"""Hair, headscarf and turban: what lies behind the head, and what lies before it."""

from collections.abc import Callable

from portrait_face import beard_color
from portrait_svg import Look, Parts, dot, light, path, shade, stroke

Styler = Callable[[Look], tuple[Parts, Parts]]


def _locks(look: Look, back: str, front: str, shine: str = "") -> tuple[Parts, Parts]:
    color = look.hair_color
    behind = [path(back, shade(color, 0.25))] if back else []
    before = [path(front, color)]
    if shine:
        before.append(stroke(shine, light(color, 0.25), 1.6))
    return behind, before


def _parted(look: Look) -> tuple[Parts, Parts]:
    front = (
        "M33.6 38.5 C30.6 23 39 14.5 50 15 C61 15.5 65.4 24.5 62.5 38.5 "
        "C62 34 61.2 31 59.4 28.6 C53 29.6 46.6 27 43.6 22.6 C42.4 27.6 38.4 30 36 31.6 "
        "C34.8 33.6 34.2 36 33.6 38.5 Z"
    )
    return _locks(look, "", front, "M47 18.6 Q55 18 59.4 24.4")


def _cropped(look: Look) -> tuple[Parts, Parts]:
    front = (
        "M33.8 38 C32 24.5 38 16.6 48.4 16.6 C59 16.6 64.4 24.5 62.3 38 "
        "C61.4 34 60.4 31 58.4 28.4 C54 26 44 25 38.2 28 C36 30.4 34.8 34 33.8 38 Z"
    )
    return _locks(look, "", front, "M49 19.4 Q56 19.6 59.6 25")


def _buzz(look: Look) -> tuple[Parts, Parts]:
    return _locks(
        look,
        "",
        (
            "M34.1 36 C33.2 24.4 39.6 18.6 48 18.6 C56.4 18.6 62.8 24.4 61.9 36 "
            "C60.4 29.8 56.4 26 48 26 C39.6 26 35.6 29.8 34.1 36 Z"
        ),
    )


def _bald(look: Look) -> tuple[Parts, Parts]:
    if look.whiskers == "none":
        return [], []
    color = beard_color(look)
    sides = [
        path("M34.2 43 C32.8 38.6 33 34.4 34.6 32 C35.4 35 35.2 39 35.2 43 Z", color),
        path("M61.8 43 C63.2 38.6 63 34.4 61.4 32 C60.6 35 60.8 39 60.8 43 Z", color),
    ]
    return [], [*sides, stroke("M52 23.2 Q56.6 24.4 58.6 28.4", light(look.skin, 0.45), 1.8)]


def _bob(look: Look) -> tuple[Parts, Parts]:
    back = (
        "M30.6 57.5 C26 30 33 13.8 48 13.8 C63 13.8 70 30 65.4 57.5 C61 60 57 59 55 56 "
        "L41 56 C39 59 35 60 30.6 57.5 Z"
    )
    front = (
        "M32.8 46 C31 28 36 15.6 48 15.6 C60 15.6 65 28 63.2 46 "
        "C62.4 38 61 32 57.6 28.2 C51 30.4 43 28.4 40.4 25 C39.4 31 35 36 32.8 46 Z"
    )
    return _locks(look, back, front, "M48 18.8 Q57 19 60.4 28")


def _fringe(look: Look) -> tuple[Parts, Parts]:
    back = (
        "M29.6 62 C25.6 32 32 13.8 48 13.8 C64 13.8 70.4 32 66.4 62 C62 65 57 63 55 58 "
        "L41 58 C39 63 34 65 29.6 62 Z"
    )
    front = (
        "M33 48 C31 28 36 15.6 48 15.6 C60 15.6 65 28 63 48 C62.6 42 62 37 61 33.6 "
        "C53 34.6 43 34.6 35 33.6 C34 37 33.4 42 33 48 Z"
    )
    return _locks(look, back, front, "M44 19 Q54 18 59.6 25.6")


def _long(look: Look) -> tuple[Parts, Parts]:
    back = (
        "M29 69 C24.6 36 31 13.6 48 13.6 C65 13.6 71.4 36 67 69 C61 73 56 70 55.5 60 "
        "L40.5 60 C40 70 35 73 29 69 Z"
    )
    front = (
        "M33.6 46 C31 27 37 15.4 48 15.4 C59 15.4 65 27 62.4 46 C62 36 57 31 48 21.6 C40 30 34.2 35 33.6 46 Z"
    )
    return _locks(look, back, front, "M51 18.6 Q59.4 21 60.8 31")


def _wavy(look: Look) -> tuple[Parts, Parts]:
    back = (
        "M31 67 C25 63 28.6 56 27 50 C25 43 29 38 28.6 31 C29.6 19 38 13.4 48 13.4 "
        "C58 13.4 66.4 19 67.4 31 C67 38 71 43 69 50 C67.4 56 71 63 65 67 "
        "C59 70 56 65 55.5 59 L40.5 59 C40 65 37 70 31 67 Z"
    )
    front = (
        "M33.4 45 C30.6 27 38 15.2 48.6 15.2 C60 15.2 65.4 27 62.6 45 "
        "C62 38 61 33.4 58.4 30.4 C52 30 45.6 26.6 42.6 21.8 C41.6 29 35.6 33 33.4 45 Z"
    )
    return _locks(look, back, front, "M49 18.4 Q58 19.6 60.8 29")


def _pulled(look: Look) -> list[str]:
    front = (
        "M33.9 38 C32.4 24.6 38.6 16.4 48 16.4 C57.4 16.4 63.6 24.6 62.1 38 "
        "C60.8 30.4 55.6 25 48 24.2 C40.4 25 35.2 30.4 33.9 38 Z"
    )
    return [
        path(front, look.hair_color),
        stroke("M50 19 Q57 20.4 59.8 26.4", light(look.hair_color, 0.25), 1.5),
    ]


def _bun(look: Look) -> tuple[Parts, Parts]:
    knot = [dot(48, 13.4, 8, shade(look.hair_color, 0.15)), dot(49.6, 12, 5.2, light(look.hair_color, 0.1))]
    return knot, _pulled(look)


def _ponytail(look: Look) -> tuple[Parts, Parts]:
    tail = "M56 17 C72 14 78 34 70.6 58 C69.4 61.4 66.4 60 66.2 57 C66.4 44 65 34 57 28 Z"
    return [path(tail, shade(look.hair_color, 0.18))], _pulled(look)


def _braids(look: Look) -> tuple[Parts, Parts]:
    plaits = []
    for x in (31.5, 64.5):
        for step in range(6):
            tone = look.hair_color if step % 2 else light(look.hair_color, 0.10)
            plaits.append(f'<ellipse cx="{x}" cy="{42 + step * 5.4}" rx="3.7" ry="3.6" fill="{tone}"/>')
        plaits.append(dot(x, 73.4, 2.2, "#f2c14e"))
    front = (
        "M33.4 42 C31.4 26 37.4 15.6 48 15.6 C58.6 15.6 64.6 26 62.6 42 "
        "C61.6 33 57 28.6 48 21.4 C39 28.6 34.4 33 33.4 42 Z"
    )
    return [], [
        path(front, look.hair_color),
        stroke("M48 16.6 L48 21", light(look.hair_color, 0.3), 1.0),
        *plaits,
    ]


def _cloud_of(look: Look, spots: tuple[tuple[float, float, float], ...]) -> Parts:
    dark, bright = shade(look.hair_color, 0.12), light(look.hair_color, 0.07)
    return [dot(x, y, r, dark) for x, y, r in spots] + [
        dot(x + 0.8, y - 0.8, r * 0.72, bright) for x, y, r in spots
    ]


def _afro(look: Look) -> tuple[Parts, Parts]:
    spots = (
        (48, 25, 17.5),
        (34, 27, 10),
        (62, 27, 10),
        (31.6, 36, 8.5),
        (64.4, 36, 8.5),
        (39, 17.6, 9.5),
        (57, 17.6, 9.5),
        (48, 14.6, 9),
    )
    front = (
        "M34.3 37 C34 28 39.6 24.4 48 24.4 C56.4 24.4 62 28 61.7 37 "
        "C63.6 26 58 18.6 48 18.6 C38 18.6 32.4 26 34.3 37 Z"
    )
    return _cloud_of(look, spots), [path(front, look.hair_color)]


def _curly(look: Look) -> tuple[Parts, Parts]:
    back = (
        (33, 36, 7),
        (63, 36, 7),
        (31.6, 46, 6.6),
        (64.4, 46, 6.6),
        (33, 55, 5.6),
        (63, 55, 5.6),
        (48, 20, 13),
    )
    front = (
        (36, 27, 5.4),
        (40, 21.6, 5.6),
        (46, 18.8, 5.8),
        (52.6, 19.2, 5.8),
        (58, 22.8, 5.6),
        (61, 28.4, 5),
        (43, 26, 4.2),
        (50, 24.6, 4.2),
        (35, 32.4, 3.8),
    )
    return _cloud_of(look, back), _cloud_of(look, front)


def _tousled(look: Look) -> tuple[Parts, Parts]:
    front = (
        "M33.6 38 C31 30 32.6 23 36.6 20.4 C37 16.6 42.6 13.6 46.4 15 "
        "C50 11.8 57 13.4 58.6 17 C63.4 18.6 66 28 62.4 38 C61.6 33.4 60 31.4 58.6 29.4 "
        "C56.6 31 53.6 29.6 52.6 27.4 C49.6 30 45 29.4 43.6 26.6 "
        "C41 29.6 37.6 29.4 36.4 31.4 C35 33.4 34.2 35.6 33.6 38 Z"
    )
    return _locks(look, "", front, "M48 18 Q55 17 59 22.6")


def _headscarf(look: Look) -> tuple[Parts, Parts]:
    cloth = look.accent
    back = [
        path(
            "M28.6 70 C25 36 31.4 12.6 48 12.6 C64.6 12.6 71 36 67.4 70 C60 76 36 76 28.6 70 Z",
            shade(cloth, 0.22),
        )
    ]
    hood = (
        "M29.6 48 C28.6 27 34.6 13.6 48 13.6 C61.4 13.6 67.4 27 66.4 48 "
        "C65.6 56 61 62.6 55 65.4 C62 58 62.4 48 61.6 38 C60.4 28.6 55.6 24.2 48 24.2 "
        "C40.4 24.2 35.6 28.6 34.4 38 C33.6 48 34 58 41 65.4 C35 62.6 30.4 56 29.6 48 Z"
    )
    drape = "M33 57 C38 64.6 58 64.6 63 57 C68 63 67 72 60 78 C52 82 40 80 33.6 75 C29.6 70 29.6 62 33 57 Z"
    folds = [
        stroke("M36 66 C44 71.6 54 71 61.6 64.4", shade(cloth, 0.22), 1.3),
        stroke("M36.6 71.4 C44 76.4 53 76 60 71.6", shade(cloth, 0.22), 1.2),
    ]
    return back, [
        path(hood, cloth),
        path(drape, light(cloth, 0.08)),
        *folds,
        stroke("M55 17 Q62.6 23 63.4 36", light(cloth, 0.35), 1.5),
    ]


def _turban(look: Look) -> tuple[Parts, Parts]:
    cloth = look.accent
    wrap = (
        "M31.6 34 C28.4 18 37.6 9.4 48 9.4 C58.4 9.4 67.6 18 64.4 34 "
        "C59.4 28.6 53.6 27 48 22.6 C42.4 27 36.6 28.6 31.6 34 Z"
    )
    folds = [
        stroke("M48 22 C56 20.6 61.6 22.6 64.6 27.6", shade(cloth, 0.2), 1.3),
        stroke("M48 22 C40 20.6 34.4 22.6 31.4 27.6", shade(cloth, 0.2), 1.3),
        stroke("M45 16.4 C54 13.6 60.6 16 64 21.6", shade(cloth, 0.2), 1.3),
        stroke("M50.6 12 C43 11.6 36 15.6 33 21", shade(cloth, 0.2), 1.3),
    ]
    return [], [
        path(wrap, cloth),
        path(
            ("M56 11.6 C63 14.6 66.4 22.6 64.4 34 C62.6 32 60.6 30.6 58.6 29.4 C61.4 23 60.6 16.6 56 11.6 Z"),
            light(cloth, 0.22),
        ),
        *folds,
    ]


HAIR: dict[str, Styler] = {
    "afro": _afro, "bald": _bald, "bob": _bob, "braids": _braids, "bun": _bun, "buzz": _buzz,
    "cropped": _cropped, "curly": _curly, "fringe": _fringe, "headscarf": _headscarf, "long": _long,
    "parted": _parted, "ponytail": _ponytail, "tousled": _tousled, "turban": _turban, "wavy": _wavy,
}  # fmt: skip
