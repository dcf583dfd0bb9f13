"""What can never be: bounds that exclude each other, and consequences that nothing brings about."""

from collections.abc import Iterator
from itertools import pairwise

from game.engine.rules import Bound
from game.scenarios.building import parts_of
from game.scenarios.checks.conditions import holds, quarters_of
from game.scenarios.checks.timing import Earliest, earliest_quarters, needs
from game.scenarios.checks.walks import choices_in
from game.scenarios.draft import Draft
from game.scenarios.findings import Finding, Path
from game.scenarios.schema import Terms
from game.scenarios.vocabulary import METERS, SIGHTS

_SUBJECTS = (*METERS, *SIGHTS, "bench", "executives", "under_way", "score")


def excluding_bounds(draft: Draft) -> Iterator[Finding]:
    """Find parts of an `any_of` that exclude what the condition around them asks for."""
    for path, terms in _conditions(draft):
        for position, part in enumerate(parts_of(terms)):
            for subject in _SUBJECTS:
                bounds = (*_bounds(terms, subject), *_bounds(part, subject))
                if _bounds(terms, subject) and _bounds(part, subject) and not _possible(bounds):
                    way = (*path, "any_of", position, subject)
                    yield Finding("KS221", way, values={"name": subject})


def _conditions(draft: Draft) -> Iterator[tuple[Path, Terms]]:
    yield from (((*event.path, "when"), event.part.when) for event in draft.events)
    yield from ((path, terms) for path, terms, _soonest in _tellings(draft))


def _bounds(terms: Terms, subject: str) -> tuple[Bound, ...]:
    bounds: tuple[Bound, ...] = getattr(terms, subject, ())
    return bounds


def _possible(bounds: tuple[Bound, ...]) -> bool:
    """Tell whether some number keeps all bounds: one of their values, or one between or beyond them."""
    values = sorted({bound.value for bound in bounds})
    between = [(low + high) / 2 for low, high in pairwise(values)]
    tried = (values[0] - 1.0, *values, *between, values[-1] + 1.0)
    return any(all(holds(bound, value) for bound in bounds) for value in tried)


def consequences_of_another_answer(draft: Draft) -> Iterator[Finding]:
    """Find later effects of a choice that ask for another answer to the same event."""
    events = {placed.path: placed.part for placed in draft.events}
    for path, choice in choices_in(draft):
        event = events[path[:2]]
        for position, later in enumerate(choice.later):
            wrong = {pair for pair in later.when.chose if pair[0] == event.id and pair[1] != choice.id}
            wrong |= {pair for pair in later.when.not_chose if pair == (event.id, choice.id)}
            if wrong or event.id in later.when.not_happened:
                way = (*path, "later", position, "when")
                yield Finding("KS222", way, values={"name": f"{event.id}/{choice.id}"})


def never_brought_about(draft: Draft) -> Iterator[Finding]:
    """Find voices, endings and later effects whose needs come after the quarters they ask for."""
    first = earliest_quarters(draft)
    for path, terms, soonest in (*_tellings(draft), *_laters(draft, first)):
        if not quarters_of(terms, draft.quarters) or not needs(terms) <= first.keys():
            continue
        if not any(_may_be(terms, quarter, first) for quarter in range(soonest, draft.quarters + 1)):
            yield Finding("KS320", path, on_key=True)


def _tellings(draft: Draft) -> Iterator[tuple[Path, Terms, int]]:
    for voice in draft.voices:
        yield (*voice.path, "when"), voice.part.when, 1
    for ending in draft.endings:
        if ending.part.when is not None:
            yield (*ending.path, "when"), ending.part.when, 1


def _laters(draft: Draft, first: Earliest) -> Iterator[tuple[Path, Terms, int]]:
    """Give the conditions of later effects, with the first quarter in which they can come due."""
    ids = {placed.path: placed.part.id for placed in draft.events}
    for path, choice in choices_in(draft):
        start = first.get(ids[path[:2]])
        for position, later in enumerate(choice.later):
            if start is not None and start + later.after <= draft.quarters:
                yield (*path, "later", position, "when"), later.when, start + later.after


def _may_be(terms: Terms, quarter: int, first: Earliest) -> bool:
    """Tell whether a condition may hold in a quarter, as far as it names quarters and events."""
    asked = {*terms.happened, *(event for event, _choice in terms.chose)}
    if not all(holds(bound, quarter) for bound in terms.quarter):
        return False
    if any(first[event] > quarter for event in asked):
        return False
    parts = parts_of(terms)
    return not parts or any(_may_be(part, quarter, first) for part in parts)
