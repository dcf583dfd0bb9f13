"""Choices that are none: those that do nothing, do the same, or lose nothing against another."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from game.scenarios.amounts import amounts, gains
from game.scenarios.checks.levers import cash_at_start, usual_cash
from game.scenarios.checks.walks import choices_in, laters_in
from game.scenarios.draft import Draft
from game.scenarios.findings import Finding, Path
from game.scenarios.schema import Choice, Effects
from game.scenarios.vocabulary import HEAPS, SCALES, STRONG_POINTS

_MOST_OF: Final = {"cash": 3.0, "customers": 0.5}
"""An effect of more times what the company has is most likely a slip of the unit."""


def same_choices(draft: Draft) -> Iterator[Finding]:
    """Find two choices of an event with the same hours, effects and later effects."""
    for path, one, other in _pairs(draft):
        if not _is_idle(one) and _substance(one) == _substance(other):
            yield Finding("KS305", path, values={"name": one.id, "other": other.id})


def idle_choices(draft: Draft) -> Iterator[Finding]:
    """Find choices without effects, hours or consequences."""
    for path, choice in choices_in(draft):
        if _is_idle(choice):
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
        if one.later or other.later or _is_idle(one) or _is_idle(other):
            continue
        if _substance(one) == _substance(other):
            continue
        for better, worse in ((one, other), (other, one)):
            if _is_no_worse(better, worse):
                yield Finding("KS308", path, values={"name": better.id, "other": worse.id})


def _pairs(draft: Draft) -> Iterator[tuple[Path, Choice, Choice]]:
    for placed in draft.events:
        for (_i, one), (j, other) in combinations(enumerate(placed.part.choices), 2):
            yield (*placed.path, "choices", j, "id"), one, other


def _substance(choice: Choice) -> tuple[object, ...]:
    later = [(part.after, part.when, amounts(part.effects)) for part in choice.later]
    return choice.hours, amounts(choice.effects), later


def _is_idle(choice: Choice) -> bool:
    return not (choice.hours or choice.later or any(amount for _stock, amount in amounts(choice.effects)))


def _is_no_worse(one: Choice, other: Choice) -> bool:
    mine, theirs = gains(one.effects), gains(other.effects)
    stocks = mine.keys() | theirs.keys()
    return one.hours <= other.hours and all(mine.get(s, 0.0) >= theirs.get(s, 0.0) for s in stocks)
