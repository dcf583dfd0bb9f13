"""A scenario told in another language: its rules as they are, its texts from the file of that language."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from pydantic_core import PydanticCustomError

from game.po import Entry, PoError, entries_of
from game.scenarios.building import build
from game.scenarios.draft import Draft, draft_of
from game.scenarios.findings import Finding
from game.scenarios.findings import Path as Way
from game.scenarios.scenario import Scenario
from game.scenarios.source import decode, read_bytes, source_of, unsuitable
from game.scenarios.texts import Text, retold, texts_of
from game.words import codes_for, language

FOLDER: Final = "texts"
"""The folder beside a scenario in which its translations lie."""

MORE_ROOM: Final = 1.25
"""By this factor a translation may be longer than the text it stands for may be."""

Translations = Mapping[tuple[str, str], Entry]
"""Entries by address and source."""


def file_of(path: Path, code: str) -> Path:
    """Return the file that holds a scenario's texts in a language, whether or not it is there."""
    return path.parent / FOLDER / f"{path.stem}.{code}.po"


def files_of(path: Path) -> list[Path]:
    """Return the translations that lie beside a scenario."""
    return sorted(file_of(path, "*").parent.glob(f"{_literal(path.stem)}.*.po"))


def _literal(name: str) -> str:
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in name)


def told(scenario: Scenario, draft: Draft, path: Path, code: str | None = None) -> Scenario:
    """Return a scenario in a language, by default the one in force; text by text as far as it is translated.

    Its hashes stay those of the file: who plays in another language plays the same scenario.
    """
    for each in codes_for(language() if code is None else code):
        if file_of(path, each).is_file():
            return _in_words(scenario, draft, translations_in(file_of(path, each)))
    return scenario


def translations_in(path: Path) -> Translations:
    """Return what a file of texts holds that can be used; nothing when it cannot be read."""
    data = read_bytes(path)
    text = data if isinstance(data, Finding) else decode(data)
    if isinstance(text, Finding):
        return {}
    if unsuitable(source_of(text, path.name)):
        return {}
    try:
        return {(entry.context, entry.source): entry for entry in entries_of(text) if entry.done}
    except PoError:
        return {}


def _in_words(scenario: Scenario, draft: Draft, words: Translations) -> Scenario:
    told = _retold(draft, words)
    if told.front is None:
        return scenario
    return replace(
        build(told, told.front), content_hash=scenario.content_hash, rules_hash=scenario.rules_hash
    )


def _retold(draft: Draft, known: Translations) -> Draft:
    """Return a draft with its texts translated, as far as the translations fit."""
    words: dict[Way, str] = {}
    for text in texts_of(draft.root):
        entry = known.get((text.address, text.source))
        if entry is not None and fits(text, entry.text):
            words[text.path] = entry.text
    told, _misfits = draft_of(retold(draft.root, words), draft.file, room=MORE_ROOM)
    return told


def fits(text: Text, translation: str) -> bool:
    """Tell whether a translation can stand for a text: it is not empty and not too long."""
    try:
        text.prose.read(translation, int(text.prose.limit * MORE_ROOM))
    except PydanticCustomError:
        return False
    return True
