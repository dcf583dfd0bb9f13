"""A company with every lever open, and games of it led by a restless head."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from game.engine import Bet, Mandate, Skill, Style
from game.play.game import Game, end_quarter, going_on, hours_for_practices, hours_of_levers, new_game
from game.play.measures import Measures
from game.play.plan import UNDECIDED, Plan, fitted
from game.scenarios import Scenario, read_scenario

WHOLE = Path(__file__).with_name("whole-company.yaml")


def whole_company(fog: float = 14.0) -> Scenario:
    """Return a scenario with every lever open."""
    scenario = read_scenario(WHOLE)
    return replace(scenario, rules=replace(scenario.rules, fog=fog))


def restless(game: Game, dice: np.random.Generator) -> Plan:
    """Return any plan that can be played: levers at random, as far as there are hours for them."""
    rules, company = game.scenario.rules, game.company
    choice = int(dice.integers(len(game.event.choices))) if game.event else UNDECIDED
    levers = Measures(
        training=Skill(int(dice.integers(10))) if dice.random() < 0.4 else None,
        analytics=int(dice.integers(3)),
        one_on_ones=bool(dice.random() < 0.4),
        survey=bool(dice.random() < 0.4),
        develop=bool(dice.random() < 0.4),
        mandates=tuple(
            Mandate.NONE if gone else Mandate(int(dice.integers(4))) for gone in company.departed[:, 0]
        ),
        bets=tuple(Bet.REST if done else Bet(int(dice.integers(3))) for done in company.outcomes[:, 0]),
    )
    if not rules.candidates or hours_of_levers(game, levers) > hours_for_practices(game, choice):
        levers = going_on(game)
    limit = hours_for_practices(game, choice, levers)
    hours = tuple(int(h) for h in dice.integers(0, 16, 6))
    return Plan(fitted(hours, limit), Style(int(dice.integers(5))), choice, levers)


def lived(quarters: int, seed: int = 7, fog: float = 14.0) -> Game:
    """Return a game of the whole company after so many quarters, or as many as it lived."""
    game, dice = new_game(whole_company(fog), seed), np.random.default_rng(seed)
    for _number in range(quarters):
        if not game.over:
            game = end_quarter(game, restless(game, dice))
    return game
