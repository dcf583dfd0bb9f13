"""Rivals as a player sees them from outside: what they do, never what they think."""

from dataclasses import dataclass

from game.engine import Company, State, Stock, height, state_of, string
from game.engine.scale import unit
from game.play.game import Game
from game.play.seen import companies, seen


@dataclass(frozen=True, slots=True)
class RivalReading:
    """One rival, or the player's own company in row -1, as the market sees it.

    `customers` now and by quarter from the start, as counted, and the change last quarter; `share` of the
    customers of all companies named, 0-1. `taken`: customers it took from the player last quarter, below 0
    those it lost to them. `state`, `height` and `string` (0-1) are how it looks from outside; `alive` whether
    it is still in the market.
    """

    row: int
    name: str
    customers: float
    change: float
    share: float
    taken: float
    state: State
    height: float
    string: float
    alive: bool
    history: tuple[float, ...]


def rival_readings(game: Game) -> tuple[RivalReading, ...]:
    """Read the player's company and its rivals; none where a scenario names no rivals."""
    rules = game.scenario.rules
    if not rules.rivals:
        return ()
    whole = companies(game)
    paths = [tuple(_customers(company, game) for company in whole)]
    paths += [
        tuple(_customers(company.rivals[row], game) for company in whole) for row in range(len(rules.rivals))
    ]
    total = sum(path[-1] for path in paths) or 1.0
    own = _reading(-1, game.scenario.company.name, seen(game), paths[0], total, 0.0)
    others = [
        _reading(row, rival.name, game.company.rivals[row], paths[row + 1], total, -_won(game, row))
        for row, rival in enumerate(rules.rivals)
    ]
    return (own, *others)


def _customers(company: Company, game: Game) -> float:
    alive = bool(company.alive[0])
    return float(company.stock(Stock.CUSTOMERS)[0]) * unit(Stock.CUSTOMERS, game.scenario.rules) * alive


def _won(game: Game, row: int) -> float:
    """Return the customers won from a rival last quarter, below 0 those lost to it."""
    if not game.quarters:
        return 0.0
    moved = float(game.quarters[-1].turn.workings.contests[row][0])
    return moved * unit(Stock.CUSTOMERS, game.scenario.rules)


def _reading(
    row: int, name: str, company: Company, path: tuple[float, ...], total: float, taken: float
) -> RivalReading:
    return RivalReading(
        row=row,
        name=name,
        customers=path[-1],
        change=path[-1] - path[-2:][0],
        share=path[-1] / total,
        taken=taken,
        state=state_of(company),
        height=float(height(company)[0]),
        string=float(string(company)[0]),
        alive=bool(company.alive[0]),
        history=path,
    )
