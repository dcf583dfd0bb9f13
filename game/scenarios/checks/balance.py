"""Choices that are none: those that do nothing, do the same, or lose nothing against another."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple

from game.scenarios.amounts import amounts, gains
from game.scenarios.checks.levers import cash_at_start, usual_cash
from game.scenarios.checks.walks import choices_in, laters_in
from game.scenarios.draft import Draft
from game.scenarios.findings import Finding, Path
from game.scenarios.schema import Choice, Effects, When
from game.scenarios.vocabulary import HEAPS, SCALES, STRONG_POINTS

_MOST_OF: Final = {"cash": 3.0, "customers": 0.5}
"""An effect of more times what the company has is most likely a slip of the unit."""


class _Weighed(NamedTuple):
    """What a choice costs and brings; the later effects with their conditions."""

    id: str
    hours: float
    gains: dict[str, float]
    later: list[tuple[int, When, dict[str, float]]]

    @property
    def idle(self) -> bool:
        """Tell whether it does nothing."""
        return not (self.hours or self.later or any(self.gains.values()))

    def same_as(self, other: "_Weighed") -> bool:
        """Tell whether another choice costs and brings the same."""
        return self[1:] == other[1:]

    def no_worse_than(self, other: "_Weighed") -> bool:
        """Tell whether it costs no more than another one and brings no less in anything."""
        mine, theirs = self.gains, other.gains
        return self.hours <= other.hours and all(
            mine.get(stock, 0.0) >= theirs.get(stock, 0.0) for stock in mine.keys() | theirs.keys()
        )


def same_choices(draft: Draft) -> Iterator[Finding]:
    """Find two choices of an event with the same hours, effects and later effects."""
    for path, one, other in _pairs(draft):
        if not one.idle and one.same_as(other):
            yield Finding("KS305", path, values={"name": one.id, "other": other.id})


def idle_choices(draft: Draft) -> Iterator[Finding]:
    """Find choices without effects, hours or consequences."""
    for path, choice in choices_in(draft):
        if _weighed(choice).idle:
            yield Finding("KS306", (*path, "id"), values={"name": choice.id})


def very_strong_effects(draft: Draft) -> Iterator[Finding]:
    """Find effects stronger than anything that works well."""
    for path, effects in _effects(draft):
        for stock, amount in amounts(effects):
            if stock in (*SCALES, *HEAPS) and abs(amount) > STRONG_POINTS:
                yield Finding("KS307", (*path, "effects", stock), values={"number": f"{amount:+g}"})


def out_of_proportion(draft: Draft) -> Iterator[Finding]:
    """Find cash and customers that no company of this size could gain or lose at a stroke."""
    cash = cash_at_start(draft)
    if cash is None or draft.front is None:
        return
    company = draft.front.company
    has = {"cash": max(cash, usual_cash(company.people)), "customers": company.customers}
    for path, effects in _effects(draft):
        for stock, amount in amounts(effects):
            if stock in has and abs(amount) > _MOST_OF[stock] * has[stock]:
                values = {"number": f"{amount:+g}", "has": f"{has[stock]:,g}"}
                yield Finding("KS328", (*path, "effects", stock), values=values)


def _effects(draft: Draft) -> Iterator[tuple[Path, Effects]]:
    """Give the effects of choices, of what comes later, and of initiatives."""
    yield from ((path, choice.effects) for path, choice in choices_in(draft))
    yield from ((path, later.effects) for path, later in laters_in(draft))
    for bet in draft.initiatives:
        yield (*bet.path, "win"), bet.part.win.effects
        yield (*bet.path, "flop"), bet.part.flop.effects


def plainly_better_choices(draft: Draft) -> Iterator[Finding]:
    """Find pairs of choices of which one costs no more and brings no less in anything."""
    for path, one, other in _pairs(draft):
        if one.later or other.later or one.idle or other.idle or one.same_as(other):
            continue
        for better, worse in ((one, other), (other, one)):
            if better.no_worse_than(worse):
                yield Finding("KS308", path, values={"name": better.id, "other": worse.id})


@lru_cache(maxsize=1)
def _pairs(draft: Draft) -> tuple[tuple[Path, _Weighed, _Weighed], ...]:
    """Return every two choices of an event, with the path to the id of the second."""
    return tuple(
        ((*placed.path, "choices", position, "id"), one, other)
        for placed in draft.events
        for (_i, one), (position, other) in combinations(
            enumerate([_weighed(choice) for choice in placed.part.choices]), 2
        )
    )


def _weighed(choice: Choice) -> _Weighed:
    later = [(part.after, part.when, gains(part.effects)) for part in choice.later]
    return _Weighed(choice.id, choice.hours, gains(choice.effects), later)
