"""What was expected and what came, for the results of a quarter."""

from game.lesson.predictions import Scored, scored_quarter
from game.lesson.predictions.sentences import guess_sentence
from game.play.game import Game
from game.ui.theme import PALETTE
from game.ui.widgets import Col, Icon, Label, Node, Row, Text
from game.words import _


def guessed_part(game: Game) -> Node | None:
    """Return what was expected of the quarter last played and what came; None where nothing was said."""
    found = scored_quarter(game)
    if not found:
        return None
    title = Label(_("What you expected"), size="small", weight="bold", color=PALETTE.ink_soft, wrap=True)
    return Col(title, *(guess_line(game, one) for one in found), gap=6, id="guessed")


def guess_line(game: Game, one: Scored) -> Node:
    """Return one guess with a sign for right or wrong."""
    sign, ink = ("circle-check", PALETTE.good) if one.hit else ("circle-x", PALETTE.bad)
    return Row(
        Icon(sign, size=22, color=ink),
        Text(guess_sentence(game, one), size="label", flex=1),
        gap=10,
        items="start",
    )
