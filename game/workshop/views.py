"""What each of them may see: a seat, the trainer, the big screen. Nobody sees another desk early."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from game.engine import PLAYERS
from game.play.saves import saved_plan
from game.words import explained
from game.workshop.admission import desk_stage
from game.workshop.beside import beside_table
from game.workshop.codes import shown_code
from game.workshop.debrief.expected import came_table
from game.workshop.desk import Desk
from game.workshop.length import length_told
from game.workshop.naming import Table
from game.workshop.ranking import ranking
from game.workshop.room import Ballot, Mode, Phase, Room, Seat, Team
from game.workshop.tables import (
    meters_table,
    path_table,
    quarter_table,
    results_table,
    rise_table,
    worth_text,
)
from game.workshop.what_if_views import what_if_view

_TOLD: Final = 3
"""Messages shown at most."""


def seat_view(desk: Desk, seat_id: str, now: float) -> Table:
    """Return what somebody in the room may see."""
    seat = desk.room.seats.get(seat_id)
    view = own_view(desk, seat_id, now)
    if seat is not None and not seat.removed and seat.team is not None:
        view |= company_view(desk, seat.team)
    return view


def own_view(desk: Desk, seat_id: str, now: float) -> Table:
    """Return what somebody may see of the room and their team, without the company that all of it share."""
    room = desk.room
    seat = room.seats.get(seat_id)
    if seat is None or seat.removed:
        return _before_the_door(room, now, removed=seat is not None)
    view = _front(desk, now)
    view["room"] = room.setup.session
    view["you"] = {"name": seat.name, "team": seat.team}
    view["messages"] = [m.text for m in room.messages if m.team in {None, seat.team}][-_TOLD:]
    if seat.team is not None:
        view["team"] = _team_view(desk, seat)
        view["at"] = desk_stage(room, desk.game(seat.team))
    if room.phase is Phase.DEBRIEF:
        view["what_if"], view["asked"] = desk.answer(), room.supposed is not None
    shown = room.ranked and room.phase in {Phase.RESULTS, Phase.DEBRIEF}
    view["ranking"] = desk.told.of("places", _places, ranking(desk)) if shown else None
    return view


def _places(ranked: list[Table]) -> list[Table]:
    """Return the ranking as a phone shows it: why each team stands there is on the big screen."""
    return [{part: one[part] for part in ("team", "number", "worth")} for one in ranked]


def _before_the_door(room: Room, now: float, *, removed: bool) -> Table:
    """Return what is told to who may not even know the code: whether there is still a room to come into."""
    phase = room.phase.value if room.phase is Phase.CLOSED else ""
    return {"now": now, "phase": phase, "you": None, "removed": removed}


def _front(desk: Desk, now: float) -> Table:
    room, scenario = desk.room, desk.scenario
    people = desk.told.of("members", _members, room.seats)
    return {
        "phase": room.phase.value,
        "mode": room.setup.mode.value,
        "round": room.round,
        "rounds": room.setup.rounds,
        "played": room.played,
        "visit": room.visit,
        "now": now,
        "clock": {"ends": room.clock.ends, "left": room.clock.left},
        "title": scenario.title,
        "spoken": desk.spoken.replace("_", "-"),
        "company": {"name": scenario.company.name, "role": scenario.company.role},
        "briefing": scenario.briefing,
        "cast": [explained(f"{one.name}, {one.role}", one.wants) for one in scenario.cast],
        "length": length_told(scenario, room.setup.rounds),
        "locked": room.locked,
        "teams": [
            {"number": team.number, "name": team.name, "people": len(people.get(team.number, ()))}
            for team in room.shown()
        ],
    }


def company_view(desk: Desk, team: int) -> Table:
    """Return what a team may see of its company."""
    game = desk.game(team)
    how = desk.room.how(team, game.number - 1)
    view: Table = {
        "meters": desk.told.of(("meters", team), meters_table, game),
        "worth": desk.told.of(("worth", team), worth_text, game),
        "results": desk.told.of(("results", team), results_table, game, how),
        "expected": desk.told.of(("expected", team), came_table, game, desk.room.past.get(team, ())),
    }
    if desk.room.phase is Phase.DECIDING:
        view["desk"] = desk.told.of(("desk", team), quarter_table, game)
    return view


def prepare(desk: Desk) -> None:
    """Make every team's tables, which many phones will ask for at once, and what the big screen shows."""
    for team in desk.room.playing():
        number = team.number
        game = desk.game(number)
        company_view(desk, number)
        if desk.room.phase is Phase.RESULTS and not game.over:
            desk.told.of(("desk", number), quarter_table, game)
    screen_view(desk, 0.0)


