"""What the kite of each team looks like: its colour, in one of four patterns, so that no two are the same."""

from typing import Final

from game.ui.bigscreen.pages import View, arrow
from game.ui.scene.brush import RGB, mix
from game.ui.scene.fleet import Flyer
from game.ui.scene.sail import Livery
from game.workshop.colors import color_of

_CLOTH: Final[RGB] = (255, 246, 226)
_BRIGHT, _DEEP = 0.22, 0.3
_PATTERNS: Final = ("BDDB", "CBCB", "BBCC", "CBBC")
"""The panels of each pattern: top right, top left, below right, below left; bright, deep, or plain cloth."""


def livery_of(number: int) -> Livery:
    """Return the livery of the team with a number from 1; the first twenty are all different."""
    color = color_of(number)
    bright, deep = mix(color, (255, 255, 255), _BRIGHT), mix(color, (8, 12, 34), _DEEP)
    cloths = {"B": bright, "D": deep, "C": _CLOTH}
    one, two, three, four = (cloths[part] for part in _PATTERNS[(number - 1) % len(_PATTERNS)])
    return Livery((one, two, three, four), (bright, _CLOTH, deep))


def flyer_of(board: View, *, moved: bool) -> Flyer:
    """Return the kite of a team, and where it `moved` how far it rose or fell."""
    string, height = board["path"][-1]
    number, rise = board["number"], board["rise"] if moved else None
    told = rise is not None and rise["points"] != 0
    return Flyer(
        height,
        string,
        color_of(number),
        str(number),
        board["name"],
        livery_of(number),
        before=rise["before"] if rise and told else None,
        moved=f"{arrow(rise)} {abs(rise['points'])}" if rise and told else "",
    )
