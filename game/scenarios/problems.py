"""What is wrong with a scenario file, where, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from game.words import _, plural

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong at one place; line and column count from 1, and are 0 when there is no place.

    `excerpt` is the line of the file and a second line with a caret below the place, or empty.
    """

    code: str
    severity: Severity
    file: str
    line: int
    column: int
    message: str
    mend: str
    excerpt: str = ""


class ScenarioError(Exception):
    """A scenario that cannot be played; `problems` says why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n\n".join(render(problem) for problem in self.problems))

    @property
    def first(self) -> Problem:
        """The first error; a warning above it may only follow from it."""
        return next((problem for problem in self.problems if is_error(problem)), self.problems[0])


def render(problem: Problem) -> str:
    """Return a problem as lines to read: the place, what is wrong, the excerpt, how to mend it."""
    place = printable(problem.file)
    if problem.line:
        place = f"{place}:{problem.line}:{problem.column}"
    kind = _("error") if problem.severity == "error" else _("warning")
    lines = [f"{place}: {kind} {problem.code}: {problem.message}"]
    lines += [f"    {line}" for line in problem.excerpt.splitlines()]
    return "\n".join([*lines, problem.mend])


def is_error(problem: Problem) -> bool:
    """Tell whether a problem keeps the scenario from being played."""
    return problem.severity == "error"


def count_of(problems: Iterable[Problem]) -> str:
    """Return how many errors and warnings there are, in words."""
    found = list(problems)
    errors = sum(map(is_error, found))
    warnings = len(found) - errors
    parts = []
    if errors:
        parts.append(plural("{n} error", "{n} errors", errors).format(n=errors))
    if warnings:
        parts.append(plural("{n} warning", "{n} warnings", warnings).format(n=warnings))
    return ", ".join(parts) or _("nothing wrong")


def printable(text: str) -> str:
    """Return text that is safe on a terminal and on one line: what cannot be printed becomes a dot."""
    return "".join(sign if sign.isprintable() else "·" for sign in text)


def shown(text: str, limit: int = 48) -> str:
    """Return the beginning of a text from a file, safe to put into a sentence."""
    flat = printable(" ".join(text[: 4 * limit].split()))
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"
