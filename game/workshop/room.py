"""A room: who sits in it, where the round stands, and everything that was decided; frozen.

A room is what its moves have made of it (`game.workshop.changes`), so a log of moves is a room.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from game.play.plan import Plan


class Phase(StrEnum):
    """Where a room stands."""

    LOBBY = "lobby"
    DECIDING = "deciding"
    RESULTS = "results"
    DEBRIEF = "debrief"
    CLOSED = "closed"


class Mode(StrEnum):
    """Whether each team runs a company of its own, or the whole room runs one."""

    TEAMS = "teams"
    ONE = "one company"


@dataclass(frozen=True, slots=True)
class Setup:
    """What a room is made with; `host` is the hash of the trainer's token, `scenario` the text of the file.

    rounds: quarters to be played. seconds: time for each round. ranked: whether teams see who leads. paper:
    whether teams decide on paper and every team plays, also without people at phones.
    market, quarters: what was chosen of a sandbox, "" and 0 for its own.
    """

    session: str
    code: str
    scenario: str
    title: str
    seed: int
    mode: Mode
    rounds: int
    seconds: int
    host: str
    ranked: bool = True
    paper: bool = False
    market: str = ""
    quarters: int = 0


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody in the room; `id` is the hash of their token, `team` the number of theirs, None at first."""

    id: str
    name: str
    team: int | None = None
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Team:
    """A team; `player` names the example player that sits in for it, "" for people."""

    number: int
    name: str
    player: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one person would do: a plan, and for up to three meters -1, 0 or 1."""

    plan: Plan
    predictions: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Ballot:
    """A team's round: what each person proposes, and what the team has committed to, None as yet."""

    proposals: Mapping[str, Proposal] = field(default_factory=lambda: MappingProxyType({}))
    committed: Proposal | None = None
    by: str = ""


NO_BALLOT = Ballot()


@dataclass(frozen=True, slots=True)
class Decided:
    """What a team did in a round; `event` is the row of an event that the trainer sent, None for their own.

    how: "team", "proposal" (nobody committed), "player" (an example player) or "unchanged" (nobody spoke).
    """

    proposal: Proposal
    how: str
    ballot: Ballot
    event: int | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A line from the trainer, to one team or to all (None)."""

    number: int
    text: str
    team: int | None


@dataclass(frozen=True, slots=True)
class Supposed:
    """What the room asks in its debrief: a team, a round from 0, and what it would have done otherwise.

    what: a kind of `debrief.supposing`. which: a row or number of that kind. onwards: from that round on, not
    in it alone.
    """

    team: int
    round: int
    what: str
    which: int
    onwards: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """The time of a round: when it ends, in seconds since 1970, or what is left while it stands still."""

    ends: float | None = None
    left: float | None = None

    @property
    def paused(self) -> bool:
        """Whether the clock stands still."""
        return self.ends is None and self.left is not None


STOPPED = Clock()


@dataclass(frozen=True, slots=True)
class Room:
    """A workshop's room after `moves` moves.

    round: the number of the round from 0, that is being decided or whose results are shown. visit: how often
    the room has come to a round, so that a round played again is told from the first time. seats by id, teams
    by number. ballots: of the round being decided, by team. past: for each team what it did in each round.
    sent: events the trainer has sent into this round, rows by team. shelved: rounds that were taken back.
    supposed: the what-if of the debrief that the room looks at. asked: every one it has looked at, each
    once, but those about rounds that were taken back.
    """

    setup: Setup
    moves: int = 0
    phase: Phase = Phase.LOBBY
    round: int = 0
    visit: int = 0
    clock: Clock = STOPPED
    locked: bool = False
    ranked: bool = True
    seats: Mapping[str, Seat] = field(default_factory=lambda: MappingProxyType({}))
    teams: Mapping[int, Team] = field(default_factory=lambda: MappingProxyType({}))
    ballots: Mapping[int, Ballot] = field(default_factory=lambda: MappingProxyType({}))
    past: Mapping[int, tuple[Decided, ...]] = field(default_factory=lambda: MappingProxyType({}))
    sent: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))
    messages: tuple[Message, ...] = ()
    shelved: tuple[Mapping[int, Decided], ...] = ()
    supposed: Supposed | None = None
    asked: tuple[Supposed, ...] = ()

    def ballot(self, team: int) -> Ballot:
        """Return a team's ballot of the round being decided."""
        return self.ballots.get(team, NO_BALLOT)

    def how(self, team: int, number: int) -> str:
        """Return how a team's round, from 0, was decided, as `Decided` has it; "" before it was."""
        past = self.past.get(team, ())
        return past[number].how if 0 <= number < len(past) else ""

    def members(self, team: int) -> tuple[Seat, ...]:
        """Return who sits in a team, in the order they came."""
        return tuple(seat for seat in self.seats.values() if seat.team == team and not seat.removed)

    def abreast(self, team: int) -> bool:
        """Whether a team has played as many rounds as the room: only there somebody can sit down."""
        return len(self.past.get(team, ())) == self.played

    def shown(self) -> tuple[Team, ...]:
        """Return the teams that can be sat in, and any other in which somebody sits."""
        return tuple(team for n, team in self.teams.items() if self.abreast(n) or self.members(n))

    def playing(self) -> tuple[Team, ...]:
        """Return the teams that play: those with people, an example player, or a decision on paper."""
        return tuple(team for team in self.teams.values() if self._plays(team))

    def _plays(self, team: Team) -> bool:
        on_paper = self.ballot(team.number).committed is not None or team.number in self.past
        return bool(team.player or self.members(team.number) or on_paper or self.setup.paper)

    @property
    def stage(self) -> str:
        """Where the room stands; a step of the trainer's names the stage it is meant for."""
        return f"{self.phase.value} {self.round} {self.visit}"

    @property
    def played(self) -> int:
        """How many rounds count: those that have been decided and were not taken back."""
        return max((len(done) for done in self.past.values()), default=0)

    def ready(self) -> bool:
        """Whether every team that plays has committed or is played by an example player."""
        return all(team.player or self.ballot(team.number).committed for team in self.playing())
