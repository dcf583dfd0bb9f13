"""From the engine's units to those a player reads, and back.

Inside, every company is like one of 90 people and 100 customers, because the model is the same at any
size; outside, customers, team and cash are as large as the scenario says. Indices are shown times 100.
Direction is shown for unanswered change: direction = 100 / (1 + unanswered change).
"""

from game.engine.numbers import Array
from game.engine.rules import Rules
from game.engine.stocks import COMPANY_STOCKS, Stock

_TEAM = 90.0
_CUSTOMERS = 100.0
_MONEY = 0.1

METERS: tuple[str, ...] = (
    "direction",
    "alignment",
    "engagement",
    "trust",
    "process",
    "problems",
    "ideas",
    "relevance",
    "customers",
    "team",
    "cash",
)
METER_STOCKS: dict[str, Stock] = dict(zip(METERS, COMPANY_STOCKS, strict=True))


def unit(stock: Stock, rules: Rules) -> float:
    """Return how much one engine unit of a stock is in shown units (not for unanswered change)."""
    if stock is Stock.CUSTOMERS:
        return rules.customers / _CUSTOMERS
    if stock is Stock.TEAM:
        return rules.people / _TEAM
    if stock is Stock.CASH:
        return _MONEY * rules.people / _TEAM
    return 100.0


def to_shown(stock: Stock, value: Array, rules: Rules) -> Array:
    """Convert engine units to shown units; shape kept."""
    if stock is Stock.CHANGE:
        return 100.0 / (1.0 + value)
    return value * unit(stock, rules)


def from_shown(stock: Stock, value: Array, rules: Rules) -> Array:
    """Convert shown units to engine units; shape kept."""
    if stock is Stock.CHANGE:
        return 100.0 / value - 1.0
    return value / unit(stock, rules)
