"""A name and what it is about, as a page shows them."""

from typing import Any, TypeAlias

from game.play.names import Name
from game.words import _

Table: TypeAlias = dict[str, Any]


def named(name: Name) -> Table:
    """Return a name and its sentence in the language in force."""
    return {"name": _(name.name), "about": _(name.about)}
