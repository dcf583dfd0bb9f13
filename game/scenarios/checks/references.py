"""References to people, events and choices, and ids that are used twice."""

from collections.abc import Iterator

from game.scenarios.checks.walks import choices_in, conditions_in
from game.scenarios.draft import Draft
from game.scenarios.findings import Finding, Path
from game.scenarios.nodes import Node, Scalar, Sequence, step
from game.scenarios.scalars import MOMENTS


def unknown_people(draft: Draft) -> Iterator[Finding]:
    """Find people who are not in the cast."""
    names = draft.cast_ids()
    for path, name in people_named(draft):
        if name not in names:
            yield Finding("KS201", path, values={"name": name}, word=name, among=names)


def people_named(draft: Draft) -> Iterator[tuple[Path, str]]:
    """Give everybody who brings an event, replies, says a line or could be an executive."""
    for event in draft.events:
        if event.part.who:
            yield (*event.path, "who"), event.part.who
    for path, choice in choices_in(draft):
        if choice.reply:
            yield (*path, "reply", "who"), choice.reply.who
    for executive in draft.executives:
        yield (*executive.path, "who"), executive.part.who
    for voice in draft.voices:
        yield (*voice.path, "who"), voice.part.who


def unknown_events(draft: Draft) -> Iterator[Finding]:
    """Find conditions on events, and notes on them, that do not exist."""
    known = draft.choice_ids()
    names = tuple(name for name in known if name)
    for path, event in _events_named(draft):
        if event not in known:
            yield Finding("KS202", path, values={"name": event}, word=event, among=names)


def _events_named(draft: Draft) -> Iterator[tuple[Path, str]]:
    for path, terms in conditions_in(draft):
        for key, names in (("happened", terms.happened), ("not_happened", terms.not_happened)):
            for position, name in enumerate(names):
                yield (*path, key, position), name
    yield from ((path, event) for path, event, _choice in _choices_named(draft))
    for position, note in enumerate(draft.front.workshop.notes if draft.front else ()):
        if note.at not in MOMENTS and not note.at.isdigit():
            yield ("workshop", "notes", position, "at"), note.at


def _choices_named(draft: Draft) -> Iterator[tuple[Path, str, str]]:
    for path, terms in conditions_in(draft):
        for key, pairs in (("chose", terms.chose), ("not_chose", terms.not_chose)):
            for position, (event, choice) in enumerate(pairs):
                yield (*path, key, position), event, choice


def unknown_choices(draft: Draft) -> Iterator[Finding]:
    """Find conditions on choices that their event does not have."""
    known = draft.choice_ids()
    for path, event, choice in _choices_named(draft):
        if event in known and choice not in known[event]:
            names = tuple(f"{event}/{name}" for name in known[event])
            values = {"event": event, "name": choice}
            yield Finding("KS203", path, values=values, word=f"{event}/{choice}", among=names)


def repeated_ids(draft: Draft) -> Iterator[Finding]:
    """Find ids that two parts of a list share, or two choices of an event; and executives named twice."""
    for key in ("initiatives", "rivals", "events", "endings"):
        yield from _repeated(draft.root.get(key), (key,))
    yield from _repeated(draft.root.get("executives"), ("executives",), "who")
    events = draft.root.get("events")
    for position, event in enumerate(events.items if isinstance(events, Sequence) else ()):
        yield from _repeated(step(event, "choices"), ("events", position, "choices"))


def _repeated(parts: Node | None, path: Path, key: str = "id") -> Iterator[Finding]:
    seen: set[str] = set()
    for position, part in enumerate(parts.items if isinstance(parts, Sequence) else ()):
        name = step(part, key)
        if not isinstance(name, Scalar):
            continue
        if name.text in seen:
            yield Finding("KS206", (*path, position, key), values={"name": name.text[:40]})
        seen.add(name.text)
