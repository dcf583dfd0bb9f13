"""What people say after a quarter: each line once a game, the most particular first."""

from dataclasses import replace

from game.engine.conditions import Facts, holds
from game.engine.rules import Condition
from game.play.game import Game, Quarter
from game.scenarios import Voice

A_QUARTER = 2
"""So many lines at most after one quarter."""


def particular(condition: Condition) -> int:
    """Return how particular a condition is: lines about what the player did come before general ones."""
    return (
        4 * (len(condition.chose) + len(condition.happened))
        + 2 * (len(condition.states) + len(condition.styles) + len(condition.not_chose))
        + len(condition.bounds)
        + max((particular(part) for part in condition.any_of), default=0)
    )


def _holds(voice: Voice, played: Quarter, game: Game) -> bool:
    at_the_end = replace(played.after, quarter=played.number)
    return bool(holds(voice.when, Facts(at_the_end, game.scenario.rules))[0])


def voices(game: Game) -> tuple[tuple[Voice, ...], ...]:
    """Return who said what after each quarter played; at most two lines, of two people."""
    left = sorted(game.scenario.voices, key=lambda voice: -particular(voice.when))
    told: list[tuple[Voice, ...]] = []
    for played in game.quarters:
        said: list[Voice] = []
        for voice in left:
            if len(said) == A_QUARTER:
                break
            if voice.who not in {v.who for v in said} and _holds(voice, played, game):
                said.append(voice)
        left = [voice for voice in left if voice not in said]
        told.append(tuple(said))
    return tuple(told)
