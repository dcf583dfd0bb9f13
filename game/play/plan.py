"""The plan of a quarter: what the player may still change until they end it."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from game.engine import LEADERSHIP, Decision, Practice, Style, decide
from game.engine.levers import opens_any
from game.engine.rules import Rules
from game.play.guess import Guesses, Way, guessed
from game.play.measures import AT_REST, Measures, measures_of

UNDECIDED = -1

Hours: TypeAlias = tuple[int, int, int, int, int, int]
"""Whole hours a week for each practice, in the order of `Practice`."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Whole hours a week for each practice, in the order of `Practice`; a style; a choice or -1; levers.

    `guesses` are what the player expects to come of it; they change nothing.
    """

    hours: Hours
    style: Style
    choice: int = UNDECIDED
    levers: Measures = AT_REST
    guesses: Guesses = ()

    def with_hours(self, practice: Practice, hours: int) -> "Plan":
        """Return the plan with other hours for one practice, never below 0."""
        changed = list(self.hours)
        changed[practice] = max(0, hours)
        return replace(self, hours=(changed[0], changed[1], changed[2], changed[3], changed[4], changed[5]))

    def with_style(self, style: Style) -> "Plan":
        """Return the plan with another style."""
        return replace(self, style=style)

    def with_choice(self, choice: int) -> "Plan":
        """Return the plan with another answer to the event, -1 for none yet."""
        return replace(self, choice=choice)

    def with_levers(self, levers: Measures) -> "Plan":
        """Return the plan with other levers."""
        return replace(self, levers=levers)

    def with_guess(self, meter: str, way: Way | None) -> "Plan":
        """Return the plan with a guess for a meter, None for none; of more than three the oldest goes."""
        return replace(self, guesses=guessed(self.guesses, meter, way))

    @property
    def spent(self) -> int:
        """Hours given to practices."""
        return sum(self.hours)

    @property
    def leading(self) -> int:
        """Hours given to the three practices of leadership."""
        return sum(self.hours[practice] for practice in LEADERSHIP)

    def decision(self, rules: Rules) -> Decision:
        """Return the plan as the engine takes it."""
        levers = self.levers.levers(rules) if opens_any(rules) else None
        return decide(tuple(float(h) for h in self.hours), int(self.style), self.choice, levers)


def plan_of(decision: Decision) -> Plan:
    """Return what the engine's first company decides as a plan, in whole hours."""
    h = tuple(int(row[0]) for row in decision.hours)
    return Plan(
        (h[0], h[1], h[2], h[3], h[4], h[5]),
        Style(int(decision.style[0])),
        int(decision.choice[0]),
        measures_of(decision.levers),
    )


class Refusal(StrEnum):
    """Why a quarter cannot be ended with a plan."""

    TOO_MANY_HOURS = "too many hours"
    TOO_MANY_LEVERS = "levers take more hours than there are"
    NO_CHOICE = "no choice"
    NO_SUCH_CHOICE = "no such choice"
    NEGATIVE_HOURS = "negative hours"
    OVER = "the game is over"


def fitted(hours: tuple[int, ...], limit: int) -> Hours:
    """Cut hours down to a limit in proportion, in whole hours, the largest remainders first."""
    return shared(hours, min(sum(hours), limit))


def shared(hours: tuple[int, ...], total: int) -> Hours:
    """Divide so many whole hours in the proportion of a week; a week of none stays one of none."""
    given = sum(hours)
    if given not in {0, total}:
        exact = [h * total / given for h in hours]
        cut = [int(h) for h in exact]
        order = sorted(range(6), key=lambda i: (cut[i] - exact[i], i))
        for i in order[: total - sum(cut)]:
            cut[i] += 1
        hours = tuple(cut)
    return (hours[0], hours[1], hours[2], hours[3], hours[4], hours[5])


def given_free(hours: Hours, free: int, practice: Practice | None = None) -> Hours:
    """Give free hours to one practice; without one, to all in proportion, and evenly in an empty week."""
    if practice is None:
        return shared(hours, sum(hours) + free) if any(hours) else even_hours(free)
    h = [given + free * (row == practice) for row, given in enumerate(hours)]
    return (h[0], h[1], h[2], h[3], h[4], h[5])


def even_hours(limit: int) -> Hours:
    """Return a week spread evenly over the six practices."""
    return fitted((limit,) * 6, limit)