def _team_view(desk: Desk, seat: Seat) -> Table:
    """Return the team at a seat; what the others propose is told to who has proposed themselves."""
    room, told = desk.room, desk.told
    number = seat.team or 0
    team, ballot = room.teams[number], room.ballot(number)
    spoken = seat.id in ballot.proposals or ballot.committed is not None
    return {
        "number": number,
        "name": team.name,
        "members": [
            {"name": one.name, "proposed": one.id in ballot.proposals, "you": one.id == seat.id}
            for one in told.of("members", _members, room.seats).get(number, ())
        ],
        "committed": _committed(room.seats, ballot),
        "yours": _proposal(ballot, seat.id),
        "split": told.of(("split", number), split_of, room.seats, ballot)
        if spoken and ballot.proposals
        else None,
    }


def _members(seats: Mapping[str, Seat]) -> dict[int | None, list[Seat]]:
    """Sort who is here by team."""
    there: dict[int | None, list[Seat]] = {}
    for seat in seats.values():
        if not seat.removed:
            there.setdefault(seat.team, []).append(seat)
    return there


def _committed(seats: Mapping[str, Seat], ballot: Ballot) -> Table | None:
    if ballot.committed is None:
        return None
    by = seats.get(ballot.by)
    return {"by": by.name if by else "", "plan": saved_plan(ballot.committed.plan).model_dump(mode="json")}


def _proposal(ballot: Ballot, seat: str) -> Table | None:
    proposal = ballot.proposals.get(seat)
    if proposal is None:
        return None
    plan = saved_plan(proposal.plan).model_dump(mode="json")
    return {"plan": plan, "predictions": dict(proposal.predictions)}


def split_of(seats: Mapping[str, Seat], ballot: Ballot) -> Table:
    """Return how a team is divided: each proposal by name, and how many chose what."""
    told = [
        {
            "name": seats[seat].name if seat in seats else "",
            "hours": list(proposal.plan.hours),
            "leading": proposal.plan.leading,
            "spent": proposal.plan.spent,
            "style": proposal.plan.style.name.lower(),
            "choice": proposal.plan.choice,
            "plan": saved_plan(proposal.plan).model_dump(mode="json"),
        }
        for seat, proposal in ballot.proposals.items()
    ]
    return {
        "proposals": told,
        "choices": dict(Counter(proposal.plan.choice for proposal in ballot.proposals.values())),
        "styles": dict(Counter(proposal.plan.style.name.lower() for proposal in ballot.proposals.values())),
    }


def trainer_view(desk: Desk, now: float) -> Table:
    """Return all a trainer may see: every seat, every team's desk and what it proposes."""
    room = desk.room
    return _front(desk, now) | {
        "moves": room.moves,
        "stage": room.stage,
        "code": shown_code(room.setup.code),
        "ranked": room.ranked,
        "seats": [
            {"id": seat.id, "name": seat.name, "team": seat.team, "removed": seat.removed}
            for seat in room.seats.values()
        ],
        "boards": [_board(desk, team) for team in room.shown()],
        "messages": [{"number": m.number, "text": m.text, "team": m.team} for m in room.messages],
        "events": [{"row": row, "title": event.title} for row, event in enumerate(desk.scenario.events)],
        "players": list(PLAYERS),
        "notes": notes_now(desk),
        "ready": room.ready(),
        "last": room.round + 1 >= room.setup.rounds,
        **what_if_view(desk),
    }


