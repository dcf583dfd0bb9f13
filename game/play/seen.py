"""The company as its head believes it to be: where there is fog, estimates stand for the truth (A11).

While a game is in progress everything the player reads comes from here. Once it is over, the truth does.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from game.engine import METER_STOCKS, METERS, Company, Stock
from game.engine.company import TRAIL
from game.engine.numbers import Array
from game.engine.rules import Rules
from game.engine.scale import from_shown
from game.engine.sight import SEEN_BY, estimates_of
from game.engine.worth import healthy_sales
from game.play.game import Game

_LEAST_DIRECTION = 1.0
"""A direction of 0 would stand for endlessly many unanswered questions."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is believed of a meter and the range the truth lies in, all in shown units."""

    value: float
    low: float
    high: float

    @property
    def counted(self) -> bool:
        """Whether this is no estimate but a count."""
        return self.low == self.high


def foggy(game: Game) -> bool:
    """Tell whether the player sees estimates: in a game with fog that is not over."""
    return bool(game.scenario.rules.fog) and not game.over


def companies(game: Game) -> tuple[Company, ...]:
    """Return the company at the start and after every quarter played."""
    return (game.start, *(played.after for played in game.quarters))


@lru_cache(maxsize=128)
def _estimates(company: Company, rules: Rules) -> tuple[Array, Array]:
    return estimates_of(company, rules)


def estimate(game: Game, meter: str, number: int) -> Estimate:
    """Return what was believed of a meter after so many quarters, also when the game is over."""
    believed, doubt = _estimates(companies(game)[number], game.scenario.rules)
    row = METERS.index(meter)
    value, away = float(believed[row, 0]), float(doubt[row, 0])
    if not away:
        return Estimate(value, value, value)
    most = np.inf if meter in {"problems", "ideas"} else 100.0
    return Estimate(value, max(0.0, value - away), min(most, value + away))


def doubt_about(game: Game, meter: str, number: int) -> float:
    """Return how far the truth may be from what was believed of a meter, in shown points."""
    return float(_estimates(companies(game)[number], game.scenario.rules)[1][METERS.index(meter), 0])


def _stocks(company: Company, rules: Rules) -> Array:
    """Return the stocks of a company with what is believed in place of what is true, shape (35, 1)."""
    believed, _doubt = _estimates(company, rules)
    stocks = company.stocks.copy()
    for row, meter in enumerate(METERS):
        if meter in SEEN_BY:
            stock = METER_STOCKS[meter]
            least = _LEAST_DIRECTION if stock is Stock.CHANGE else 0.0
            stocks[stock] = from_shown(stock, np.maximum(believed[row], least), rules)
    return stocks


@lru_cache(maxsize=32)
def seen(game: Game, number: int | None = None) -> Company:
    """Return the company after so many quarters, by default now, as the player believes it to be."""
    whole = companies(game)
    last = len(whole) - 1 if number is None else number
    if not foggy(game):
        return whole[last]
    rules = game.scenario.rules
    recent = [whole[max(0, last - back)] for back in reversed(range(TRAIL))]
    trail = np.stack([healthy_sales(_stocks(company, rules), company.sales) for company in recent])
    return replace(whole[last], stocks=_stocks(whole[last], rules), trail=trail)
