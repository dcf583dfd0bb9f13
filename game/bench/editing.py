"""Changes to a text by place, so that comments and layout stay; and what they come to, line by line."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import unified_diff
from typing import Final

from game.scenarios.findings import Mark

DROPPED: Final = "\0"
"""Stands for a line that is taken out."""


@dataclass(frozen=True, slots=True)
class Edit:
    """At a place, some characters of a line are replaced by others."""

    mark: Mark
    old: str
    new: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with all edits made; an edit whose old characters are not at its place is left out."""
    lines = text.split("\n")
    for edit in sorted(edits, key=lambda edit: (edit.mark.line, edit.mark.column), reverse=True):
        row, column = edit.mark.line, edit.mark.column
        if row < len(lines) and lines[row].startswith(edit.old, column):
            lines[row] = lines[row][:column] + edit.new + lines[row][column + len(edit.old) :]
    return "\n".join(line for line in lines if line != DROPPED)


def changes(before: str, after: str, name: str) -> str:
    """Return the lines that change from one text to another, with those around them."""
    lines = unified_diff(before.split("\n"), after.split("\n"), name, name, lineterm="", n=2)
    return "\n".join(lines)


def like(original: str, text: str) -> str:
    """Return a text with the line ends and the byte order mark of the file it comes from."""
    mark = "\ufeff" if original.startswith("\ufeff") else ""
    return mark + (text.replace("\n", "\r\n") if "\r\n" in original else text)
