"""Rich text: **bold**, _italic_, [[term|what it means]], paragraphs and "- " lists, wrapped to a width.

A line is measured as merged runs of one style, because the widths of words do not add up exactly.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

import pygame

from game.ui.drawing.cache import blank
from game.ui.drawing.fonts import Fonts
from game.ui.theme import RGB, Weight

_MARK = re.compile(r"(\*\*.+?\*\*|\[\[.+?\]\]|(?<!\w)_[^_\n]+?_(?!\w))", re.DOTALL)
_CLOSING = "、。，．）」』】〕》！？：；,.)]!?:;%”’…"
_BULLETS = ("- ", "• ", "* ")


@dataclass(frozen=True)
class Style:
    """How a stretch of text looks, and what its tooltip says."""

    weight: Weight = "regular"
    tip: str = ""


@dataclass
class Run:
    """A stretch of one style on one line, in pixels from the top left of the text."""

    x: int
    y: int
    text: str
    style: Style


@dataclass(frozen=True)
class Sizing:
    """What wrapping needs to know: fonts, size and line height in pixels, and the base weight."""

    fonts: Fonts
    px: int
    line: int
    weight: Weight = "regular"
    markup: bool = True

    def width(self, text: str, style: Style) -> int:
        """Return the width of a run."""
        return self.fonts.width(text, self.px, style.weight)


def plain(source: str) -> str:
    """Return the words of a rich text without its marks."""
    return "".join(text for text, _style in styled(source))


def terms(source: str) -> list[tuple[str, str]]:
    """Return every term of a rich text with its explanation."""
    return [(text, style.tip) for text, style in styled(source) if style.tip]


def styled(source: str, base: Weight = "regular") -> Iterator[tuple[str, Style]]:
    """Yield the stretches of a rich text with their styles."""
    for part in _MARK.split(source):
        if part.startswith("**") and len(part) > 4:
            yield part[2:-2], Style("bold")
        elif part.startswith("[[") and part.endswith("]]"):
            term, _bar, tip = part[2:-2].partition("|")
            yield term, Style("semibold", tip or term)
        elif len(part) > 2 and part.startswith("_") and part.endswith("_"):
            yield part[1:-1], Style("italic")
        elif part:
            yield part, Style(base)


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"


def _words(source: str, sizing: Sizing) -> Iterator[list[tuple[str, Style]]]:
    """Yield words: fragments that must stay together, the last one with its space."""
    word: list[tuple[str, Style]] = []
    stretches = styled(source, sizing.weight) if sizing.markup else [(source, Style(sizing.weight))]
    for text, style in stretches:
        for piece in _pieces(text):
            if word and piece[0] not in _CLOSING and (_ends(word[-1][0]) or _is_wide(piece[0])):
                yield word
                word = []
            word.append((piece, style))
    if word:
        yield word


def _ends(text: str) -> bool:
    return text.endswith(" ") or _is_wide(text[-1])


def _pieces(text: str) -> Iterator[str]:
    start = 0
    for at, char in enumerate(text):
        if _is_wide(char):
            if at > start:
                yield text[start:at]
            yield char
            start = at + 1
        elif char == " ":
            yield text[start : at + 1]
            start = at + 1
    if start < len(text):
        yield text[start:]


@dataclass
class _Line:
    """One line being filled from `left` to `right`."""

    sizing: Sizing
    left: int
    right: int
    y: int
    runs: list[Run] = field(default_factory=list)

    def try_add(self, word: list[tuple[str, Style]]) -> bool:
        """Add a word if it fits, and say whether it did."""
        runs = [Run(r.x, r.y, r.text, r.style) for r in self.runs]
        for text, style in word:
            self._append(runs, text if runs else text.lstrip(" "), style)
        if runs and self._end(runs[-1]) > self.right:
            return False
        self.runs = [run for run in runs if run.text]
        return True

    def _end(self, run: Run) -> int:
        return run.x + self.sizing.width(run.text.rstrip(" "), run.style)

    def _append(self, runs: list[Run], text: str, style: Style) -> None:
        if runs and runs[-1].style == style:
            runs[-1].text += text
            return
        x = runs[-1].x + self.sizing.width(runs[-1].text, runs[-1].style) if runs else self.left
        runs.append(Run(x, self.y, text, style))


def _break_word(
    sizing: Sizing, word: list[tuple[str, Style]], width: int
) -> Iterator[list[tuple[str, Style]]]:
    """Cut a word that is wider than a line into pieces that fit, one character at least."""
    for text, style in word:
        start = 0
        while start < len(text):
            end = start + 1
            while end < len(text) and sizing.width(text[start : end + 1].rstrip(" "), style) <= width:
                end += 1
            yield [(text[start:end], style)]
            start = end


def _wrap(sizing: Sizing, source: str, left: int, right: int, y: int) -> Iterator[_Line]:
    line = _Line(sizing, left, right, y)
    for word in _words(source, sizing):
        if line.try_add(word):
            continue
        if line.runs:
            yield line
            line = _Line(sizing, left, right, line.y + sizing.line)
            if line.try_add(word):
                continue
        for piece in _break_word(sizing, word, right - left):
            if not line.try_add(piece):
                yield line
                line = _Line(sizing, left, right, line.y + sizing.line)
                line.runs = [Run(left, line.y, piece[0][0], piece[0][1])]
    yield line


class Rich:
    """A laid-out rich text: its height is known at once, its picture is drawn when first asked for."""

    def __init__(self, sizing: Sizing, source: str, width: int, color: RGB, link: RGB) -> None:
        self.width = max(1, width)
        self._sizing, self._color, self._link = sizing, color, link
        self.runs: list[Run] = []
        self.height = self._lay_out(source)
        self._picture: pygame.Surface | None = None
        self._rows: list[str] | None = None

    def _lay_out(self, source: str) -> int:
        line, y = self._sizing.line, 0
        for number, paragraph in enumerate(source.replace("\r", "").split("\n")):
            if not paragraph.strip():
                y += line // 2 if number else 0
                continue
            text = paragraph.strip()
            left = 0
            if self._sizing.markup and text.startswith(_BULLETS):
                text = text[2:]
                left = min(self._sizing.width("•  ", Style()), self.width // 3)
                self.runs.append(Run(left // 4, y, "•", Style("bold")))
            for filled in _wrap(self._sizing, text, left, self.width, y):
                self.runs += filled.runs
                y = filled.y + line
        return max(y, line)

    def lines(self) -> list[str]:
        """Return the words of each line."""
        if self._rows is None:
            rows: dict[int, str] = {}
            for run in self.runs:
                rows[run.y] = rows.get(run.y, "") + run.text
            self._rows = [row.rstrip() for row in rows.values()]
        return self._rows

    @property
    def used_width(self) -> int:
        """The width of the longest line in pixels."""
        ends = (run.x + self._sizing.width(run.text.rstrip(" "), run.style) for run in self.runs)
        return max(ends, default=0)

    def tips(self) -> list[tuple[pygame.Rect, str]]:
        """Return where terms stand and what they mean."""
        return [
            (pygame.Rect(run.x, run.y, self._run_width(run), self._sizing.line), run.style.tip)
            for run in self.runs
            if run.style.tip
        ]

    def _run_width(self, run: Run) -> int:
        return self._sizing.width(run.text.rstrip(" "), run.style)

    @property
    def picture(self) -> pygame.Surface:
        """The text as one transparent surface, `width` by `height` pixels."""
        if self._picture is None:
            self._picture = self._draw()
        return self._picture

    def _draw(self) -> pygame.Surface:
        picture = blank((self.width, self.height), self._color)
        for run in self.runs:
            color = self._link if run.style.tip else self._color
            word = self._sizing.fonts.render(run.text, self._sizing.px, color, run.style.weight)
            picture.blit(word, (run.x, run.y))
            if run.style.tip:
                self._underline(picture, run, color)
        return picture

    def _underline(self, picture: pygame.Surface, run: Run, color: RGB) -> None:
        dot = max(1, self._sizing.px // 14)
        ascent = self._sizing.fonts.font(self._sizing.px).get_ascent()
        y = min(run.y + ascent + 2 * dot, self.height - dot)
        for x in range(run.x, run.x + self._run_width(run), 3 * dot):
            picture.fill(color, (x, y, 2 * dot, dot))
