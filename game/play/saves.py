"""A saved game as text: what was decided, quarter by quarter, and the state this led to.

The decisions are the game: opening one plays them again and compares a digest of every quarter. The text is
JSON, one part a line, with a checksum, so that a file that suffered is told from one that is merely old.
"""

import json
from datetime import UTC, datetime
from hashlib import sha256
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError

from game import __version__
from game.engine import METERS, Bet, Mandate, Skill, Style
from game.engine.levers import MOST_ANALYTICS
from game.play.game import Game
from game.play.guess import MOST, Guess, Guesses, Way
from game.play.measures import Measures
from game.play.plan import UNDECIDED, Hours, Plan
from game.play.states import state_of
from game.words import _

FORMAT: Final = 1
KIND: Final = "kitestring game"
LARGEST: Final = 4_000_000
"""Characters of a saved game at most; a usual one has some ten thousand."""


class SaveError(Exception):
    """A saved game that cannot be opened; its text is one sentence for the player."""


class UnreadableSaveError(SaveError):
    """A file that is damaged or no saved game; an older one of the same game may still be whole."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore", allow_inf_nan=False)


class SavedGuess(_Part):
    """What was expected of a meter: -1 down, 0 the same, 1 up."""

    meter: str
    way: Annotated[int, Field(ge=-1, le=1)]


class SavedPlan(_Part):
    """A plan: hours a week in the order of the practices, the style's name, the choice from 0 or -1, levers.

    A level of `analytics` is 0-2, of a mandate 0-3 and of a bet 0-2; `training` names a skill, "" for none.
    """

    hours: Hours
    style: str
    choice: Annotated[int, Field(ge=UNDECIDED)]
    training: str = ""
    analytics: Annotated[int, Field(ge=0, le=MOST_ANALYTICS)] = 0
    one_on_ones: bool = False
    survey: bool = False
    develop: bool = False
    mandates: Annotated[tuple[int, ...], Field(max_length=4)] = ()
    bets: Annotated[tuple[int, ...], Field(max_length=6)] = ()
    guesses: Annotated[tuple[SavedGuess, ...], Field(max_length=MOST)] = ()


class SavedScenario(_Part):
    """Which scenario a game was played with, and two hashes of it."""

    id: Annotated[str, Field(max_length=200)]
    title: Annotated[str, Field(max_length=500)]
    company: Annotated[str, Field(max_length=500)]
    content_hash: str
    rules_hash: str


class Record(_Part):
    """A saved game: `digests` holds the start's and one for each plan; `draft` is the unfinished plan."""

    format: int
    kind: str
    game_version: Annotated[str, Field(max_length=100)]
    saved_at: str
    scenario: SavedScenario
    quarters: int
    over: bool
    seed: Annotated[int, Field(ge=0, lt=2**63)]
    practice: bool = False
    plans: list[SavedPlan]
    digests: Annotated[list[str], Field(min_length=1)]
    state: dict[str, JsonValue]
    draft: SavedPlan | None = None

    def decided(self) -> tuple[Plan, ...]:
        """Return the plans of the quarters played; raises UnreadableSaveError."""
        return tuple(plan_of(plan) for plan in self.plans)

    def unfinished(self) -> Plan | None:
        """Return the unfinished plan of the quarter on the table; raises UnreadableSaveError."""
        return plan_of(self.draft) if self.draft else None


def record_of(game: Game, draft: Plan | None = None) -> Record:
    """Return what is kept of a game, and of the unfinished plan of the quarter on the table."""
    scenario = game.scenario
    return Record(
        format=FORMAT,
        kind=KIND,
        game_version=__version__,
        saved_at=datetime.now(UTC).isoformat(timespec="seconds"),
        scenario=SavedScenario(
            id=scenario.id,
            title=scenario.title,
            company=scenario.company.name,
            content_hash=scenario.content_hash,
            rules_hash=scenario.rules_hash,
        ),
        quarters=scenario.rules.quarters,
        over=game.over,
        seed=game.seed,
        practice=game.practice,
        plans=[saved_plan(quarter.plan) for quarter in game.quarters],
        digests=[game.start.digest(), *(quarter.after.digest() for quarter in game.quarters)],
        state=state_of(game.company),
        draft=saved_plan(draft) if draft else None,
    )


