"""Executives in office: what they bring, when they leave, and where two hands hold one rein (C2, C9, D11)."""

from dataclasses import dataclass

import numpy as np

from game.engine.company import Company
from game.engine.levers import DEGREES, Levers, Mandate
from game.engine.luck import Stream, unit
from game.engine.numbers import Array, Truth, look_up
from game.engine.parameters import Parameters
from game.engine.practices import Practice
from game.engine.rules import Candidate, Rules
from game.engine.skills import Skill, gain_of
from game.engine.stocks import EXECUTIVE_STOCKS, Stock


@dataclass(frozen=True, slots=True)
class Office:
    """One executive of N companies this quarter; every field has shape (N,) except brought, (6, N).

    degree: how much is in their hands, 0-1. standing: how far they have settled in, 0-1. brought: the hours a
    week they bring to each practice. overlap: hours a week in which two hands hold one rein, as a share of a
    half dose. arrives, leaves: whether they take office, and whether they leave at the end of the quarter.
    """

    degree: Array
    standing: Array
    brought: Array
    overlap: Array
    arrives: Truth
    leaves: Truth


def _hours_brought(candidate: Candidate, weight: Array) -> Array:
    return np.array(candidate.hours)[:, None] * weight


def _overlap(one: Array, other: Array, p: Parameters) -> Array:
    both = np.zeros(one.shape[1])
    for practice in Practice:
        both = both + np.minimum(one[practice], other[practice])
    return both / p.half_dose


def _leaves(row: int, company: Company, mandate: Array, p: Parameters) -> Truth:
    """Tell who leaves: dismissed, held on a short rein for too long, or called away by luck."""
    inside = company.tenure[row] > 0
    dismissed = inside & (mandate == Mandate.NONE)
    standing = company.stock(EXECUTIVE_STOCKS[row])
    fed_up = (company.tenure[row] >= p.executive_patience) & (standing < p.executive_leaves)
    dice = unit(company.seed, Stream.EXECUTIVES, company.quarter, row)
    called = inside & (dice < p.executive_called * (1.0 - company.stock(Stock.TRUST)))
    left: Truth = dismissed | fed_up | called
    return left


def offices_of(
    company: Company, own: Array, levers: Levers, rules: Rules, p: Parameters
) -> tuple[Office, ...]:
    """Return each candidate's quarter; `own` are the head's hours a week, shape (6, N)."""
    skill = gain_of(Skill.DELEGATING, company, rules, p)
    offices: list[Office] = []
    for row, candidate in enumerate(rules.candidates):
        mandate = levers.mandates[row]
        degree, standing = look_up(DEGREES, mandate), company.stock(EXECUTIVE_STOCKS[row])
        brought = _hours_brought(candidate, degree * standing * skill)
        overlap = _overlap(own, brought, p)
        for other in offices:
            overlap = overlap + _overlap(other.brought, brought, p)
        arrives = (company.tenure[row] == 0) & (mandate != Mandate.NONE)
        leaves = _leaves(row, company, mandate, p)
        offices.append(Office(degree, standing, brought, overlap, arrives, leaves))
    return tuple(offices)


def all_brought(offices: tuple[Office, ...]) -> Array:
    """Return the hours a week that all executives bring together, shape (6, N)."""
    total = offices[0].brought
    for office in offices[1:]:
        total = total + office.brought
    return total
