"""What came of many companies under one player, in numbers to read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from game.engine import METERS
from game.engine.rules import Rules
from game.engine.standing import STATES
from game.sweep.playing import scale_of
from game.sweep.tally import Tally

Shares: TypeAlias = dict[str, float]
QUANTILES = (5, 25, 50, 75, 95)


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean, standard error of the mean, standard deviation and quantiles (by per cent) over companies."""

    mean: float
    error: float
    sd: float
    quantiles: dict[str, float]


@dataclass(frozen=True, slots=True)
class Distribution:
    """How the companies of one player ended: worth in shown million; shares of companies by name.

    events: share of companies that met an event. choices: by event, share of these that took a choice.
    """

    player: str
    companies: int
    failed: float
    worth: Spread
    score: Spread
    endings: Shares
    states: Shares
    meters: dict[str, Spread]
    events: Shares
    choices: dict[str, Shares]


def summed_up(player: str, tally: Tally, rules: Rules) -> Distribution:
    """Turn a player's tally into numbers to read, names in the order of the rules."""
    met = {event.id: tally.counts.get(f"event {event.id}", 0) for event in rules.events}
    return Distribution(
        player=player,
        companies=tally.companies,
        failed=tally.counts.get("failed", 0) / tally.companies,
        worth=_spread(tally, "worth", rules),
        score=_spread(tally, "score", rules),
        endings=_shares(tally, "ending", [ending.id for ending in rules.endings], tally.companies),
        states=_shares(tally, "state", [str(state) for state in STATES], tally.companies),
        meters={meter: _spread(tally, meter, rules) for meter in METERS},
        events=_shares(tally, "event", list(met), tally.companies),
        choices={
            event.id: _shares(
                tally, f"choice {event.id}", [choice.id for choice in event.choices], met[event.id]
            )
            for event in rules.events
            if met[event.id]
        },
    )


def _spread(tally: Tally, measure: str, rules: Rules) -> Spread:
    sums, histogram, scale = tally.sums[measure], tally.histograms[measure], scale_of(measure, rules)
    quantiles = {str(percent): histogram.quantile(percent) * scale for percent in QUANTILES}
    return Spread(sums.mean * scale, sums.error * scale, sums.deviation * scale, quantiles)


def _shares(tally: Tally, kind: str, names: Sequence[str], among: int) -> Shares:
    counted = {name: tally.counts.get(f"{kind} {name}", 0) for name in names}
    return {name: count / among for name, count in counted.items() if count}
