"""Who may make which move when; everything else is refused in one sentence."""

from collections.abc import Callable
from typing import Any, Final

from game.engine import PLAYERS
from game.play.game import Game, refusal
from game.play.plan import Plan, Refusal
from game.play.saves import SaveError
from game.words import N_, _
from game.workshop import moves as m
from game.workshop.calling import free_name, taken
from game.workshop.changes import proposal_of, supposed_of
from game.workshop.companies import GameOf
from game.workshop.debrief.supposing import on_offer
from game.workshop.room import Mode, Phase, Room


class RefusedMoveError(Exception):
    """A move that is not possible now; its text is one sentence, `code` names the kind of refusal.

    instead: what would do in place of what was typed, "" where there is no such thing.
    """

    def __init__(self, code: str, sentence: str, instead: str = "") -> None:
        super().__init__(sentence)
        self.code, self.instead = code, instead


_PLAN_SENTENCES: Final = {
    Refusal.NO_CHOICE: N_("Something waits for your answer: choose one first."),
    Refusal.NO_SUCH_CHOICE: N_("That answer is not on the table; choose another."),
    Refusal.TOO_MANY_HOURS: N_("The week is too full: take some hours back."),
    Refusal.TOO_MANY_LEVERS: N_("That takes more hours than the week has: let something go."),
    Refusal.NEGATIVE_HOURS: N_("No practice can have fewer than zero hours."),
    Refusal.OVER: N_("The company of your team has come to its end."),
}


REMOVED: Final = N_("The trainer has taken your seat away; ask them.")
MOVED_ON: Final = N_("The workshop had moved on before that, so nothing was done; look where it stands now.")


def admit(room: Room, move: m.Move, game_of: GameOf) -> None:
    """Let a move through, or raise RefusedMoveError."""
    if room.phase is Phase.CLOSED:
        raise RefusedMoveError("closed", _("This workshop is over."))
    if isinstance(move, m.Step):
        at_stage(room, move.at)
    _CHECKS.get(type(move), _nothing)(room, move, game_of)


def at_stage(room: Room, at: str) -> None:
    """Refuse a step that was meant for where the room stood before."""
    if at and at != room.stage:
        raise RefusedMoveError("moved on", _(MOVED_ON))


def desk_stage(room: Room, game: Game) -> str:
    """Return what lies on a team's desk: an answer names it, so that it never counts for something else."""
    return f"{room.round} {room.visit} {game.event_row}"


def _at_desk(room: Room, move: m.Answer, team: int, game_of: GameOf) -> None:
    """Refuse an answer to another event, or one that was on its way since another round."""
    if move.at and move.at != desk_stage(room, game_of(room, team)):
        raise RefusedMoveError("moved on", _(MOVED_ON))


def _nothing(_room: Room, _move: Any, _game_of: GameOf) -> None:
    return


def _join(room: Room, move: m.Join, _game_of: GameOf) -> None:
    known = room.seats.get(move.seat)
    if known is not None and known.removed:
        raise RefusedMoveError("removed", _(REMOVED))
    if known is None and room.locked:
        raise RefusedMoveError("locked", _("The room is locked; ask the trainer to open it."))
    if known is None and len(room.seats) >= m.MOST_SEATS:
        raise RefusedMoveError("full", _("The room is full."))
    if taken(room, move.name, move.seat):
        told = _(
            "{name} is here already. Come in as “{free}”, or with your whole name. Is that you, with another "
            "phone? Come in all the same, and tell the trainer."
        )
        free = free_name(room, move.name)
        raise RefusedMoveError("taken", told.format(name=move.name, free=free), free)


def _seated(room: Room, seat: str) -> int:
    """Return the team somebody sits with."""
    known = room.seats.get(seat)
    if known is None or known.removed:
        raise RefusedMoveError("no seat", _("You have no seat in this room; join it first."))
    if known.team is None:
        raise RefusedMoveError("no team", _("Choose a team first."))
    return known.team