def text_of(record: Record) -> str:
    """Return a saved game as text, one part a line, with a checksum of the others at the end."""
    parts: dict[str, JsonValue] = record.model_dump(mode="json")
    parts["check"] = _check(parts)
    lines = [f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in parts.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def record_from(text: str, name: str) -> Record:
    """Read a saved game; `name` stands for it in the sentence of a SaveError."""
    parts = _parts(text, name)
    if parts.get("kind") != KIND:
        raise _foreign(name)
    number = parts.get("format")
    if isinstance(number, int) and number > FORMAT:
        version = str(parts.get("game_version", "?"))[:20]
        raise SaveError(
            _("{name} was saved by a newer Kitestring ({version}); update the game to open it.").format(
                name=name, version="".join(sign for sign in version if sign.isprintable())
            )
        )
    check = parts.pop("check", None)
    if check != _check(parts):
        raise _damaged(name)
    try:
        return Record.model_validate_json(json.dumps(parts))
    except ValidationError as error:
        raise _damaged(name) from error


def _parts(text: str, name: str) -> dict[str, JsonValue]:
    if len(text) > LARGEST:
        raise UnreadableSaveError(_("{name} is too large for a saved game of Kitestring.").format(name=name))
    try:
        parts = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise (_damaged(name) if KIND in text else _foreign(name)) from error
    if not isinstance(parts, dict):
        raise _foreign(name)
    return parts


def _check(parts: dict[str, JsonValue]) -> str:
    try:
        return sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
    except (ValueError, RecursionError):
        return ""


def _foreign(name: str) -> UnreadableSaveError:
    return UnreadableSaveError(_("{name} is not a saved game of Kitestring.").format(name=name))


def _damaged(name: str) -> UnreadableSaveError:
    return UnreadableSaveError(_("{name} is damaged and cannot be read.").format(name=name))


def saved_plan(plan: Plan) -> SavedPlan:
    """Return a plan as it is kept and sent."""
    levers = plan.levers
    return SavedPlan(
        hours=plan.hours,
        style=plan.style.name.lower(),
        choice=plan.choice,
        training="" if levers.training is None else levers.training.name.lower(),
        analytics=levers.analytics,
        one_on_ones=levers.one_on_ones,
        survey=levers.survey,
        develop=levers.develop,
        mandates=tuple(int(mandate) for mandate in levers.mandates),
        bets=tuple(int(bet) for bet in levers.bets),
        guesses=tuple(SavedGuess(meter=guess.meter, way=int(guess.way)) for guess in plan.guesses),
    )


def plan_of(saved: SavedPlan) -> Plan:
    """Return the plan that was kept or sent; raises UnreadableSaveError."""
    try:
        style = Style[saved.style.upper()]
    except KeyError as error:
        raise UnreadableSaveError(
            _("This game names a style that does not exist: {style}.").format(style=saved.style[:30])
        ) from error
    try:
        return Plan(saved.hours, style, saved.choice, _measures(saved), _guesses(saved))
    except (KeyError, ValueError) as error:
        raise UnreadableSaveError(_("This game holds a lever that does not exist.")) from error


def _guesses(saved: SavedPlan) -> Guesses:
    """Return the guesses; one for a meter that does not exist is left out, for it changes nothing."""
    return tuple(Guess(one.meter, Way(one.way)) for one in saved.guesses if one.meter in METERS)


def _measures(saved: SavedPlan) -> Measures:
    return Measures(
        training=Skill[saved.training.upper()] if saved.training else None,
        analytics=saved.analytics,
        one_on_ones=saved.one_on_ones,
        survey=saved.survey,
        develop=saved.develop,
        mandates=tuple(Mandate(mandate) for mandate in saved.mandates),
        bets=tuple(Bet(bet) for bet in saved.bets),
    )
