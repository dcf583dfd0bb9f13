"""When events can come: needs that run in a circle, needs that come too late, quarters without events."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from game.scenarios.building import parts_of
from game.scenarios.checks.conditions import holds, quarters_of
from game.scenarios.draft import Draft
from game.scenarios.findings import Finding, listed
from game.scenarios.nodes import Sequence
from game.scenarios.schema import Terms
from game.scenarios.vocabulary import EVENTS_WANTED

Earliest = Mapping[str, int]
"""The first quarter in which each event can come; those that never can are left out."""


@lru_cache(maxsize=1)
def earliest_quarters(draft: Draft) -> Earliest:
    """Return the first quarter in which each event can come, by the quarters and events it asks for."""
    elsewhere = _known_ids(draft) - {placed.part.id for placed in draft.events}
    first: dict[str, int] = dict.fromkeys(elsewhere, 0)
    waiting = {placed.part.id: placed.part.when for placed in draft.events}
    for quarter in range(1, draft.quarters + 1):
        come = [name for name, when in waiting.items() if _may_come(when, quarter, first)]
        first.update(dict.fromkeys(come, quarter))
        for name in come:
            del waiting[name]
    return first


def _known_ids(draft: Draft) -> set[str]:
    """Return all events there are or should be: broken and missing ones are taken to come in time."""
    named = {name for placed in draft.events for name in needs(placed.part.when)}
    return {*draft.choice_ids(), *named}


def _may_come(terms: Terms, quarter: int, before: Earliest) -> bool:
    if not all(holds(bound, quarter) for bound in terms.quarter) or not _own_needs(terms) <= before.keys():
        return False
    parts = parts_of(terms)
    return not parts or any(_may_come(part, quarter, before) for part in parts)


def _own_needs(terms: Terms) -> set[str]:
    return {*terms.happened, *(event for event, _choice in terms.chose)}


def needs(terms: Terms) -> set[str]:
    """Return the events that a condition names as having happened, also in its alternatives."""
    return _own_needs(terms).union(*(needs(part) for part in parts_of(terms)))


def circles_and_late_needs(draft: Draft) -> Iterator[Finding]:
    """Find events that wait for themselves, and events whose needs come too late."""
    first = earliest_quarters(draft)
    wanted = {placed.part.id: needs(placed.part.when) for placed in draft.events}
    told: set[str] = set()
    for placed in draft.events:
        name, when = placed.part.id, (*placed.path, "when")
        if name in first or not quarters_of(placed.part.when, draft.quarters):
            continue
        circle = _circle(name, wanted)
        if circle and not told.intersection(circle):
            told.update(circle)
            yield Finding("KS209", when, values={"names": listed(circle)})
        elif not circle and wanted[name] <= first.keys():
            yield Finding("KS211", when)


def _circle(start: str, wanted: Mapping[str, set[str]]) -> tuple[str, ...]:
    """Return the events on a way from an event back to itself, or nothing."""
    ways: list[tuple[str, ...]] = [(need,) for need in sorted(wanted[start])]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        if way[-1] == start:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            ways += [(*way, need) for need in sorted(wanted.get(way[-1], ()))]
    return ()


def too_few_events(draft: Draft) -> Iterator[Finding]:
    """Find a scenario with too few events to fill its quarters."""
    events = draft.root.get("events")
    count = len(events.items) if isinstance(events, Sequence) else 0
    wanted = min(EVENTS_WANTED, 2 * draft.quarters)
    if 0 < count < wanted:
        values = {"count": str(count), "quarters": str(draft.quarters), "wanted": str(wanted)}
        yield Finding("KS301", ("events",), values=values, on_key=True)


def empty_quarters(draft: Draft) -> Iterator[Finding]:
    """Find quarters for which no event is left, even if all others are dealt out at their best."""
    if len(draft.events) < len(draft.choice_ids()) or len(draft.events) == 0:
        return
    open_to = _quarters_open(draft)
    dealt: dict[str, int] = {}
    for quarter in range(1, draft.quarters + 1):
        if not _deal(quarter, open_to, dealt, set()):
            yield Finding("KS302", ("events",), values={"quarter": str(quarter)}, on_key=True)


def _quarters_open(draft: Draft) -> Mapping[str, frozenset[int]]:
    """Return the quarters in which each event could come."""
    first = earliest_quarters(draft)
    quarters = {placed.part.id: quarters_of(placed.part.when, draft.quarters) for placed in draft.events}
    return {
        name: frozenset(quarter for quarter in allowed if quarter >= first[name])
        for name, allowed in quarters.items()
        if name in first
    }


def _deal(
    quarter: int, open_to: Mapping[str, frozenset[int]], dealt: dict[str, int], tried: set[str]
) -> bool:
    """Give a quarter an event that fits it, moving others to other quarters where that helps."""
    for name, quarters in open_to.items():
        if name in tried or quarter not in quarters:
            continue
        tried.add(name)
        if name not in dealt or _deal(dealt[name], open_to, dealt, tried):
            dealt[name] = quarter
            return True
    return False


def later_than_the_end(draft: Draft) -> Iterator[Finding]:
    """Find later effects that come due after the game, however early their event comes."""
    first = earliest_quarters(draft)
    for placed in draft.events:
        start = first.get(placed.part.id)
        for i, choice in enumerate(placed.part.choices):
            for j, later in enumerate(choice.later):
                if start is not None and start + later.after > draft.quarters:
                    yield Finding("KS303", (*placed.path, "choices", i, "later", j, "after"))


def late_crisis(draft: Draft) -> Iterator[Finding]:
    """Find a crisis that begins after the last quarter."""
    crisis = draft.front.market.crisis if draft.front else None
    if crisis and not 1 <= crisis.quarter[0] <= crisis.quarter[1] <= draft.quarters:
        yield Finding("KS214", ("market", "crisis", "quarter"), values={"quarters": str(draft.quarters)})
