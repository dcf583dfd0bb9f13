"""Plays for the reference behaviours: worth over many seeds, on one market tape for all players."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from game.engine import USUAL, Decision, Practice, Style, worth
from game.engine.adaptive import FROZEN, adapt
from game.engine.attention import whole_hours
from game.engine.market import record
from game.engine.players import PLAYERS, always, hours_left
from game.engine.population import play_to_end
from tests.engine.builders import plain, seeds

TESTED = seeds(600, 91_000)


@lru_cache(maxsize=16)
def tape(like, quarters, count):
    return record(plain(like, quarters).market, TESTED[:count], quarters)


def worths(like, player, quarters=16, count=600):
    rules = plain(like, quarters)
    end = play_to_end(rules, TESTED[:count], player, tape=tape(like, quarters, count))
    return worth(end, USUAL).total


def errors(one, other):
    """Return by how many standard errors one is worth more than the other, on the same luck."""
    gap = one - other
    return gap.mean() / (gap.std() / np.sqrt(gap.size))


def fixed(weights, style):
    return always(tuple(weights), style, 0)


def adaptive_in(style):
    """Adapt the week, never the style."""
    rule = replace(FROZEN, style=style)

    def play(outlook):
        needs, chosen, _ = adapt(outlook, rule)
        choice = np.full(chosen.size, -1)
        return Decision(whole_hours(needs, hours_left(outlook, choice)), chosen, choice)

    return play


def without(player, practice: Practice):
    """Give the hours of one practice to the others."""

    def play(outlook):
        decision = player(outlook)
        hours = decision.hours.copy()
        total = hours.sum(axis=0)
        hours[practice] = 0.0
        return Decision(hours * (total / np.maximum(hours.sum(axis=0), 1.0)), decision.style, decision.choice)

    return play


def with_effort(player, share):
    def play(outlook):
        decision = player(outlook)
        return Decision(np.floor(decision.hours * share), decision.style, decision.choice)

    return play


HALF, ADAPTIVE = PLAYERS["half"], PLAYERS["adaptive"]
ALL_STYLES = tuple(Style)
