"""A world to measure: the engine with its numbers, and whose hours count in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from game.engine import FITTED, Company, Decision, Outlook, Parameters, Player, Stock
from game.engine.numbers import Array, Bits, Whole
from game.engine.observing import Births, Observed, observe
from game.engine.rules import Rules
from game.evidence.design import USUAL_DESIGN, Design
from game.evidence.heads import Heads, Steady, draw_heads
from game.evidence.startups import USUAL_STARTUPS, Startups, start_up
from game.evidence.years import BOOKED, SEEN, Years, add_results, whole_years, yearly

_PLACES = 1 << 20


@dataclass(frozen=True, slots=True)
class World:
    """What differs between the company with the fitted numbers and a null model.

    In a world that is `blind` to some practices, each company gets the average hours of these whatever
    its head does: the world stays alive, but heads make no difference there.
    """

    name: str = "full"
    p: Parameters = FITTED
    design: Design = USUAL_DESIGN
    startups: Startups = USUAL_STARTUPS
    blind: tuple[int, ...] = ()

    def births(self, rules: Rules) -> Births:
        """Return what founds new companies in a market."""
        return lambda seeds: start_up(rules, seeds, self.p, self.startups)

    def lived(self, heads: Player, average: float) -> Player:
        """Return the policy that companies get from their heads in this world.

        average: share of the free hours that a practice gets in the whole population.
        """
        if not self.blind:
            return heads

        def got(outlook: Outlook) -> Decision:
            given = heads(outlook)
            hours = given.hours.copy()
            hours[list(self.blind)] = average * outlook.hours
            return replace(given, hours=hours)

        return got


@dataclass(frozen=True, slots=True, eq=False)
class Stand:
    """The companies of one market at the end of the observation, and who heads them, to go on from."""

    rules: Rules
    company: Company
    shares: Array
    quality: Array
    style: Whole
    average: float

    def steady(self, quality: Array | float | None = None, shares: Array | None = None) -> Steady:
        """Return the heads as they are, or with another quality or split, from now on."""
        split = self.shares if shares is None else shares
        return Steady(split * (self.quality if quality is None else quality), self.style)


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One seed block: its company-years, and the companies and heads at the end."""

    seed: int
    world: World
    years: Years
    stands: tuple[Stand, ...]
    dice_key: int = field(default=0)

    def dice(self, purpose: int) -> np.random.Generator:
        """Return dice for one purpose, the same every time."""
        return np.random.default_rng((self.seed, purpose))


def seeds_of(block: int, count: int) -> Bits:
    """Return the seeds of the companies of a block."""
    return np.arange(count, dtype=np.uint64) + np.uint64(block * _PLACES)


def go_on(
    world: World,
    stand: Stand,
    policy: Player,
    names: Sequence[str],
    quarters: int,
    company: Company | None = None,
    p: Parameters | None = None,
) -> Observed:
    """Play on from a stand, with the policy as it counts in this world."""
    start = stand.company if company is None else company
    lived = world.lived(policy, stand.average)
    return observe(stand.rules, start, lived, p or world.p, quarters=quarters, names=names)


def simulate(world: World, block: int) -> Block:
    """Draw and observe one population; the same block and design meet the same heads and luck."""
    design, dice = world.design, np.random.default_rng((block, 1))
    markets = design.rules()
    seeds = seeds_of(block, design.companies)
    parts, stands = [], []
    for market, places in enumerate(np.array_split(np.arange(design.companies), len(markets))):
        heads = draw_heads(design, places.size, dice)
        average = float(heads.quality.mean()) / 6.0
        seen = observe(
            markets[market],
            seeds[places],
            world.lived(heads, average),
            world.p,
            quarters=design.quarters,
            burn_in=design.burn_in,
            names=(*SEEN, *BOOKED),
            births=world.births(markets[market]),
        )
        parts.append(_years(seen, heads, market))
        attention = heads.attention()
        quality = attention.sum(axis=0)
        stands.append(
            Stand(markets[market], seen.company, attention / quality, quality, heads.styles(), average)
        )
    return Block(block, world, _joined(parts), tuple(stands))


def _years(seen: Observed, heads: Heads, market: int) -> Years:
    own, free = np.stack(heads.own[-len(seen.hours) :]), np.stack(heads.free[-len(seen.hours) :])
    rows = {name: yearly(row) for name, row in seen.rows.items()}
    add_results(rows, seen.rows, seen.company.stock(Stock.CASH))
    neglect = yearly(1.0 - own.sum(axis=1) / np.maximum(free, 1.0))
    valid = whole_years(seen.rows["alive"], seen.born, seen.company.alive)
    where = np.full(valid.shape[1], float(market))
    return Years(rows, np.moveaxis(yearly(own), 1, 0), neglect, valid, where)


def _joined(parts: Sequence[Years]) -> Years:
    names = parts[0].rows
    return Years(
        {name: np.concatenate([part.rows[name] for part in parts], axis=1) for name in names},
        np.concatenate([part.hours for part in parts], axis=2),
        np.concatenate([part.neglect for part in parts], axis=1),
        np.concatenate([part.valid for part in parts], axis=1),
        np.concatenate([part.market for part in parts]),
    )
