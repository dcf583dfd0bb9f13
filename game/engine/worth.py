"""What a company is worth, with its parts: the present and the future (C6).

Worth is cash and what a buyer pays for sales, averaged over the last four quarters and weighted by the
health that will keep them: relevance, trust, engagement and process. Averaging leaves nothing to be won
by dressing up the last quarter.
"""

from dataclasses import dataclass

import numpy as np

from game.engine.company import TRAIL, Company
from game.engine.numbers import Array, added
from game.engine.parameters import USUAL, Parameters
from game.engine.stocks import Stock

HEALTH: tuple[tuple[Stock, float], ...] = (
    (Stock.RELEVANCE, 0.4),
    (Stock.TRUST, 0.2),
    (Stock.ENGAGEMENT, 0.2),
    (Stock.PROCESS, 0.2),
)

_ROWS = [int(stock) for stock, _ in HEALTH]
_WEIGHTS = np.array([[weight] for _, weight in HEALTH])


@dataclass(frozen=True, slots=True)
class Worth:
    """Worth in 0.1 M, shapes (N,): the total, never below 0, and its five parts.

    The parts add up to the total, except for a company that has failed or owes more than it is worth.
    """

    total: Array
    cash: Array
    relevance: Array
    trust: Array
    engagement: Array
    process: Array


def healthy_sales(stocks: Array, sales: Array) -> Array:
    """Return sales weighted by each part of health, shape (4, N)."""
    return _WEIGHTS * stocks[_ROWS] * sales


def worth(company: Company, p: Parameters = USUAL) -> Worth:
    """Return what each company is worth."""
    parts = p.multiple * added(company.trail) / TRAIL
    cash = company.stock(Stock.CASH)
    total = np.maximum(cash + parts[0] + parts[1] + parts[2] + parts[3], 0.0)
    return Worth(np.where(company.alive, total, 0.0), cash, *parts)
