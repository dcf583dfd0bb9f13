"""What came of many companies under one player, summed up."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np

from game.engine import METER_STOCKS, METERS, USUAL, Stock, to_shown, worth
from game.engine.numbers import Array, Bits, Whole
from game.engine.players import PLAYERS
from game.engine.population import CHUNK, play_to_end
from game.engine.rules import Rules
from game.engine.scale import unit
from game.engine.score import endings_of, panel_of, score_of
from game.engine.standing import STATES, state_indices

Shares: TypeAlias = dict[str, float]
QUANTILES = (5, 25, 50, 75, 95)


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean, standard deviation and quantiles (by per cent) of a number over companies."""

    mean: float
    sd: float
    quantiles: dict[str, float]


@dataclass(frozen=True, slots=True)
class Distribution:
    """How the companies of one player ended: worth in shown million; shares of companies by name."""

    player: str
    companies: int
    failed: float
    worth: Spread
    score: Spread
    endings: Shares
    states: Shares
    meters: dict[str, Spread]


@dataclass(slots=True)
class Tally:
    """The ends of one player's companies as they come in, chunk by chunk."""

    worths: list[Array] = field(default_factory=list)
    scores: list[Array] = field(default_factory=list)
    failed: list[Array] = field(default_factory=list)
    endings: list[Whole] = field(default_factory=list)
    states: list[Whole] = field(default_factory=list)
    meters: list[Array] = field(default_factory=list)


def chunks_of_seeds(first: int, count: int) -> Iterator[Bits]:
    """Cut seeds `first`, `first` + 1, ... into chunks that fit the processor's cache."""
    for start in range(first, first + count, CHUNK):
        size = min(CHUNK, first + count - start)
        yield np.arange(size, dtype=np.uint64) + np.uint64(start)


def play_chunk(rules: Rules, seeds: Bits, tallies: dict[str, Tally]) -> Iterator[str]:
    """Play one company per seed and player, add how they ended to the tallies, and yield each name."""
    panel = panel_of(rules, seeds)
    for name, tally in tallies.items():
        company = play_to_end(rules, seeds, PLAYERS[name])
        made = worth(company, USUAL).total
        score = score_of(made, panel)
        tally.worths.append(made * unit(Stock.CASH, rules))
        tally.scores.append(score)
        tally.failed.append((~company.alive).astype(np.float64))
        tally.endings.append(endings_of(company, rules, score))
        tally.states.append(state_indices(company))
        shown = [to_shown(stock, company.stock(stock), rules) for stock in METER_STOCKS.values()]
        tally.meters.append(np.stack(shown))
        yield name


def summed_up(player: str, tally: Tally, rules: Rules) -> Distribution:
    """Sum up the ends of a player's companies."""
    meters = np.concatenate(tally.meters, axis=1)
    worths = np.concatenate(tally.worths)
    return Distribution(
        player=player,
        companies=int(worths.size),
        failed=float(np.concatenate(tally.failed).mean()),
        worth=spread_of(worths),
        score=spread_of(np.concatenate(tally.scores)),
        endings=_shares(np.concatenate(tally.endings), [ending.id for ending in rules.endings]),
        states=_shares(np.concatenate(tally.states), [str(state) for state in STATES]),
        meters={meter: spread_of(row) for meter, row in zip(METERS, meters, strict=True)},
    )


def spread_of(values: Array) -> Spread:
    """Return mean, standard deviation and quantiles of values, shape (N,)."""
    quantiles = np.percentile(values, QUANTILES)
    deviation = float(values.std(ddof=1)) if values.size > 1 else 0.0
    found = {str(percent): float(value) for percent, value in zip(QUANTILES, quantiles, strict=True)}
    return Spread(float(values.mean()), deviation, found)


def _shares(indices: Whole, names: list[str]) -> Shares:
    shares = {name: float((indices == index).mean()) for index, name in enumerate(names)}
    return {name: share for name, share in shares.items() if share > 0.0}
