"""The picture of a company: what of a game the kite scene shows, and nothing that the player may not know."""

from dataclasses import dataclass
from typing import cast

from game.engine import State, height, state_of, string
from game.engine.market import MarketQuarter, crisis_levels, market_quarter, regime_of
from game.play.game import Game
from game.play.meters import reading
from game.play.seen import seen
from game.ui.scene.landscape import COUNTRIES
from game.ui.scene.state import Landscape, SceneState, Season, Weather

_ACUTE = 0.5
_ROUGH = 0.42
_BLOW = 0.3
_CALM = 0.3
_SEASONS: tuple[Season, ...] = ("winter", "spring", "summer", "autumn")


@dataclass(frozen=True, slots=True)
class _Market:
    growth: float
    turbulence: float
    blow: float
    acute: float
    aftermath: float


def _market_then(game: Game, quarter: int) -> _Market:
    """Return the market of the quarter last played; before the first one, what it is usually like."""
    market = game.scenario.rules.market
    if quarter == 0:
        usual = regime_of(market)
        return _Market(usual.growth, usual.turbulence, 0.0, 0.0, 0.0)
    seed = game.start.seed
    felt = market_quarter(market, seed, quarter - 1)
    acute, aftermath = crisis_levels(market, seed, quarter - 1)
    return _Market(
        float(felt.growth[0]), float(felt.turbulence[0]), _blow(felt), float(acute[0]), float(aftermath[0])
    )


def _blow(felt: MarketQuarter) -> float:
    """Return how hard the hardest blow hit, about 1 for the worst."""
    return max(float(felt.incident[0]), 4.0 * float(felt.disruption[0]), 4.0 * float(felt.people_shock[0]))


def landscape_of(game: Game) -> Landscape:
    """Return the country around the company, as the scenario has it."""
    return cast("Landscape", game.scenario.landscape)


def season_of(game: Game, quarter: int) -> Season:
    """Return the season of a quarter, counted from 0; the first of a year is winter, where there is one."""
    if COUNTRIES[landscape_of(game)].warm:
        return "summer"
    return _SEASONS[(game.scenario.calendar.quarter - 1 + quarter) % 4]


def _weather(market: _Market, season: Season, *, in_step: bool) -> Weather:
    if market.acute > 0:
        acute: Weather = "winter" if season == "winter" else "storm"
        return acute if market.acute >= _ACUTE else "overcast"
    if market.aftermath > 0 or market.turbulence > _ROUGH or market.blow > _BLOW:
        return "overcast"
    return "golden" if in_step and market.turbulence <= _CALM else "fair"


def scene_state(game: Game, quarter: int | None = None) -> SceneState:
    """Return what the scene shows after so many quarters, by default now."""
    number = game.number if quarter is None else quarter
    company = seen(game, number)
    market, season = _market_then(game, number), season_of(game, number)

    def share(meter: str) -> float:
        return reading(game, meter, number).share

    return SceneState(
        height=float(height(company)[0]),
        string=float(string(company)[0]),
        engagement=share("engagement"),
        team=share("team"),
        problems=share("problems"),
        wind=0.15 + 2.0 * max(0.0, market.growth) + market.turbulence,
        ideas=share("ideas"),
        relevance=share("relevance"),
        weather=_weather(market, season, in_step=state_of(company) is State.IN_STEP),
        season=season,
        landscape=landscape_of(game),
    )
