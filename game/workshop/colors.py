"""The colours of teams, the same on every page and in the report; a number always stands beside them."""

from typing import Final

TEAM_COLORS: Final[tuple[tuple[int, int, int], ...]] = (
    (0, 103, 163),
    (126, 50, 112),
    (173, 76, 0),
    (0, 112, 84),
    (70, 78, 94),
    (186, 26, 42),
    (122, 96, 0),
    (40, 58, 134),
    (184, 24, 116),
    (0, 108, 122),
)


def color_of(number: int) -> tuple[int, int, int]:
    """Return the colour of the team with a number from 1."""
    return TEAM_COLORS[(number - 1) % len(TEAM_COLORS)]


def hex_of(number: int) -> str:
    """Return the colour of the team with a number from 1 as a page writes it, such as #0067a3."""
    return "#{:02x}{:02x}{:02x}".format(*color_of(number))
