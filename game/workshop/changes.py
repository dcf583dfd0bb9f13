"""What a move makes of a room: one pure function for each kind, and the same room from the same log."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, TypeVar

from game.play.saves import plan_of
from game.words import _
from game.workshop import moves as m
from game.workshop.calling import free_name, taken
from game.workshop.room import (
    NO_BALLOT,
    STOPPED,
    Ballot,
    Clock,
    Decided,
    Message,
    Mode,
    Phase,
    Proposal,
    Room,
    Seat,
    Setup,
    Supposed,
    Team,
)

K = TypeVar("K")
V = TypeVar("V")
_KEPT_MESSAGES: Final = 20
_LEAST: Final = 10.0
"""Seconds that taking time away leaves, so that a round never ends under people's thumbs."""


def opened(setup: Setup) -> Room:
    """Return a room as it is before anybody comes in."""
    first = Team(1, _("The company") if setup.mode is Mode.ONE else _("Team {number}").format(number=1))
    return Room(setup, ranked=setup.ranked, teams=MappingProxyType({1: first}))


def after(room: Room, move: m.Move, at: float) -> Room:
    """Return the room after a move made at a time in seconds since 1970."""
    changed = _CHANGES[type(move)](room, move, at)
    return replace(changed, moves=room.moves + 1)


def proposal_of(sent: m.SentProposal) -> Proposal:
    """Return the proposal that was sent; raises UnreadableSaveError."""
    return Proposal(plan_of(sent.plan), tuple(sent.predictions.items()))


def _with(old: Mapping[K, V], key: K, value: V) -> Mapping[K, V]:
    return MappingProxyType({**old, key: value})


def _seated(room: Room, seat: str, **changes: Any) -> Room:
    return replace(room, seats=_with(room.seats, seat, replace(room.seats[seat], **changes)))


def _join(room: Room, move: m.Join, _at: float) -> Room:
    known = room.seats.get(move.seat)
    only = 1 if room.setup.mode is Mode.ONE else None
    seat = Seat(move.seat, move.name, only) if known is None else replace(known, name=move.name)
    return replace(room, seats=_with(room.seats, move.seat, seat))


def _choose(room: Room, move: m.Choose | m.Place, _at: float) -> Room:
    moved = _without_proposal(room, move.seat)
    return _seated(moved, move.seat, team=move.team)


def _without_proposal(room: Room, seat: str) -> Room:
    """Take what somebody proposed with them when they leave a team."""
    ballots = {
        team: replace(
            ballot, proposals=MappingProxyType({k: v for k, v in ballot.proposals.items() if k != seat})
        )
        for team, ballot in room.ballots.items()
    }
    return replace(room, ballots=MappingProxyType(ballots))


def _rename(room: Room, move: m.Rename, _at: float) -> Room:
    return _seated(room, move.seat, name=move.name)


def _name_team(room: Room, move: m.NameTeam, _at: float) -> Room:
    team = replace(room.teams[move.team], name=move.name)
    return replace(room, teams=_with(room.teams, move.team, team))


def _remove(room: Room, move: m.Remove, _at: float) -> Room:
    return _seated(_without_proposal(room, move.seat), move.seat, removed=True)


def _return(room: Room, move: m.Return, _at: float) -> Room:
    """Give somebody their seat back, in a team that plays, and under a name that is nobody else's by now."""
    seat = room.seats[move.seat]
    name = free_name(room, seat.name) if taken(room, seat.name, seat.id) else seat.name
    there = seat.team in room.teams and room.abreast(seat.team or 0)
    return _seated(room, move.seat, removed=False, name=name, team=seat.team if there else None)


def _lock(room: Room, move: m.Lock, _at: float) -> Room:
    return replace(room, locked=move.locked)


