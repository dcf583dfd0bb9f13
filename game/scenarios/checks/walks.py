"""Ways through a draft: every condition, choice and later effect, with the path to it."""

from collections.abc import Iterator

from game.scenarios.building import parts_of
from game.scenarios.draft import Draft
from game.scenarios.findings import Path
from game.scenarios.schema import Choice, Later, Terms


def choices_in(draft: Draft) -> Iterator[tuple[Path, Choice]]:
    """Give every choice of every event."""
    for placed in draft.events:
        for position, choice in enumerate(placed.part.choices):
            yield (*placed.path, "choices", position), choice


def laters_in(draft: Draft) -> Iterator[tuple[Path, Later]]:
    """Give every later effect of every choice."""
    for path, choice in choices_in(draft):
        for position, later in enumerate(choice.later):
            yield (*path, "later", position), later


def conditions_in(draft: Draft) -> Iterator[tuple[Path, Terms]]:
    """Give every condition, and every part of an `any_of` for itself."""
    for path, terms in _tops(draft):
        yield from _with_parts(path, terms)


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
