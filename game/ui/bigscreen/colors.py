"""The colours of teams, the same on every page; a number and a name always stand beside them."""

from typing import Final

from game.ui.theme import PALETTE, RGB

TEAM_COLORS: Final[tuple[RGB, ...]] = (
    PALETTE.accent,
    PALETTE.leadership,
    PALETTE.warm_ink,
    PALETTE.good,
    PALETTE.ink_soft,
    PALETTE.bad,
    (122, 92, 0),
    (53, 80, 126),
)


def color_of(number: int) -> RGB:
    """Return the colour of the team with a number from 1."""
    return TEAM_COLORS[(number - 1) % len(TEAM_COLORS)]
