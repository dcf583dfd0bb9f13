"""Who advises what before a quarter is decided, and in which words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from game.engine import Company, Practice
from game.engine.conditions import Facts, holds
from game.engine.luck import Stream, pick
from game.lesson.advice.lines import LINES, NEEDS
from game.lesson.advice.needs import liking, wanted
from game.lesson.advice.sight import picture
from game.play.game import Game
from game.scenarios.scenario import Person
from game.words import _

MOST: Final = 3
"""People who advise in a quarter."""

CALM: Final = "calm"
_SIDES: Final = ("leadership", "management")
_CLEARLY: Final = 0.25


@dataclass(frozen=True, slots=True)
class Advice:
    """What somebody advises: the practice that should get more hours or None, an answer from 0 or None.

    `strength` tells how much they want it, `says` how they put it.
    """

    quarter: int
    person: Person
    practice: Practice | None
    choice: int | None
    strength: float
    says: str


def advice(game: Game) -> tuple[Advice, ...]:
    """Return who advises what on the quarter on the table; nobody when the game is over."""
    return () if game.over else advice_given(game)[-1]


def advice_given(game: Game) -> tuple[tuple[Advice, ...], ...]:
    """Return the advice before every quarter played, and on the one on the table if there is one."""
    companies = [played.before for played in game.quarters] + ([] if game.over else [game.company])
    told: list[tuple[Advice, ...]] = []
    said: dict[str, int] = {}
    for company in companies:
        here = [person for person in game.scenario.cast if _advises(game, company, person)]
        thought = [_thought(game, company, person) for person in here]
        speaking = _speaking(thought, company.quarter)
        told.append(tuple(_worded(game, one, said) for one in speaking))
    return tuple(told)


def _advises(game: Game, company: Company, person: Person) -> bool:
    """Tell whether somebody is there to advise; what is on the desk counts as having happened."""
    rules, row = game.scenario.rules, int(company.event[0])
    on_desk = rules.events[row].id if row >= 0 else ""
    if on_desk in person.advises.not_happened:
        return False
    return bool(holds(person.advises, Facts(company, rules))[0])


def _thought(game: Game, company: Company, person: Person) -> Advice:
    believed = picture(game, company, person)
    practice, strength = wanted(person, believed, company)
    return Advice(company.quarter, person, practice, _answer(game, company, person, believed), strength, "")


def _answer(game: Game, company: Company, person: Person, believed: dict[str, float]) -> int | None:
    """Return the answer a person would give, None without an event or when two seem equally good to them."""
    row = int(company.event[0])
    if row < 0:
        return None
    likings = [liking(person, believed, choice) for choice in game.scenario.rules.events[row].choices]
    best = max(range(len(likings)), key=lambda number: likings[number])
    second = max((one for number, one in enumerate(likings) if number != best), default=-9.0)
    return best if likings[best] - second >= _CLEARLY else None


def _speaking(thought: Sequence[Advice], quarter: int) -> list[Advice]:
    """Return those who speak: one of each side in turn, and of all others whoever wants something most."""
    chosen: list[Advice] = []
    for side in _SIDES:
        own = [one for one in thought if one.person.side == side]
        if own:
            chosen.append(own[quarter % len(own)])
    others = [one for one in thought if one not in chosen]
    if others and len(chosen) < MOST:
        chosen.append(max(others, key=lambda one: one.strength))
    return chosen


def _worded(game: Game, one: Advice, said: dict[str, int]) -> Advice:
    """Put advice into words: the person's own lines in turn, else those of their side, each in turn."""
    need = CALM if one.practice is None else one.practice.name.lower()
    own = dict(one.person.advice).get(need, ())
    lines = own or LINES[one.person.side][need]
    key = f"{one.person.id if own else one.person.side} {need}"
    begun = int(pick(len(lines), game.start.seed, Stream.ADVICE, 1_000, NEEDS.index(need))[0])
    turn = said.get(key, begun)
    said[key] = turn + 1
    line = lines[turn % len(lines)]
    return replace(one, says=line if own else _(line))
