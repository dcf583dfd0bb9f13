"""An experiment on initiatives: six at once or two at a time, with the same attention and load."""

from dataclasses import replace

import numpy as np

from game.engine import Decision, Outlook, Player, Style, found
from game.engine.company import Outcome
from game.engine.levers import Bet, idle
from game.engine.numbers import Array
from game.engine.observing import observe
from game.engine.rules import Initiative, Market, Rules
from game.engine.stocks import INITIATIVE_STOCKS
from game.evidence.design import NAMES
from game.evidence.trials.arms import Arms, Trial
from game.evidence.world import Block, seeds_of
from game.evidence.years import Years

COMPANIES = 200
LONGEST = 48
_WORK = 2.0
CASES = tuple(
    Initiative(f"case-{row}", "A case", _WORK, 0.0, 0.0, 0.0, 30.0, 0.0, (), ()) for row in range(6)
)
_DONE = 1.0 - 1e-6


def _rules() -> Rules:
    market = Market("stable", growth=0.0)
    plain = Rules("six cases", LONGEST, 90.0, 100.0, (), market, (), (), NAMES)
    return replace(plain, initiatives=CASES)


def _working(progress: list[Array], at_once: int, rules: Rules) -> Player:
    """Return heads who split their week evenly and work on so many open cases at once."""

    def policy(outlook: Outlook) -> Decision:
        count = outlook.hours.size
        bets, running = np.zeros((6, count), np.int64), np.zeros(count, np.int64)
        for row, done in enumerate(progress):
            runs = (done < _DONE) & (running < at_once)
            bets[row] = np.where(runs, Bet.RUN, Bet.REST)
            running += runs
        hours = np.repeat(outlook.hours[None] / 6.0, 6, axis=0)
        style = np.full(count, int(Style.TRANSACTIONAL))
        return Decision(hours, style, np.full(count, -1), replace(idle(rules, count), bets=bets))

    return policy


def quarters_to_completion(block: Block, at_once: int) -> Array:
    """Return the mean number of quarters from the start until a case is shipped, (N,)."""
    rules, p = _rules(), block.world.p
    company = found(rules, seeds_of(block.seed, COMPANIES), p)
    waited = np.zeros(COMPANIES)
    for _quarter in range(LONGEST):
        shipped = company.outcomes != Outcome.OPEN
        progress = [
            np.where(shipped[row], 1.0, company.stock(stock)) for row, stock in enumerate(INITIATIVE_STOCKS)
        ]
        waited += (~shipped).mean(axis=0)
        lived = block.world.lived(_working(progress, at_once, rules), 1.0 / 6.0)
        company = observe(rules, company, lived, p, quarters=1).company
    return waited


def juggling(block: Block) -> Arms:
    """Work on six cases at once, or on two at a time."""
    return {"six": quarters_to_completion(block, 6), "two": quarters_to_completion(block, 2)}


def juggling_linear(_years: Years, _block: Block) -> Arms:
    """The same hours do the same work in any order."""
    return {"six": np.ones(COMPANIES), "two": np.ones(COMPANIES)}


JUGGLING = Trial("juggling", juggling, juggling_linear)
