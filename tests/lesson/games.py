"""Whole games for tests: an example player plays a shipped scenario, as a game of a single company."""

from dataclasses import replace
from functools import cache

from game.engine import USUAL
from game.engine.outlook import look
from game.engine.players import PLAYERS
from game.play.game import Game, end_quarter, hours_for_practices, new_game, opening_plan
from game.play.plan import fitted, plan_of
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


@cache
def second_answers(seed: int) -> Game:
    """Return a newcomer's game: always the second answer, the week as it comes."""
    game = new_game(read_scenario(find("kite-without-a-string")), seed)
    while not game.over:
        plan = opening_plan(game).with_choice(1)
        game = end_quarter(game, replace(plan, hours=fitted(plan.hours, hours_for_practices(game, 1))))
    return game


SHIPPED = ("kite-without-a-string", "every-milestone-green", "the-long-winter")
GAMES = [(scenario, player, seed) for scenario in SHIPPED for player in PLAYERS for seed in (1, 2)]
