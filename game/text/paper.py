"""Lines of text on a terminal: wrapped, without colour or boxes, so that a screen reader can follow."""

import re
import shutil
import textwrap
from collections.abc import Iterable
from typing import Final, TextIO

WIDEST: Final = 80
_NARROWEST: Final = 30
_MARKS: Final = re.compile(r"\*\*(.+?)\*\*|(?<!\w)_(.+?)_(?!\w)", re.DOTALL)
_SIGNS: Final = str.maketrans({"\u2212": "-", "\u202f": "\u00a0"})
_TIED: Final = str.maketrans({"\u00a0": " "})


class Paper:
    """What the game is told and answers on: one stream to read from and one to write to.

    Prompts are shown as they are; where input does not come from a keyboard, it is repeated after the
    prompt, so that a transcript can be read.
    """

    def __init__(self, reading: TextIO, writing: TextIO, width: int | None = None) -> None:
        self._reading = reading
        self._writing = writing
        self._width = width or width_of_terminal()

    def say(self, lines: Iterable[str]) -> None:
        """Write lines, each wrapped at spaces; an empty one parts paragraphs."""
        for line in lines:
            self._writing.write(wrapped(line, self._width) + "\n")
        self._writing.flush()

    def ask(self) -> str | None:
        """Ask for a line and return it without its end, or None when the input has ended."""
        self._writing.write("> ")
        self._writing.flush()
        line = self._reading.readline()
        if not line:
            self._writing.write("\n")
            return None
        answer = "".join(sign if sign.isprintable() else " " for sign in line).strip()
        if not self._reading.isatty():
            self._writing.write(answer + "\n")
        return answer


def width_of_terminal() -> int:
    """Return how wide lines are: as the terminal is, 30 to 80 signs."""
    return max(_NARROWEST, min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns - 1))


def wrapped(line: str, width: int) -> str:
    """Wrap one line; what comes after a leading number or dash is set below its beginning."""
    plain = line.translate(_SIGNS)
    indent = len(plain) - len(plain.lstrip(" "))
    return textwrap.fill(
        plain.strip(),
        width,
        initial_indent=" " * indent,
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
    ).translate(_TIED)


def plain(text: str) -> str:
    """Return a text of a scenario without its marks for bold and italic."""
    return _MARKS.sub(lambda found: found[1] or found[2], text)


def paragraphs(text: str) -> tuple[str, ...]:
    """Return a long text of a scenario as lines, an empty one between paragraphs."""
    parts = [re.sub("[ \n]+", " ", part).strip() for part in plain(text).split("\n\n")]
    lines = [line for part in parts if part for line in (part, "")]
    return tuple(lines[:-1])
