"""The companies of a room: each team's game, played again from what was decided, and remembered."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

import numpy as np

from game.engine import PLAYERS, Company
from game.play.game import Game, end_quarter, hours_for_practices, new_game, opening_plan, refusal
from game.play.measures import AT_REST
from game.play.plan import UNDECIDED, Plan, Refusal, fitted
from game.play.standing_in import plan_by
from game.scenarios import Scenario
from game.workshop.room import Decided, Proposal, Room

GameOf: TypeAlias = Callable[[Room, int], Game]
"""Returns a team's game, by the team's number."""


def with_event(game: Game, row: int) -> Game:
    """Return the game with another event on the table, one that has not been met; the same game else."""
    company = game.company
    if game.over or not 0 <= row < len(game.scenario.rules.events) or int(company.taken[row, 0]) >= 0:
        return game
    return _with_company(game, _event_laid(company, row))


def _event_laid(companies: Company, row: int) -> Company:
    """Return companies with another event on the desk of each that lives and has not met it."""
    meets = companies.alive & (companies.taken[row] < 0)
    return replace(companies, event=np.where(meets, row, companies.event))


def sent_again(room: Room, team: int) -> Callable[[Game], Game]:
    """Return what lays again on a game's desk what the trainer sent a team in the round to be decided."""

    def laid(game: Game) -> Game:
        row = _sent(room, team, game.number)
        return game if row is None else with_event(game, row)

    return laid


def sent_to_many(room: Room, team: int) -> Callable[[Company], Company]:
    """Return what does for many companies of a team at once what `sent_again` does for one."""

    def laid(companies: Company) -> Company:
        row = _sent(room, team, companies.quarter)
        return companies if row is None else _event_laid(companies, row)

    return laid


def _sent(room: Room, team: int, number: int) -> int | None:
    """Return the row of the event that the trainer sent a team in a round from 0, None without one."""
    past = room.past.get(team, ())
    return past[number].event if number < len(past) else None


def _with_company(game: Game, company: Company) -> Game:
    if not game.quarters:
        return replace(game, start=company)
    last = game.quarters[-1]
    turned = replace(last, turn=replace(last.turn, company=company))
    return replace(game, quarters=(*game.quarters[:-1], turned))


@dataclass(slots=True)
class Companies:
    """The games of one room; what has been played once is not played again."""

    scenario: Scenario
    seed: int
    _known: dict[tuple[tuple[Plan, int | None], ...], Game] = field(default_factory=dict)
    _sent: dict[tuple[int, int], Game] = field(default_factory=dict)
    """Games with an event that was sent, by the identity of a game in `_known`, and the event's row."""

    def game(self, room: Room, team: int) -> Game:
        """Return a team's game as it stands, with the event on the table that this round has for it."""
        game = self._played(room.past.get(team, ()))
        sent = room.sent.get(team)
        if sent is None:
            return game
        if (id(game), sent) not in self._sent:
            self._sent[id(game), sent] = with_event(game, sent)
        return self._sent[id(game), sent]

    def _played(self, past: tuple[Decided, ...]) -> Game:
        key = tuple((decided.proposal.plan, decided.event) for decided in past)
        if key not in self._known:
            self._known.setdefault(key, self._anew(past))
        return self._known[key]

    def _anew(self, past: tuple[Decided, ...]) -> Game:
        return self._next(self._played(past[:-1]), past[-1]) if past else new_game(self.scenario, self.seed)

    def _next(self, game: Game, decided: Decided) -> Game:
        if game.over:
            return game
        told = game if decided.event is None else with_event(game, decided.event)
        return end_quarter(told, possible_plan(told, decided.proposal.plan))


def possible_plan(game: Game, plan: Plan) -> Plan:
    """Return a plan that can be played: as it is, or cut to the hours, levers and answers there are."""
    if game.event is None:
        plan = plan.with_choice(UNDECIDED)
    elif not 0 <= plan.choice < len(game.event.choices):
        plan = plan.with_choice(0)
    if refusal(game, plan) is Refusal.TOO_MANY_LEVERS:
        plan = plan.with_levers(AT_REST)
    limit = hours_for_practices(game, plan.choice, plan.levers)
    return replace(plan, hours=fitted(plan.hours, limit))


def by_player(game: Game, player: str) -> Proposal:
    """Return what an example player would do now."""
    return Proposal(possible_plan(game, plan_by(game, PLAYERS[player])))


def unchanged(game: Game) -> Proposal:
    """Return what a company does when nobody decides: as last quarter, with the first answer."""
    return Proposal(possible_plan(game, opening_plan(game)))
