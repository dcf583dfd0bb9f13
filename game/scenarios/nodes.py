"""The parts of a YAML file with their places; every scalar is still the text that was written.

A file has thousands of parts, and few are ever pointed at: they keep the place that the parser gave them, and
a mark is made of it when it is asked for.
"""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, Protocol

from game.scenarios.findings import Mark, Path


class Spot(Protocol):
    """A place as the parser gives it; line and column count from 0."""

    @property
    def line(self) -> int:
        """Return the line."""

    @property
    def column(self) -> int:
        """Return the column."""


class Scalar(NamedTuple):
    """A single value, not yet interpreted."""

    at: Spot | None
    text: str

    @property
    def mark(self) -> Mark:
        """Return its place."""
        return mark_of(self.at)


class Sequence(NamedTuple):
    """A list."""

    at: Spot | None
    items: tuple["Node", ...]

    @property
    def mark(self) -> Mark:
        """Return its place."""
        return mark_of(self.at)


class Mapping(NamedTuple):
    """Keys and values, in the order of the file; no key stands twice."""

    at: Spot | None
    entries: dict[str, tuple[Scalar, "Node"]]

    @property
    def mark(self) -> Mark:
        """Return its place."""
        return mark_of(self.at)

    def get(self, key: str) -> "Node | None":
        """Return the value of a key, or None."""
        entry = self.entries.get(key)
        return entry[1] if entry else None

    def key_mark(self, key: str) -> Mark:
        """Return the place of a key."""
        return self.entries[key][0].mark


def mark_of(at: Spot | None) -> Mark:
    """Return a place as a mark, the beginning of the file when there is none."""
    return Mark(at.line, at.column) if at else Mark(0, 0)


Node = Scalar | Sequence | Mapping
Data = str | list["Data"] | dict[str, "Data"]
"""What the schema reads: texts, lists and keyed parts, without places."""


def data_of(node: Node) -> Data:
    """Return a node as plain data; the depth of nodes is limited, so this ends."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [data_of(item) for item in node.items]
    return {
        key: value.text if isinstance(value, Scalar) else data_of(value)
        for key, (_key, value) in node.entries.items()
    }


def scalars_in(root: Mapping) -> list[str]:
    """Return the texts of all single values, in no particular order."""
    found: list[str] = []
    waiting: list[Mapping | Sequence] = [root]
    for part in waiting:
        below = part.items if isinstance(part, Sequence) else [node for _key, node in part.entries.values()]
        found += [node.text for node in below if isinstance(node, Scalar)]
        waiting += [node for node in below if not isinstance(node, Scalar)]
    return found


def step(node: Node, part: str | int) -> Node | None:
    """Return the part of a node under a key or a position, or None when it has none."""
    match node, part:
        case Mapping(), str():
            return node.get(part)
        case Sequence(items=items), int() if 0 <= part < len(items):
            return items[part]
    return None


EACH: Final = "*"
"""Stands in a way for each entry of a list, and for each key."""


def reached(node: Node, way: tuple[str, ...], path: Path = ()) -> Iterator[tuple[Path, Node]]:
    """Give every part that a way of keys leads to, with the path to it."""
    if not way:
        yield path, node
        return
    for part in _steps(node) if way[0] == EACH else way[:1]:
        below = step(node, part)
        if below is not None:
            yield from reached(below, way[1:], (*path, part))


def _steps(node: Node) -> Iterable[str | int]:
    if isinstance(node, Sequence):
        return range(len(node.items))
    return node.entries if isinstance(node, Mapping) else ()


def locate(root: Node, path: Path, *, on_key: bool = False) -> Mark:
    """Return the place a path leads to, or of the last part on the way that exists."""
    node, mark = root, root.mark
    for part in path:
        below = step(node, part)
        if below is None:
            break
        mark = below.mark
        if on_key and isinstance(node, Mapping):
            mark = node.key_mark(str(part))
        node = below
    return mark
