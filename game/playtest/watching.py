"""Watching a film: events, choices, later effects, endings and lines seen, and what was nearly seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from game.engine.company import Outcome
from game.engine.conditions import Facts, holds
from game.engine.numbers import Array, Truth
from game.engine.plot import plot_of
from game.engine.rules import Rules
from game.engine.score import endings_of
from game.engine.standing import STATES, state_indices
from game.lesson.voices import A_QUARTER, particular
from game.playtest.film import Film
from game.playtest.nearly import Miss, at_the_end, nearest
from game.playtest.sightings import Sightings, seen
from game.scenarios import Voice


@dataclass(frozen=True, slots=True)
class Notes:
    """What was seen of a player's companies, and by name what came nearest of what was not."""

    sightings: Sightings = field(default_factory=Sightings)
    misses: dict[str, Miss] = field(default_factory=dict)

    def __add__(self, other: "Notes") -> "Notes":
        """Return the notes of both."""
        misses = dict(self.misses)
        for name, miss in other.misses.items():
            misses[name] = miss.nearer(misses.get(name))
        return Notes(self.sightings + other.sightings, misses)


def event_name(event: str) -> str:
    """Return the name under which an event is noted."""
    return f"event {event}"


def choice_name(event: str, choice: str) -> str:
    """Return the name under which a choice is noted."""
    return f"choice {event} {choice}"


def later_name(event: str, choice: str, number: int) -> str:
    """Return the name under which a choice's later effect is noted; numbers count from 0."""
    return f"later {event} {choice} {number}"


def ending_name(ending: str) -> str:
    """Return the name under which an ending is noted."""
    return f"ending {ending}"


def voice_name(number: int) -> str:
    """Return the name under which a line that somebody says is noted; numbers count from 0."""
    return f"voice {number}"


def notes_of(film: Film, rules: Rules, voices: Sequence[Voice], score: Array) -> Notes:
    """Note what is seen in a film; `score` is that of each company, (N,)."""
    return (
        _story(film, rules)
        + _later(film, rules)
        + _endings(film, rules, score)
        + _states(film)
        + _levers(film, rules)
        + _voices(film, rules, voices)
    )


def _story(film: Film, rules: Rules) -> Notes:
    """Note events, when they came, choices, and the nearest miss of events that did not come."""
    seeds, end, where, misses = film.end.seed, film.end, {}, {}
    for row, event in enumerate(rules.events):
        name = event_name(event.id)
        where[name] = end.taken[row] >= 0
        for column, choice in enumerate(event.choices):
            where[choice_name(event.id, choice.id)] = end.taken[row] == column
        for quarter, company in enumerate(film.companies[:-1]):
            where[f"{name} @{quarter + 1}"] = (company.event == row) & company.alive
        if not where[name].any():
            waiting = _waiting(film, rules, row)
            where[f"timely {event.id}"] = waiting
            miss = _nearest_event(film, rules, row)
            if miss is not None:
                misses[name] = miss
    return Notes(seen(where, seeds), misses)


def _waiting(film: Film, rules: Rules, row: int) -> Truth:
    """Return where an event's condition held in some quarter, whether or not it came."""
    found: Truth = np.zeros(film.end.count, np.bool_)
    for company in film.companies[:-1]:
        found |= company.alive & holds(rules.events[row].when, Facts(company, rules))
    return found


def _nearest_event(film: Film, rules: Rules, row: int) -> Miss | None:
    return _nearest_of(
        nearest(rules.events[row].when, Facts(company, rules), company.alive, film.player, quarter + 1)
        for quarter, company in enumerate(film.companies[:-1])
    )


def _nearest_of(misses: Iterator[Miss | None]) -> Miss | None:
    found: Miss | None = None
    for miss in misses:
        if miss is not None:
            found = miss.nearer(found)
    return found


