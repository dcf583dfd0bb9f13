"""The stocks of a company, in the order of the rows of a state."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np


class Stock(IntEnum):
    """Rows of the array of stocks, shape (11, N)."""

    CHANGE = 0
    ALIGNMENT = 1
    ENGAGEMENT = 2
    TRUST = 3
    PROCESS = 4
    PROBLEMS = 5
    IDEAS = 6
    RELEVANCE = 7
    CUSTOMERS = 8
    TEAM = 9
    CASH = 10


@dataclass(frozen=True, slots=True)
class StockFacts:
    """What a stock starts at, how much that differs between companies, and its bounds."""

    start: float
    spread: float
    low: float
    high: float


_INF = float("inf")

FACTS: dict[Stock, StockFacts] = {
    Stock.CHANGE: StockFacts(1.0, 0.12, 0.02, _INF),
    Stock.ALIGNMENT: StockFacts(0.50, 0.04, 0.0, 1.0),
    Stock.ENGAGEMENT: StockFacts(0.55, 0.04, 0.0, 1.0),
    Stock.TRUST: StockFacts(0.55, 0.04, 0.0, 1.0),
    Stock.PROCESS: StockFacts(0.50, 0.04, 0.0, 1.0),
    Stock.PROBLEMS: StockFacts(0.35, 0.06, 0.0, _INF),
    Stock.IDEAS: StockFacts(0.45, 0.05, 0.0, _INF),
    Stock.RELEVANCE: StockFacts(0.50, 0.04, 0.0, 1.0),
    Stock.CUSTOMERS: StockFacts(100.0, 0.0, 1.0, _INF),
    Stock.TEAM: StockFacts(90.0, 0.0, 5.0, _INF),
    Stock.CASH: StockFacts(40.0, 0.0, -_INF, _INF),
}

UNIT_STOCKS = tuple(stock for stock, facts in FACTS.items() if facts.high == 1.0)
LOWS = np.array([FACTS[stock].low for stock in Stock])[:, None]
HIGHS = np.array([FACTS[stock].high for stock in Stock])[:, None]
