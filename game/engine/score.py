"""The score: what a company is worth against what others would have made of the same luck (B6, C6)."""

from dataclasses import dataclass, replace

import numpy as np

from game.engine.company import Company
from game.engine.conditions import Facts, holds
from game.engine.numbers import Array, Bits, Whole
from game.engine.parameters import USUAL, Parameters
from game.engine.players import PLAYERS
from game.engine.population import play_to_end
from game.engine.rules import Ending, Rules
from game.engine.worth import worth

LEAST = 60.0
HIGHEST = 120.0
_STRETCH = 1.25


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """What example players made of the same luck, worth in 0.1 M, shapes (N,).

    half: the player who splits the week evenly, never below `LEAST`, which scores 50. par: the adaptive
    player's, and at least a quarter above half, which scores 100.
    """

    half: Array
    par: Array


def panel_of(rules: Rules, seeds: Bits, p: Parameters = USUAL) -> Panel:
    """Play the panel's companies, one per seed, shape (N,)."""
    half, adaptive = (play_to_end(rules, seeds, PLAYERS[name], p) for name in ("half", "adaptive"))
    return panel_from(half, adaptive, p)


def panel_from(half: Company, adaptive: Company, p: Parameters = USUAL) -> Panel:
    """Make the panel of the companies that its two players have played to the end, of shape (N,)."""
    least = np.maximum(worth(half, p).total, LEAST)
    return Panel(least, np.maximum(worth(adaptive, p).total, _STRETCH * least))


def score_of(made: Array, panel: Panel) -> Array:
    """Return the score 0-120 of companies worth `made`, shape (N,)."""
    below = 50.0 * made / panel.half
    above = 50.0 + 50.0 * (made - panel.half) / (panel.par - panel.half)
    return np.clip(np.where(made < panel.half, below, above), 0.0, HIGHEST)


def endings_of(company: Company, rules: Rules, score: Array) -> Whole:
    """Return the index of the first ending whose condition holds, -1 where none does, shape (N,).

    `quarter` in a condition is the last one played, not the one that would begin.
    """
    facts = Facts(replace(company, quarter=company.quarter - 1), rules, score)
    first = np.full(company.count, -1, np.int64)
    for row, ending in enumerate(rules.endings):
        first = np.where((first < 0) & holds(ending.when, facts), row, first)
    return first


def ending_of(company: Company, rules: Rules, score: Array, index: int = 0) -> Ending | None:
    """Return how the story of one company ends, or None where no ending fits."""
    row = int(endings_of(company, rules, score)[index])
    return None if row < 0 else rules.endings[row]