def _choose(room: Room, move: m.Choose, _game_of: GameOf) -> None:
    known = room.seats.get(move.seat)
    if known is None or known.removed:
        raise RefusedMoveError("no seat", _("You have no seat in this room; join it first."))
    if room.locked and known.team is not None:
        raise RefusedMoveError("locked", _("The room is locked; ask the trainer to move you."))
    if known.team is not None and room.phase is not Phase.LOBBY:
        raise RefusedMoveError("begun", _("The game has begun; ask the trainer to move you."))
    _abreast(room, move, _game_of)


def _abreast(room: Room, move: Any, game_of: GameOf) -> None:
    """Refuse a team that has not played the rounds so far."""
    _team(room, move, game_of)
    if not room.abreast(move.team):
        told = _("{team} has not played so far; choose another, or ask the trainer to let it in.")
        raise RefusedMoveError("not there", told.format(team=room.teams[move.team].name))


def _team(room: Room, move: Any, _game_of: GameOf) -> None:
    if move.team is not None and move.team not in room.teams:
        raise RefusedMoveError("no such team", _("There is no team {number}.").format(number=move.team))


def _fill(room: Room, move: m.Fill, game_of: GameOf) -> None:
    _abreast(room, move, game_of)
    if move.player and move.player not in PLAYERS:
        raise RefusedMoveError("no such player", _("There is no example player of that name."))


def _open(room: Room, move: m.Open, _game_of: GameOf) -> None:
    if room.phase is not Phase.LOBBY:
        raise RefusedMoveError("begun", _("The number of teams is fixed once the first round has begun."))
    if room.setup.mode is Mode.ONE and move.teams != 1:
        raise RefusedMoveError("one company", _("In this workshop the whole room runs one company."))
    if not move.anyway:
        _unseats_nobody(room, move.teams)


def _unseats_nobody(room: Room, teams: int) -> None:
    """Refuse to take teams away from under people, and name those people."""
    lost = [(team.name, room.members(number)) for number, team in room.teams.items() if number > teams]
    told = [f"{name} ({', '.join(one.name for one in people)})" for name, people in lost if people]
    if told:
        sentence = _("There are people in teams that would go: {teams}.").format(teams=", ".join(told))
        raise RefusedMoveError("people", sentence)


def _late(room: Room, move: m.Late, _game_of: GameOf) -> None:
    if room.phase not in {Phase.DECIDING, Phase.RESULTS} or room.setup.mode is Mode.ONE:
        raise RefusedMoveError("not now", _("A team comes in late only while a game of teams is on."))
    if len(move.rounds) != room.played or room.past.get(move.team):
        raise RefusedMoveError("moved on", _(MOVED_ON))


def _known(room: Room, move: Any, _game_of: GameOf) -> None:
    if move.seat not in room.seats:
        raise RefusedMoveError("no seat", _("There is nobody with that seat."))


def _rename(room: Room, move: m.Rename, game_of: GameOf) -> None:
    _known(room, move, game_of)
    if taken(room, move.name, move.seat):
        raise RefusedMoveError("taken", _("Somebody else is called {name}.").format(name=move.name))


def _name_team(room: Room, move: m.NameTeam, game_of: GameOf) -> None:
    _team(room, move, game_of)
    if any(team.name == move.name and team.number != move.team for team in room.teams.values()):
        raise RefusedMoveError("taken", _("Another team is called {name}.").format(name=move.name))


def _place(room: Room, move: m.Place, game_of: GameOf) -> None:
    _known(room, move, game_of)
    _abreast(room, move, game_of)


def _begin(room: Room, _move: m.Begin, _game_of: GameOf) -> None:
    if room.phase not in {Phase.LOBBY, Phase.RESULTS}:
        raise RefusedMoveError("not now", _("A round is being decided already."))
    if not room.playing():
        raise RefusedMoveError("nobody", _("Nobody sits in a team yet."))
    if room.phase is Phase.RESULTS and room.round + 1 >= room.setup.rounds:
        raise RefusedMoveError("last", _("That was the last round; go on to the debrief."))


