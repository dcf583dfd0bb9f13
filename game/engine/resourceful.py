"""The resourceful player's rule: the adaptive week, and the levers a scenario opens, each for its reason."""

from dataclasses import dataclass

import numpy as np

from game.engine.levers import DEGREES, NO_TRAINING, Bet, Levers, Mandate, idle
from game.engine.numbers import Array, Truth, Whole, added
from game.engine.outlook import Outlook
from game.engine.practices import Practice
from game.engine.skills import PRACTICE_SKILLS
from game.engine.stocks import Stock


@dataclass(frozen=True, slots=True)
class Means:
    """The rule's few numbers.

    learns: quarters in which a skill is trained. asks: a survey every so many quarters. trusts: standing from
    which an executive gets a free hand, and faith: the trust it takes. dares: odds from which an initiative
    is begun, and careful: risk in points from which it is insured. busy: problems in points above which
    nothing new is begun.
    """

    learns: int = 3
    asks: int = 4
    trusts: float = 0.45
    faith: float = 40.0
    dares: float = 0.45
    careful: float = 45.0
    busy: float = 70.0


USUAL_MEANS = Means()


def _training(outlook: Outlook, needs: Array, calm: Truth, means: Means) -> Whole:
    """Train what the week needs most and can least, in the first quarters."""
    if outlook.quarter >= means.learns or not outlook.opened.skills:
        return np.full(calm.shape, NO_TRAINING, np.int64)
    rows = np.array([int(PRACTICE_SKILLS[practice]) for practice in Practice])
    wanted = needs * (1.0 - outlook.skills[rows])
    return np.where(calm, rows[wanted.argmax(axis=0)], NO_TRAINING).astype(np.int64)


def _mandates(outlook: Outlook, means: Means) -> Whole:
    """Hire one executive for each side, let them report first, and give them a free hand in time."""
    given = np.zeros_like(outlook.mandates)
    sides = set()
    trusted = outlook.meters[Stock.TRUST] >= means.faith
    for row, candidate in enumerate(outlook.opened.candidates):
        if candidate.side in sides:
            continue
        sides.add(candidate.side)
        affordable = outlook.meters[Stock.CASH] > 2.0 * (candidate.search + candidate.salary)
        inside = outlook.mandates[row] > 0
        free = (outlook.standing[row] >= means.trusts) & trusted
        mandate = np.where(free, int(Mandate.FREE), int(Mandate.REPORT))
        given[row] = np.where((inside | affordable) & ~outlook.departed[row], mandate, 0)
    return given


def _bets(outlook: Outlook, calm: Truth, means: Means) -> Whole:
    """Go on with what has been begun, else begin what has the best odds; never two at once."""
    bets = np.zeros_like(outlook.outcomes)
    if not len(bets):
        return bets
    opened = outlook.outcomes == 0
    begun = opened & (outlook.progress > 0.0)
    liking = np.where(begun, 2.0 + outlook.progress, np.where(opened, outlook.odds, -1.0))
    chosen = liking.argmax(axis=0)
    for row, initiative in enumerate(outlook.opened.initiatives):
        affordable = outlook.meters[Stock.CASH] > 3.0 * initiative.budget + initiative.premium
        ready = begun[row] | (calm & affordable & (outlook.odds[row] >= means.dares))
        kind = Bet.RUN_INSURED if initiative.risk >= means.careful else Bet.RUN
        bets[row] = np.where((chosen == row) & ready & opened[row], int(kind), int(Bet.REST))
    return bets


def pull(outlook: Outlook, needs: Array, means: Means = USUAL_MEANS) -> Levers:
    """Return the levers a resourceful head pulls; `needs` is the split of the week wanted, shape (6, N)."""
    rest = idle(outlook.opened, outlook.hours.size)
    calm = outlook.meters[Stock.PROBLEMS] < means.busy
    foggy = bool(outlook.opened.fog)
    asks = calm & (outlook.quarter % means.asks == 1) & bool(foggy or outlook.opened.skills)
    return Levers(
        training=_training(outlook, needs, calm, means),
        analytics=rest.analytics + (1 if foggy and outlook.opened.initiatives else 0),
        one_on_ones=rest.one_on_ones,
        survey=rest.survey | asks,
        develop=rest.develop,
        mandates=_mandates(outlook, means),
        bets=_bets(outlook, calm, means),
    )


def left_to_do(outlook: Outlook, needs: Array, levers: Levers) -> Array:
    """Return the split of the head's own week, given what executives bring to it; shape (6, N)."""
    if not outlook.opened.candidates:
        return needs
    brought = np.zeros_like(needs)
    for row, candidate in enumerate(outlook.opened.candidates):
        weight = DEGREES[levers.mandates[row]] * outlook.standing[row]
        brought = brought + np.array(candidate.hours)[:, None] * weight
    whole = needs / added(needs) * (outlook.hours + added(brought))
    return np.maximum(whole - brought, 0.02)
