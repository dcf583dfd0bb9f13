"""Initiatives as a player reads them: the way from idea over plan and build to shipped (B10, D12)."""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil

from game.engine import Bet, Outcome, look
from game.engine.betting import PLANNED
from game.engine.rules import Effect, Initiative
from game.engine.stocks import INITIATIVE_STOCKS
from game.play.ahead import workings_ahead
from game.play.game import Game
from game.play.hints import Hint, hint
from game.play.lever_names import ODDS, word_for
from game.play.measures import Measures
from game.play.plan import Plan
from game.play.seen import companies


class Stage(StrEnum):
    """How far an initiative has come."""

    IDEA = "idea"
    PLAN = "plan"
    BUILD = "build"
    WON = "worked out"
    FLOPPED = "failed"


OVER = frozenset({Stage.WON, Stage.FLOPPED})
SHOWN_PLANNED = 100.0 * PLANNED
"""The progress up to which an initiative is being planned, in points."""


@dataclass(frozen=True, slots=True)
class BetReading:
    """One initiative under a plan; `row` is its place in the rules.

    `progress` 0-100, its change last quarter and the one this plan brings, as seen. `quarters` to go at the
    pace of this plan, this one included, if it runs; `alone` if nothing else did; None when it never ships;
    `late`: whether that is after the last quarter.
    `odds` in per cent as believed now, and `odds_word`. `covered`: None when not begun, else whether insured.
    `upside` and `downside` tell the meters' signs. `subject` is what `why` explains its progress by.
    """

    row: int
    subject: str
    what: Initiative
    stage: Stage
    bet: Bet
    covered: bool | None
    progress: float
    change: float
    coming: float
    quarters: int | None
    alone: int | None
    late: bool
    odds: float
    odds_word: str
    upside: tuple[Hint, ...]
    downside: tuple[Hint, ...]


def bet_readings(game: Game, plan: Plan) -> tuple[BetReading, ...]:
    """Read every initiative of the scenario under a plan."""
    return tuple(_reading(game, plan, row) for row in range(len(game.scenario.rules.initiatives)))


def stage_of(game: Game, row: int) -> Stage:
    """Return how far the initiative in a row has come."""
    outcome = int(game.company.outcomes[row, 0])
    if outcome != Outcome.OPEN:
        return Stage.WON if outcome == Outcome.WON else Stage.FLOPPED
    progress = float(game.company.stock(INITIATIVE_STOCKS[row])[0])
    if int(game.company.covered[row, 0]) < 0 and not progress:
        return Stage.IDEA
    return Stage.PLAN if progress < PLANNED else Stage.BUILD


def running(game: Game, plan: Plan) -> int:
    """Return how many initiatives a plan works on at once."""
    rows = range(len(game.scenario.rules.initiatives))
    return sum(plan.levers.bet(row) is not Bet.REST and stage_of(game, row) not in OVER for row in rows)


def _reading(game: Game, plan: Plan, row: int) -> BetReading:
    rules = game.scenario.rules
    what, stock, whole = rules.initiatives[row], INITIATIVE_STOCKS[row], companies(game)
    now, before = (100.0 * float(company.stock(stock)[0]) for company in (whole[-1], whole[-2:][0]))
    stage, bet = stage_of(game, row), plan.levers.bet(row)
    covered = int(game.company.covered[row, 0])
    odds = 100.0 * float(look(game.company, rules).odds[row, 0])
    runs = _running(plan.levers, row, game)
    quarters = None if stage in OVER else _quarters(game, plan.with_levers(runs), row, now)
    venture = workings_ahead(game, plan).ventures[row]
    return BetReading(
        row=row,
        subject=stock.name.lower(),
        what=what,
        stage=stage,
        bet=Bet.REST if stage in OVER else bet,
        covered=None if covered < 0 else bool(covered),
        progress=now,
        change=now - before,
        coming=100.0 * float(venture.step[0] - venture.dust[0]),
        quarters=quarters,
        alone=None if stage in OVER else _quarters(game, plan.with_levers(_only(runs, row)), row, now),
        late=quarters is not None and quarters > game.scenario.quarters - game.number,
        odds=odds,
        odds_word=word_for(odds, ODDS),
        upside=_hints(what.win),
        downside=_hints(what.flop),
    )


def _running(levers: Measures, row: int, game: Game) -> Measures:
    """Return the levers with the initiative in a row running, if it does not already."""
    return levers.with_bet(row, Bet.RUN, game.scenario.rules) if levers.bet(row) is Bet.REST else levers


def _only(levers: Measures, row: int) -> Measures:
    """Return the levers with every other initiative at rest."""
    return replace(levers, bets=tuple(bet if n == row else Bet.REST for n, bet in enumerate(levers.bets)))


def _quarters(game: Game, plan: Plan, row: int, progress: float) -> int | None:
    step = 100.0 * float(workings_ahead(game, plan).ventures[row].step[0])
    return ceil(round((100.0 - progress) / step, 6)) if step > 0 else None


def _hints(effects: tuple[Effect, ...]) -> tuple[Hint, ...]:
    return tuple(dict.fromkeys(hint(effect, later=False) for effect in effects if effect.amount))
