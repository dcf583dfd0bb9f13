"""New companies: small, poor in routines, with an idea that may be good or not, and money for a while.

Most of them know little of what will sell and learn it by being in the market (Jovanovic 1982); the young
and small fail most often, for want of routines and of money (Stinchcombe 1965; Bruederl and Schuessler 1990).
"""

from dataclasses import dataclass, replace

import numpy as np

from game.engine import USUAL, Company, Parameters, Stock, found
from game.engine.luck import bells
from game.engine.numbers import Array, Bits, settle
from game.engine.rules import Rules

_PURPOSE = 31
_START = (("process", 25.0), ("ideas", 60.0), ("problems", 30.0))


@dataclass(frozen=True, slots=True)
class Startups:
    """What start-ups begin with, as mean and sd.

    size: of customers and team, as a share of the usual company; relevance: how good the offer is; money:
    what can be lost before the bank closes it, in 0.1 M, and how far that differs, at least `least`.
    """

    size: tuple[float, float] = (0.877, 0.05)
    relevance: tuple[float, float] = (0.459, 0.198)
    money: tuple[float, float] = (108.0, 130.0)
    least: float = 4.0


USUAL_STARTUPS = Startups()


def start_up(rules: Rules, seeds: Bits, p: Parameters = USUAL, kind: Startups = USUAL_STARTUPS) -> Company:
    """Found one start-up per seed; luck decides what it begins with."""
    company = found(replace(rules, start=_START), seeds, p)
    size, relevance, money = bells(company.seed, *((_PURPOSE, row) for row in range(3)))
    stocks = company.stocks.copy()
    scale = np.clip(kind.size[0] + kind.size[1] * size, 0.1, 1.0)
    stocks[Stock.CUSTOMERS] *= scale
    stocks[Stock.TEAM] *= scale
    stocks[Stock.RELEVANCE] = np.clip(kind.relevance[0] + kind.relevance[1] * relevance, 0.05, 0.95)
    stocks[Stock.CASH] = np.maximum(kind.money[0] + kind.money[1] * money, kind.least) - p.credit
    sales: Array = settle(company.sales * scale)
    return replace(company, stocks=settle(stocks), sales=sales)
