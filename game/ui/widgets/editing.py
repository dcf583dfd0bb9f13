"""Editing one line of text: caret, selection, words; no pictures, no clipboard."""

import re
from dataclasses import dataclass, replace

from game.ui.drawing.fonts import clean

_WORD = re.compile(r"\w+|[^\w\s]+")


@dataclass(frozen=True)
class Line:
    """A text with a caret and the other end of the selection, both counted in characters."""

    text: str
    caret: int
    anchor: int

    @property
    def span(self) -> tuple[int, int]:
        """The selection from left to right; empty when both are equal."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        """The selected text."""
        start, end = self.span
        return self.text[start:end]


def move(line: Line, to: int, keep: bool = False) -> Line:
    """Put the caret somewhere; `keep` stretches the selection to there."""
    to = max(0, min(to, len(line.text)))
    return replace(line, caret=to, anchor=line.anchor if keep else to)


def insert(line: Line, text: str, limit: int) -> Line:
    """Put text in the place of the selection; what goes beyond `limit` characters is dropped."""
    start, end = line.span
    room = max(0, limit - len(line.text) + end - start)
    added = clean(text)[:room]
    return Line(line.text[:start] + added + line.text[end:], start + len(added), start + len(added))


def delete(line: Line, to: int) -> Line:
    """Delete the selection, or what lies between the caret and `to`."""
    start, end = line.span
    if start == end:
        to = max(0, min(to, len(line.text)))
        start, end = min(line.caret, to), max(line.caret, to)
    return Line(line.text[:start] + line.text[end:], start, start)


def word_end(line: Line, way: int) -> int:
    """Return where the next word ends (`way` 1) or the last one begins (-1)."""
    if way > 0:
        ends = (word.end() for word in _WORD.finditer(line.text) if word.end() > line.caret)
        return next(ends, len(line.text))
    starts = [word.start() for word in _WORD.finditer(line.text) if word.start() < line.caret]
    return starts[-1] if starts else 0
