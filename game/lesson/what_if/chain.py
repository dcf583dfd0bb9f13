"""How a changed decision spread: meter after meter, in the order in which they came apart."""

from dataclasses import dataclass

from game.engine import METERS
from game.lesson.what_if.branch import Branch
from game.lesson.what_if.gaps import Gap, Part, apart, gap, longest

_NOTICED = 0.015
"""A gap is noticed from one and a half points of a 0-100 meter on, or what is as much of another."""


@dataclass(frozen=True, slots=True)
class Step:
    """A meter that came apart: the quarter from 0 that brought it, the gap after it, and what did most.

    `through` are the meters this cause depends on that had come apart in an earlier quarter.
    """

    quarter: int
    gap: Gap
    by: Part | None
    through: tuple[str, ...]


def chain(course: Branch) -> tuple[Step, ...]:
    """Return the first noticeable gap of every meter that has one, first cause before consequence."""
    steps: list[Step] = []
    for number in range(course.quarter, longest(course)):
        told = {step.gap.meter for step in steps}
        new = [apart(course, meter, number + 1) for meter in METERS if meter not in told]
        seen = sorted((one for one in new if one.size >= _NOTICED), key=lambda one: -one.size)
        steps += [_step(gap(course, one.meter, number + 1), number, told) for one in seen]
    return tuple(steps)


def _step(one: Gap, number: int, told: set[str]) -> Step:
    by = main_part(one)
    via = by.via if by is not None else ()
    return Step(number, one, by, tuple(meter for meter in via if meter in told and meter != one.meter))


def main_part(one: Gap) -> Part | None:
    """Return the part that did most for a gap, in its own direction."""
    return next((part for part in one.parts if (part.amount > 0) == (one.amount > 0)), None)