def deciding(room: Room) -> None:
    """Refuse what is for a round that is being decided where none is."""
    if room.phase is not Phase.DECIDING:
        raise RefusedMoveError("not now", _("No round is being decided just now."))


def _during_round(room: Room, _move: Any, _game_of: GameOf) -> None:
    deciding(room)


def _plan(room: Room, sent: m.SentProposal, team: int, game_of: GameOf) -> Plan:
    try:
        plan = proposal_of(sent).plan
    except SaveError as error:
        raise RefusedMoveError("plan", str(error)) from error
    why = refusal(game_of(room, team), plan)
    if why is not None:
        raise RefusedMoveError(why.value, _(_PLAN_SENTENCES[why]))
    return plan


def _propose(room: Room, move: m.Propose, game_of: GameOf) -> None:
    deciding(room)
    team = _seated(room, move.seat)
    _at_desk(room, move, team, game_of)
    _plan(room, move.proposal, team, game_of)


def _commit(room: Room, move: m.Commit, game_of: GameOf) -> None:
    deciding(room)
    team = _seated(room, move.seat)
    _at_desk(room, move, team, game_of)
    if room.ballot(team).committed is not None:
        raise RefusedMoveError("committed", _("Your team has decided already; take it back to decide anew."))
    _plan(room, move.proposal, team, game_of)


def _enter(room: Room, move: m.Enter, game_of: GameOf) -> None:
    deciding(room)
    _team(room, move, game_of)
    _plan(room, move.proposal, move.team, game_of)


def _withdraw(room: Room, move: m.Withdraw, game_of: GameOf) -> None:
    deciding(room)
    team = _seated(room, move.seat)
    _at_desk(room, move, team, game_of)
    if room.ballot(team).committed is None:
        raise RefusedMoveError("nothing", _("Your team has not decided yet."))


def _back(room: Room, _move: m.Back, _game_of: GameOf) -> None:
    if not room.visit or (room.phase is Phase.DECIDING and room.round == 0):
        raise RefusedMoveError("nothing", _("There is no round to take back."))


def _send(room: Room, move: m.Send, game_of: GameOf) -> None:
    deciding(room)
    _team(room, move, game_of)
    for team in room.playing() if move.team is None else (room.teams[move.team],):
        _meets(game_of(room, team.number), move.event, team.name)


def _meets(game: Game, row: int, team: str) -> None:
    if row >= len(game.scenario.rules.events):
        raise RefusedMoveError("no such event", _("There is no such event."))
    if game.event_row == row:
        raise RefusedMoveError("met", _("That event lies on the desk of {team} already.").format(team=team))
    if int(game.company.taken[row, 0]) >= 0:
        raise RefusedMoveError("met", _("{team} has met that event already.").format(team=team))


def _suppose(room: Room, move: m.Suppose, game_of: GameOf) -> None:
    if room.phase is not Phase.DEBRIEF:
        raise RefusedMoveError("not now", _("What if is for the debrief, when all is on the table."))
    if move.asked is not None and not on_offer(room, game_of, supposed_of(move.asked)):
        raise RefusedMoveError("no such change", _("That cannot be asked of this team and round."))


def _reopen(room: Room, _move: m.Reopen, _game_of: GameOf) -> None:
    if room.phase is not Phase.DEBRIEF:
        raise RefusedMoveError("not now", _("The rounds are not over yet."))


_CHECKS: Final[dict[type, Callable[[Room, Any, GameOf], None]]] = {
    m.Join: _join,
    m.Choose: _choose,
    m.Place: _place,
    m.Rename: _rename,
    m.Remove: _known,
    m.Return: _known,
    m.NameTeam: _name_team,
    m.Say: _team,
    m.Open: _open,
    m.Late: _late,
    m.Fill: _fill,
    m.Begin: _begin,
    m.Pause: _during_round,
    m.Extend: _during_round,
    m.Close: _during_round,
    m.Propose: _propose,
    m.Commit: _commit,
    m.Enter: _enter,
    m.Withdraw: _withdraw,
    m.Back: _back,
    m.Send: _send,
    m.Suppose: _suppose,
    m.Reopen: _reopen,
}
