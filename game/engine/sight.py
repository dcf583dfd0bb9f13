"""What a head sees of what cannot be counted: an estimate, and how far the truth may be from it (A11).

Customers, team and cash are counted. The other meters are seen as well as the side they belong to is
known: people by being among them and listening, work by touching and measuring it (C10, C15).
"""

import numpy as np

from game.engine.company import Company
from game.engine.luck import Stream, units
from game.engine.numbers import Array
from game.engine.rules import Rules
from game.engine.scale import METER_STOCKS, METERS, to_shown
from game.engine.stocks import Stock

SEEN_BY: dict[str, Stock] = {
    "direction": Stock.SIGHT_PEOPLE,
    "alignment": Stock.SIGHT_PEOPLE,
    "engagement": Stock.SIGHT_PEOPLE,
    "trust": Stock.SIGHT_PEOPLE,
    "process": Stock.SIGHT_WORK,
    "problems": Stock.SIGHT_WORK,
    "ideas": Stock.SIGHT_WORK,
    "relevance": Stock.SIGHT_WORK,
}
"""The sight that each hidden meter is seen by."""

_MEMORY = 3
_BEFORE = 1_000


def doubt_of(company: Company, rules: Rules) -> Array:
    """Return how far each meter may be from its estimate, in shown points, shape (11, N); 0 where counted."""
    doubt = np.zeros((len(METERS), company.count))
    for row, meter in enumerate(METERS):
        if rules.fog and meter in SEEN_BY:
            doubt[row] = rules.fog * (1.0 - company.stock(SEEN_BY[meter]))
    return doubt


def _error(company: Company, row: int) -> Array:
    """Return the error of a picture, -1 to 1: it lingers, as the mean of three quarters' draws."""
    quarters = range(company.quarter, company.quarter - _MEMORY, -1)
    drawn = units(company.seed, *((int(Stream.FOG), row, _BEFORE + quarter) for quarter in quarters))
    wandering: Array = (drawn[0] + drawn[1] + drawn[2]) / 1.5 - 1.0
    return wandering


def estimates_of(company: Company, rules: Rules) -> tuple[Array, Array]:
    """Return what the head believes of each meter and how far the truth may be away, both (11, N), as shown.

    The truth is always within estimate plus or minus doubt; estimates do not go below 0, nor above 100 where
    the truth cannot.
    """
    doubt = doubt_of(company, rules)
    shown = np.stack([to_shown(stock, company.stock(stock), rules) for stock in METER_STOCKS.values()])
    if not rules.fog:
        return shown, doubt
    for row, meter in enumerate(METERS):
        if meter in SEEN_BY:
            most = np.inf if meter in {"problems", "ideas"} else 100.0
            believed = shown[row] + doubt[row] * _error(company, row)
            shown[row] = np.minimum(np.maximum(believed, 0.0), most)
    return shown, doubt