def _later(film: Film, rules: Rules) -> Notes:
    """Note later effects set in motion, come due, and those whose condition held then."""
    notes, numbers = Notes(), _numbers(rules)
    for pending in plot_of(rules).later:
        event = rules.events[pending.event]
        name = later_name(event.id, event.choices[pending.choice].id, numbers[pending.row])
        due = [
            company.alive & (company.due[pending.row] == quarter)
            for quarter, company in enumerate(film.companies[:-1])
        ]
        held = [
            truth & holds(pending.later.when, Facts(company, rules)) if truth.any() else truth
            for truth, company in zip(due, film.companies, strict=False)
        ]
        where = {
            f"{name} set": film.end.due[pending.row] >= 0,
            f"{name} due": np.any(due, axis=0),
            f"{name} held": np.any(held, axis=0),
        }
        miss = None
        if not where[f"{name} held"].any():
            miss = _nearest_of(
                nearest(pending.later.when, Facts(company, rules), truth, film.player, quarter + 1)
                for quarter, (truth, company) in enumerate(zip(due, film.companies, strict=False))
            )
        notes += Notes(seen(where, film.end.seed), {name: miss} if miss else {})
    return notes


def _numbers(rules: Rules) -> list[int]:
    """Return for each row of later effects its number within its choice."""
    return [
        number for event in rules.events for choice in event.choices for number in range(len(choice.later))
    ]


def _endings(film: Film, rules: Rules, score: Array) -> Notes:
    told = endings_of(film.end, rules, score)
    facts = Facts(at_the_end(film.end), rules, score)
    everybody = np.ones(film.end.count, np.bool_)
    where, misses = {"ending": told < 0}, {}
    for row, ending in enumerate(rules.endings):
        name = ending_name(ending.id)
        where[name] = told == row
        miss = None if where[name].any() else nearest(ending.when, facts, everybody, film.player)
        if miss is not None:
            misses[name] = miss
    return Notes(seen(where, film.end.seed), misses)


def _states(film: Film) -> Notes:
    """Note the state and the failures after every quarter."""
    where = {}
    for quarter, company in enumerate(film.companies[1:], 1):
        found = state_indices(company)
        where[f"failed @{quarter}"] = ~company.alive
        for row, state in enumerate(STATES):
            where[f"state {state} @{quarter}"] = company.alive & (found == row)
    return Notes(seen(where, film.end.seed))


def _levers(film: Film, rules: Rules) -> Notes:
    """Note executives in office and gone, and initiatives begun, won and failed."""
    end, where = film.end, {}
    for row, candidate in enumerate(rules.candidates):
        in_office = [company.tenure[row] > 0 for company in film.companies]
        where[f"executive {candidate.id} in office"] = np.any(in_office, axis=0)
        where[f"executive {candidate.id} left"] = end.departed[row]
    for row, initiative in enumerate(rules.initiatives):
        where[f"initiative {initiative.id} begun"] = end.covered[row] >= 0
        where[f"initiative {initiative.id} worked out"] = end.outcomes[row] == Outcome.WON
        where[f"initiative {initiative.id} flopped"] = end.outcomes[row] == Outcome.FLOPPED
    return Notes(seen(where, end.seed))


def _voices(film: Film, rules: Rules, voices: Sequence[Voice]) -> Notes:
    """Note who says what: at most two lines a quarter, of two people, each line once a game."""
    order = sorted(range(len(voices)), key=lambda number: -particular(voices[number].when))
    heard = {number: np.zeros(film.end.count, np.bool_) for number in order}
    before = film.companies[0].alive
    for company in film.companies[1:]:
        facts = Facts(at_the_end(company), rules)
        said, speakers = np.zeros(company.count, np.int64), _nobody(voices, company.count)
        for number in order:
            voice = voices[number]
            free = before & ~heard[number] & (said < A_QUARTER) & ~speakers[voice.who]
            now = free & holds(voice.when, facts) if free.any() else free
            heard[number] = heard[number] | now
            said, speakers[voice.who] = said + now, speakers[voice.who] | now
        before = company.alive
    return Notes(seen({voice_name(number): truth for number, truth in heard.items()}, film.end.seed))


def _nobody(voices: Sequence[Voice], count: int) -> dict[str, Truth]:
    return {voice.who: np.zeros(count, np.bool_) for voice in voices}