def _open(room: Room, move: m.Open, _at: float) -> Room:
    numbers = range(1, move.teams + 1)
    teams = {n: room.teams.get(n, Team(n, _("Team {number}").format(number=n))) for n in numbers}
    seats = {
        key: replace(seat, team=seat.team if seat.team in teams else None) for key, seat in room.seats.items()
    }
    return replace(room, teams=MappingProxyType(teams), seats=MappingProxyType(seats))


def _late(room: Room, move: m.Late, _at: float) -> Room:
    """Let a team in; what was sent to all others in this round lies on its desk, too."""
    usual = Team(move.team, _("Team {number}").format(number=move.team))
    stood = tuple(Decided(proposal_of(one.proposal), one.how, NO_BALLOT, one.event) for one in move.rounds)
    others = {room.sent.get(team) for team in room.teams if team != move.team}
    sent = others.pop() if len(others) == 1 else None
    return replace(
        room,
        teams=_with(room.teams, move.team, room.teams.get(move.team, usual)),
        past=_with(room.past, move.team, stood) if stood else room.past,
        sent=room.sent if sent is None else _with(room.sent, move.team, sent),
    )


def _fill(room: Room, move: m.Fill, _at: float) -> Room:
    team = replace(room.teams[move.team], player=move.player)
    return replace(room, teams=_with(room.teams, move.team, team))


def _begin(room: Room, _move: m.Begin, at: float) -> Room:
    number = room.round + 1 if room.phase is Phase.RESULTS else room.round
    return _deciding(room, number, at)


def _deciding(room: Room, number: int, at: float) -> Room:
    return replace(
        room,
        phase=Phase.DECIDING,
        round=number,
        visit=room.visit + 1,
        clock=Clock(ends=at + room.setup.seconds),
        ballots=MappingProxyType({}),
        sent=MappingProxyType({}),
        messages=(),
        supposed=None,
    )


def _pause(room: Room, move: m.Pause, at: float) -> Room:
    clock = room.clock
    if move.paused and clock.ends is not None:
        clock = Clock(left=max(clock.ends - at, 0.0))
    elif not move.paused and clock.left is not None:
        clock = Clock(ends=at + clock.left)
    return replace(room, clock=clock)


def _extend(room: Room, move: m.Extend, at: float) -> Room:
    clock = room.clock
    if clock.ends is not None:
        clock = Clock(ends=at + _extended(max(clock.ends - at, 0.0), move.seconds))
    elif clock.left is not None:
        clock = Clock(left=_extended(clock.left, move.seconds))
    return replace(room, clock=clock)


def _extended(left: float, seconds: int) -> float:
    """Return what is left of a round with more time or less; less leaves the last seconds as they are."""
    return max(left + seconds, min(left, _LEAST))


def _ballot_of(room: Room, seat: str) -> tuple[int, Ballot]:
    team = room.seats[seat].team or 0
    return team, room.ballots.get(team, NO_BALLOT)


def _propose(room: Room, move: m.Propose, _at: float) -> Room:
    team, ballot = _ballot_of(room, move.seat)
    proposals = _with(ballot.proposals, move.seat, proposal_of(move.proposal))
    return replace(room, ballots=_with(room.ballots, team, replace(ballot, proposals=proposals)))


def _commit(room: Room, move: m.Commit, _at: float) -> Room:
    team, ballot = _ballot_of(room, move.seat)
    decided = replace(ballot, committed=proposal_of(move.proposal), by=move.seat)
    return replace(room, ballots=_with(room.ballots, team, decided))


def _enter(room: Room, move: m.Enter, _at: float) -> Room:
    decided = replace(room.ballot(move.team), committed=proposal_of(move.proposal), by="")
    return replace(room, ballots=_with(room.ballots, move.team, decided))


def _withdraw(room: Room, move: m.Withdraw, _at: float) -> Room:
    team, ballot = _ballot_of(room, move.seat)
    return replace(room, ballots=_with(room.ballots, team, replace(ballot, committed=None, by="")))


