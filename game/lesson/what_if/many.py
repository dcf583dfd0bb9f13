"""What many other plans for one quarter would have been worth: branches played at once, without their causes.

Every company comes out as `branch` would have it, to the bit.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, TypeAlias

import numpy as np

from game.engine import PLAYERS, USUAL, Company, Decision, Levers, look, play_turn, worth
from game.engine.company import joined
from game.engine.levers import hours_of, opens_any
from game.engine.numbers import Whole
from game.engine.rules import Rules
from game.engine.turn import hours_to_spend
from game.lesson.what_if.branch import last_quarter, meeting
from game.lesson.what_if.own import own_levers
from game.lesson.what_if.wish import at, first_fitting
from game.play.game import Game, Quarter, hours_for_practices
from game.play.measures import Measures
from game.play.plan import Plan, fitted, shared

_BY_NEED = PLAYERS["adaptive"]

Before: TypeAlias = Callable[[Company], Company]
"""What is done to companies before a quarter is decided, such as laying an event on their desks."""


def as_they_come(companies: Company) -> Company:
    """Do nothing to companies before a quarter."""
    return companies


def worths_with(
    real: Game,
    quarter: int,
    plans: Sequence[Plan],
    *,
    before: Before = as_they_come,
    until: int | None = None,
) -> tuple[float, ...]:
    """Return what the company would be worth in the end with each plan for a quarter, in 0.1 million.

    After it everything is as the player decided; see `branch`, for `before` and `until`, too. The plans must
    be such as can be played.
    """
    return worths_with_all(real, {quarter: plans}, before=before, until=until)[quarter]


def worths_with_all(
    real: Game,
    plans: Mapping[int, Sequence[Plan]],
    *,
    before: Before = as_they_come,
    until: int | None = None,
) -> dict[int, tuple[float, ...]]:
    """Return what `worths_with` does for plans of several quarters: all courses are played on together."""
    rules, courses = real.scenario.rules, None
    now: list[Plan] = []
    for number in range(last_quarter(real, until)):
        if courses is not None:
            courses = before(courses)
            now = _own_plans(real, courses)
        if begun := plans.get(number):
            there = repeated(real.quarters[number].before, len(begun))
            courses = there if courses is None else joined([courses, there])
            now += _in_hours(real, number, begun)
        if courses is not None:
            courses = play_turn(courses, _decision(now, rules), rules, keep=False).company
    worths = iter(() if courses is None else worth(courses, USUAL).total)
    return {number: tuple(float(next(worths)) for _plan in plans[number]) for number in sorted(plans)}


def _in_hours(real: Game, number: int, plans: Sequence[Plan]) -> list[Plan]:
    """Return plans for a quarter already played, cut to the hours there were."""
    then = at(real, number)
    limits = (hours_for_practices(then, plan.choice, plan.levers) for plan in plans)
    return [replace(plan, hours=fitted(plan.hours, limit)) for plan, limit in zip(plans, limits, strict=True)]


def repeated(company: Company, count: int) -> Company:
    """Return a single company so many times over, rivals included."""
    parts: dict[str, Any] = {
        part.name: np.repeat(value, count, axis=-1)
        for part in fields(company)
        if isinstance(value := getattr(company, part.name), np.ndarray)
    }
    return replace(company, **parts, rivals=tuple(repeated(rival, count) for rival in company.rivals))


def _decision(plans: Sequence[Plan], rules: Rules) -> Decision:
    return Decision(
        np.array([plan.hours for plan in plans], np.float64).T.copy(),
        np.array([int(plan.style) for plan in plans], np.int64),
        np.array([plan.choice for plan in plans], np.int64),
        _joined([plan.levers for plan in plans], rules),
    )


def _joined(levers: Sequence[Measures], rules: Rules) -> Levers | None:
    """Return the levers of several companies as the engine takes them."""
    if not opens_any(rules):
        return None
    single = [one.levers(rules) for one in levers]
    names = [part.name for part in fields(Levers)]
    return Levers(**{n: np.concatenate([getattr(one, n) for one in single], axis=-1) for n in names})


def _own_plans(real: Game, company: Company) -> list[Plan]:
    """Return what the player decided in this quarter, as far as each company can do it."""
    rules = real.scenario.rules
    own = real.quarters[min(company.quarter, real.number - 1)]
    choices = _own_answers(real, company)
    free = hours_to_spend(company, rules, choices)
    levers = [
        _levers_for(own_levers(real, own, company, index), float(hours), rules)
        for index, hours in enumerate(free)
    ]
    limits = hours_to_spend(company, rules, choices, levers=_joined(levers, rules))
    unspent = _unspent(real, own)
    return [
        replace(
            own.plan,
            hours=shared(own.plan.hours, max(int(limit) - unspent, 0)),
            choice=int(choice),
            levers=pulled,
        )
        for limit, choice, pulled in zip(limits, choices, levers, strict=True)
    ]


def _unspent(real: Game, own: Quarter) -> int:
    there = hours_for_practices(at(real, own.number), own.plan.choice, own.plan.levers)
    return max(there - own.plan.spent, 0)


def _levers_for(levers: Measures, hours: float, rules: Rules) -> Measures:
    if not opens_any(rules):
        return levers

    def taken(fewer: Measures) -> float:
        return float(hours_of(fewer.levers(rules), rules, USUAL)[0])

    return first_fitting(levers, int(hours), taken)


def _own_answers(real: Game, company: Company) -> Whole:
    """Return the answers: the player's own where they met the event, else by the need; -1 without one."""
    known = {row: meeting(real, row) for row in set(company.event.tolist()) if row >= 0}
    by_need = None
    if any(met is None for met in known.values()):
        by_need = _BY_NEED(look(company, real.scenario.rules)).choice
    answers = np.full(company.count, -1, np.int64)
    for row, met in known.items():
        here = company.event == row
        if met is not None:
            answers[here] = met.plan.choice
        elif by_need is not None:
            answers[here] = by_need[here]
    return answers
