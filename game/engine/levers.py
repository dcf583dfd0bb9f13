"""What a head can do besides the six practices, where a scenario opens it: levers and what they take.

Every lever takes hours of the week or money, and most take both.
"""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from game.engine.numbers import Array, Truth, Whole, frozen, look_up
from game.engine.parameters import Parameters
from game.engine.rules import Opened, Rules

NO_TRAINING = -1
MOST_ANALYTICS = 2


class Mandate(IntEnum):
    """How far an executive may go: not in office, asking first, reporting after, or a free hand (C9)."""

    NONE = 0
    ASK = 1
    REPORT = 2
    FREE = 3


class Bet(IntEnum):
    """What is done with an initiative this quarter; insurance counts when it is begun."""

    REST = 0
    RUN = 1
    RUN_INSURED = 2


DEGREES = np.array([0.0, 0.30, 0.70, 1.0])
"""How much of the work is in an executive's hands, by mandate."""


@dataclass(frozen=True, slots=True, eq=False)
class Levers:
    """The levers of N companies.

    training (N,): a skill 0-9 that the head trains, or -1. analytics (N,): 0, 1 or 2. one_on_ones, survey,
    develop (N,): whether these are held. mandates (X, N): a `Mandate` for each candidate. bets (B, N): a
    `Bet` for each initiative. The arrays given can no longer be written to.
    """

    training: Whole
    analytics: Whole
    one_on_ones: Truth
    survey: Truth
    develop: Truth
    mandates: Whole
    bets: Whole

    def __post_init__(self) -> None:
        for whole in (self.training, self.analytics, self.mandates, self.bets):
            frozen(whole)
        for truth in (self.one_on_ones, self.survey, self.develop):
            frozen(truth)


def idle(rules: Rules | Opened, count: int) -> Levers:
    """Return the levers of N companies at rest."""
    return Levers(
        training=np.full(count, NO_TRAINING, np.int64),
        analytics=np.zeros(count, np.int64),
        one_on_ones=np.zeros(count, np.bool_),
        survey=np.zeros(count, np.bool_),
        develop=np.zeros(count, np.bool_),
        mandates=np.zeros((len(rules.candidates), count), np.int64),
        bets=np.zeros((len(rules.initiatives), count), np.int64),
    )


def opens_any(rules: Rules | Opened) -> bool:
    """Tell whether a scenario opens any lever at all."""
    return bool(rules.skills or rules.fog or rules.candidates or rules.initiatives)


def hours_of(levers: Levers, rules: Rules | Opened, p: Parameters) -> Array:
    """Return the hours a week that the levers take, shape (N,)."""
    hours: Array = (
        p.training_hours * (levers.training != NO_TRAINING)
        + p.one_on_one_hours * levers.one_on_ones
        + p.survey_hours * levers.survey
        + p.develop_hours * levers.develop
    )
    rein = np.array([0.0, p.ask_hours, p.report_hours, p.free_hours])
    for row in range(len(rules.candidates)):
        hours = hours + look_up(rein, levers.mandates[row])
    for row, initiative in enumerate(rules.initiatives):
        hours = hours + initiative.hours * (levers.bets[row] != Bet.REST)
    return hours
