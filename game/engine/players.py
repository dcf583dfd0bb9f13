"""Example players: what they would do with the same luck, from what they may see.

A player is a pure function from an outlook to a decision, for any number of companies at once.
"""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from game.engine.adaptive import adapt
from game.engine.attention import whole_hours
from game.engine.decision import Decision
from game.engine.levers import hours_of, opens_any
from game.engine.numbers import Array, Whole
from game.engine.outlook import Outlook
from game.engine.parameters import USUAL
from game.engine.practices import Style
from game.engine.resourceful import left_to_do, pull

Player: TypeAlias = Callable[[Outlook], Decision]

LEAD_ONLY = (1.0, 1.0, 1.0, 0.0, 0.0, 0.0)
MANAGE_ONLY = (0.0, 0.0, 0.0, 1.0, 1.0, 1.0)
EVENLY = (1.0, 1.0, 1.0, 1.0, 1.0, 1.0)


def best_choice(outlook: Outlook, liking: Array) -> Whole:
    """Return the offered choice that is liked best, the first among equals, or -1 without an event.

    `liking` has shape (C, N); the result (N,).
    """
    if not liking.shape[0]:
        return np.full(outlook.hours.shape, -1, np.int64)
    best = np.where(outlook.offered, liking, -np.inf).argmax(axis=0).astype(np.int64)
    return np.where(outlook.offered.any(axis=0), best, -1)


def hours_left(outlook: Outlook, choice: Whole) -> Array:
    """Return the hours a week that a choice leaves for the six practices, shape (N,)."""
    cost = np.zeros(outlook.hours.shape)
    for column in range(outlook.costs.shape[0]):
        cost = np.where(choice == column, outlook.costs[column], cost)
    return np.maximum(outlook.hours - cost, 0.0)


def always(weights: tuple[float, ...], style: Style, side: int) -> Player:
    """Make a player who never changes: the split by six weights, one style.

    `side` says which choices they like: 1 those that lean to leadership, -1 to management, 0 to neither.
    """

    def decide_evenly(outlook: Outlook) -> Decision:
        liking = side * outlook.leans if side else -np.abs(outlook.leans)
        choice = best_choice(outlook, liking.astype(np.float64))
        wanted = np.repeat(np.array(weights)[:, None], choice.size, axis=1)
        hours = whole_hours(wanted, hours_left(outlook, choice))
        return Decision(hours, np.full(choice.size, int(style), np.int64), choice)

    return decide_evenly


def at_random(outlook: Outlook) -> Decision:
    """Do anything: random hours, a random style, a random choice."""
    liking = [outlook.roll(10 + column) for column in range(outlook.costs.shape[0])]
    choice = best_choice(outlook, np.array(liking).reshape(outlook.costs.shape))
    wanted = np.stack([0.02 + outlook.roll(row) for row in range(6)])
    hours = whole_hours(wanted, hours_left(outlook, choice))
    return Decision(hours, (outlook.roll(6) * len(Style)).astype(np.int64), choice)


def adaptively(outlook: Outlook) -> Decision:
    """Give hours to what needs them now, in the style that fits, and weigh a choice by the same needs."""
    needs, style, liking = adapt(outlook)
    choice = best_choice(outlook, liking)
    return Decision(whole_hours(needs, hours_left(outlook, choice)), style, choice)


def resourcefully(outlook: Outlook) -> Decision:
    """Do what the adaptive player does, and use the levers a scenario opens."""
    needs, style, liking = adapt(outlook)
    choice = best_choice(outlook, liking)
    if not opens_any(outlook.opened):
        return Decision(whole_hours(needs, hours_left(outlook, choice)), style, choice)
    levers = pull(outlook, needs)
    hours = np.maximum(hours_left(outlook, choice) - hours_of(levers, outlook.opened, USUAL), 0.0)
    return Decision(whole_hours(left_to_do(outlook, needs, levers), hours), style, choice, levers)


STRATEGIES: dict[str, Player] = {
    "visionary": always((1.0, 0.8, 0.8, 0.25, 0.15, 0.2), Style.TRANSFORMATIONAL, 1),
    "bureaucrat": always((0.15, 0.25, 0.15, 1.0, 1.0, 0.9), Style.TRANSACTIONAL, -1),
    "drifter": at_random,
    "adaptive": adaptively,
}
"""The strategies that lead rivals."""

PLAYERS: dict[str, Player] = {
    "all-leadership": always(LEAD_ONLY, Style.TRANSFORMATIONAL, 1),
    "all-management": always(MANAGE_ONLY, Style.TRANSACTIONAL, -1),
    "half": always(EVENLY, Style.TRANSACTIONAL, 0),
    "random": at_random,
    "adaptive": adaptively,
    "resourceful": resourcefully,
}
