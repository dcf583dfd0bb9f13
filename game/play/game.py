"""A game: a scenario, a seed, and the quarters played so far; ending a quarter makes a new game."""

from dataclasses import dataclass, replace

import numpy as np

from game.engine import (
    USUAL,
    Bet,
    Company,
    Mandate,
    Outcome,
    Style,
    Turn,
    found,
    hours_free,
    hours_to_spend,
    play_turn,
)
from game.engine.levers import hours_of, opens_any
from game.engine.rules import Event
from game.play.measures import AT_REST, Measures
from game.play.plan import UNDECIDED, Plan, Refusal, even_hours, fitted
from game.scenarios import Scenario


@dataclass(frozen=True, slots=True, eq=False)
class Quarter:
    """A quarter that has been played: its number from 0, the plan, the state before it, and the turn."""

    number: int
    plan: Plan
    before: Company
    turn: Turn

    @property
    def after(self) -> Company:
        """The company at the end of the quarter."""
        return self.turn.company


@dataclass(frozen=True, slots=True, eq=False)
class Game:
    """One company in play; nothing in it ever changes.

    In a `practice` game the player may look back between quarters and ask what if.
    """

    scenario: Scenario
    seed: int
    start: Company
    quarters: tuple[Quarter, ...] = ()
    practice: bool = False

    @property
    def company(self) -> Company:
        """The company now."""
        return self.quarters[-1].after if self.quarters else self.start

    @property
    def number(self) -> int:
        """The number of the quarter to be played, from 0."""
        return len(self.quarters)

    @property
    def failed(self) -> bool:
        """Whether the bank has closed the company."""
        return not bool(self.company.alive[0])

    @property
    def over(self) -> bool:
        """Whether the last quarter has been played or the company has failed."""
        return self.failed or self.number >= self.scenario.rules.quarters

    @property
    def event_row(self) -> int:
        """Row of the event on the table, -1 for none."""
        return int(self.company.event[0])

    @property
    def event(self) -> Event | None:
        """The event on the table."""
        return self.scenario.rules.events[self.event_row] if self.event_row >= 0 and not self.over else None


def new_game(scenario: Scenario, seed: int, *, practice: bool = False) -> Game:
    """Start a game; seed is any whole number from 0 to 2**63 - 1."""
    start = found(scenario.rules, np.array([seed], np.uint64))
    return Game(scenario, seed, start, practice=practice)


def can_look_back(game: Game) -> bool:
    """Tell whether there is something to look back on, and the player may: after the end, or in practice."""
    return bool(game.quarters) and (game.over or game.practice)


def hours_after_problems(game: Game) -> int:
    """Return the hours a week that unsolved problems leave."""
    return int(hours_free(game.company, game.scenario.rules)[0])


def hours_for_practices(game: Game, choice: int, levers: Measures = AT_REST) -> int:
    """Return the hours a week left for the practices beside this choice and these levers."""
    rules = game.scenario.rules
    pulled = levers.within_reach(game.company).levers(rules) if opens_any(rules) else None
    return int(hours_to_spend(game.company, rules, np.array([choice], np.int64), levers=pulled)[0])


def hours_of_levers(game: Game, levers: Measures) -> float:
    """Return the hours a week that levers take; who has left and what is over takes none."""
    rules = game.scenario.rules
    return float(hours_of(levers.within_reach(game.company).levers(rules), rules, USUAL)[0])


def room_for(game: Game, plan: Plan, levers: Measures) -> bool:
    """Tell whether there are hours for these levers beside the answer; fewer hours than now always fit."""
    taken = hours_of_levers(game, levers)
    fits = taken <= hours_for_practices(game, plan.choice)
    return fits or taken <= hours_of_levers(game, plan.levers)


def going_on(game: Game) -> Measures:
    """Return the levers a quarter opens with: what is on stays on; only a survey is for one quarter."""
    if not game.quarters or not opens_any(game.scenario.rules):
        return AT_REST
    last, company = game.quarters[-1].plan.levers, game.company
    return replace(
        last,
        survey=False,
        mandates=tuple(Mandate(int(given)) for given in company.mandates[:, 0]),
        bets=tuple(
            last.bet(row) if int(outcome) == Outcome.OPEN else Bet.REST
            for row, outcome in enumerate(company.outcomes[:, 0])
        ),
    )


def opening_plan(game: Game) -> Plan:
    """Return the plan a quarter opens with: last quarter's, cut to the hours there are."""
    levers = going_on(game)
    limit = hours_for_practices(game, UNDECIDED, levers)
    if not game.quarters:
        return Plan(even_hours(limit), Style.TRANSACTIONAL)
    last = game.quarters[-1].plan
    return replace(last, hours=fitted(last.hours, limit), choice=UNDECIDED, levers=levers, guesses=())


def refusal(game: Game, plan: Plan) -> Refusal | None:
    """Return why the quarter cannot be ended with this plan, None when it can."""
    if game.over:
        return Refusal.OVER
    if min(plan.hours) < 0:
        return Refusal.NEGATIVE_HOURS
    event = game.event
    if event is not None and plan.choice == UNDECIDED:
        return Refusal.NO_CHOICE
    if plan.choice != UNDECIDED and (event is None or not 0 <= plan.choice < len(event.choices)):
        return Refusal.NO_SUCH_CHOICE
    return _too_much(game, plan)


def _too_much(game: Game, plan: Plan) -> Refusal | None:
    if hours_of_levers(game, plan.levers) > hours_for_practices(game, plan.choice):
        return Refusal.TOO_MANY_LEVERS
    if plan.spent > hours_for_practices(game, plan.choice, plan.levers):
        return Refusal.TOO_MANY_HOURS
    return None


class PlanRefusedError(ValueError):
    """Raised when a quarter is ended with a plan that cannot be played."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(str(why))
        self.why = why


def end_quarter(game: Game, plan: Plan) -> Game:
    """Play the quarter and return the game after it; raises PlanRefusedError."""
    why = refusal(game, plan)
    if why is not None:
        raise PlanRefusedError(why)
    before = game.company
    turn = play_turn(before, plan.decision(game.scenario.rules), game.scenario.rules)
    return replace(game, quarters=(*game.quarters, Quarter(game.number, plan, before, turn)))


def replayed(scenario: Scenario, seed: int, plans: tuple[Plan, ...]) -> Game:
    """Play a whole list of plans from the start; raises PlanRefusedError."""
    game = new_game(scenario, seed)
    for plan in plans:
        game = end_quarter(game, plan)
    return game
