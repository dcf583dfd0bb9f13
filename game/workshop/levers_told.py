"""The levers that a plan uses, in a few words each."""

from game.engine import Bet, Mandate
from game.play.game import Game
from game.play.lever_names import BETS, MANDATES, MEASURES, SKILLS
from game.play.measures import Measures
from game.play.opened import measures_open
from game.words import _, explained


def levers_told(game: Game, levers: Measures) -> tuple[str, ...]:
    """Return each lever in use, such as `Training: Vision`; nothing where a scenario opens none."""
    rules = game.scenario.rules
    told = [_measure(lever, levers) for lever in measures_open(rules)]
    told += [
        explained(who.name, _(MANDATES[levers.mandate(row)].name))
        for row, who in enumerate(rules.candidates)
        if levers.mandate(row) is not Mandate.NONE
    ]
    told += [
        explained(what.name, _(BETS[levers.bet(row)].name))
        for row, what in enumerate(rules.initiatives)
        if levers.bet(row) is not Bet.REST
    ]
    return tuple(one for one in told if one)


def _measure(lever: str, levers: Measures) -> str:
    name = _(MEASURES[lever].name)
    if lever == "training":
        return "" if levers.training is None else explained(name, _(SKILLS[levers.training].name))
    if lever == "analytics":
        return explained(name, str(levers.analytics)) if levers.analytics else ""
    return name if getattr(levers, lever) else ""
