"""What a player may see before deciding: nothing of luck to come, and of effects their direction only."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from game.engine.betting import chance_of
from game.engine.company import NO_EVENT, Company
from game.engine.luck import Stream, draw, unit
from game.engine.numbers import Array, Bits, Truth, Whole, frozen
from game.engine.parameters import USUAL, Parameters
from game.engine.rules import Choice, Opened, Rules
from game.engine.scale import METERS
from game.engine.sight import estimates_of
from game.engine.stocks import EXECUTIVE_STOCKS, INITIATIVE_STOCKS, SKILL_STOCKS, Stock
from game.engine.workings import hours_free

_SKILLS = slice(int(SKILL_STOCKS[0]), int(SKILL_STOCKS[-1]) + 1)


@dataclass(frozen=True, slots=True, eq=False)
class Outlook:
    """What the heads of N companies see at the start of a quarter.

    quarter: quarters played. meters (11, N), as shown, and where there is fog as believed; doubt (11, N), how
    far the truth may be from that. hours (N,), the week's free hours before the
    choice takes its part. shares (6, N) and style (N,): last quarter's, zeros and -1 at first. Of the
    event on the table, event (N,), its row in the rules or -1; for up to C choices: offered (C, N), whether
    there is such a choice; signs
    (C, 11, N), whether it raises a meter at once (1), lowers it (-1) or neither (0); leans (C, N),
    leadership against management; costs (C, N), hours a week. dice (N,): a player's own luck. Of the levers:
    skills (10, N), bench (N,), standing and mandates (X, N) of executives, departed (X, N); progress and
    outcomes (B, N) of initiatives, odds (B, N) as they look now; `opened`: which there are.
    """

    quarter: int
    meters: Array
    hours: Array
    shares: Array
    style: Whole
    event: Whole
    offered: Truth
    signs: Whole
    leans: Whole
    costs: Array
    dice: Bits
    doubt: Array
    skills: Array
    bench: Array
    standing: Array
    mandates: Whole
    departed: Truth
    progress: Array
    outcomes: Whole
    odds: Array
    opened: Opened

    def roll(self, number: int) -> Array:
        """Return a player's own random number in [0, 1), shape (N,); the same for the same number."""
        return unit(self.dice, Stream.PLAYER, number)


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """The choices of every event and, in the last row, of none: (E + 1, C) and signs (E + 1, C, 11)."""

    offered: Truth
    signs: Whole
    leans: Whole
    costs: Array


def signs_of(choice: Choice) -> list[int]:
    """Return for each meter whether a choice raises it at once (1), lowers it (-1) or neither (0)."""
    pushed = dict.fromkeys(METERS, 0.0)
    for effect in choice.effects:
        pushed[effect.stock] += effect.amount
    return [(amount > 0) - (amount < 0) for amount in pushed.values()]


def lean_of(choice: Choice) -> int:
    """Return how many differences (D1-D7) a choice leans to leadership on, less those to management."""
    return sum(1 if side == "leadership" else -1 for _, side in choice.leans)


@lru_cache(maxsize=32)
def _table(rules: Rules) -> _Table:
    widest = max((len(event.choices) for event in rules.events), default=0)
    shape = (len(rules.events) + 1, widest)
    offered, leans = np.zeros(shape, np.bool_), np.zeros(shape, np.int64)
    costs, signs = np.zeros(shape), np.zeros((*shape, len(METERS)), np.int64)
    for row, event in enumerate(rules.events):
        for column, choice in enumerate(event.choices):
            offered[row, column] = True
            leans[row, column], costs[row, column] = lean_of(choice), choice.hours
            signs[row, column] = signs_of(choice)
    for part in (offered, signs, leans, costs):
        frozen(part)
    return _Table(offered, signs, leans, costs)


def look(company: Company, rules: Rules, p: Parameters = USUAL) -> Outlook:
    """Return what the heads of N companies see before they decide."""
    table = _table(rules)
    meters, doubt = estimates_of(company, rules)
    event = np.where(company.event == NO_EVENT, len(rules.events), company.event)
    return Outlook(
        quarter=company.quarter,
        meters=meters,
        hours=hours_free(company, rules, p),
        shares=company.shares,
        style=company.style,
        event=company.event,
        offered=table.offered[event].T,
        signs=np.moveaxis(table.signs[event], 0, -1),
        leans=table.leans[event].T,
        costs=table.costs[event].T,
        dice=draw(company.seed, Stream.PLAYER, company.quarter),
        doubt=doubt,
        skills=company.stocks[_SKILLS],
        bench=company.stock(Stock.BENCH),
        standing=company.stocks[int(EXECUTIVE_STOCKS[0]) :][: len(rules.candidates)],
        mandates=company.mandates,
        departed=company.departed,
        progress=company.stocks[int(INITIATIVE_STOCKS[0]) :][: len(rules.initiatives)],
        outcomes=company.outcomes,
        odds=_odds(company, meters[0] / 100.0, rules, p),
        opened=rules.opened(),
    )


def _odds(company: Company, direction: Array, rules: Rules, p: Parameters) -> Array:
    odds = np.zeros((len(rules.initiatives), company.count))
    for row, initiative in enumerate(rules.initiatives):
        odds[row] = chance_of(initiative, company, direction, p)
    return odds
