"""Minority opinions: what would have come of the proposals that a team did not follow, on the same luck."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine import Stock
from game.engine.scale import unit
from game.lesson.what_if import branch
from game.lesson.what_if.many import worths_with_all
from game.lesson.what_if.wish import at
from game.play.game import Game
from game.play.meters import worth_now
from game.play.plan import UNDECIDED, Plan
from game.play.seen import foggy
from game.workshop.companies import possible_plan, sent_again, sent_to_many
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
    past, end, found = room.past.get(team, ())[: game.number], worth_now(game).total, []
    others = [dict(_others(decided)) for decided in past]
    worths = _worths_with(room, team, game, [list(one.values()) for one in others])
    for number, one in enumerate(others):
        for (seat, plan), worth in zip(one.items(), worths[number], strict=True):
            if round(worth - end, 1) > 0.0:
                answer = _answer(game, number, plan)
                found.append(Minority(number, seat, answer, week_told(plan), worth - end))
    return tuple(sorted(found, key=lambda one: -one.million)[:_TOLD])


def _others(decided: Decided) -> Iterator[tuple[str, Plan]]:
    """Yield the proposals that were not followed, each different one once."""
    told = {decided.proposal.plan}
    for seat, proposal in decided.ballot.proposals.items():
        if proposal.plan not in told:
            told.add(proposal.plan)
            yield seat, proposal.plan


def _worths_with(room: Room, team: int, game: Game, plans: list[list[Plan]]) -> dict[int, tuple[float, ...]]:
    """Return by round what each plan for it would have been worth, in shown million.

    They are played all at once; in fog one by one, since there each has a trail of its own to be seen by.
    """
    until = len(room.past.get(team, ()))
    possible = {
        number: [possible_plan(at(game, number), plan) for plan in some] for number, some in enumerate(plans)
    }
    if foggy(game):
        again = sent_again(room, team)
        return {
            number: tuple(
                worth_now(branch(game, number, plan, before=again, until=until).other).total for plan in some
            )
            for number, some in possible.items()
        }
    million = unit(Stock.CASH, game.scenario.rules)
    worths = worths_with_all(game, possible, before=sent_to_many(room, team), until=until)
    return {number: tuple(worth * million for worth in some) for number, some in worths.items()}


def _answer(game: Game, number: int, plan: Plan) -> str:
    row = int(game.quarters[number].before.event[0])
    if row < 0 or plan.choice == UNDECIDED:
        return ""
    return game.scenario.events[row].choices[plan.choice].label
