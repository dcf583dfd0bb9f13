"""What stands beside a score: the best play known, the named strategies, and luck alone."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from game.engine import USUAL, Decision, Outlook, Stock, worth
from game.engine.decision import many_of
from game.engine.numbers import Array, Bits
from game.engine.players import PLAYERS, Player, best_choice
from game.engine.population import play_to_end
from game.engine.rules import Rules
from game.engine.scale import unit
from game.engine.score import Panel, panel_of, score_of
from game.lesson.comparison import PLAYER_NAMES
from game.play.game import Game
from game.play.pars import Figures, ParError, ParRecord, StaleParError, par_of
from game.words import _

OTHERS: Final = 200
"""On how many other seeds the player's own decisions are tried."""
_FIRST_OTHER: Final = 40_000_000
_QUANTILES: Final = (5, 25, 50, 75, 95)
_DICE: Final = 10


@dataclass(frozen=True, slots=True)
class Mark:
    """A player over many seeds: mean worth in shown million and score with standard errors; share failed."""

    id: str
    name: str
    worth: float
    worth_error: float
    score: float
    score_error: float
    failed: float


@dataclass(frozen=True, slots=True)
class BestPlay:
    """The best play known: worth in shown million and score on the player's own luck, and over many seeds."""

    worth: float
    score: float
    failed: bool
    usual: Mark
    seeds: int
    method: str


@dataclass(frozen=True, slots=True)
class Luck:
    """Scores of the same doing on other luck: their mean and quantiles by per cent, and how many seeds.

    `below` is the share of seeds on which it came to less than the player's score.
    """

    mean: float
    quantiles: dict[int, float]
    below: float
    seeds: int


@dataclass(frozen=True, slots=True)
class Par:
    """What stands beside a score.

    best: the best play known, or None, and then `missing` says why. strategies: the named ones over the
    seeds of the best play, best first, none without it. same: the player's own decisions, quarter by
    quarter, on other luck. dice: players who decide by chance, on the same other luck.
    """

    score: float
    best: BestPlay | None
    missing: str
    strategies: tuple[Mark, ...]
    same: Luck
    dice: Luck


def par(game: Game) -> Par:
    """Return what stands beside the score of a finished game."""
    rules, own = game.scenario.rules, np.array([game.seed], np.uint64)
    panel = panel_of(rules, own)
    score = float(score_of(worth(game.company, USUAL).total, panel)[0])
    others = np.arange(_FIRST_OTHER, _FIRST_OTHER + OTHERS, dtype=np.uint64)
    beside = panel_of(rules, others)
    best, missing, strategies = _known(game, own, panel)
    return Par(
        score=score,
        best=best,
        missing=missing,
        strategies=strategies,
        same=_luck(rules, others, again(game), beside, score),
        dice=_luck(rules, others, PLAYERS["random"], beside, score),
    )


def _known(game: Game, own: Bits, panel: Panel) -> tuple[BestPlay | None, str, tuple[Mark, ...]]:
    try:
        record, play = par_of(game.scenario)
    except StaleParError:
        return None, _("The best play of this scenario is not known yet for the rules you played."), ()
    except ParError as error:
        return None, str(error), ()
    rules = game.scenario.rules
    company = play_to_end(rules, own, play.player(rules))
    made = worth(company, USUAL).total
    figures = record.figures["par"]
    best = BestPlay(
        worth=float(made[0]) * unit(Stock.CASH, rules),
        score=float(score_of(made, panel)[0]),
        failed=not bool(company.alive[0]),
        usual=_mark("par", "", figures),
        seeds=figures.companies,
        method=record.method,
    )
    return best, "", _marks(record)


def _marks(record: ParRecord) -> tuple[Mark, ...]:
    found = [
        _mark(player, PLAYER_NAMES[player][0], figures)
        for player, figures in record.figures.items()
        if player in PLAYER_NAMES
    ]
    return tuple(sorted(found, key=lambda mark: -mark.worth))


def _mark(player: str, name: str, figures: Figures) -> Mark:
    return Mark(
        id=player,
        name=name,
        worth=figures.worth.mean,
        worth_error=figures.worth.error,
        score=figures.score.mean,
        score_error=figures.score.error,
        failed=figures.failed / figures.companies,
    )


def _luck(rules: Rules, seeds: Bits, player: Player, panel: Panel, score: float) -> Luck:
    made = worth(play_to_end(rules, seeds, player), USUAL).total
    scores: Array = score_of(made, panel)
    found = np.percentile(scores, _QUANTILES)
    return Luck(
        mean=float(scores.mean()),
        quantiles={percent: float(value) for percent, value in zip(_QUANTILES, found, strict=True)},
        below=float((scores < score).mean()),
        seeds=int(seeds.size),
    )


def again(game: Game) -> Player:
    """Make the player who decides as in a game, whatever happens: the same weeks, styles and answers.

    An event that the game did not meet is answered by dice. After the last quarter, its plan goes on.
    """
    rules = game.scenario.rules
    decisions = [quarter.plan.decision(rules) for quarter in game.quarters]
    answers = np.full(len(rules.events) + 1, -1, np.int64)
    for quarter in game.quarters:
        answers[int(quarter.before.event[0])] = quarter.plan.choice
    answers[-1] = -1

    def decide(outlook: Outlook) -> Decision:
        one = decisions[min(outlook.quarter, len(decisions) - 1)]
        thrown = [outlook.roll(_DICE + column) for column in range(outlook.costs.shape[0])]
        dice = best_choice(outlook, np.array(thrown).reshape(outlook.costs.shape))
        choice = np.where(answers[outlook.event] >= 0, answers[outlook.event], dice)
        return replace(many_of(one, outlook.hours.size), choice=choice)

    return decide
