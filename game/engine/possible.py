"""Which levers can be pulled, and what is remembered of them at the end of a quarter."""

from typing import TypedDict

import numpy as np

from game.engine.company import Company, Outcome
from game.engine.levers import MOST_ANALYTICS, NO_TRAINING, Bet, Levers, Mandate, hours_of, idle
from game.engine.numbers import Array, Truth, Whole
from game.engine.parameters import Parameters
from game.engine.rules import Rules
from game.engine.skills import Skill
from game.engine.workings import Workings


class Remembered(TypedDict, total=False):
    """The parts of a company that remember levers; see `Company`."""

    mandates: Whole
    tenure: Whole
    departed: Truth
    outcomes: Whole
    covered: Whole
    asked: Truth


def _clipped(values: Whole, least: int, most: int) -> Whole:
    return np.minimum(np.maximum(values, least), most).astype(np.int64)


def _open(levers: Levers, company: Company, rules: Rules) -> Levers:
    """Return the levers without those the scenario keeps shut, who has left, and what is over."""
    sighted = bool(rules.fog or rules.skills)
    training = _clipped(levers.training, NO_TRAINING, len(Skill) - 1)
    return Levers(
        training=training if rules.skills else np.full_like(training, NO_TRAINING),
        analytics=_clipped(levers.analytics, 0, MOST_ANALYTICS if rules.fog else 0),
        one_on_ones=levers.one_on_ones & sighted,
        survey=levers.survey & sighted,
        develop=levers.develop & bool(rules.candidates),
        mandates=_clipped(levers.mandates, Mandate.NONE, Mandate.FREE) * ~company.departed,
        bets=_clipped(levers.bets, Bet.REST, Bet.RUN_INSURED) * (company.outcomes == Outcome.OPEN),
    )


def possible(levers: Levers | None, company: Company, free: Array, rules: Rules, p: Parameters) -> Levers:
    """Return what is possible of the levers; `free` are the hours a week there are, shape (N,).

    Levers that together take more hours than there are rest, but for executives, who stay as they were.
    """
    if levers is None:
        levers = idle(rules, company.count)
    opened = _open(levers, company, rules)
    too_many = hours_of(opened, rules, p) > free
    return Levers(
        training=np.where(too_many, NO_TRAINING, opened.training),
        analytics=opened.analytics,
        one_on_ones=opened.one_on_ones & ~too_many,
        survey=opened.survey & ~too_many,
        develop=opened.develop & ~too_many,
        mandates=np.where(too_many, company.mandates * ~company.departed, opened.mandates),
        bets=np.where(too_many, int(Bet.REST), opened.bets),
    )


def moved_on(company: Company, levers: Levers | None, w: Workings) -> Remembered:
    """Return what is remembered of the levers after this quarter; failed companies stay as they are."""
    if levers is None:
        return {}
    alive = company.alive
    remembered: Remembered = {"asked": np.stack([levers.one_on_ones, levers.survey]) & alive}
    if w.offices:
        leaves = np.stack([office.leaves for office in w.offices]) & alive
        inside = (levers.mandates != Mandate.NONE) & ~leaves
        remembered["mandates"] = np.where(alive, levers.mandates * ~leaves, company.mandates)
        remembered["tenure"] = np.where(alive, (company.tenure + 1) * inside, company.tenure)
        remembered["departed"] = company.departed | leaves
    if w.ventures:
        wins = np.stack([venture.wins for venture in w.ventures]) & alive
        flops = np.stack([venture.flops for venture in w.ventures]) & alive
        begins = np.stack([venture.begins for venture in w.ventures]) & alive
        covered = np.stack([venture.covered for venture in w.ventures])
        remembered["outcomes"] = company.outcomes + Outcome.WON * wins + Outcome.FLOPPED * flops
        remembered["covered"] = np.where(begins, covered.astype(np.int64), company.covered)
    return remembered
