"""From YAML text to nodes, by way of the parser's events: what could hurt is refused before it is built.

Building from events keeps every place, needs no recursion, and never expands an alias or a merge key.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from game.scenarios.findings import Finding, Mark
from game.scenarios.nodes import Mapping, Node, Scalar, Sequence
from game.scenarios.problems import shown
from game.scenarios.source import Source, hidden_sign
from game.scenarios.syntax import complaint
from game.words import in_figures

DEEPEST = 20
MOST_NODES = 50_000

_NO_KEY = "\0"
"""Stands for a key that is none; no file can hold this sign."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class _Open:
    """A list or a keyed part whose end has not come yet."""

    mark: Mark
    keyed: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, tuple[Mark, Node]] = field(default_factory=dict)
    waiting: Scalar | None = None

    def close(self) -> Node:
        if self.keyed:
            return Mapping(self.mark, self.entries)
        return Sequence(self.mark, tuple(self.items))


class RefusalError(Exception):
    """The file cannot be read on; carries the finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


class _Builder:
    """Takes the parser's events one by one, and collects the nodes and what is wrong with them."""

    def __init__(self, *, escapes: bool) -> None:
        self.escapes = escapes
        self.findings: list[Finding] = []
        self.root: Node | None = None
        self.open: list[_Open] = []
        self.last_scalar: yaml.ScalarEvent | None = None
        self.documents = 0
        self.nodes = 0

    def take(self, event: yaml.Event) -> None:
        """Take one event."""
        if isinstance(event, yaml.ScalarEvent):
            mark = _mark(event)
            if event.anchor is not None or event.tag is not None:
                self._refuse_extras(event, mark)
            self.last_scalar = event
            self._add(self._scalar(mark, event.value) if self.escapes else Scalar(mark, event.value))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._add(self.open.pop().close())
        elif isinstance(event, yaml.CollectionStartEvent):
            mark = _mark(event)
            self._refuse_extras(event, mark)
            self._start(mark, keyed=isinstance(event, yaml.MappingStartEvent))
        elif isinstance(event, yaml.AliasEvent):
            self._report("KS008", _mark(event))
            self._add(Scalar(_mark(event), ""))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._count_document(_mark(event))

    @property
    def long_quote(self) -> Mark | None:
        """Return where the last text began, if it was quoted and ran over several lines."""
        last = self.last_scalar
        return _mark(last) if last is not None and _is_long_quote(last) else None

    def _report(self, code: str, mark: Mark, **values: str) -> None:
        self.findings.append(Finding(code, mark=mark, values=values))

    def _count_document(self, mark: Mark) -> None:
        self.documents += 1
        if self.documents > 1:
            raise RefusalError(Finding("KS007", mark=mark))

    def _refuse_extras(self, event: yaml.NodeEvent, mark: Mark) -> None:
        if event.anchor is not None:
            self._report("KS008", mark)
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._report("KS010", mark, tag=shown(str(tag)))

    def _scalar(self, mark: Mark, text: str) -> Scalar:
        sign = hidden_sign(text)
        if sign:
            self._report("KS004", mark, sign=sign)
        return Scalar(mark, text)

    def _start(self, mark: Mark, *, keyed: bool) -> None:
        if len(self.open) >= DEEPEST:
            raise RefusalError(Finding("KS012", mark=mark, values={"limit": str(DEEPEST)}))
        self.open.append(_Open(mark, keyed))

    def _add(self, node: Node) -> None:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise RefusalError(Finding("KS013", mark=node.mark, values={"limit": in_figures(MOST_NODES)}))
        if not self.open:
            self.root = self.root or node
            return
        part = self.open[-1]
        if not part.keyed:
            part.items.append(node)
        elif part.waiting is None:
            part.waiting = self._key(node)
        else:
            self._enter(part, part.waiting, node)
            part.waiting = None

    def _key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar):
            return node
        self._report("KS015", node.mark)
        return Scalar(node.mark, _NO_KEY)

    def _enter(self, part: _Open, key: Scalar, value: Node) -> None:
        if key.text == "<<":
            self._report("KS009", key.mark)
        elif key.text in part.entries:
            self._report("KS011", key.mark, key=shown(key.text))
        elif key.text != _NO_KEY:
            part.entries[key.text] = (key.mark, value)


def compose(source: Source) -> tuple[Mapping | None, tuple[Finding, ...]]:
    """Return the nodes of a file, as far as they can be built, and all that is wrong with its YAML."""
    builder = _Builder(escapes="\\" in source.text)
    try:
        for event in _events(source.text):
            builder.take(event)
    except RefusalError as refusal:
        return None, (*builder.findings, refusal.finding)
    except yaml.MarkedYAMLError as error:
        return None, (*builder.findings, complaint(error, source, builder.long_quote))
    except (yaml.YAMLError, ValueError, RecursionError):
        return None, (*builder.findings, Finding("KS006", mark=Mark(0, 0)))
    if not isinstance(builder.root, Mapping):
        mark = builder.root.mark if builder.root else Mark(0, 0)
        return None, (*builder.findings, Finding("KS014", mark=mark))
    return builder.root, tuple(builder.findings)


def _events(text: str) -> Iterator[yaml.Event]:
    loader = _LOADER(text)
    try:
        event = loader.get_event()
        while not isinstance(event, yaml.StreamEndEvent):
            yield event
            event = loader.get_event()
    finally:
        loader.dispose()


def _mark(event: yaml.Event) -> Mark:
    at = event.start_mark
    return Mark(at.line, at.column) if at else Mark(0, 0)


def _is_long_quote(event: yaml.ScalarEvent) -> bool:
    if event.style not in {'"', "'"}:
        return False
    start, end = event.start_mark, event.end_mark
    return bool(start and end and start.line < end.line)
