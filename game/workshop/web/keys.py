"""What a view depends on, in short: a page that has it already is not sent it again."""

from zlib import crc32

from game.workshop.room import Room


def seat_key(room: Room, seat_id: str) -> str:
    """Return a short mark that changes whenever what somebody sees may have changed."""
    seat = room.seats.get(seat_id)
    team = None if seat is None else seat.team
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
        ballot and (tuple(ballot.proposals.items()), ballot.committed, ballot.by),
        tuple(room.teams.values()),
        tuple((s.name, s.team, s.removed) for s in room.seats.values()),
        tuple(m for m in room.messages if m.team in {None, team}),
    )
    return f'"{crc32(repr(parts).encode()):08x}"'


def room_key(room: Room, more: str) -> str:
    """Return a short mark that changes with every move, and with what else is told."""
    return f'"{room.moves}-{crc32(more.encode()):08x}"'
