"""From YAML text to nodes, by way of the parser's events: what could hurt is refused before it is built.

Building from events keeps every place, needs no recursion, and never expands an alias or a merge key.
"""

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple, NoReturn

import yaml

from game.scenarios.findings import Finding, Mark
from game.scenarios.nodes import Mapping, Node, Scalar, Sequence, Spot, mark_of
from game.scenarios.problems import shown
from game.scenarios.source import Source, hidden_sign
from game.scenarios.syntax import complaint
from game.words import in_figures

DEEPEST = 20
MOST_NODES = 50_000

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Open(NamedTuple):
    """A list or a keyed part whose end has not come yet, and the nodes of the part around it."""

    at: Spot | None
    keyed: bool
    around: list[Node]


class RefusalError(Exception):
    """The file cannot be read on; carries the finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


class _Builder:
    """Takes the parser's events one by one, and collects the nodes and what is wrong with them.

    `items` are the nodes of the innermost open part so far; in a keyed part, keys and values by turns.
    """

    def __init__(self, *, escapes: bool) -> None:
        self.escapes = escapes
        self.findings: list[Finding] = []
        self.open: list[_Open] = []
        self.items: list[Node] = []
        self.last_scalar: yaml.ScalarEvent | None = None
        self.documents = 0
        self.nodes = 0

    def take_all(self, events: Iterator[yaml.Event]) -> None:
        """Take the events of a file; nearly all are scalars without anything special."""
        items = self.items
        for event in events:
            if type(event) is not yaml.ScalarEvent:
                self._take_other(event)
                items = self.items
                continue
            self.last_scalar = event
            if self.escapes or event.anchor is not None or event.tag is not None:
                self._look_into(event)
            self.nodes += 1
            if self.nodes > MOST_NODES:
                self._refuse_size(_mark(event))
            items.append(Scalar(event.start_mark, event.value))

    def _take_other(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.CollectionStartEvent):
            if event.anchor is not None or event.tag is not None:
                self._refuse_extras(event)
            self._start(event)
        elif isinstance(event, yaml.AliasEvent):
            self._report("KS008", _mark(event))
            self._add(Scalar(event.start_mark, ""))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._count_document(_mark(event))

    @property
    def root(self) -> Node | None:
        """Return the node at the top, once it is closed."""
        return self.items[0] if self.items and not self.open else None

    @property
    def long_quote(self) -> Mark | None:
        """Return where the last text began, if it was quoted and ran over several lines."""
        last = self.last_scalar
        return _mark(last) if last is not None and _is_long_quote(last) else None

    def report_open(self) -> None:
        """Report what is wrong with the keys of parts that are still open, where a file is not read on."""
        items = self.items
        for part in reversed(self.open):
            if part.keyed:
                self._entries(items)
            items = part.around

    def _report(self, code: str, mark: Mark, **values: str) -> None:
        self.findings.append(Finding(code, mark=mark, values=values))

    def _count_document(self, mark: Mark) -> None:
        self.documents += 1
        if self.documents > 1:
            raise RefusalError(Finding("KS007", mark=mark))

    def _refuse_extras(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._report("KS008", _mark(event))
        if event.tag is not None:
            self._report("KS010", _mark(event), tag=shown(str(event.tag)))

    def _look_into(self, event: yaml.ScalarEvent) -> None:
        self._refuse_extras(event)
        sign = hidden_sign(event.value)
        if sign:
            self._report("KS004", _mark(event), sign=sign)

    def _refuse_size(self, mark: Mark) -> NoReturn:
        raise RefusalError(Finding("KS013", mark=mark, values={"limit": in_figures(MOST_NODES)}))

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        if len(self.open) >= DEEPEST:
            raise RefusalError(Finding("KS012", mark=_mark(event), values={"limit": str(DEEPEST)}))
        self.open.append(_Open(event.start_mark, isinstance(event, yaml.MappingStartEvent), self.items))
        self.items = []

    def _close(self) -> None:
        part, items = self.open.pop(), self.items
        self.items = part.around
        if part.keyed:
            self._add(Mapping(part.at, self._entries(items)))
        else:
            self._add(Sequence(part.at, tuple(items)))

    def _add(self, node: Node) -> None:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self._refuse_size(node.mark)
        self.items.append(node)

    def _entries(self, items: list[Node]) -> dict[str, tuple[Scalar, Node]]:
        """Return the entries of a part whose keys and values came by turns."""
        pairs = zip(items[::2], items[1::2], strict=False)
        entries = {key.text: (key, value) for key, value in pairs if isinstance(key, Scalar)}
        if 2 * len(entries) == len(items) and "<<" not in entries:
            return entries
        return dict(self._odd_entries(items))

    def _odd_entries(self, items: list[Node]) -> Iterator[tuple[str, tuple[Scalar, Node]]]:
        """Give the entries that can be used, and report the keys that cannot; the first of two counts."""
        seen: set[str] = set()
        for key, value in zip_longest(items[::2], items[1::2]):
            if not isinstance(key, Scalar):
                self._report("KS015", key.mark)
            elif value is None:
                continue
            elif key.text == "<<":
                self._report("KS009", key.mark)
            elif key.text in seen:
                self._report("KS011", key.mark, key=shown(key.text))
            else:
                seen.add(key.text)
                yield key.text, (key, value)


def compose(source: Source) -> tuple[Mapping | None, tuple[Finding, ...]]:
    """Return the nodes of a file, as far as they can be built, and all that is wrong with its YAML."""
    builder = _Builder(escapes="\\" in source.text)
    refusal = _built(builder, source)
    if refusal is not None:
        builder.report_open()
        return None, (*builder.findings, refusal)
    root = builder.root
    if not isinstance(root, Mapping):
        mark = root.mark if root else Mark(0, 0)
        return None, (*builder.findings, Finding("KS014", mark=mark))
    return root, tuple(builder.findings)


def _built(builder: _Builder, source: Source) -> Finding | None:
    """Let all of a file be built; returns what it cannot be read on for."""
    try:
        builder.take_all(_events(source.text))
    except RefusalError as refusal:
        return refusal.finding
    except yaml.MarkedYAMLError as error:
        return complaint(error, source, builder.long_quote)
    except (yaml.YAMLError, ValueError, RecursionError):
        return Finding("KS006", mark=Mark(0, 0))
    return None


def _events(text: str) -> Iterator[yaml.Event]:
    loader = _LOADER(text)
    try:
        event = loader.get_event()
        while type(event) is not yaml.StreamEndEvent:
            yield event
            event = loader.get_event()
    finally:
        loader.dispose()


def _mark(event: yaml.Event) -> Mark:
    return mark_of(event.start_mark)


def _is_long_quote(event: yaml.ScalarEvent) -> bool:
    if event.style not in {'"', "'"}:
        return False
    start, end = event.start_mark, event.end_mark
    return bool(start and end and start.line < end.line)
