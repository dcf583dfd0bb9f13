"""The story as a whole: its endings, its cast, its texts and the name of its file."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from game.scenarios.checks.references import people_named
from game.scenarios.checks.walks import values_in, written_in
from game.scenarios.draft import Draft
from game.scenarios.findings import Finding
from game.scenarios.nodes import Sequence
from game.scenarios.schema import EndingWhen

_WORD_MARK = re.compile(r"(?<!\w)_(?=\w)|(?<=[\w.,!?…”’])_(?!\w)")


def order_of_endings(draft: Draft) -> Iterator[Finding]:
    """Find a last ending with a condition, and earlier ones without."""
    endings = draft.root.get("endings")
    last = len(endings.items) - 1 if isinstance(endings, Sequence) else -1
    for ending in draft.endings:
        conditional = ending.part.when is not None and ending.part.when != EndingWhen()
        if conditional and ending.path[-1] == last:
            yield Finding("KS212", (*ending.path, "when"), on_key=True)
        if not conditional and ending.path[-1] != last:
            yield Finding("KS213", (*ending.path, "id"))


def no_ending_for_failure(draft: Draft) -> Iterator[Finding]:
    """Find a scenario that tells a failed company the same as any other."""
    whole = len(draft.endings) > 1
    if whole and not any(
        ending.part.when and _asks_for_failure(ending.part.when) for ending in draft.endings
    ):
        yield Finding("KS310", ("endings",), on_key=True)


def _asks_for_failure(when: EndingWhen) -> bool:
    return when.failed is True or any(map(_asks_for_failure, when.any_of))


def silent_people(draft: Draft) -> Iterator[Finding]:
    """Find members of the cast who never appear; broken parts might use them, so then nobody is named."""
    parts = (draft.root.get(key) for key in ("executives", "events", "voices"))
    written = sum(len(part.items) for part in parts if isinstance(part, Sequence))
    if written > len(draft.executives) + len(draft.events) + len(draft.voices):
        return
    heard = {name for _path, name in people_named(draft)}
    for person in draft.cast:
        if person.path[-1] not in heard:
            yield Finding("KS304", person.path, values={"name": person.part.name}, on_key=True)


def shared_faces(draft: Draft) -> Iterator[Finding]:
    """Find two members of the cast with the same portrait."""
    faces: dict[int, str] = {}
    for person in draft.cast:
        name, face = person.part.name, person.part.portrait
        if face in faces:
            values = {"name": faces[face], "other": name}
            yield Finding("KS309", (*person.path, "portrait"), values=values)
        faces.setdefault(face, name)


def open_emphasis(draft: Draft) -> Iterator[Finding]:
    """Find texts whose marks for bold or italic are not closed."""
    if not any(is_open(text) for text in written_in(draft) if "_" in text or "*" in text):
        return
    for path, text in values_in(draft.root):
        if is_open(text.text):
            yield Finding("KS311", path)


def is_open(text: str) -> bool:
    """Tell whether a mark for bold or italic is not closed in a text."""
    return bool(text.count("**") % 2 or ("_" in text and len(_WORD_MARK.findall(text)) % 2))


def other_name_than_file(draft: Draft) -> Iterator[Finding]:
    """Find a scenario whose id is not the name of its file."""
    stem = PurePath(draft.file).stem
    if draft.front and draft.front.id != stem:
        yield Finding("KS312", ("id",), values={"file": stem, "name": draft.front.id})
