"""Whole games for tests: an example player plays a shipped scenario, as a game of a single company."""

from functools import cache

from game.engine import USUAL
from game.engine.outlook import look
from game.engine.players import PLAYERS
from game.play.game import Game, end_quarter, new_game
from game.play.plan import plan_of
from game.scenarios import find, read_scenario


@cache
def finished(scenario: str, player: str, seed: int) -> Game:
    """Return the game that an example player has played to its end."""
    story = read_scenario(find(scenario))
    game = new_game(story, seed)
    while not game.over:
        decision = PLAYERS[player](look(game.company, story.rules, USUAL))
        game = end_quarter(game, plan_of(decision))
    return game


SHIPPED = ("kite-without-a-string", "every-milestone-green", "the-long-winter")
GAMES = [(scenario, player, seed) for scenario in SHIPPED for player in PLAYERS for seed in (1, 2)]
