"""Conditions that can never hold, whatever happens in the game."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import inf
from typing import Final

from game.engine.rules import Bound
from game.scenarios.building import parts_of
from game.scenarios.checks.walks import conditions_in
from game.scenarios.draft import Draft
from game.scenarios.findings import Finding
from game.scenarios.schema import Terms
from game.scenarios.vocabulary import COUNTS, HEAPS, SCALES, SIGHTS

_RANGES: Final = {
    **dict.fromkeys(SCALES, (0.0, 100.0)),
    **dict.fromkeys(HEAPS, (0.0, inf)),
    **dict.fromkeys(COUNTS, (0.0, inf)),
    "cash": (-inf, inf),
    "score": (0.0, 120.0),
    **dict.fromkeys((*SIGHTS, "bench"), (0.0, 100.0)),
    "executives": (0.0, 4.0),
    "under_way": (0.0, 6.0),
}


def holds(bound: Bound, value: float) -> bool:
    """Tell whether a value keeps a bound."""
    match bound.op:
        case "<":
            return value < bound.value
        case "<=":
            return value <= bound.value
        case ">":
            return value > bound.value
        case ">=":
            return value >= bound.value
        case _:
            return value == bound.value


def quarters_of(terms: Terms, quarters: int) -> frozenset[int]:
    """Return the quarters of the game in which a condition may hold, as far as it names quarters."""
    own = _quarters_within(terms.quarter, quarters)
    parts = parts_of(terms)
    return own.intersection(*[_together(parts, quarters)] if parts else [])


@lru_cache(maxsize=256)
def _quarters_within(bounds: tuple[Bound, ...], quarters: int) -> frozenset[int]:
    return frozenset(
        quarter for quarter in range(1, quarters + 1) if all(holds(bound, quarter) for bound in bounds)
    )


def _together(parts: Iterable[Terms], quarters: int) -> frozenset[int]:
    return frozenset[int]().union(*(quarters_of(part, quarters) for part in parts))


def impossible_quarters(draft: Draft) -> Iterator[Finding]:
    """Find conditions whose quarters are not in the game."""
    for path, terms in conditions_in(draft):
        if terms.quarter and not quarters_of(terms, draft.quarters):
            yield Finding("KS207", (*path, "quarter"), values={"quarters": str(draft.quarters)})


def impossible_values(draft: Draft) -> Iterator[Finding]:
    """Find comparisons with values that a meter never takes."""
    for path, terms in conditions_in(draft):
        for subject in terms.model_fields_set & _RANGES.keys():
            low, high = _RANGES[subject]
            bounds: tuple[Bound, ...] = getattr(terms, subject, ())
            if not all(_within_reach(bound, low, high) for bound in bounds):
                values = {"meter": subject, "low": f"{low:g}", "high": f"{high:g}".replace("inf", "∞")}
                yield Finding("KS208", (*path, subject), values=values)


def _within_reach(bound: Bound, low: float, high: float) -> bool:
    """Tell whether any value from low to high keeps a bound."""
    return holds(bound, low) or holds(bound, high) or (low <= bound.value <= high and bound.op == "==")


def contradictions(draft: Draft) -> Iterator[Finding]:
    """Find conditions that ask for something and its opposite."""
    for path, terms in conditions_in(draft):
        answers = dict(terms.chose)
        for position, (event, choice) in enumerate(terms.chose):
            if answers[event] != choice or (event, choice) in terms.not_chose or event in terms.not_happened:
                yield Finding("KS210", (*path, "chose", position), values={"name": event})
        for position, event in enumerate(terms.happened):
            if event in terms.not_happened and event not in answers:
                yield Finding("KS210", (*path, "happened", position), values={"name": event})