def notes_now(desk: Desk) -> list[str]:
    """Return the notes for the trainer at this moment: the round's, and those of events on any table."""
    room, course = desk.room, desk.scenario.workshop
    if room.phase is Phase.LOBBY:
        return list(course.at("start"))
    if room.phase is Phase.DEBRIEF:
        return list(course.at("debrief"))
    tables = (desk.game(team.number).event for team in room.playing() if room.phase is Phase.DECIDING)
    return list(course.at(str(room.round + 1), *{event.id for event in tables if event}))


def _board(desk: Desk, team: Team) -> Table:
    room, ballot = desk.room, desk.room.ballot(team.number)
    company = company_view(desk, team.number)
    return {
        "number": team.number,
        "name": team.name,
        "player": team.player,
        "proposed": len(ballot.proposals),
        "people": len(room.members(team.number)),
        "committed": _committed(room.seats, ballot),
        "split": split_of(room.seats, ballot) if ballot.proposals else None,
        "desk": None,
        "path": desk.told.of(("path", team.number), path_table, desk.game(team.number)),
    } | company


def screen_view(desk: Desk, now: float) -> Table:
    """Return what the big screen shows to the whole room: nothing of a desk while it is being decided."""
    room = desk.room
    revealed = room.phase in {Phase.RESULTS, Phase.DEBRIEF, Phase.CLOSED} or room.setup.mode is Mode.ONE
    return _front(desk, now) | {
        "moves": room.moves,
        "stage": room.stage,
        "code": shown_code(room.setup.code),
        "scenario": desk.scenario.id,
        "landscape": desk.scenario.landscape,
        "summary": desk.scenario.summary,
        "event": _on_every_desk(desk),
        "seats": [{"name": seat.name, "team": seat.team} for seat in room.seats.values() if not seat.removed],
        "boards": [_public_board(desk, team, revealed) for team in _in_the_sky(room)],
        "ranking": ranking(desk) if room.ranked and revealed else None,
        "messages": [m.text for m in room.messages if m.team is None][-_TOLD:],
        "ready": room.ready(),
        "last": room.round + 1 >= room.setup.rounds,
        **what_if_view(desk),
    }


def _on_every_desk(desk: Desk) -> str:
    """Return the title of the event that all who still decide have, "" where it is not one and the same."""
    room = desk.room
    if room.phase is not Phase.DECIDING:
        return ""
    games = [desk.game(team.number) for team in room.playing()]
    rows = {game.event_row for game in games if not game.over}
    row = rows.pop() if len(rows) == 1 else -1
    return desk.scenario.events[row].title if row >= 0 else ""


def _in_the_sky(room: Room) -> tuple[Team, ...]:
    """Return the teams with a kite on the big screen: all before the first round, then those that play."""
    return room.shown() if room.phase is Phase.LOBBY else room.playing() or room.shown()


def _public_board(desk: Desk, team: Team, revealed: bool) -> Table:
    room, ballot = desk.room, desk.room.ballot(team.number)
    game, told = desk.game(team.number), desk.told
    how = room.how(team.number, game.number - 1)
    board: Table = {
        "number": team.number,
        "name": team.name,
        "player": team.player,
        "people": len(room.members(team.number)),
        "proposed": len(ballot.proposals),
        "decided": ballot.committed is not None or bool(team.player),
        "path": told.of(("path", team.number), path_table, game),
        "worth": told.of(("worth", team.number), worth_text, game) if revealed else None,
        "results": told.of(("results", team.number), results_table, game, how) if revealed else None,
        "rise": told.of(("rise", team.number), rise_table, game) if revealed else None,
        "beside": told.of(("beside", team.number), beside_table, game, how) if revealed else None,
    }
    if room.setup.mode is Mode.ONE:
        deciding = room.phase is Phase.DECIDING
        board["desk"] = told.of(("desk", team.number), quarter_table, game) if deciding else None
        board["split"] = split_of(room.seats, ballot) if ballot.committed is not None else None
    return board
