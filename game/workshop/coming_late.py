"""A team that comes in late: an example player has played its rounds, so that it stands where all stand."""

from dataclasses import replace
from types import MappingProxyType

from game.workshop.changes import proposal_of
from game.workshop.companies import GameOf, by_player
from game.workshop.moves import Late, Stood
from game.workshop.room import NO_BALLOT, Decided, Room
from game.workshop.settling import sent_of


def late_number(room: Room) -> int:
    """Return the number of the team that comes in: the first that has not played, else a new one."""
    return next((n for n in room.teams if not room.abreast(n)), max(room.teams, default=0) + 1)


def coming_late(room: Room, player: str, game_of: GameOf) -> Late:
    """Return the move that lets a team in, its rounds so far played by an example player."""
    team, rounds, past = late_number(room), list[Stood](), tuple[Decided, ...]()
    for number in range(room.played):
        event = _sent_to_all(room, number)
        sent = MappingProxyType({} if event is None else {team: event})
        there = replace(room, past=MappingProxyType({**room.past, team: past}), sent=sent)
        proposal = by_player(game_of(there, team), player)
        rounds.append(Stood(proposal=sent_of(proposal), how="player", event=event))
        past = (*past, Decided(proposal_of(rounds[-1].proposal), "player", NO_BALLOT, event))
    return Late(team=team, rounds=tuple(rounds))


def _sent_to_all(room: Room, number: int) -> int | None:
    """Return the event that the trainer sent to all teams in a round from 0, None when there was none."""
    sent = {done[number].event for done in room.past.values() if len(done) > number}
    return sent.pop() if len(sent) == 1 else None
