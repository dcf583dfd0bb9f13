"""Who was right: what following advice would have made of the company, on the same luck."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from game.engine import Practice
from game.lesson.advice.given import Advice, advice_given
from game.lesson.what_if.many import worths_with
from game.lesson.what_if.wish import at, with_more
from game.play.game import Game, hours_for_practices, opening_plan
from game.play.plan import Plan, fitted
from game.scenarios.scenario import Person

SHIFT: Final = 6
"""Hours a week more for what somebody asked for, taken from the rest of the week."""

_EVEN: Final = 0.001
"""A difference in worth below this share is none."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A piece of advice and whether following it was right.

    `hours_right`: whether six hours more for the practice, on the week that the quarter opened with, would
    have left the company worth more; None where that was not asked for or made no difference.
    `answer_right`: whether no other answer would have left it worth more; None without an answer advised.
    """

    advice: Advice
    hours_right: bool | None
    answer_right: bool | None


@dataclass(frozen=True, slots=True)
class Record:
    """How somebody's advice turned out: right of all that made a difference, for hours and for answers."""

    person: Person
    hours: tuple[int, int]
    answers: tuple[int, int]
    asked: tuple[tuple[Practice, int], ...]

    @property
    def right(self) -> int:
        """How often they were right in all."""
        return self.hours[0] + self.answers[0]

    @property
    def all(self) -> int:
        """How often it could be told."""
        return self.hours[1] + self.answers[1]


def judged(game: Game) -> tuple[Judged, ...]:
    """Try all advice of a finished game: the quarter as advised, everything after it as it was decided."""
    given = advice_given(game)[: game.number]
    return tuple(one for number, advised in enumerate(given) for one in _tried(game, number, advised))


def _tried(game: Game, number: int, advised: Sequence[Advice]) -> Iterator[Judged]:
    asked = [practice for practice in Practice if practice in {one.practice for one in advised}]
    answering = any(one.choice is not None for one in advised)
    opening, plan = _opening(game, number), game.quarters[number].plan
    shifted = [replace(opening, hours=with_more(opening.hours, practice, SHIFT)) for practice in asked]
    answered = [plan.with_choice(choice) for choice in range(_answers(game, number) if answering else 0)]
    base, *made = worths_with(game, number, [opening, *shifted, *answered])
    better = {practice: _better(value, base) for practice, value in zip(asked, made, strict=False)}
    best = _best(made[len(asked) :])
    for one in advised:
        yield Judged(
            one,
            None if one.practice is None else better[one.practice],
            None if one.choice is None else one.choice in best,
        )


def _answers(game: Game, number: int) -> int:
    """Return how many answers the event of a quarter had, 0 without one."""
    event = at(game, number).event
    return len(event.choices) if event is not None else 0


def _opening(game: Game, number: int) -> Plan:
    """Return the week a quarter opened with, beside the answer, style and levers the player then took."""
    plan, then = game.quarters[number].plan, at(game, number)
    limit = hours_for_practices(then, plan.choice, plan.levers)
    return replace(plan, hours=fitted(opening_plan(then).hours, limit))


def _better(made: float, base: float) -> bool | None:
    return None if abs(made - base) <= _EVEN * max(made, base, 1e-9) else made > base


def _best(made: Sequence[float]) -> frozenset[int]:
    """Return the answers than which no other would have left the company worth more."""
    return frozenset(n for n, value in enumerate(made) if _better(max(made), value) is not True)


def records(found: Iterable[Judged]) -> tuple[Record, ...]:
    """Sum up how each person's advice turned out, those who were right most often first."""
    by_person: dict[str, list[Judged]] = {}
    for one in found:
        by_person.setdefault(one.advice.person.id, []).append(one)
    told = [_record(ones) for ones in by_person.values()]
    return tuple(sorted(told, key=lambda record: (-record.right / max(1, record.all), -record.all)))


def _record(found: list[Judged]) -> Record:
    asked = [one.advice.practice for one in found]
    counts = [(practice, asked.count(practice)) for practice in Practice if practice in asked]
    return Record(
        person=found[0].advice.person,
        hours=_score(one.hours_right for one in found),
        answers=_score(one.answer_right for one in found),
        asked=tuple(sorted(counts, key=lambda pair: -pair[1])),
    )


def _score(found: Iterable[bool | None]) -> tuple[int, int]:
    told = [one for one in found if one is not None]
    return sum(told), len(told)
