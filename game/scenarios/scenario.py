"""A scenario that has been read and found good: its texts by id, and the rules for the engine."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from game.engine.rules import ALWAYS, Condition, Rules
from game.scenarios.promises import Promises


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_WithId)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The year and the quarter (1-4) in which the game starts."""

    year: int
    quarter: int


@dataclass(frozen=True, slots=True)
class Company:
    """The company, and who the player is in it; `people` serve `customers` in the usual balance.

    `money` is "million" or "thousand": what amounts of money are counted in, in words alone.
    """

    name: str
    role: str
    people: float
    customers: float
    customers_called: str
    currency: str
    money: str


@dataclass(frozen=True, slots=True)
class Person:
    """A member of the cast; `side` is leadership or management, `portrait` 1-28.

    `watches` are the meters they see best and care for most. `advice` holds their own lines by what they ask
    for: a practice, or `calm`; they advise while the condition `advises` holds.
    """

    id: str
    name: str
    role: str
    side: str
    wants: str
    portrait: int
    watches: tuple[str, ...] = ()
    advice: tuple[tuple[str, tuple[str, ...]], ...] = ()
    advises: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody (an id of the cast) says to a choice."""

    who: str
    says: str


@dataclass(frozen=True, slots=True)
class ChoiceText:
    """The texts of a choice; `notes` has one text for each of its later effects, in their order."""

    id: str
    label: str
    outcome: str
    reply: Reply | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventText:
    """The texts of an event; `who` brings it (an id of the cast), or None for news."""

    id: str
    title: str
    who: str | None
    text: str
    choices: tuple[ChoiceText, ...]

    def choice(self, choice_id: str) -> ChoiceText:
        """Return the choice with an id; KeyError when there is none."""
        return _by_id(self.choices, choice_id)


@dataclass(frozen=True, slots=True)
class ExecutiveText:
    """The texts of a candidate, who is the person of the cast with the same id; facts are in the rules.

    `office` is what they would be called, `about` tells the player whom they would get; `arrives` and
    `leaves` tell of the day they take office and of the day they are gone.
    """

    id: str
    office: str
    about: str
    arrives: str
    leaves: str


@dataclass(frozen=True, slots=True)
class InitiativeText:
    """The texts of an initiative: what it would be, and how it came out when it worked or failed."""

    id: str
    title: str
    text: str
    win: str
    flop: str


@dataclass(frozen=True, slots=True)
class RivalText:
    """The texts of a rival."""

    id: str
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Voice:
    """A line that somebody says after a quarter when a condition holds, once a game."""

    who: str
    when: Condition
    says: str


@dataclass(frozen=True, slots=True)
class EndingText:
    """How the story ends; its condition stands in the rules under the same id."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Choose:
    """What a sandbox leaves to the player: named markets, and how many quarters at least and at most."""

    markets: tuple[str, ...]
    shortest: int
    longest: int


@dataclass(frozen=True, slots=True)
class TrainerNote:
    """A hint for the trainer; `at` is start, debrief, the number of a quarter, or the id of an event."""

    at: str
    says: str


@dataclass(frozen=True, slots=True)
class Workshop:
    """How a trainer runs it: rounds in 90 minutes, minutes for each, and what to watch for and ask when."""

    rounds: int
    minutes_a_round: int
    notes: tuple[TrainerNote, ...]

    def at(self, *moments: str) -> tuple[str, ...]:
        """Return what is noted for some moments, in the order of the file."""
        return tuple(note.says for note in self.notes if note.at in moments)


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario file: all its texts, and `rules` for the engine.

    Paragraphs of long texts are parted by an empty line. `content_hash` is the sha256 of everything,
    `rules_hash` of the rules alone: it stays the same when only a text is mended.
    `as_written` is the scenario of the file, where a player has chosen another market or length.
    """

    id: str
    title: str
    summary: str
    draws_on: tuple[str, ...]
    level: str
    minutes: int
    quarters: int
    calendar: Calendar
    landscape: str
    company: Company
    briefing: str
    cast: tuple[Person, ...]
    executives: tuple[ExecutiveText, ...]
    initiatives: tuple[InitiativeText, ...]
    rivals: tuple[RivalText, ...]
    events: tuple[EventText, ...]
    voices: tuple[Voice, ...]
    endings: tuple[EndingText, ...]
    learning_goals: tuple[str, ...]
    debrief: tuple[str, ...]
    choose: Choose | None
    workshop: Workshop
    source_note: str
    promises: Promises
    rules: Rules
    content_hash: str
    rules_hash: str
    as_written: "Scenario | None" = None

    def person(self, person_id: str) -> Person:
        """Return the member of the cast with an id; KeyError when there is none."""
        return _by_id(self.cast, person_id)

    def executive(self, person_id: str) -> ExecutiveText:
        """Return the texts of the candidate with the id of a person; KeyError when there is none."""
        return _by_id(self.executives, person_id)

    def initiative(self, initiative_id: str) -> InitiativeText:
        """Return the texts of the initiative with an id; KeyError when there is none."""
        return _by_id(self.initiatives, initiative_id)

    def rival(self, rival_id: str) -> RivalText:
        """Return the texts of the rival with an id; KeyError when there is none."""
        return _by_id(self.rivals, rival_id)

    def event(self, event_id: str) -> EventText:
        """Return the texts of the event with an id; KeyError when there is none."""
        return _by_id(self.events, event_id)

    def ending(self, ending_id: str) -> EndingText:
        """Return the texts of the ending with an id; KeyError when there is none."""
        return _by_id(self.endings, ending_id)


def _by_id(parts: Iterable[T], part_id: str) -> T:
    for part in parts:
        if part.id == part_id:
            return part
    raise KeyError(part_id)
