"""The moves of a workshop, as they are sent and as they are kept: strict, small, and each of one kind."""

from typing import Annotated, Literal, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
)

from game.engine import METERS
from game.play.saves import SavedPlan

MOST_TEAMS = 20
MOST_SEATS = 600
LONGEST_NAME = 32
"""Letters in the name of a person or a team at most."""

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_NAME)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=280)]
Number = Annotated[int, Field(ge=1, le=MOST_TEAMS)]
Seat = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


def _known_meter(name: str) -> str:
    if name not in METERS:
        raise ValueError(name)
    return name


Meter = Annotated[str, AfterValidator(_known_meter)]


class _Move(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False)


class Step(_Move):
    """A trainer's move that belongs to where the room stands; `at` is that stage, "" for whichever it is."""

    at: Annotated[str, Field(max_length=40)] = ""


class Answer(_Move):
    """A move about what lies on a team's desk; `at` is which desk of which round, "" for whichever it is."""

    at: Annotated[str, Field(max_length=40)] = ""


class SentProposal(_Move):
    """A plan, and for up to three meters -1, 0 or 1."""

    plan: SavedPlan
    predictions: Annotated[dict[Meter, Annotated[int, Field(ge=-1, le=1)]], Field(max_length=3)] = {}


class Join(_Move):
    """Somebody comes in."""

    kind: Literal["join"] = "join"
    seat: Seat
    name: Name


class Choose(_Move):
    """Somebody sits down with a team."""

    kind: Literal["choose"] = "choose"
    seat: Seat
    team: Number


class Place(_Move):
    """The trainer seats somebody with a team."""

    kind: Literal["place"] = "place"
    seat: Seat
    team: Number


class Rename(_Move):
    """A person gets another name."""

    kind: Literal["rename"] = "rename"
    seat: Seat
    name: Name


class NameTeam(_Move):
    """A team gets a name."""

    kind: Literal["name team"] = "name team"
    team: Number
    name: Name


class Remove(_Move):
    """A person is shown out."""

    kind: Literal["remove"] = "remove"
    seat: Seat


class Return(_Move):
    """A person who was shown out may come in again."""

    kind: Literal["return"] = "return"
    seat: Seat


class Lock(_Move):
    """The door is locked or opened."""

    kind: Literal["lock"] = "lock"
    locked: bool


class Open(_Move):
    """The trainer sets the number of teams; with `anyway` also when people sit in those that go."""

    kind: Literal["open"] = "open"
    teams: Number
    anyway: bool = False


class Fill(_Move):
    """An example player sits in for a team, or, with "", leaves it to people."""

    kind: Literal["fill"] = "fill"
    team: Number
    player: Annotated[str, Field(max_length=30)]


class Begin(Step):
    """The round begins, and the clock with it."""

    kind: Literal["begin"] = "begin"


class Pause(Step):
    """The clock stands still, or goes on."""

    kind: Literal["pause"] = "pause"
    paused: bool


class Extend(Step):
    """The round gets more time, or less."""

    kind: Literal["extend"] = "extend"
    seconds: Annotated[int, Field(ge=-600, le=1800)]


class Propose(Answer):
    """A person says what they would do."""

    kind: Literal["propose"] = "propose"
    seat: Seat
    proposal: SentProposal


class Commit(Answer):
    """A team decides."""

    kind: Literal["commit"] = "commit"
    seat: Seat
    proposal: SentProposal


class Enter(Step):
    """The trainer types in what a team has decided on paper."""

    kind: Literal["enter"] = "enter"
    team: Number
    proposal: SentProposal


class Withdraw(Answer):
    """A team takes its decision back while the round lasts."""

    kind: Literal["withdraw"] = "withdraw"
    seat: Seat


class Settled(_Move):
    """What a team did in the end, and how that came about."""

    proposal: SentProposal
    how: Literal["team", "proposal", "player", "unchanged"]


class Close(_Move):
    """The round is over: what each team did is settled."""

    kind: Literal["close"] = "close"
    settled: dict[Number, Settled]


class Stood(Settled):
    """What a team that comes late is taken to have done in a round, and the event the trainer sent then."""

    event: Annotated[int, Field(ge=0, le=500)] | None = None


class Late(_Move):
    """A team comes in late; an example player has played its rounds so far."""

    kind: Literal["late"] = "late"
    team: Number
    rounds: Annotated[tuple[Stood, ...], Field(max_length=40)]


class Back(Step):
    """The last round is taken back and decided again."""

    kind: Literal["back"] = "back"


class Send(Step):
    """The trainer lets an event happen, to one team or to all."""

    kind: Literal["send"] = "send"
    event: Annotated[int, Field(ge=0, le=500)]
    team: Number | None = None


class Say(_Move):
    """The trainer says something, to one team or to all."""

    kind: Literal["say"] = "say"
    text: Line
    team: Number | None = None


class Rank(_Move):
    """Who leads is shown or hidden."""

    kind: Literal["rank"] = "rank"
    ranked: bool


class Asked(_Move):
    """A what-if; see `room.Supposed`."""

    team: Number
    round: Annotated[int, Field(ge=0, le=40)]
    what: Literal["answer", "style", "more", "fewer", "round", "week", "team", "proposal"]
    which: Annotated[int, Field(ge=0, le=MOST_SEATS)]
    onwards: bool = False


class Suppose(_Move):
    """The trainer asks what if, or, with None, puts the last answer away."""

    kind: Literal["suppose"] = "suppose"
    asked: Asked | None


class End(Step):
    """On to the debrief."""

    kind: Literal["end"] = "end"


class Reopen(Step):
    """From the debrief back to where the room stood."""

    kind: Literal["reopen"] = "reopen"


class Shut(Step):
    """The workshop is over."""

    kind: Literal["shut"] = "shut"


ByAnyone: TypeAlias = Join | Choose | Propose | Commit | Withdraw
ByTrainer: TypeAlias = (
    Place
    | Rename
    | NameTeam
    | Remove
    | Return
    | Lock
    | Open
    | Fill
    | Begin
    | Pause
    | Extend
    | Enter
    | Back
    | Send
    | Say
    | Rank
    | Suppose
    | End
    | Reopen
    | Shut
)
Move: TypeAlias = ByAnyone | ByTrainer | Close | Late

_MOVE: TypeAdapter[Move] = TypeAdapter(Annotated[Move, Field(discriminator="kind")])


class MoveError(ValueError):
    """Raised for a text that is no move."""


def move_from(text: str | bytes) -> Move:
    """Read a move; raises MoveError."""
    try:
        return _MOVE.validate_json(text)
    except ValidationError as error:
        raise MoveError(str(error)) from error


def text_of(move: Move) -> str:
    """Return a move as it is kept."""
    return move.model_dump_json()
