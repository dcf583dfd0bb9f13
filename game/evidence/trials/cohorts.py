"""Experiments on fresh companies: start-ups, how fast people are socialised, and a step in demand."""

from dataclasses import replace

import numpy as np

from game.engine import Decision, Outlook, Parameters, Player, Practice, Stock, Style, found
from game.engine.luck import Stream, draw
from game.engine.numbers import Array
from game.engine.observing import observe
from game.engine.players import PLAYERS
from game.engine.rules import Market, Rules
from game.evidence.design import NAMES
from game.evidence.heads import draw_heads
from game.evidence.trials.arms import Arms, Trial, with_stock
from game.evidence.world import Block, seeds_of
from game.evidence.years import Years

COHORT = 1500
FIVE_YEARS = 20


def startups(block: Block) -> Arms:
    """Found start-ups in the markets of the population, with heads drawn like its own; who is left."""
    world, dice = block.world, block.dice(37)
    long_enough = replace(world.design, quarters=max(world.design.quarters, FIVE_YEARS + 1))
    alive = []
    for row, rules in enumerate(world.design.rules()):
        seeds = draw(seeds_of(block.seed, COHORT // len(world.design.markets)), Stream.BIRTH, 10_000 + row)
        heads = draw_heads(long_enough, seeds.size, dice)
        policy = world.lived(heads, float(heads.quality.mean()) / 6.0)
        company = world.births(rules)(seeds)
        seen = observe(rules, company, policy, world.p, quarters=FIVE_YEARS + 1, names=("alive",))
        alive.append(seen.rows["alive"][[4, FIVE_YEARS]])
    return {"cohort": np.concatenate(alive, axis=1)}


COMPANIES = 100
LONG = 60
_SLOW, _FAST = 1.0, 10.0
"""Hours a week of aligning people: slow and fast socialisation; March's .1 and .9 of learning rates."""
_TURNOVER = 0.6


def _calm(like: str, quarters: int) -> Rules:
    return Rules(f"{like} and even", quarters, 90.0, 100.0, (), Market(like, growth=0.0), (), (), NAMES)


def _aligning(*hours: float) -> Player:
    """Return heads who give six hours to the other practices, and to aligning these, quarter by quarter."""

    def policy(outlook: Outlook) -> Decision:
        given = np.full((6, outlook.hours.size), 6.0)
        given[Practice.ALIGN] = hours[outlook.quarter % len(hours)]
        style = np.full(outlook.hours.size, int(Style.DEMOCRATIC))
        return Decision(given, style, np.full(style.shape, -1))

    return policy


def known(block: Block, policy: Player, p: Parameters, like: str) -> tuple[Array, Array]:
    """Return how well the offer fits the market: in the third year, and over the last of fifteen."""
    rules, seeds = _calm(like, LONG), seeds_of(block.seed, COMPANIES)
    lived = block.world.lived(policy, 0.1)
    seen = observe(rules, seeds, lived, p, quarters=LONG, names=("relevance",)).rows["relevance"]
    return seen[8:12].mean(axis=0), seen[-12:].mean(axis=0)


def socialisation(block: Block) -> Arms:
    """Align people slowly, fast, evenly or by turns; let nobody, some or many leave (March 1991).

    The engine has one stock of alignment, not people with rates of their own: mixed rates are taken by
    turns, two years slow and two fast, against the even rate between.
    """
    p = block.world.p
    even = 0.5 * (_SLOW + _FAST)
    mixed = (*(_SLOW,) * 8, *(_FAST,) * 8)
    none = replace(p, quit_least=0.0, quit_most=0.0)
    arms = {
        "slow": known(block, _aligning(_SLOW), p, "stable")[1],
        "fast": known(block, _aligning(_FAST), p, "stable")[1],
        "even": known(block, _aligning(even), p, "stable")[1],
        "mixed": known(block, _aligning(*mixed), p, "stable")[1],
        "some leave": known(block, _aligning(_FAST), p, "turbulent")[1],
    }
    arms["early, nobody leaves"], arms["nobody leaves"] = known(block, _aligning(_FAST), none, "turbulent")
    return arms


STEP = 1.5
WEEKS = 36
_ANCHOR = 0.6


def reactive(outlook: Outlook) -> Decision:
    """Anchor on last quarter's week and adjust to what hurts now; what is under way is forgotten.

    Sterman 1989: people adjust to the gap they see, and underrate what they have already ordered.
    """
    meters = outlook.meters / 100.0
    hurts = np.full((6, outlook.hours.size), 0.05)
    hurts[Practice.CONTROL] += 2.0 * meters[Stock.PROBLEMS]
    hurts[Practice.ORGANISE] += np.maximum(0.7 - meters[Stock.PROCESS], 0.0)
    hurts[Practice.MOTIVATE] += np.maximum(0.5 - meters[Stock.ENGAGEMENT], 0.0)
    hurts[Practice.DIRECTION] += np.maximum(0.4 - meters[Stock.CHANGE], 0.0)
    wanted = hurts / hurts.sum(axis=0)
    anchor = _ANCHOR if outlook.quarter else 0.0
    split = anchor * outlook.shares + (1.0 - anchor) * wanted
    style = np.full(outlook.hours.size, int(Style.TRANSACTIONAL))
    return Decision(split * outlook.hours, style, np.full(style.shape, -1))


def costs(block: Block, policy: Player) -> Array:
    """Return what a step in demand costs: work undone, idle hands and fires, in 0.1 M, (N,)."""
    p, rules = block.world.p, _calm("stable", WEEKS)
    company = found(rules, seeds_of(block.seed, COMPANIES), p)
    company = with_stock(company, Stock.CUSTOMERS, STEP * company.stock(Stock.CUSTOMERS))
    names = ("customers", "service", "load", "team", "fire")
    rows = observe(rules, company, block.world.lived(policy, 0.1), p, quarters=WEEKS, names=names).rows
    undone = p.price * rows["customers"] * (1.0 - rows["service"])
    idle = p.wage * rows["team"] * np.maximum(1.0 - rows["load"] / p.load_target, 0.0)
    total: Array = (undone + idle + p.fire_cost * rows["fire"] * p.price * rows["customers"]).sum(axis=0)
    return total


def step_in_demand(block: Block) -> Arms:
    """Raise demand by half at once; reactive heads against the best of the example players."""
    best = [costs(block, PLAYERS[name]) for name in ("half", "adaptive", "all-management")]
    return {"reactive": costs(block, reactive), "best": np.min(best, axis=0)}


def _same(names: tuple[str, ...], count: int) -> Arms:
    return {name: np.ones(count) for name in names}


def step_linear(_years: Years, _block: Block) -> Arms:
    """Without delays there is nothing to overshoot: every policy costs the same."""
    return _same(("reactive", "best"), COMPANIES)


STARTUPS = Trial("start-ups", startups)
SOCIALISATION = Trial("socialisation", socialisation)
STEP_IN_DEMAND = Trial("a step in demand", step_in_demand, step_linear)
