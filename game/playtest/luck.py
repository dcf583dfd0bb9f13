"""Luck against skill: how much of the differences in worth comes from who plays, how much from the seed."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.sweep import Sums


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares of the variance of worth: who plays, luck that all share, luck that suits some of them."""

    skill: float
    luck: float
    both: float


def shares_of(by_player: Mapping[str, Sums], lucky: Sums) -> Shares:
    """Cut the variance of worth over players and seeds; `lucky` sums up each seed's mean over the players."""
    players, seeds = len(by_player), lucky.count
    if players < 2 or seeds < 2:
        return Shares(0.0, 0.0, 0.0)
    mean = sum(sums.mean for sums in by_player.values()) / players
    whole = sum(_around(sums, mean) for sums in by_player.values())
    if whole <= 0.0:
        return Shares(0.0, 0.0, 0.0)
    skill = seeds * sum((sums.mean - mean) ** 2 for sums in by_player.values())
    luck = players * _around(lucky, mean)
    return Shares(skill / whole, luck / whole, max(0.0, (whole - skill - luck) / whole))


def _around(sums: Sums, mean: float) -> float:
    """Return the sum of squares of values around a mean."""
    own = sums.deviation**2 * (sums.count - 1) if sums.count > 1 else 0.0
    return own + sums.count * (sums.mean - mean) ** 2
