"""Rivals: companies in the same market, led by named strategies, that take customers and lose them."""

from functools import lru_cache

import numpy as np

from game.engine.company import Company
from game.engine.luck import Stream, draw
from game.engine.numbers import Array, Bits
from game.engine.parameters import Parameters
from game.engine.rules import Rival, Rules
from game.engine.stocks import Stock


@lru_cache(maxsize=64)
def rules_for(rules: Rules, rival: Rival) -> Rules:
    """Return the rules a rival plays by: the same market, the usual company, no story."""
    share = rival.size / 100.0
    start = (("customers", rules.customers * share), ("team", rules.people * share))
    return Rules(
        id=f"{rules.id} {rival.id}",
        quarters=rules.quarters,
        people=rules.people,
        customers=rules.customers,
        start=start,
        market=rules.market,
        events=(),
        endings=(),
        shocks=rules.shocks,
    )


def seeds_for(seed: Bits, row: int) -> Bits:
    """Return the seeds of a rival: luck of its own, but for the market."""
    return draw(seed, Stream.RIVALS, row)


def offer_of(company: Company, p: Parameters) -> Array:
    """Return how good a company's offer is, shape (N,): relevance, if it hangs together and is kept."""
    coherent = 1.0 + p.customer_coherent * (company.stock(Stock.ALIGNMENT) - 0.5)
    kept = 1.0 - p.customer_word * (1.0 - company.served)
    offer: Array = company.stock(Stock.RELEVANCE) * coherent * kept
    return offer


def contests_of(company: Company, p: Parameters) -> tuple[Array, ...]:
    """Return for each rival the customers that come from it, or go to it below 0, each (N,)."""
    own, mine = company.stock(Stock.CUSTOMERS), offer_of(company, p)
    moved = []
    for rival in company.rivals:
        theirs = rival.stock(Stock.CUSTOMERS)
        met = own * theirs / (own + theirs) * (company.alive & rival.alive)
        change = p.rival_pull * (mine - offer_of(rival, p)) * met
        moved.append(np.minimum(np.maximum(change, -0.25 * own), 0.25 * theirs))
    return tuple(moved)
