"""A company with every lever open, and games of it led by a restless head."""

from dataclasses import replace

import numpy as np

from game.engine import Bet, Mandate, Skill, Style
from game.engine.rules import Candidate, Effect, Initiative, Rival
from game.play.game import Game, end_quarter, going_on, hours_for_practices, hours_of_levers, new_game
from game.play.measures import Measures
from game.play.plan import UNDECIDED, Plan, fitted
from game.scenarios import Scenario
from tests.play.ferry import ferry

CANDIDATES = (
    Candidate("mara", "Mara Lindqvist", "management", (0.0, 0.0, 0.0, 10.0, 12.0, 8.0), 0.1, 0.08, 60.0),
    Candidate("vito", "Vito Aalders", "leadership", (10.0, 10.0, 8.0, 0.0, 0.0, 0.0), 0.08, 0.08, 80.0),
    Candidate("ines", "Inês de Vasconcelos", "management", (0.0, 0.0, 0.0, 4.0, 6.0, 16.0), 0.06, 0.03, 20.0),
    Candidate("odd", "Oddný Þórarinsdóttir", "leadership", (4.0, 6.0, 14.0, 0.0, 0.0, 0.0), 0.07, 0.05, 40.0),
)
INITIATIVES = (
    Initiative(
        "depot",
        "The depot on the other shore",
        0.6,
        3.0,
        0.05,
        15.0,
        40.0,
        0.04,
        (Effect("customers", 8.0), Effect("process", 6.0)),
        (Effect("engagement", -6.0), Effect("cash", -0.1)),
    ),
    Initiative(
        "app",
        "The app",
        0.5,
        4.0,
        0.04,
        20.0,
        60.0,
        0.05,
        (Effect("relevance", 9.0),),
        (Effect("trust", -8.0),),
    ),
    Initiative(
        "hull",
        "New hulls",
        1.2,
        2.0,
        0.08,
        10.0,
        20.0,
        0.03,
        (Effect("problems", -12.0),),
        (Effect("cash", -0.3),),
    ),
    Initiative(
        "night",
        "Night sailings",
        0.3,
        2.0,
        0.02,
        8.0,
        50.0,
        0.0,
        (Effect("customers", 4.0),),
        (Effect("engagement", -9.0),),
    ),
    Initiative(
        "school", "A school for deckhands", 0.9, 3.0, 0.03, 5.0, 10.0, 0.0, (Effect("team", 3.0),), ()
    ),
    Initiative(
        "twin",
        "A sister line to the islands in the north",
        2.0,
        5.0,
        0.1,
        30.0,
        75.0,
        0.12,
        (Effect("direction", 12.0), Effect("relevance", 14.0), Effect("customers", 20.0)),
        (Effect("direction", -10.0), Effect("alignment", -8.0), Effect("cash", -0.5), Effect("trust", -6.0)),
    ),
)
RIVALS = (
    Rival("falk", "Falk & Daughters", "visionary"),
    Rival("nord", "Nordlinje", "bureaucrat", 70.0),
    Rival("ost", "Østerlin Shipping", "adaptive", 120.0),
)


def whole_company(fog: float = 14.0) -> Scenario:
    """Return the night ferry with every lever open."""
    plain = ferry()
    rules = replace(
        plain.rules,
        id="whole-company",
        skills=True,
        fog=fog,
        candidates=CANDIDATES,
        initiatives=INITIATIVES,
        rivals=RIVALS,
    )
    return replace(plain, rules=rules)


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
