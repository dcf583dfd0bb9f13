"""Liveries: every team's kite is told apart, by colour and pattern, and its number can be read."""

from game.ui.bigscreen.liveries import livery_of
from game.ui.theme import PALETTE, contrast
from game.workshop.colors import TEAM_COLORS, color_of
from game.workshop.moves import MOST_TEAMS


def test_no_two_teams_of_a_room_have_the_same_livery():
    assert len({livery_of(number) for number in range(1, MOST_TEAMS + 1)}) == MOST_TEAMS


def test_teams_of_the_same_colour_have_different_patterns():
    for number in range(1, MOST_TEAMS + 1 - len(TEAM_COLORS)):
        assert color_of(number) == color_of(number + len(TEAM_COLORS))
        assert livery_of(number) != livery_of(number + len(TEAM_COLORS))


def test_the_colours_of_teams_can_be_read_as_words_on_a_card_and_carry_white_figures():
    for color in TEAM_COLORS:
        assert contrast(color, PALETTE.card) >= 4.5
        assert contrast(color, PALETTE.paper) >= 4.5
