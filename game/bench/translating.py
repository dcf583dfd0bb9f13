"""Writing the file in which a scenario's texts are translated, and bringing it up to date."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

from game.po import Entry, PoError, aside, entries_of, set_aside, written
from game.scenarios.findings import Finding
from game.scenarios.loading import Examined
from game.scenarios.source import decode, read_bytes
from game.scenarios.telling import file_of
from game.scenarios.texts import Text, texts_of

_ALIKE = 0.5
"""Texts at the same address that are less alike than this are taken for different texts."""


@dataclass(frozen=True, slots=True)
class Renewed:
    """A file of translations as it is to be, and how far it is."""

    path: Path
    text: str
    texts: int
    missing: int
    fuzzy: int
    dropped: int


def renewed(path: Path, examined: Examined, code: str) -> Renewed:
    """Return the translations of a scenario into a language, with what is there kept; raises PoError.

    What is new is empty. What was translated for another wording is marked fuzzy, with the wording it was
    made for. What is no longer in the scenario is set aside at the end.
    """
    place = file_of(path, code)
    before = _text(place)
    old = entries_of(before)
    wanted = list(_unique(texts_of(examined.root))) if examined.root else []
    rest = {(entry.context, entry.source): entry for entry in old if entry.source}
    kept = {text: rest.pop((text.address, text.source), None) for text in wanted}
    entries = [_entry(text, kept[text], rest) for text in wanted]
    lost = [aside(entry) for entry in rest.values() if entry.text]
    head = next((entry for entry in old if not entry.source), _header(path.stem, code))
    behind = "\n\n".join(filter(None, [set_aside(before), *lost]))
    return Renewed(
        path=place,
        text=written([head, *entries], behind),
        texts=len(entries),
        missing=sum(not entry.text for entry in entries),
        fuzzy=sum(entry.fuzzy for entry in entries),
        dropped=len(lost),
    )


def _text(path: Path) -> str:
    if not path.exists():
        return ""
    data = read_bytes(path)
    text = data if isinstance(data, Finding) else decode(data)
    if isinstance(text, Finding):
        raise PoError(text.mark.line + 1 if text.mark else 1)
    return text


def _unique(texts: Iterable[Text]) -> Iterator[Text]:
    seen: set[tuple[str, str]] = set()
    for text in texts:
        if (text.address, text.source) not in seen:
            seen.add((text.address, text.source))
            yield text


def _entry(text: Text, kept: Entry | None, rest: dict[tuple[str, str], Entry]) -> Entry:
    fresh = Entry(text.address, text.source)
    if kept is not None:
        return replace(fresh, forms=kept.forms, fuzzy=kept.fuzzy, notes=kept.notes, previous=kept.previous)
    like = _like(text, rest)
    if like is None:
        return fresh
    del rest[like.context, like.source]
    before = like.previous if like.fuzzy and like.previous else like.source
    return replace(fresh, forms=like.forms, fuzzy=True, notes=like.notes, previous=before)


def _like(text: Text, rest: dict[tuple[str, str], Entry]) -> Entry | None:
    """Return the translation that was made for an earlier wording of a text."""
    same = [entry for entry in rest.values() if entry.context == text.address and entry.text]
    rated = [(SequenceMatcher(None, text.source, entry.source).ratio(), entry) for entry in same]
    best = max(rated, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] >= _ALIKE or (len(same) == 1 and _single(text.address)) else None


def _single(address: str) -> bool:
    """Tell whether an address has one text only, so that whatever stands there is its translation."""
    return not address.startswith(("voices", "shocks", "learning_goals", "debrief"))


def _header(name: str, code: str) -> Entry:
    lines = (
        f"Project-Id-Version: {name}",
        f"Language: {code}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: 8bit",
    )
    return Entry("", "", ("".join(f"{line}\n" for line in lines),))