def _close(room: Room, move: m.Close, _at: float) -> Room:
    past = dict(room.past)
    for team, settled in move.settled.items():
        decided = Decided(proposal_of(settled.proposal), settled.how, room.ballot(team), room.sent.get(team))
        past[team] = (*past.get(team, ()), decided)
    return replace(room, phase=Phase.RESULTS, clock=STOPPED, past=MappingProxyType(past), messages=())


def _back(room: Room, _move: m.Back, at: float) -> Room:
    """Take back the round whose results are shown, or, while one is decided, the one before it."""
    number = room.round if room.phase is not Phase.DECIDING else room.round - 1
    taken = {team: done[number] for team, done in room.past.items() if len(done) > number}
    past = {team: done[:number] for team, done in room.past.items()}
    back = replace(
        room,
        past=MappingProxyType(past),
        shelved=(*room.shelved, MappingProxyType(taken)),
        asked=tuple(one for one in room.asked if one.round < number),
    )
    return _deciding(back, number, at)


def _send(room: Room, move: m.Send, _at: float) -> Room:
    """Put another event on desks; what answered the one that lay there goes with it."""
    teams = room.teams if move.team is None else (move.team,)
    return replace(
        room,
        sent=MappingProxyType({**room.sent, **dict.fromkeys(teams, move.event)}),
        ballots=MappingProxyType({t: ballot for t, ballot in room.ballots.items() if t not in teams}),
    )


def _say(room: Room, move: m.Say, _at: float) -> Room:
    number = room.messages[-1].number + 1 if room.messages else 1
    kept = (*room.messages, Message(number, move.text, move.team))[-_KEPT_MESSAGES:]
    return replace(room, messages=kept)


def _rank(room: Room, move: m.Rank, _at: float) -> Room:
    return replace(room, ranked=move.ranked)


def _suppose(room: Room, move: m.Suppose, _at: float) -> Room:
    if move.asked is None:
        return replace(room, supposed=None)
    asked = supposed_of(move.asked)
    known = room.asked if asked in room.asked else (*room.asked, asked)
    return replace(room, supposed=asked, asked=known)


def supposed_of(asked: m.Asked) -> Supposed:
    """Return the what-if that was sent."""
    return Supposed(asked.team, asked.round, asked.what, asked.which, asked.onwards)


def _end(room: Room, _move: m.End, _at: float) -> Room:
    return replace(room, phase=Phase.DEBRIEF, clock=STOPPED, messages=())


def _reopen(room: Room, _move: m.Reopen, _at: float) -> Room:
    """Go back to the results, or to the round that the debrief cut short, with its clock stopped."""
    if not room.visit:
        return replace(room, phase=Phase.LOBBY)
    if room.played > room.round:
        return replace(room, phase=Phase.RESULTS)
    return replace(room, phase=Phase.DECIDING, clock=Clock(left=float(room.setup.seconds)))


def _shut(room: Room, _move: m.Shut, _at: float) -> Room:
    return replace(room, phase=Phase.CLOSED, clock=STOPPED, locked=True)


_CHANGES: Final[dict[type, Callable[[Room, Any, float], Room]]] = {
    m.Join: _join,
    m.Choose: _choose,
    m.Place: _choose,
    m.Rename: _rename,
    m.NameTeam: _name_team,
    m.Remove: _remove,
    m.Return: _return,
    m.Lock: _lock,
    m.Open: _open,
    m.Late: _late,
    m.Fill: _fill,
    m.Begin: _begin,
    m.Pause: _pause,
    m.Extend: _extend,
    m.Propose: _propose,
    m.Commit: _commit,
    m.Enter: _enter,
    m.Withdraw: _withdraw,
    m.Close: _close,
    m.Back: _back,
    m.Send: _send,
    m.Say: _say,
    m.Rank: _rank,
    m.Suppose: _suppose,
    m.End: _end,
    m.Reopen: _reopen,
    m.Shut: _shut,
}
