"""The market: growth, turbulence, and the blows it deals, quarter by quarter."""

from dataclasses import dataclass, fields
from functools import lru_cache

import numpy as np

from game.engine.luck import Stream, bells, between, dealt, pick
from game.engine.numbers import Array, Bits, frozen
from game.engine.rules import ALIKE, Crisis, Market

_ROOT_THIRD = 0.5773502691896258
_ROOT_HALF = 0.7071067811865476
_BEFORE = 1_000
# quarters over which what a company differs in wanders to its next draw
_WANDER = 12


@dataclass(frozen=True, slots=True)
class Regime:
    """What a market is like.

    Growth of demand a quarter and its sd; turbulence (0-1) and its sd; in any eight quarters: incidents
    (problems), disruptions (share of relevance), people shocks (share of engagement).
    """

    growth: float
    growth_sd: float
    turbulence: float
    turbulence_sd: float
    incidents: tuple[float, ...]
    disruptions: tuple[float, ...]
    people_shocks: tuple[float, ...]


REGIMES: dict[str, Regime] = {
    "stable": Regime(0.020, 0.010, 0.12, 0.04, (0.45, 0.75), (0.16,), (0.15,)),
    "growth": Regime(0.050, 0.015, 0.22, 0.06, (0.50, 0.80), (0.20,), (0.15,)),
    "turbulent": Regime(0.035, 0.025, 0.40, 0.12, (0.50, 0.80), (0.14, 0.22), (0.20,)),
    "crisis": Regime(0.025, 0.015, 0.20, 0.06, (0.40, 0.60), (0.16,), (0.12,)),
}

_USUAL_CRISIS = Crisis(3, 5, 70.0, 130.0)

# phases of a crisis, from its first quarter on (C8)
_ACUTE = (1.0, 0.4, 0.1)
_AFTERMATH = (0.0, 0.0, 0.0, 0.9, 1.0, 0.6)
# a disruption is felt in two parts: when it comes, and a quarter later
_ECHO = 0.5

_CRISIS_PROBLEMS = 0.95
_CRISIS_FEAR = 0.08
_CRISIS_WEARINESS = 0.13
_CRISIS_DEMAND = 0.035
_CRISIS_TURBULENCE = 0.25
_CRISIS_DISRUPTION = 0.07


@dataclass(frozen=True, slots=True)
class MarketQuarter:
    """What the market does to each company this quarter; every field has shape (N,).

    `output`, `labour` and `price` multiply what a head turns out, how many people leave and what a
    customer pays: 1 in a game.
    """

    growth: Array
    turbulence: Array
    incident: Array
    disruption: Array
    echo: Array
    people_shock: Array
    crisis_problems: Array
    crisis_demand: Array
    crisis_fear: Array
    crisis_disruption: Array
    acute: Array
    output: Array
    labour: Array
    price: Array

    def __post_init__(self) -> None:
        for array in (self.growth, self.turbulence, self.incident, self.disruption, self.people_shock):
            frozen(array)
        frozen(self.echo)
        for array in (self.crisis_problems, self.crisis_demand, self.crisis_fear, self.crisis_disruption):
            frozen(array)
        for array in (self.acute, self.output, self.labour, self.price):
            frozen(array)


@dataclass(frozen=True, slots=True, eq=False)
class Tape:
    """The market of N companies over a whole run, recorded once for any number of plays."""

    quarters: tuple[MarketQuarter, ...]

    def of(self, part: slice) -> "Tape":
        """Return the tape of some of the companies."""
        names = [field.name for field in fields(MarketQuarter)]
        cut = ({name: getattr(quarter, name)[part] for name in names} for quarter in self.quarters)
        return Tape(tuple(MarketQuarter(**arrays) for arrays in cut))


def regime_of(market: Market) -> Regime:
    """Return the named regime with what the scenario changes, in engine units."""
    usual = REGIMES[market.like]

    def scaled(own: tuple[float, ...] | None, other: tuple[float, ...]) -> tuple[float, ...]:
        return other if own is None else tuple(value / 100.0 for value in own)

    return Regime(
        usual.growth if market.growth is None else market.growth / 100.0,
        usual.growth_sd,
        usual.turbulence if market.turbulence is None else market.turbulence / 100.0,
        usual.turbulence_sd,
        scaled(market.incidents, usual.incidents),
        scaled(market.disruptions, usual.disruptions),
        scaled(market.people_shocks, usual.people_shocks),
    )


def _phase(weights: tuple[float, ...], since: Array) -> Array:
    """Return the weight of the phase a crisis is in, `since` quarters after it began."""
    level = np.zeros(since.shape)
    for step, weight in enumerate(weights):
        level = level + np.where(since == step, weight, 0.0)
    return level


