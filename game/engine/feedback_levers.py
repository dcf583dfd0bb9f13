"""The levers of a player made of numbers: the resourceful player's rule with its numbers made free."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from game.engine.levers import MOST_ANALYTICS, NO_TRAINING, Bet, Levers, Mandate
from game.engine.numbers import Array, Truth, Whole
from game.engine.outlook import Outlook
from game.engine.practices import Practice
from game.engine.skills import PRACTICE_SKILLS
from game.engine.stocks import EXECUTIVE_STOCKS, INITIATIVE_STOCKS, Stock

MEANS: Final = {
    "learns": (3.0, 1.5),
    "asks": (4.0, 1.0),
    "analyses": (1.0, 0.5),
    "one to one": (-0.5, 0.4),
    "develops": (-0.5, 0.4),
    "trusts": (0.45, 0.10),
    "faith": (40.0, 8.0),
    "affords people": (2.0, 1.0),
    "dares": (0.45, 0.10),
    "careful": (45.0, 12.0),
    "affords bets": (3.0, 1.0),
    "at once": (1.0, 0.4),
    "busy": (70.0, 15.0),
}
"""By name the usual number and its step; the free numbers count steps from the usual one.

learns: quarters in which a skill is trained. asks: quarters between surveys. analyses: 0 to 2, rounded.
one to one and develops: done where above 0. trusts: standing, and faith: trust in points, from which an
executive gets a free hand. affords people: times search and salary, affords bets: times a budget, that must
be in cash. dares: odds from which an initiative is begun. careful: risk in points from which it is insured.
at once: initiatives, rounded. busy: problems in points above which nothing new is begun.
"""

CANDIDATES: Final = len(EXECUTIVE_STOCKS)
INITIATIVES: Final = len(INITIATIVE_STOCKS)
_PREFERRED: Final = 0.5
"""How much more the first candidate of a side is liked than none, and the others less."""
_MOST_AT_ONCE: Final = 3
_NEVER: Final = -1e9


@dataclass(frozen=True, slots=True, eq=False)
class FreeMeans:
    """The numbers of each of N companies' heads: by name of `MEANS` (N,), liking (4, N) and (6, N)."""

    means: dict[str, Array]
    candidates: Array
    initiatives: Array


def free_means(levers: Array, candidates: Array, initiatives: Array, each: int) -> FreeMeans:
    """Make the means of numbers (13, C), (4, C), (6, C), each for so many companies one after the other."""

    def spread(numbers: Array) -> Array:
        repeated: Array = np.repeat(numbers, each, axis=-1)
        return repeated

    return FreeMeans(
        {
            name: usual + step * spread(row)
            for (name, (usual, step)), row in zip(MEANS.items(), levers, strict=True)
        },
        spread(candidates),
        spread(initiatives),
    )


def pulled(outlook: Outlook, needs: Array, free: FreeMeans) -> Levers:
    """Return the levers pulled; `needs` is the split of the week wanted, shape (6, N)."""
    means, opened = free.means, outlook.opened
    calm: Truth = outlook.meters[Stock.PROBLEMS] < means["busy"]
    foggy, asking = bool(opened.fog), bool(opened.fog or opened.skills)
    every = np.maximum(np.rint(means["asks"]), 2.0)
    turns = outlook.quarter - every * np.floor(outlook.quarter / every)
    level = np.clip(np.rint(means["analyses"]), 0, MOST_ANALYTICS).astype(np.int64)
    return Levers(
        training=_training(outlook, needs, calm, means["learns"]),
        analytics=level * (foggy and bool(opened.initiatives)),
        one_on_ones=(means["one to one"] > 0.0) & calm & asking,
        survey=(turns == 1.0) & calm & asking,
        develop=(means["develops"] > 0.0) & calm & bool(opened.candidates),
        mandates=_mandates(outlook, free),
        bets=_bets(outlook, calm, free),
    )


def _training(outlook: Outlook, needs: Array, calm: Truth, learns: Array) -> Whole:
    """Train what the week needs most and can least, in the first quarters."""
    if not outlook.opened.skills:
        return np.full(calm.shape, NO_TRAINING, np.int64)
    rows = np.array([int(PRACTICE_SKILLS[practice]) for practice in Practice])
    wanted = needs * (1.0 - outlook.skills[rows])
    trains = calm & (outlook.quarter < np.rint(learns))
    return np.where(trains, rows[wanted.argmax(axis=0)], NO_TRAINING).astype(np.int64)


def _mandates(outlook: Outlook, free: FreeMeans) -> Whole:
    """Hire those liked, the first of each side more than others; let them report, and then go free."""
    given, sides = np.zeros_like(outlook.mandates), set()
    trusted = outlook.meters[Stock.TRUST] >= free.means["faith"]
    for row, candidate in enumerate(outlook.opened.candidates):
        liked = free.candidates[row] + (-_PREFERRED if candidate.side in sides else _PREFERRED) > 0.0
        sides.add(candidate.side)
        price = candidate.search + candidate.salary
        affordable = outlook.meters[Stock.CASH] > free.means["affords people"] * price
        wanted = liked & ((outlook.mandates[row] > 0) | affordable) & ~outlook.departed[row]
        trusting = (outlook.standing[row] >= free.means["trusts"]) & trusted
        given[row] = np.where(wanted, np.where(trusting, int(Mandate.FREE), int(Mandate.REPORT)), 0)
    return given


def _bets(outlook: Outlook, calm: Truth, free: FreeMeans) -> Whole:
    """Go on with what has been begun, else begin what has the best odds, a few at once."""
    bets = np.zeros_like(outlook.outcomes)
    if not len(bets):
        return bets
    opened = outlook.outcomes == 0
    begun = opened & (outlook.progress > 0.0)
    odds = outlook.odds + free.initiatives[: len(bets)]
    liking = np.where(begun, 100.0 + outlook.progress, np.where(opened, odds, _NEVER))
    at_once = np.clip(np.rint(free.means["at once"]), 1, _MOST_AT_ONCE)
    for place in range(min(_MOST_AT_ONCE, len(bets))):
        chosen = liking.argmax(axis=0)
        for row, initiative in enumerate(outlook.opened.initiatives):
            needed = free.means["affords bets"] * initiative.budget + initiative.premium
            affordable = outlook.meters[Stock.CASH] > needed
            ready = begun[row] | (calm & affordable & (odds[row] >= free.means["dares"]))
            taken = (chosen == row) & (place < at_once) & opened[row]
            insured = initiative.risk >= free.means["careful"]
            kind = np.where(insured, int(Bet.RUN_INSURED), int(Bet.RUN))
            bets[row] = np.where(taken & ready, kind, bets[row])
            liking[row] = np.where(chosen == row, _NEVER, liking[row])
    return bets
