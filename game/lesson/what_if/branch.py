"""The other course: one plan changed, everything after it as the player decided, on the same luck."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from game.engine import PLAYERS, look
from game.lesson.what_if.own import own_levers
from game.lesson.what_if.wish import Wish, at, carried_hours, carried_levers, fitting, rearranged
from game.play.game import Game, Quarter, end_quarter, hours_for_practices
from game.play.plan import UNDECIDED, Plan, fitted

_BY_NEED = PLAYERS["adaptive"]

Before: TypeAlias = Callable[[Game], Game]
"""What is done to a game before a quarter is decided, such as laying an event on the desk."""


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """A game as it was, the quarter from 0 whose plan is changed, and the game as it would have been.

    Both share every quarter before that one. The other ends with the real one, or earlier or later where
    the bank closes only one of the two companies.
    """

    real: Game
    quarter: int
    other: Game
    onwards: bool = False

    @property
    def plan(self) -> Plan:
        """The plan of the changed quarter."""
        return self.other.quarters[self.quarter].plan

    @property
    def same(self) -> bool:
        """Whether nothing was changed."""
        pairs = zip(self.real.quarters[self.quarter :], self.other.quarters[self.quarter :], strict=False)
        return all(real.plan == other.plan for real, other in pairs)

    @property
    def differs(self) -> int:
        """The first quarter from 0 whose plans differ, that of the branch where none do."""
        pairs = zip(self.real.quarters[self.quarter :], self.other.quarters[self.quarter :], strict=False)
        return next((real.number for real, other in pairs if real.plan != other.plan), self.quarter)


@dataclass(frozen=True, slots=True)
class Stranger:
    """An event the other course met in a quarter in which the real one did not.

    `choice` is the answer taken; `known` is the real quarter in which it came, None for never.
    """

    quarter: int
    event: int
    choice: int
    known: int | None


def as_it_comes(game: Game) -> Game:
    """Do nothing to a game before a quarter."""
    return game


def branch(
    real: Game,
    quarter: int,
    plan: Plan,
    wish: Wish | None = None,
    *,
    before: Before = as_it_comes,
    until: int | None = None,
) -> Branch:
    """Play on from a quarter already played, with another plan for it, fitted to the hours there are.

    A wish that goes onwards is carried into the later quarters. `before` does again to each of those what was
    done to the real ones from outside; no more than `until` quarters are played in all.

    Later weeks, styles and levers are the player's own; levers as far as the hours allow, and people and
    initiatives that were gone in the real course only go on as they were (`own_levers`). A week in which
    every hour was given is one again: it is shared out anew in its proportions when the problems leave
    other hours. Answers are the player's own wherever the same event comes, in that quarter or another; an
    event they never met is answered by the need. Raises PlanRefusedError when the changed plan cannot be
    played.
    """
    other, carried = at(real, quarter), wish if wish is not None and wish.onwards else None
    hours = fitted(plan.hours, hours_for_practices(other, plan.choice, plan.levers))
    other = end_quarter(other, replace(plan, hours=hours))
    while goes_on(real, other, until):
        other = before(other)
        other = end_quarter(other, own_plan(real, other, carried))
    return Branch(real, quarter, other, carried is not None)


def goes_on(real: Game, other: Game, until: int | None = None) -> bool:
    """Tell whether the other course has a quarter more: to the end, or as far as the real one was played."""
    return other.number < last_quarter(real, until) and not other.over


def last_quarter(real: Game, until: int | None = None) -> int:
    """Return how many quarters another course has: all, or as many as the real one, but `until` at most."""
    last = real.scenario.rules.quarters if real.over else real.number
    return last if until is None else min(last, until)


def own_plan(real: Game, other: Game, wish: Wish | None = None) -> Plan:
    """Return what the player decided in this quarter, as far as it can be done in the other course.

    A wish is carried into it. After the end of a real company that failed, its last week is repeated.
    """
    own = real.quarters[min(other.number, real.number - 1)]
    choice = _own_answer(real, other)
    then = real.quarters[wish.quarter].plan if wish is not None else own.plan
    levers = own_levers(real, own, other.company)
    if wish is not None:
        levers = carried_levers(levers, then.levers, wish.levers).within_reach(other.company)
    levers = fitting(other, choice, levers)
    there = hours_for_practices(at(real, own.number), own.plan.choice, own.plan.levers)
    unspent = max(there - own.plan.spent, 0)
    total = max(hours_for_practices(other, choice, levers) - unspent, 0)
    fixed = carried_hours(own.plan, then, wish) if wish is not None else {}
    style = own.plan.style if wish is None or wish.style is None else wish.style
    hours = rearranged(own.plan.hours, fixed, total)
    return replace(own.plan, hours=hours, choice=choice, levers=levers, style=style)


def _own_answer(real: Game, other: Game) -> int:
    row = other.event_row
    if row < 0:
        return UNDECIDED
    met = meeting(real, row)
    if met is not None:
        return met.plan.choice
    return int(_BY_NEED(look(other.company, other.scenario.rules)).choice[0])


def meeting(game: Game, row: int) -> Quarter | None:
    """Return the quarter in which an event was met, None for never; an event comes once a game."""
    return next((played for played in game.quarters if int(played.before.event[0]) == row), None)


def strangers(course: Branch) -> tuple[Stranger, ...]:
    """Return the events the other course met at another time than the real one, or alone."""
    found = []
    for played in course.other.quarters[course.quarter + 1 :]:
        row = int(played.before.event[0])
        met = meeting(course.real, row) if row >= 0 else None
        if row >= 0 and (met is None or met.number != played.number):
            known = met.number if met is not None else None
            found.append(Stranger(played.number, row, played.plan.choice, known))
    return tuple(found)


def fell_away(course: Branch) -> tuple[Quarter, ...]:
    """Return the real quarters whose answers fell away, because their events never came in the other."""
    return tuple(
        played
        for played in course.real.quarters[course.quarter + 1 : course.other.number]
        if int(played.before.event[0]) >= 0 and meeting(course.other, int(played.before.event[0])) is None
    )