def crisis_levels(market: Market, seed: Bits, quarter: int) -> tuple[Array, Array]:
    """Return how acute the crisis is and how far its aftermath, each (N,), 0 without one."""
    crisis = market.crisis or (_USUAL_CRISIS if market.like == "crisis" else None)
    if crisis is None:
        return np.zeros(seed.shape), np.zeros(seed.shape)
    onset = crisis.first - 1 + pick(crisis.last - crisis.first + 1, seed, Stream.CRISIS, 0)
    severity = between(crisis.severity_low / 100.0, crisis.severity_high / 100.0, seed, Stream.CRISIS, 1)
    since = (quarter - onset).astype(np.float64)
    return severity * _phase(_ACUTE, since), severity * _phase(_AFTERMATH, since)


def _weather(regime: Regime, seed: Bits, quarter: int) -> tuple[Array, Array]:
    """Return growth and turbulence, (N,) each; turbulence wanders, as the mean of three draws."""
    spells = [(int(Stream.TURBULENCE), _BEFORE + quarter - back) for back in range(3)]
    growth, one, two, three = bells(seed, (int(Stream.GROWTH), quarter), *spells)
    wandering = (one + two + three) * _ROOT_THIRD
    return regime.growth + regime.growth_sd * growth, regime.turbulence + regime.turbulence_sd * wandering


def _multiple(deviation: Array) -> Array:
    """Return about e to the deviation: as far above 1 as below, and never 0."""
    half = np.minimum(np.maximum(0.5 * deviation, -0.8), 0.8)
    multiple: Array = (1.0 + half) / (1.0 - half)
    return multiple


def _own(stream: Stream, seed: Bits, quarter: int) -> Array:
    """Return how far each company lies from the others, sd 1: half of it stays, half wanders."""
    block, step = divmod(_BEFORE + quarter, _WANDER)
    stays, before, after = bells(seed, (int(stream),), (int(stream), block), (int(stream), block + 1))
    share = step / _WANDER
    scale = 1.0 / np.sqrt(share * share + (1.0 - share) * (1.0 - share))
    wanders = ((1.0 - share) * before + share * after) * scale
    own: Array = _ROOT_HALF * (stays + wanders)
    return own


def _differences(market: Market, seed: Bits, quarter: int) -> tuple[Array, Array, Array, Array]:
    """Return the multiples of output, quits and price, and the growth of one's own, each (N,)."""
    sds = market.differences
    if sds == ALIKE:
        return np.ones(seed.shape), np.ones(seed.shape), np.ones(seed.shape), np.zeros(seed.shape)
    return (
        _multiple(sds.output / 100.0 * _own(Stream.OUTPUT, seed, quarter)),
        _multiple(sds.quits / 100.0 * _own(Stream.LABOUR, seed, quarter)),
        _multiple(sds.price / 100.0 * _own(Stream.PRICE, seed, quarter)),
        sds.demand / 100.0 * bells(seed, (int(Stream.DEMAND), quarter))[0],
    )


def _blows(market: Market, seed: Bits, quarter: int, *hands: tuple[Stream, tuple[float, ...]]) -> Array:
    """Return the blow of a quarter from each hand, shape (hands, N); none while it is calm."""
    if quarter < market.calm:
        return np.zeros((len(hands), seed.size))
    return dealt(seed, quarter, hands)


def market_quarter(market: Market, seed: Bits, quarter: int) -> MarketQuarter:
    """Return what the market does in a quarter (0 is the first); depends on the seed alone."""
    regime = regime_of(market)
    acute, aftermath = crisis_levels(market, seed, quarter)
    growth, turbulence = _weather(regime, seed, quarter)
    disruptions = (Stream.DISRUPTION, regime.disruptions)
    others = ((Stream.INCIDENT, regime.incidents), (Stream.PEOPLE, regime.people_shocks))
    disruption, incident, people_shock = _blows(market, seed, quarter, disruptions, *others)
    (before,) = _blows(market, seed, quarter - 1, disruptions)
    output, labour, price, demand = _differences(market, seed, quarter)
    return MarketQuarter(
        growth=growth + demand,
        turbulence=np.minimum(np.maximum(turbulence + _CRISIS_TURBULENCE * aftermath, 0.0), 1.0),
        incident=incident,
        disruption=(1.0 - _ECHO) * disruption,
        echo=_ECHO * before,
        people_shock=people_shock,
        crisis_problems=_CRISIS_PROBLEMS * acute,
        crisis_demand=_CRISIS_DEMAND * acute,
        crisis_fear=_CRISIS_FEAR * acute + _CRISIS_WEARINESS * aftermath,
        crisis_disruption=_CRISIS_DISRUPTION * aftermath,
        acute=acute,
        output=output,
        labour=labour,
        price=price,
    )


@lru_cache(maxsize=512)
def market_alone(market: Market, seed: int, quarter: int) -> MarketQuarter:
    """Return the quarter of a single company; remembered, as several players meet the same luck."""
    return market_quarter(market, np.array([seed], np.uint64), quarter)


def record(market: Market, seed: Bits, quarters: int) -> Tape:
    """Record what the market does to each company in every quarter; same bits as quarter by quarter."""
    return Tape(tuple(market_quarter(market, seed, quarter) for quarter in range(quarters)))
