"""The stocks of a company, in the order of the rows of a state."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np


class Stock(IntEnum):
    """Rows of the array of stocks, shape (35, N).

    First the eleven that are the company, shown as meters. Then what the head works with where a scenario
    opens it: ten skills (D8, D9), two sights (A11), the bench (C12), how far each executive has settled in
    (C9), and how far each initiative has come (B10). Last, how far people
    know only what the company knows; it rests at 0 in a game.
    """

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
    VISION = 11
    SPEAKING = 12
    INTEGRITY = 13
    DECIDING = 14
    EMPATHY = 15
    ORGANISING = 16
    REPORTING = 17
    SOLVING = 18
    TIMING = 19
    DELEGATING = 20
    SIGHT_PEOPLE = 21
    SIGHT_WORK = 22
    BENCH = 23
    EXECUTIVE_1 = 24
    EXECUTIVE_2 = 25
    EXECUTIVE_3 = 26
    EXECUTIVE_4 = 27
    INITIATIVE_1 = 28
    INITIATIVE_2 = 29
    INITIATIVE_3 = 30
    INITIATIVE_4 = 31
    INITIATIVE_5 = 32
    INITIATIVE_6 = 33
    SAMENESS = 34


COMPANY_STOCKS = tuple(Stock)[:11]
SKILL_STOCKS = tuple(Stock)[11:21]
EXECUTIVE_STOCKS = tuple(Stock)[24:28]
INITIATIVE_STOCKS = tuple(Stock)[28:34]


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
    **dict.fromkeys(SKILL_STOCKS, StockFacts(0.40, 0.03, 0.0, 1.0)),
    Stock.SIGHT_PEOPLE: StockFacts(0.25, 0.0, 0.0, 1.0),
    Stock.SIGHT_WORK: StockFacts(0.25, 0.0, 0.0, 1.0),
    Stock.BENCH: StockFacts(0.15, 0.0, 0.0, 1.0),
    **dict.fromkeys((*EXECUTIVE_STOCKS, *INITIATIVE_STOCKS, Stock.SAMENESS), StockFacts(0.0, 0.0, 0.0, 1.0)),
}

UNIT_STOCKS = tuple(stock for stock in Stock if FACTS[stock].high == 1.0)
LOWS = np.array([FACTS[stock].low for stock in Stock])[:, None]
HIGHS = np.array([FACTS[stock].high for stock in Stock])[:, None]
