"""The meters as a player reads them: value, last change, and whether that is good."""

from dataclasses import dataclass

from game.engine import (
    METER_STOCKS,
    METERS,
    USUAL,
    Company,
    State,
    Stock,
    height,
    state_of,
    string,
    to_shown,
    worth,
)
from game.engine.scale import unit
from game.play.game import Game
from game.play.seen import Estimate, estimate, foggy, seen

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("people", ("direction", "alignment", "engagement", "trust")),
    ("machine", ("process", "problems", "ideas")),
    ("business", ("relevance", "customers", "team", "cash")),
)
LOWER_IS_BETTER = frozenset({"problems"})
NEITHER = frozenset({"ideas", "team"})
BARS = frozenset({"direction", "alignment", "engagement", "trust", "process", "relevance"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One meter: value and change since last quarter in shown units, digits after the point to show.

    `good` says whether the change is welcome, None where it is neither; `share` is how full a bar is, 0-1.
    Where the meter is not counted, value and change are estimates and the truth lies from `low` to `high`;
    `span` are their shares.
    """

    meter: str
    value: float
    change: float
    digits: int
    good: bool | None
    share: float
    low: float
    high: float
    span: tuple[float, float]

    @property
    def counted(self) -> bool:
        """Whether this is what is true, and no estimate."""
        return self.low == self.high


def shown(company: Company, meter: str, game: Game) -> float:
    """Return a meter of a company in shown units."""
    stock = METER_STOCKS[meter]
    return float(to_shown(stock, company.stock(stock), game.scenario.rules)[0])


def digits_of(meter: str, game: Game) -> int:
    """Return how many digits after the point a meter is read with."""
    if meter != "cash":
        return 0
    return 1 if unit(Stock.CASH, game.scenario.rules) * 40.0 >= 1.5 else 2


def _share(meter: str, value: float, game: Game) -> float:
    rules = game.scenario.rules
    full = {
        "problems": 150.0,
        "ideas": 150.0,
        "customers": rules.customers * 2.0,
        "team": rules.people * 2.0,
        "cash": unit(Stock.CASH, rules) * 150.0,
    }.get(meter, 100.0)
    return min(1.0, max(0.0, value / full))


def read(game: Game, meter: str, number: int) -> Estimate:
    """Return a meter after so many quarters as the player may know it: believed in fog, else true."""
    if foggy(game):
        return estimate(game, meter, number)
    company = game.quarters[number - 1].after if number else game.start
    value = shown(company, meter, game)
    return Estimate(value, value, value)


def reading(game: Game, meter: str, quarter: int | None = None) -> Reading:
    """Read a meter after so many quarters, by default now; in fog as believed, until the game is over."""
    number = game.number if quarter is None else quarter
    now, before = read(game, meter, number), read(game, meter, max(0, number - 1))
    digits = digits_of(meter, game)
    change = round(now.value, digits) - round(before.value, digits)
    good = None if change == 0 or meter in NEITHER else (change > 0) != (meter in LOWER_IS_BETTER)
    span = (_share(meter, now.low, game), _share(meter, now.high, game))
    share = _share(meter, now.value, game)
    return Reading(meter, now.value, change, digits, good, share, now.low, now.high, span)


def readings(game: Game, quarter: int | None = None) -> dict[str, Reading]:
    """Read every meter, in fog as believed."""
    return {meter: reading(game, meter, quarter) for meter in METERS}


def history(game: Game, meter: str) -> tuple[float, ...]:
    """Return a meter at the start and after every quarter, in shown units, in fog as believed."""
    return tuple(read(game, meter, number).value for number in range(len(game.quarters) + 1))


def plane_path(game: Game) -> tuple[tuple[float, float], ...]:
    """Return the path over the plane, quarter by quarter: string (execution) and height (vision), 0-1.

    In fog it is the path that the player believes in.
    """
    companies = [seen(game, number) for number in range(len(game.quarters) + 1)]
    return tuple((float(string(c)[0]), float(height(c)[0])) for c in companies)


def state_seen(game: Game, number: int | None = None) -> State:
    """Return the state of the company after so many quarters, by default now, in fog as believed."""
    return state_of(seen(game, number))


@dataclass(frozen=True, slots=True)
class WorthParts:
    """What the company is worth in million, and its parts: cash now, and the future by health."""

    total: float
    cash: float
    relevance: float
    trust: float
    engagement: float
    process: float


def worth_now(game: Game, company: Company | None = None) -> WorthParts:
    """Return the worth of a company, by default the player's now, in fog as believed, in shown million."""
    parts = worth(seen(game) if company is None else company, USUAL)
    million = unit(Stock.CASH, game.scenario.rules)
    values = (parts.total, parts.cash, parts.relevance, parts.trust, parts.engagement, parts.process)
    return WorthParts(*(float(value[0]) * million for value in values))
