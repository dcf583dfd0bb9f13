"""Texts that are a strain to read on a phone."""

import re
from collections.abc import Iterator
from typing import Final

from game.scenarios.checks.walks import written_in
from game.scenarios.draft import Draft
from game.scenarios.findings import Finding, Mark, Path
from game.scenarios.letters import lacked
from game.scenarios.nodes import Scalar, reached
from game.scenarios.problems import printable
from game.scenarios.source import named
from game.scenarios.texts import NAMES, texts_of
from game.words import in_figures

LONGEST_WORD: Final = 28
"""So many letters of a word fit side by side on a phone, in the size of the text there."""
LONGEST_EVENT: Final = 900
"""So many characters of an event and its choices at most, or a phone is scrolled more than once to answer."""
_MOST_SIGNS: Final = 6

_LONG: Final = re.compile(rf"[^\s\u2013\u2014/-]{{{LONGEST_WORD + 1}}}")
_WORD: Final = re.compile(r"[^\s\u2013\u2014/-]+")


def words_too_long(draft: Draft) -> Iterator[Finding]:
    """Find words that run over the edge of a phone."""
    words = " ".join(written_in(draft)).split()
    if not _LONG.search(" ".join([word for word in words if len(word) > LONGEST_WORD])):
        return
    for text in texts_of(draft.root):
        word = max(_WORD.findall(text.source), key=len, default="")
        if len(word) > LONGEST_WORD:
            values = {"text": f"{word[:20]}…", "count": str(len(word)), "limit": str(LONGEST_WORD)}
            yield Finding("KS321", text.path, values=values)


def signs_not_in_the_typeface(draft: Draft) -> Iterator[Finding]:
    """Find signs that the typeface of the game lacks; they are named together, at the first of them."""
    if not lacked("".join(written_in(draft))):
        return
    found = sorted((mark, path, text) for path, mark, text in _seen(draft) if lacked(text))
    if found:
        signs = lacked("".join(text for _mark, _path, text in found))
        yield Finding("KS329", found[0][1], values={"signs": shown_signs(signs)})


def _seen(draft: Draft) -> Iterator[tuple[Path, Mark, str]]:
    """Give what players see of a file: texts and names."""
    yield from ((text.path, text.mark, text.source) for text in texts_of(draft.root))
    for way in NAMES:
        for path, name in reached(draft.root, way):
            if isinstance(name, Scalar):
                yield path, name.mark, name.text


def shown_signs(signs: list[str]) -> str:
    """Return the first signs of a list with their code points, as they stand in a sentence."""
    told = ", ".join(f"{printable(sign)} ({named(sign)})" for sign in signs[:_MOST_SIGNS])
    return f"{told} …" if len(signs) > _MOST_SIGNS else told


def events_too_long(draft: Draft) -> Iterator[Finding]:
    """Find events that take much scrolling on a phone before they can be answered."""
    for placed in draft.events:
        count = len(placed.part.text) + sum(len(choice.label) for choice in placed.part.choices)
        if count > LONGEST_EVENT:
            values = {"count": in_figures(count), "limit": in_figures(LONGEST_EVENT)}
            yield Finding("KS322", (*placed.path, "text"), values=values, on_key=True)
