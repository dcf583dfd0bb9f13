"""Minority opinions: what would have come of the proposals that a team did not follow, on the same luck."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.lesson.what_if import branch
from game.play.game import Game, PlanRefusedError
from game.play.meters import worth_now
from game.play.plan import UNDECIDED, Plan
from game.workshop.companies import sent_again
from game.workshop.debrief.parting import week_told
from game.workshop.room import Decided, Room

_TOLD = 5


@dataclass(frozen=True, slots=True)
class Minority:
    """A proposal not followed: round from 0, who made it, in words, and what it would have changed.

    `million` is the worth at the end with it less the worth without, in shown million.
    """

    round: int
    seat: str
    answer: str
    week: str
    million: float


def minorities(room: Room, team: int, game: Game) -> tuple[Minority, ...]:
    """Return the proposals of a team that would have been worth more, as shown, the best first."""
    end, found = worth_now(game).total, []
    for number, decided in enumerate(room.past.get(team, ())[: game.number]):
        for seat, plan in _others(decided):
            gained = _worth_with(room, team, game, number, plan) - end
            if round(gained, 1) > 0.0:
                answer = _answer(game, number, plan)
                found.append(Minority(number, seat, answer, week_told(plan), gained))
    return tuple(sorted(found, key=lambda one: -one.million)[:_TOLD])


def _others(decided: Decided) -> Iterator[tuple[str, Plan]]:
    """Yield the proposals that were not followed, each different one once."""
    told = {decided.proposal.plan}
    for seat, proposal in decided.ballot.proposals.items():
        if proposal.plan not in told:
            told.add(proposal.plan)
            yield seat, proposal.plan


def _worth_with(room: Room, team: int, game: Game, number: int, plan: Plan) -> float:
    again, until = sent_again(room, team), len(room.past[team])
    try:
        return worth_now(branch(game, number, plan, before=again, until=until).other).total
    except PlanRefusedError:
        return 0.0


def _answer(game: Game, number: int, plan: Plan) -> str:
    row = int(game.quarters[number].before.event[0])
    if row < 0 or plan.choice == UNDECIDED:
        return ""
    return game.scenario.events[row].choices[plan.choice].label
