"""How the player did beside the named example strategies on the same luck."""

from dataclasses import dataclass

import numpy as np

from game.engine import USUAL, State, Stock, state_of, worth
from game.engine.levers import opens_any
from game.engine.players import PLAYERS
from game.engine.population import Run, play_out
from game.engine.scale import unit
from game.engine.score import Panel, ending_of, panel_of, score_of
from game.engine.standing import STATES
from game.play.game import Game
from game.scenarios import EndingText
from game.words import N_

PLAYER_NAMES: dict[str, tuple[str, str]] = {
    "all-leadership": (N_("Only leading"), N_("all hours to direction, people and heart")),
    "all-management": (N_("Only managing"), N_("all hours to plans, routines and control")),
    "half": (N_("Always half and half"), N_("the same even week, whatever happens")),
    "random": (N_("By dice"), N_("a different week every quarter, by chance")),
    "adaptive": (N_("Going by the need"), N_("hours go where the company needs them now")),
    "resourceful": (N_("Going by the need, with help"), N_("the same, with people, training and bets")),
}


@dataclass(frozen=True, slots=True)
class Rival:
    """An example strategy on the player's luck: worth in shown million by quarter, and its last state."""

    id: str
    name: str
    about: str
    worths: tuple[float, ...]
    failed: bool
    state: State

    @property
    def worth(self) -> float:
        """What its company is worth at the end."""
        return self.worths[-1]


@dataclass(frozen=True, slots=True)
class Final:
    """How a finished game came out: worth in shown million by quarter, score, ending, state, rivals."""

    worths: tuple[float, ...]
    score: float
    ending: EndingText | None
    state: State
    rivals: tuple[Rival, ...]


def _seeds(game: Game) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    return np.array([game.seed], np.uint64)


def _rival(game: Game, player: str, run: Run) -> Rival:
    million = unit(Stock.CASH, game.scenario.rules)
    name, about = PLAYER_NAMES[player]
    return Rival(
        id=player,
        name=name,
        about=about,
        worths=tuple(float(value) * million for value in run.worth[:, 0]),
        failed=not bool(run.alive[-1, 0]),
        state=STATES[int(run.states[-1, 0])],
    )


def rivals(game: Game) -> tuple[Rival, ...]:
    """Play the named strategies on the same luck, best last worth first."""
    rules = game.scenario.rules
    names = [name for name in PLAYER_NAMES if name != "resourceful" or opens_any(rules)]
    runs = {name: play_out(rules, _seeds(game), PLAYERS[name]) for name in names}
    found = [_rival(game, name, run) for name, run in runs.items()]
    return tuple(sorted(found, key=lambda rival: -rival.worth))


def own_worths(game: Game) -> tuple[float, ...]:
    """Return the player's worth at the start and after each quarter, in shown million."""
    million = unit(Stock.CASH, game.scenario.rules)
    companies = (game.start, *(played.after for played in game.quarters))
    return tuple(float(worth(company, USUAL).total[0]) * million for company in companies)


def panel(game: Game) -> Panel:
    """Play the panel that the score compares with, on the same luck."""
    return panel_of(game.scenario.rules, _seeds(game))


def final(game: Game) -> Final:
    """Sum up a finished game."""
    score = score_of(worth(game.company, USUAL).total, panel(game))
    ending = ending_of(game.company, game.scenario.rules, score)
    return Final(
        worths=own_worths(game),
        score=float(score[0]),
        ending=None if ending is None else game.scenario.ending(ending.id),
        state=state_of(game.company),
        rivals=rivals(game),
    )
