"""What a team did in a round and what came of it: one line of the tables."""

from dataclasses import dataclass

from game.engine import METERS
from game.lesson.standing_words import label_of
from game.lesson.wording import quarter_name
from game.play.game import Game
from game.play.meters import shown, worth_now
from game.play.plan import UNDECIDED, Plan
from game.workshop.desk import Desk
from game.workshop.levers_told import levers_told
from game.workshop.room import Proposal, Room, Team


@dataclass(frozen=True, slots=True)
class Proposed:
    """What one person would have done, in the words and orders of `Line`; `by` is who."""

    by: str
    answer: str
    hours: tuple[int, ...]
    style: str
    levers: tuple[str, ...]
    predicted: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """What a team did in a round and what its company was afterwards.

    `hours` in the order of the practices; `answer` the words of the choice; `levers` those in use, in words;
    `predicted` meters and -1, 0 or 1; `how` of `room.Decided`; `by` who committed; `meters` as shown, in the
    order of `METERS`; `worth` in million.
    """

    team: str
    round: int
    quarter: str
    event: str
    answer: str
    hours: tuple[int, ...]
    style: str
    levers: tuple[str, ...]
    predicted: tuple[tuple[str, int], ...]
    how: str
    by: str
    proposed: tuple[Proposed, ...]
    meters: tuple[float, ...]
    worth: float
    state: str


def line_of(desk: Desk, team: Team, game: Game, number: int) -> Line:
    """Return a team's line of a round from 0."""
    played, decided = game.quarters[number], desk.room.past[team.number][number]
    row, plan = int(played.before.event[0]), played.plan
    return Line(
        team=team.name,
        round=number + 1,
        quarter=quarter_name(game, number),
        event=game.scenario.events[row].title if row >= 0 else "",
        answer=_answer(game, row, plan),
        hours=plan.hours,
        style=plan.style.name.lower(),
        levers=levers_told(game, plan.levers.within_reach(played.before)),
        predicted=decided.proposal.predictions,
        how=decided.how,
        by=named(desk.room, decided.ballot.by),
        proposed=tuple(
            _proposed(game, number, named(desk.room, seat), proposal)
            for seat, proposal in decided.ballot.proposals.items()
        ),
        meters=tuple(shown(played.after, meter, game) for meter in METERS),
        worth=worth_now(game, played.after).total,
        state=label_of(played.after),
    )


def named(room: Room, seat: str) -> str:
    """Return what somebody is called, "" for nobody."""
    return room.seats[seat].name if seat in room.seats else ""


def _proposed(game: Game, number: int, by: str, proposal: Proposal) -> Proposed:
    before, plan = game.quarters[number].before, proposal.plan
    return Proposed(
        by=by,
        answer=_answer(game, int(before.event[0]), plan),
        hours=plan.hours,
        style=plan.style.name.lower(),
        levers=levers_told(game, plan.levers.within_reach(before)),
        predicted=proposal.predictions,
    )


def _answer(game: Game, row: int, plan: Plan) -> str:
    choices = game.scenario.events[row].choices if row >= 0 and plan.choice != UNDECIDED else ()
    return choices[plan.choice].label if plan.choice < len(choices) else ""
