"""Ways through a draft: every condition, choice and later effect, with the path to it.

One check after another walks through the same draft, so the ways through the last one are kept.
"""

from collections.abc import Iterator
from functools import lru_cache

from game.scenarios.building import parts_of
from game.scenarios.draft import Draft
from game.scenarios.findings import Path
from game.scenarios.nodes import Mapping, Node, Scalar, Sequence, scalars_in
from game.scenarios.schema import Choice, Later, Terms


@lru_cache(maxsize=1)
def choices_in(draft: Draft) -> tuple[tuple[Path, Choice], ...]:
    """Return every choice of every event."""
    return tuple(
        ((*placed.path, "choices", position), choice)
        for placed in draft.events
        for position, choice in enumerate(placed.part.choices)
    )


@lru_cache(maxsize=1)
def laters_in(draft: Draft) -> tuple[tuple[Path, Later], ...]:
    """Return every later effect of every choice."""
    return tuple(
        ((*path, "later", position), later)
        for path, choice in choices_in(draft)
        for position, later in enumerate(choice.later)
    )


@lru_cache(maxsize=1)
def conditions_in(draft: Draft) -> tuple[tuple[Path, Terms], ...]:
    """Return every condition that asks for something, and every part of an `any_of` for itself."""
    return tuple(
        found for path, terms in _tops(draft) if terms.model_fields_set for found in _with_parts(path, terms)
    )


@lru_cache(maxsize=1)
def written_in(draft: Draft) -> tuple[str, ...]:
    """Return what is written at all single values of the file, in no particular order."""
    return tuple(scalars_in(draft.root))


def values_in(root: Node) -> Iterator[tuple[Path, Scalar]]:
    """Give every single value with the path to it, in no particular order."""
    waiting: list[tuple[Path, Node]] = [((), root)]
    while waiting:
        match waiting.pop():
            case path, Scalar() as text:
                yield path, text
            case path, Sequence(items=items):
                waiting += [((*path, number), item) for number, item in enumerate(items)]
            case path, Mapping(entries=entries):
                waiting += [((*path, key), value) for key, (_key, value) in entries.items()]


def _tops(draft: Draft) -> Iterator[tuple[Path, Terms]]:
    for person in draft.cast:
        yield (*person.path, "advises"), person.part.advises
    for event in draft.events:
        yield (*event.path, "when"), event.part.when
    for path, later in laters_in(draft):
        yield (*path, "when"), later.when
    for voice in draft.voices:
        yield (*voice.path, "when"), voice.part.when
    for ending in draft.endings:
        if ending.part.when:
            yield (*ending.path, "when"), ending.part.when


def _with_parts(path: Path, terms: Terms) -> Iterator[tuple[Path, Terms]]:
    yield path, terms
    for position, part in enumerate(parts_of(terms)):
        yield from _with_parts((*path, "any_of", position), part)
