"""Files of older formats brought to the present one, step by step, with their comments and their layout.

Format 0 has never been released. It is a small forerunner of format 1, written down here and in
docs/scenarios.md so that the way from a format to the next is walked and tested before it is needed.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from game.bench.editing import Edit, edited
from game.scenarios.composing import compose
from game.scenarios.nodes import Mapping as Keyed
from game.scenarios.nodes import Node, Scalar, Sequence
from game.scenarios.scalars import FORMAT
from game.scenarios.source import source_of, unsuitable

Step: TypeAlias = Callable[[Keyed], Iterator[Edit]]

_RENAMED: Final = {
    "statements": "draws_on",
    "goals": "learning_goals",
    "questions": "debrief",
    "people": "cast",
}
"""Keys at the top of format 0, and what they are called in format 1."""

_LATER: Final = {"in": "after", "text": "note"}
"""Keys of later effects of format 0, and what they are called in format 1."""


class UpgradeError(Exception):
    """A file that cannot be brought to the present format; `found` is the format it says it has, or ""."""

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found


def upgraded(text: str) -> str:
    """Return a text in the present format; the same text when it has it already. Raises UpgradeError."""
    now = source_of(text, "").text
    for _step in range(FORMAT + 1):
        root = _root(now)
        version = root.get("format")
        found = version.text.strip() if isinstance(version, Scalar) else ""
        if found == str(FORMAT):
            return now
        if found not in STEPS:
            raise UpgradeError(found)
        now = edited(now, STEPS[found](root))
    return now


def _root(text: str) -> Keyed:
    source = source_of(text, "")
    root = None if unsuitable(source) else compose(source)[0]
    if root is None:
        raise UpgradeError("")
    return root


def _from_0(root: Keyed) -> Iterator[Edit]:
    """Give the edits that make format 1 of format 0."""
    yield from _renamed(root, _RENAMED)
    version = root.get("format")
    if isinstance(version, Scalar):
        yield Edit(version.mark, version.text, "1")
    for event in _entries(root.get("events")):
        for choice in _entries(event.get("choices")):
            for later in _entries(choice.get("later")):
                yield from _renamed(later, _LATER)


def _renamed(part: Keyed, names: Mapping[str, str]) -> Iterator[Edit]:
    for old, new in names.items():
        if part.get(old) is not None and part.get(new) is None:
            yield Edit(part.key_mark(old), old, new)


def _entries(node: Node | None) -> Iterator[Keyed]:
    if isinstance(node, Sequence):
        yield from (item for item in node.items if isinstance(item, Keyed))


STEPS: Final[Mapping[str, Step]] = {"0": _from_0}
"""What brings each older format to the next one."""
