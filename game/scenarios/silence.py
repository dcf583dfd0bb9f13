"""Warnings that a file silences, each with a reason; errors are never silenced."""

from collections.abc import Iterable, Iterator

from game.scenarios.codes import KINDS
from game.scenarios.draft import Draft
from game.scenarios.findings import Finding, Path
from game.scenarios.nodes import Mapping, Node, Scalar, step
from game.scenarios.teaching import Silence

WHOLE_FILE = "file"
"""What stands for the file as a whole in `where`."""


def heard(findings: Iterable[Finding], draft: Draft) -> Iterator[Finding]:
    """Give the findings that are not silenced, and the silences that silence nothing."""
    silences = draft.front.silence if draft.front else []
    used: set[int] = set()
    for finding in findings:
        number = _silenced_by(finding, silences, draft.root)
        if number is None:
            yield finding
        else:
            used.add(number)
    for number, silence in enumerate(silences):
        if number not in used and not silence.code.startswith("KS4"):
            values = {"name": silence.code, "place": silence.where}
            yield Finding("KS327", ("silence", number), values=values)


def _silenced_by(finding: Finding, silences: list[Silence], root: Mapping) -> int | None:
    if not silences or KINDS[finding.code].severity == "error":
        return None
    names = address(root, finding.path)
    for number, silence in enumerate(silences):
        if silence.code == finding.code and covers(silence.where, names):
            return number
    return None


def covers(where: str, names: tuple[str, ...]) -> bool:
    """Tell whether names such as `the-roof/mend` are met, in this order, on the way to a place."""
    if where == WHOLE_FILE:
        return not names
    rest = iter(names)
    return all(name in rest for name in where.replace(".", "/").split("/"))


def address(root: Mapping, path: Path) -> tuple[str, ...]:
    """Return the way to a part by keys and ids; entries without an id are counted from 1."""
    names: list[str] = []
    node: Node | None = root
    for part in path:
        node = step(node, part) if node is not None else None
        names.append(part if isinstance(part, str) else _name(node, part))
    return tuple(names)


def _name(node: Node | None, position: int) -> str:
    for key in ("id", "who"):
        found = step(node, key) if node is not None else None
        if isinstance(found, Scalar):
            return found.text.strip()
    return str(position + 1)
