"""A game that has been played, read out in the terminal."""

import sys
from dataclasses import replace

from game.play.game import Game
from game.play.names import STYLES
from game.text.farewell import debrief_lines
from game.text.outcomes import result_lines
from game.text.paper import Paper
from game.text.table import desk_lines, hours_words
from game.words import _


def read_out(game: Game, *, decisions: bool = False) -> None:
    """Read out every quarter of a game and its debrief; with `decisions` also what was decided on what."""
    paper = Paper(sys.stdin, sys.stdout)
    paper.say([game.scenario.title])
    for number in range(1, len(game.quarters) + 1):
        if decisions:
            paper.say(_decided(replace(game, quarters=game.quarters[: number - 1]), game))
        paper.say(result_lines(replace(game, quarters=game.quarters[:number])))
    if game.over:
        paper.say(debrief_lines(game))


def _decided(before: Game, game: Game) -> tuple[str, ...]:
    """Read out the event of the quarter about to be played, the answer, the week and the style."""
    plan = game.quarters[before.number].plan
    head = _("Quarter {number} of {all}.").format(number=before.number + 1, all=game.scenario.rules.quarters)
    week = _("The week: {hours}. Style: {style}.")
    return (
        "",
        head,
        *desk_lines(before, plan),
        week.format(hours=hours_words(plan), style=_(STYLES[plan.style].name).lower()),
    )
