"""Changing one lever of the plan, from wherever it stands."""

from collections.abc import Callable

from game.engine import Bet, Mandate, Skill
from game.ui.screens.guide import Guide


def train(guide: Guide, skill: Skill) -> None:
    """Train a skill, or train none when it was being trained."""
    levers = guide.plan.levers
    guide.set_levers(levers.with_training(None if levers.training is skill else skill))


def give(guide: Guide, row: int) -> Callable[[int], None]:
    """Return what gives the candidate in a row another mandate."""
    rules = guide.game.scenario.rules
    return lambda index: guide.set_levers(guide.plan.levers.with_mandate(row, Mandate(index), rules))


def bet(guide: Guide, row: int, bets: tuple[Bet, ...]) -> Callable[[int], None]:
    """Return what does something else of `bets` with the initiative in a row."""
    rules = guide.game.scenario.rules
    return lambda index: guide.set_levers(guide.plan.levers.with_bet(row, bets[index], rules))


def measure(guide: Guide, level: int) -> None:
    """Set the level of analytics."""
    guide.set_levers(guide.plan.levers.with_analytics(level))


def hold(guide: Guide, lever: str) -> Callable[[bool], None]:
    """Return what holds one-on-ones or a survey, or develops people, or lets it be."""
    return lambda held: guide.set_levers(guide.plan.levers.with_held(lever, held=held))


def is_held(guide: Guide, lever: str) -> bool:
    """Return whether one-on-ones, a survey or developing people is in the plan."""
    levers = guide.plan.levers
    return {"one_on_ones": levers.one_on_ones, "survey": levers.survey, "develop": levers.develop}[lever]
