"""Initiatives: the way from idea over plan and build to shipped, and how a bet comes out (B10, D12)."""

from dataclasses import dataclass

import numpy as np

from game.engine.company import Company, Outcome
from game.engine.levers import Bet, Levers
from game.engine.luck import Stream, unit
from game.engine.numbers import Array, Truth
from game.engine.parameters import Parameters
from game.engine.rules import Initiative, Rules
from game.engine.stocks import INITIATIVE_STOCKS, Stock

PLANNED = 0.3
"""Up to this progress an initiative is being planned, then built."""


@dataclass(frozen=True, slots=True)
class Venture:
    """One initiative of N companies this quarter; every field has shape (N,).

    runs, begins: whether it is worked on, and for the first time. step: its progress, 0-1. dust: what is
    forgotten while it rests. wins, flops: whether it is shipped now, and how that comes out. covered: whether
    it was begun insured.
    """

    runs: Truth
    begins: Truth
    step: Array
    dust: Array
    wins: Truth
    flops: Truth
    covered: Truth


def chance_of(initiative: Initiative, company: Company, direction: Array, p: Parameters) -> Array:
    """Return how likely an initiative would work out if it were shipped now, shape (N,)."""
    aimed = p.bet_aimed * (direction - 0.5) + p.bet_seen * (company.stock(Stock.SIGHT_WORK) - 0.25)
    return np.minimum(np.maximum(1.0 - initiative.risk / 100.0 + aimed, 0.05), 0.95)


def _attention(company: Company, levers: Levers, rules: Rules, p: Parameters) -> Array:
    """Return the share of attention of each of the initiatives that run, shape (N,): juggling slows all."""
    many = np.zeros(company.count)
    for row in range(len(rules.initiatives)):
        many = many + ((levers.bets[row] != Bet.REST) & (company.outcomes[row] == Outcome.OPEN))
    many = np.maximum(many, 1.0)
    return 1.0 / (many * (1.0 + p.bet_juggling * (many - 1.0)))


def ventures_of(
    company: Company, pace: Array, direction: Array, levers: Levers, rules: Rules, p: Parameters
) -> tuple[Venture, ...]:
    """Return each initiative's quarter; `pace` is how fast this company turns plans into work."""
    attention = _attention(company, levers, rules, p)
    ventures = []
    for row, initiative in enumerate(rules.initiatives):
        runs = (levers.bets[row] != Bet.REST) & (company.outcomes[row] == Outcome.OPEN)
        progress = company.stock(INITIATIVE_STOCKS[row])
        begins = runs & (company.covered[row] < 0)
        step = np.minimum(p.bet_pace * pace * attention / initiative.work, 1.0 - progress) * runs
        shipped = runs & (step >= 1.0 - progress)
        works = unit(company.seed, Stream.BETS, row) < chance_of(initiative, company, direction, p)
        insured = np.where(begins, levers.bets[row] == Bet.RUN_INSURED, company.covered[row] == 1)
        ventures.append(
            Venture(
                runs=runs,
                begins=begins,
                step=step,
                dust=p.bet_dust * progress * ~runs * (company.outcomes[row] == Outcome.OPEN),
                wins=shipped & works,
                flops=shipped & ~works,
                covered=insured,
            )
        )
    return tuple(ventures)
