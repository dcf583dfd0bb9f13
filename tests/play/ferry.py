"""A small scenario to play in tests, games of it, and a home of its own for what they write."""

from pathlib import Path

from game.engine import Style
from game.play.game import Game, end_quarter, hours_for_practices, new_game
from game.play.plan import UNDECIDED, Plan, fitted
from game.scenarios import Scenario, read_scenario

FERRY = Path(__file__).with_name("night-ferry.yaml")


def ferry() -> Scenario:
    """Return the scenario of the night ferry."""
    return read_scenario(FERRY)


def plan_for(
    game: Game, hours: tuple[int, ...] = (7, 7, 7, 7, 7, 7), style: int = 1, choice: int = 0
) -> Plan:
    """Return a plan that can be played, as near as possible to the one asked for."""
    taken = choice % len(game.event.choices) if game.event else UNDECIDED
    return Plan(fitted(hours, hours_for_practices(game, taken)), Style(style), taken)


def played(quarters: int, scenario: Scenario | None = None, seed: int = 7) -> Game:
    """Return a game of so many quarters."""
    game = new_game(scenario or ferry(), seed)
    for _number in range(quarters):
        game = end_quarter(game, plan_for(game))
    return game
