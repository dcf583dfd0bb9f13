"""Draw the cast: writes assets/portraits/portrait-NN.svg from a table of looks.

Run as `python tools/portraits.py [folder]`. Only shapes that pygame's SVG reader knows are used.
"""

import sys
from pathlib import Path

from portrait_clothes import COLLARS, frame, shoulders
from portrait_face import EYEWEAR, WHISKERS, face
from portrait_hair import HAIR
from portrait_svg import Look

PLUM, NAVY, BLUE, SKY = "#8a4f86", "#22396b", "#1f78b4", "#9fd0ee"
GREEN, TEAL, RED, ORANGE = "#1d8a66", "#5aa7a7", "#d2492f", "#e8843c"
GOLD, CREAM, GREY, SAND = "#efb23a", "#f6ecd6", "#7b8794", "#e4d3b0"

PALE, FAIR, OLIVE, TAN, BROWN, DEEP = "#f7d7c0", "#efc09a", "#d9a074", "#bd8458", "#8f5b3b", "#63412f"
BLACK, DARK, CHESTNUT, AUBURN, BLOND, SILVER, WHITE = (
    "#26222b", "#3d2b26", "#6a432c", "#a2502c", "#d6a95c", "#a9adb4", "#e3e5e8",
)  # fmt: skip

LOOKS: tuple[Look, ...] = (
    Look(TAN, DARK, "long", "blazer", NAVY, SKY, brow="soft", earrings=True),
    Look(FAIR, CHESTNUT, "parted", "shirt", BLUE, CREAM, whiskers="stubble"),
    Look(DEEP, BLACK, "afro", "crew", GOLD, TEAL, earrings=True, brow="soft"),
    Look(PALE, SILVER, "cropped", "blazer", GREY, SAND, eyewear="square", aged=True, tie=RED),
    Look(OLIVE, NAVY, "headscarf", "crew", TEAL, CREAM, brow="soft", accent=PLUM),
    Look(BROWN, BLACK, "buzz", "hoodie", GREEN, GOLD, whiskers="goatee"),
    Look(PALE, AUBURN, "bob", "neck", GREEN, SAND, eyewear="round", brow="soft"),
    Look(TAN, BLACK, "turban", "shirt", CREAM, SKY, whiskers="full", accent=ORANGE),
    Look(FAIR, WHITE, "bun", "blazer", PLUM, CREAM, aged=True, brow="soft", earrings=True, eyewear="round"),
    Look(OLIVE, BLACK, "parted", "crew", NAVY, ORANGE, eyewear="square"),
    Look(DEEP, BLACK, "bald", "blazer", RED, CREAM, whiskers="full"),
    Look(PALE, BLOND, "ponytail", "hoodie", ORANGE, SKY, brow="soft"),
    Look(BROWN, BLACK, "braids", "shirt", SKY, PLUM, brow="soft", earrings=True),
    Look(FAIR, SILVER, "bald", "neck", BLUE, SAND, whiskers="full", aged=True, grey_beard=True),
    Look(TAN, CHESTNUT, "curly", "crew", RED, TEAL, brow="soft", eyewear="round"),
    Look(OLIVE, DARK, "wavy", "blazer", TEAL, GOLD, brow="soft"),
    Look(PALE, CHESTNUT, "cropped", "vest", ORANGE, SKY, whiskers="moustache"),
    Look(BROWN, SILVER, "cropped", "shirt", GREEN, CREAM, aged=True, eyewear="round", whiskers="stubble"),
    Look(FAIR, BLACK, "fringe", "crew", PLUM, SKY, brow="soft"),
    Look(DEEP, BLACK, "bun", "blazer", GOLD, SKY, brow="soft", earrings=True, chair=True),
    Look(FAIR, BLOND, "parted", "hoodie", NAVY, TEAL, chair=True),
    Look(TAN, SILVER, "bob", "neck", RED, SKY, aged=True, brow="soft", earrings=True),
    Look(OLIVE, BLACK, "tousled", "vest", GOLD, TEAL, whiskers="goatee"),
    Look(BROWN, DARK, "headscarf", "blazer", SAND, ORANGE, brow="soft", eyewear="round", accent=GREEN),
    Look(PALE, AUBURN, "tousled", "shirt", GREY, GOLD, whiskers="full"),
    Look(DEEP, SILVER, "afro", "shirt", PLUM, CREAM, aged=True, eyewear="square", brow="soft"),
    Look(FAIR, DARK, "wavy", "vest", GREEN, CREAM, brow="soft"),
    Look(TAN, BLACK, "buzz", "blazer", GREY, ORANGE, eyewear="square", tie=NAVY),
)


def draw(look: Look) -> str:
    """Return the SVG text of one portrait, 96 units wide and high."""
    back, front = HAIR[look.hair](look)
    parts = (
        *frame(look), *back, *shoulders(look), *COLLARS[look.clothes](look), *face(look),
        *WHISKERS[look.whiskers](look), *front, *EYEWEAR[look.eyewear](look),
    )  # fmt: skip
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96">'
    return "\n".join((head, *(f"  {part}" for part in parts), "</svg>", ""))


def main() -> None:
    """Write every portrait into the folder named on the command line."""
    default = Path(__file__).resolve().parent.parent / "assets" / "portraits"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    folder.mkdir(parents=True, exist_ok=True)
    for number, look in enumerate(LOOKS, start=1):
        (folder / f"portrait-{number:02}.svg").write_text(draw(look), encoding="utf-8")
    print(f"{len(LOOKS)} portraits written to {folder}")


if __name__ == "__main__":
    main()
