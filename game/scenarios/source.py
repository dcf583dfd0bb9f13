"""A scenario file as text: reading it, refusing what is not text, and showing excerpts of it."""

import re
from dataclasses import dataclass
from pathlib import Path

from game.scenarios.findings import Finding, Mark
from game.scenarios.problems import printable, shown

LARGEST = 1_000_000
"""Bytes of a file at most."""

_WINDOW = 96
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]"
)
_TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file, with line feeds only and no byte order mark, and the name to show for it."""

    name: str
    text: str
    lines: tuple[str, ...]

    def excerpt(self, mark: Mark) -> str:
        """Return the line of a mark, cut to a readable width, and a caret below the mark."""
        if not 0 <= mark.line < len(self.lines) or not self.lines[mark.line].strip():
            return ""
        line = self.lines[mark.line].replace("\t", " ")
        column = min(mark.column, len(line))
        first = max(0, column - _WINDOW // 2) if len(line) > _WINDOW else 0
        piece = printable(line[first : first + _WINDOW])
        return f"{piece}\n{' ' * (column - first)}^"


def source_of(text: str, name: str) -> Source:
    """Return a source for a text, whatever its line ends and with or without a byte order mark."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return Source(name, plain, tuple(plain.split("\n")))


def read_bytes(path: Path) -> bytes | Finding:
    """Return the bytes of a file, or the finding that says why not."""
    try:
        if not path.is_file():
            return Finding("KS001", values={"name": shown(str(path), 200)})
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError):
        return Finding("KS001", values={"name": shown(str(path), 200)})
    return Finding("KS002") if len(data) > LARGEST else data


def decode(data: bytes) -> str | Finding:
    """Return UTF-8 bytes as text, or the finding that says where they are not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        plain = before.replace("\r\n", "\n").replace("\r", "\n")
        return Finding("KS003", mark=mark_at(plain, len(plain)))


def unsuitable(source: Source) -> Finding | None:
    """Return the first sign that no scenario may contain, or None when all can be read."""
    if len(source.text) > LARGEST:
        return Finding("KS002")
    found = _INVISIBLE.search(source.text)
    if found:
        return Finding("KS004", mark=mark_at(source.text, found.start()), values={"sign": named(found[0])})
    tab = _TAB_INDENT.search(source.text) if "\t" in source.text else None
    return Finding("KS005", mark=mark_at(source.text, tab.end() - 1)) if tab else None


def hidden_sign(text: str) -> str:
    """Return the name of the first sign in a text that cannot be shown, or nothing."""
    found = _INVISIBLE.search(text)
    return named(found[0]) if found else ""


def named(sign: str) -> str:
    """Return the code point of a sign as it is usually written, such as U+0007."""
    return f"U+{ord(sign):04X}"


def mark_at(text: str, index: int) -> Mark:
    """Return the line and column of an index into a text."""
    before = text[:index]
    return Mark(before.count("\n"), len(before) - before.rfind("\n") - 1)
