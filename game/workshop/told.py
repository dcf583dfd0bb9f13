"""What has been told of a thing already: hundreds of phones ask for the same few tables."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

Table = TypeVar("Table")


@dataclass(slots=True)
class Told:
    """Remembers, under each name, the last things and what was made of them.

    Things are told apart by identity, so only what never changes may be asked about, and nobody may change a
    table that they are given.
    """

    _known: dict[Hashable, tuple[tuple[object, ...], Any]] = field(default_factory=dict)

    def known(self, name: Hashable, *things: Any) -> Any:
        """Return what has been made of things, None when it has not been."""
        known = self._known.get(name)
        if known is None or not all(old is new for old, new in zip(known[0], things, strict=True)):
            return None
        return known[1]

    def of(self, name: Hashable, make: Callable[..., Table], *things: Any) -> Table:
        """Return what is made of things; made anew only when one is another than last time."""
        known = self._known.get(name)
        if known is None or not all(old is new for old, new in zip(known[0], things, strict=True)):
            known = self._known[name] = (things, make(*things))
        made: Table = known[1]
        return made
