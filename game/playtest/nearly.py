"""How far a condition was from holding: the nearest miss, and what was lacking then."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from game.engine.company import Company
from game.engine.conditions import Facts, holds
from game.engine.numbers import Array, Truth
from game.engine.rules import Bound, Condition
from game.engine.scale import METERS

_COUNTED = ("customers", "team", "cash")
_TINY = 1e-9
_SHUT = 100.0
"""How far a condition is away whose quarter it is not."""


@dataclass(frozen=True, slots=True)
class Lack:
    """Something a condition asked for in vain: a bound with the value there was, or a part by its key."""

    subject: str
    wanted: str
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Miss:
    """The company that came nearest to a condition: how far off, which, when, and what was lacking.

    `quarter` counts from 1; 0 means at the end of the game.
    """

    gap: float
    seed: int
    player: str
    quarter: int
    lacks: tuple[Lack, ...]

    def nearer(self, other: "Miss | None") -> "Miss":
        """Return the nearer of two, the smaller seed among equals."""
        if other is None or self._rank() <= other._rank():
            return self
        return other

    def _rank(self) -> tuple[float, int, str, int]:
        return self.gap, self.seed, self.player, self.quarter


def nearest(condition: Condition, facts: Facts, among: Truth, player: str, quarter: int = 0) -> Miss | None:
    """Return the nearest miss among some of the companies, (N,), or None where there are none."""
    if not among.any():
        return None
    gaps = np.where(among, gap_of(condition, facts), np.inf)
    place = int(np.lexsort((facts.company.seed, gaps))[0])
    lacks = tuple(_lacks(condition, facts, place))
    return Miss(float(gaps[place]), int(facts.company.seed[place]), player, quarter, lacks)


def gap_of(condition: Condition, facts: Facts) -> Array:
    """Return how far a condition is from holding, (N,): one for each lack, and up to one more by how far."""
    total = np.zeros(facts.company.count)
    for _lack, gap in _atoms(condition, facts):
        total = total + np.where(gap > 0.0, 1.0 + np.minimum(gap, 1.0), 0.0)
        total = np.where(gap >= _SHUT, total + _SHUT, total)
    if condition.any_of:
        total = total + np.min([gap_of(part, facts) for part in condition.any_of], axis=0)
    return total


def _lacks(condition: Condition, facts: Facts, place: int) -> Iterator[Lack]:
    for lack, gap in _atoms(condition, facts):
        if gap[place] > 0.0:
            value = None
            if isinstance(lack, Bound):
                value = float(facts.subject(lack.subject)[place])
            yield _told(lack, value)
    if condition.any_of:
        gaps = [float(gap_of(part, facts)[place]) for part in condition.any_of]
        yield from _lacks(condition.any_of[int(np.argmin(gaps))], facts, place)


def _told(lack: Bound | tuple[str, str], value: float | None) -> Lack:
    if isinstance(lack, Bound):
        return Lack(lack.subject, f"{lack.op} {lack.value:g}", value)
    return Lack(*lack)


def _atoms(condition: Condition, facts: Facts) -> Iterator[tuple[Bound | tuple[str, str], Array]]:
    """Give every part of a condition but its alternatives, with how far it is away, (N,)."""
    for bound in condition.bounds:
        yield bound, _bound_gap(bound, facts)
    for key, part in _single_parts(condition):
        yield key, np.where(holds(part, facts), 0.0, 1.0)


def _bound_gap(bound: Bound, facts: Facts) -> Array:
    value = facts.subject(bound.subject)
    if bound.subject == "quarter":
        only = Condition(bounds=(bound,))
        return np.where(holds(only, facts), 0.0, _SHUT)
    scale = max(abs(bound.value), 1.0) if _is_count(bound.subject) else 100.0
    match bound.op:
        case "<":
            far = np.where(value < bound.value, 0.0, value - bound.value + _TINY)
        case "<=":
            far = np.maximum(value - bound.value, 0.0)
        case ">":
            far = np.where(value > bound.value, 0.0, bound.value - value + _TINY)
        case ">=":
            far = np.maximum(bound.value - value, 0.0)
        case _:
            far = np.abs(value - bound.value)
    gap: Array = far / scale
    return gap


def _is_count(subject: str) -> bool:
    return subject in _COUNTED or subject not in (*METERS, "score")


def _single_parts(condition: Condition) -> Iterator[tuple[tuple[str, str], Condition]]:
    """Give what a condition asks for beside numbers, each part for itself, with its key and words."""
    empty = Condition()
    for event, choice in condition.chose:
        yield ("chose", f"{event}/{choice}"), replace(empty, chose=((event, choice),))
    for event, choice in condition.not_chose:
        yield ("not_chose", f"{event}/{choice}"), replace(empty, not_chose=((event, choice),))
    if condition.styles:
        yield ("style", " / ".join(condition.styles)), replace(empty, styles=condition.styles)
    if condition.states:
        yield ("state", " / ".join(condition.states)), replace(empty, states=condition.states)
    if condition.failed is not None:
        yield ("failed", "yes" if condition.failed else "no"), replace(empty, failed=condition.failed)
    for key in ("happened", "not_happened", "in_office", "left", "begun", "worked_out", "flopped"):
        for name in getattr(condition, key):
            parts: dict[str, tuple[str, ...]] = {key: (name,)}
            yield (key, name), replace(empty, **parts)  # type: ignore[arg-type]  # one of the tuples of ids


def at_the_end(company: Company) -> Company:
    """Return companies after the last quarter as conditions look at them: in the quarter just played."""
    return replace(company, quarter=company.quarter - 1)
