"""What a view depends on, in short: a page that has it already is not sent it again."""

from collections.abc import Mapping, Sequence
from typing import Any
from zlib import crc32

from game.workshop.room import Ballot, Phase, Room
from game.workshop.told import Told


def seat_key(room: Room, seat_id: str, told: Told, *, answered: bool = False) -> str:
    """Return a short mark that changes whenever what somebody sees may have changed.

    `told` remembers the marks of the seats and teams, which are many and change seldom. answered: whether the
    what-if the room looks at has its answer.
    """
    seat = room.seats.get(seat_id)
    if seat is None or seat.removed:  # not even when something happens in the room is told before the door
        return f'"door-{seat is not None:d}-{room.phase is Phase.CLOSED:d}"'
    team = seat.team
    ballot = None if team is None else room.ballots.get(team)
    parts = (
        room.phase,
        room.round,
        room.visit,
        room.clock,
        room.locked,
        room.ranked,
        seat,
        team is not None
        and (room.past.get(team, ())[-1:] and room.past[team][-1].proposal, room.sent.get(team)),
        ballot and told.of(("ballot", team), _of_ballot, ballot),
        told.of("teams' mark", _of_values, room.teams),
        told.of("seats' mark", _of_values, room.seats),
        told.of("rounds' mark", _of_rounds, room.past),
        room.supposed,
        answered,
        tuple(m for m in room.messages if m.team in {None, team}),
    )
    return f'"{crc32(repr(parts).encode()):08x}"'


def _of_ballot(ballot: Ballot) -> int:
    return crc32(repr((tuple(ballot.proposals.items()), ballot.committed, ballot.by)).encode())


def _of_values(things: Mapping[Any, Any]) -> int:
    return crc32(repr(tuple(things.values())).encode())


def _of_rounds(past: Mapping[int, Sequence[Any]]) -> int:
    """Return a mark of which teams have played how many rounds: a team let in late can be sat in."""
    return crc32(repr([(team, len(done)) for team, done in past.items()]).encode())


def room_key(room: Room, more: str) -> str:
    """Return a short mark that changes with every move, and with what else is told."""
    return f'"{room.moves}-{crc32(more.encode()):08x}"'
