"""A guide at the quarter of a company with every lever open, in its busiest state."""

from dataclasses import replace
from functools import cache

import numpy as np

from game.engine import Bet, Mandate, Skill
from game.play.game import Game, end_quarter, hours_for_practices, new_game, opening_plan
from game.play.measures import Measures
from game.play.opened import opened
from game.play.plan import fitted
from game.ui.screens.quarter import QuarterScreen
from tests.play.whole_company import restless, whole_company
from tests.ui.screens.stand_in import StandIn, run, window

BUSY = Measures(
    training=Skill.EMPATHY,
    analytics=2,
    survey=True,
    develop=True,
    mandates=(Mandate.FREE, Mandate.ASK, Mandate.REPORT, Mandate.NONE),
    bets=(Bet.RUN_INSURED, Bet.RUN, Bet.REST, Bet.RUN, Bet.REST, Bet.RUN),
)
"""Levers with something of everything."""

CALM = replace(BUSY, bets=(Bet.RUN_INSURED, Bet.REST, Bet.REST, Bet.RUN, Bet.REST, Bet.RUN))


@cache
def busy_game(quarters: int = 4, seed: int = 11) -> Game:
    """Return a game in which every lever has been pulled."""
    game = new_game(whole_company(), seed)
    while game.number < quarters and not game.over:
        plan = opening_plan(game)
        choice = 0 if game.event is not None else -1
        levers = _going(game)
        hours = fitted((5, 4, 4, 8, 5, 4), hours_for_practices(game, choice, levers))
        game = end_quarter(game, replace(plan, levers=levers, hours=hours, choice=choice))
    return game


def _going(game: Game) -> Measures:
    """Return calm levers without those that have left or are over."""
    gone, done = game.company.departed[:, 0], game.company.outcomes[:, 0]
    return replace(
        CALM,
        survey=False,
        training=Skill(game.number),
        mandates=tuple(Mandate.NONE if left else m for m, left in zip(CALM.mandates, gone, strict=True)),
        bets=tuple(Bet.REST if over else bet for bet, over in zip(CALM.bets, done, strict=True)),
    )


@cache
def finished(seed: int = 11) -> Game:
    """Return a finished game of the whole company."""
    game, dice = new_game(whole_company(), seed), np.random.default_rng(seed)
    while not game.over:
        game = end_quarter(game, restless(game, dice))
    return game


def at_company(size: str = "hd", tab: int = 0, quarters: int = 4, game: Game | None = None) -> StandIn:
    """Return a guide at a tab of the company page."""
    guide = StandIn(game or busy_game(quarters), window(size))
    screen = QuarterScreen(guide)
    guide.show(screen)
    run(guide, 2)
    guide.ui.find("company").activate()
    tabs = guide.ui.find("levers")
    if tab:
        tabs.pick(tab)
    run(guide, 2)
    return guide


TABS = len(opened(whole_company().rules))
