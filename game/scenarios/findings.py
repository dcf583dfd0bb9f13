"""A finding: the code of a problem and its place in the tree, before it is put into words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import NamedTuple

Path = tuple[str | int, ...]
"""The way from the top of the file to a part of it: keys and positions in lists."""


class Mark(NamedTuple):
    """A place in a text; line and column count from 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong: its code, its place (a mark, or a path that leads to one) and the words to fill in.

    `on_key` places it on the key instead of the value. `word` is what was written and `among` the names
    that were possible; which of them was perhaps meant is looked up only when it is put into words.
    """

    code: str
    path: Path = ()
    mark: Mark | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    on_key: bool = False
    word: str = ""
    among: tuple[str, ...] = ()


def nearest(word: str, names: Iterable[str]) -> str:
    """Return the name most like a word, or nothing when none is like it."""
    by_lower = {name.lower(): name for name in names}
    close = get_close_matches(word.lower()[:80], by_lower, n=1, cutoff=0.6)
    return by_lower[close[0]] if close else ""


def listed(names: Iterable[str]) -> str:
    """Return names as they are shown in a sentence."""
    return ", ".join(f"`{name}`" for name in names)
