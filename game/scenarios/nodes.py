"""The parts of a YAML file with their places; every scalar is still the text that was written."""

from dataclasses import dataclass
from typing import NamedTuple

from game.scenarios.findings import Mark, Path


class Scalar(NamedTuple):
    """A single value, not yet interpreted; a named tuple, since a file has thousands."""

    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    mark: Mark
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their places, and values, in the order of the file; no key stands twice."""

    mark: Mark
    entries: dict[str, tuple[Mark, "Node"]]

    def get(self, key: str) -> "Node | None":
        """Return the value of a key, or None."""
        entry = self.entries.get(key)
        return entry[1] if entry else None

    def key_mark(self, key: str) -> Mark:
        """Return the place of a key."""
        return self.entries[key][0]


Node = Scalar | Sequence | Mapping
Data = str | list["Data"] | dict[str, "Data"]
"""What the schema reads: texts, lists and keyed parts, without places."""


def data_of(node: Node) -> Data:
    """Return a node as plain data; the depth of nodes is limited, so this ends."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [data_of(item) for item in node.items]
    return {key: data_of(value) for key, (_mark, value) in node.entries.items()}


def scalars_in(root: Node) -> list[str]:
    """Return the texts of all single values, in no particular order."""
    found: list[str] = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Scalar):
            found.append(node.text)
        elif isinstance(node, Sequence):
            waiting += node.items
        else:
            waiting += [value for _mark, value in node.entries.values()]
    return found


def step(node: Node, part: str | int) -> Node | None:
    """Return the part of a node under a key or a position, or None when it has none."""
    match node, part:
        case Mapping(), str():
            return node.get(part)
        case Sequence(items=items), int() if 0 <= part < len(items):
            return items[part]
    return None


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
