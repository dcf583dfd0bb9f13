"""What an example player would do in a player's place."""

from game.engine import Bet, Levers, Mandate, Skill, Style
from game.engine.levers import NO_TRAINING
from game.engine.outlook import look
from game.engine.players import Player
from game.play.game import Game
from game.play.measures import AT_REST, Measures
from game.play.plan import Plan


def plan_by(game: Game, player: Player) -> Plan:
    """Return what an example player would do in the quarter on the table."""
    decision = player(look(game.company, game.scenario.rules))
    h = [round(float(hours)) for hours in decision.hours[:, 0]]
    levers = AT_REST if decision.levers is None else measures_of(decision.levers)
    style, choice = Style(int(decision.style[0])), int(decision.choice[0])
    return Plan((h[0], h[1], h[2], h[3], h[4], h[5]), style, choice, levers)


def measures_of(levers: Levers) -> Measures:
    """Return the levers of the first company as a plan holds them."""
    training = int(levers.training[0])
    return Measures(
        training=None if training == NO_TRAINING else Skill(training),
        analytics=int(levers.analytics[0]),
        one_on_ones=bool(levers.one_on_ones[0]),
        survey=bool(levers.survey[0]),
        develop=bool(levers.develop[0]),
        mandates=tuple(Mandate(int(given)) for given in levers.mandates[:, 0]),
        bets=tuple(Bet(int(placed)) for placed in levers.bets[:, 0]),
    )
