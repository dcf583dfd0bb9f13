"""Everything a report tells of a workshop, gathered once; names of people can be left out."""

from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from game.engine import height, string
from game.lesson.lessons import Lesson, lessons
from game.lesson.moments import Moment, moments
from game.lesson.profile import in_short
from game.lesson.wording import counted_in
from game.play.game import Game
from game.play.meters import worth_now
from game.words import _
from game.workshop.codes import shown_code
from game.workshop.debrief.expected import Expected, expected
from game.workshop.debrief.minorities import Minority, minorities
from game.workshop.debrief.parting import Parting, partings
from game.workshop.desk import Desk
from game.workshop.report.asking import WhatIf, what_ifs
from game.workshop.report.lines import Line, line_of, named
from game.workshop.room import Room, Team


@dataclass(frozen=True, slots=True)
class TeamAccount:
    """One team's workshop; `path` over the plane, (string, height) 0-1, and `worths` with the start first."""

    number: int
    name: str
    members: tuple[str, ...]
    lines: tuple[Line, ...]
    path: tuple[tuple[float, float], ...]
    worths: tuple[float, ...]
    moments: tuple[Moment, ...]
    lessons: tuple[Lesson, ...]
    stood: str
    minorities: tuple[tuple[str, Minority], ...]
    expected: tuple[Expected, ...]
    game: Game


@dataclass(frozen=True, slots=True)
class Account:
    """A whole workshop: the scenario, its teams, where they parted, what the room asked, what to talk about.

    `begun` is the day on which it began, by this computer's clock; `counted_in` is what money is counted in,
    such as € million.
    """

    title: str
    code: str
    begun: date
    company: str
    counted_in: str
    rounds: int
    teams: tuple[TeamAccount, ...]
    partings: tuple[Parting, ...]
    what_ifs: tuple[WhatIf, ...]
    questions: tuple[str, ...]
    goals: tuple[str, ...]
    source_note: str
    ranked: bool = True


def account_of(desk: Desk, *, names: bool = True) -> Account:
    """Gather the account of a session; without `names` people are numbered."""
    if not names:
        desk = replace(desk, room=_numbered(desk.room))
    room, scenario = desk.room, desk.scenario
    teams = tuple(_team(desk, team) for team in room.playing())
    past = {team.name: room.past.get(team.number, ()) for team in room.playing()}
    return Account(
        title=scenario.title,
        code=shown_code(room.setup.code),
        begun=_begun(desk),
        company=scenario.company.name,
        counted_in=counted_in(scenario.company),
        rounds=max((len(team.lines) for team in teams), default=0),
        teams=teams,
        partings=partings({team.name: team.game for team in teams}, past),
        what_ifs=what_ifs(desk),
        questions=scenario.debrief,
        goals=scenario.learning_goals,
        source_note=scenario.source_note,
        ranked=room.ranked,
    )


def _begun(desk: Desk) -> date:
    session = next(one for one in desk.store.sessions() if one.id == desk.room.setup.session)
    return date.fromtimestamp(session.begun)


def _numbered(room: Room) -> Room:
    """Return the room with a number for everybody's name."""
    seats = {
        key: replace(seat, name=_("Person {number}").format(number=number))
        for number, (key, seat) in enumerate(room.seats.items(), 1)
    }
    return replace(room, seats=MappingProxyType(seats))


def _team(desk: Desk, team: Team) -> TeamAccount:
    room, game = desk.room, desk.game(team.number)
    past = room.past.get(team.number, ())
    companies = (game.start, *(played.after for played in game.quarters))
    return TeamAccount(
        number=team.number,
        name=team.name,
        members=tuple(seat.name for seat in room.members(team.number)),
        lines=tuple(line_of(desk, team, game, number) for number in range(game.number)),
        path=tuple((float(string(one)[0]), float(height(one)[0])) for one in companies),
        worths=tuple(worth_now(game, company).total for company in companies),
        moments=moments(game) if game.quarters else (),
        lessons=lessons(game) if game.quarters else (),
        stood=in_short(game) if game.quarters else "",
        minorities=tuple((named(room, one.seat), one) for one in minorities(room, team.number, game)),
        expected=expected(game, past),
        game=game,
    )
