"""Mending what can be mended with certainty: each mend is tried, and kept only if it makes things better."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.bench.editing import edited
from game.bench.mends import MENDS
from game.scenarios.findings import Finding, Mark
from game.scenarios.loading import Examined, examine_text
from game.scenarios.problems import Problem, is_error
from game.scenarios.wording import place_of

_MOST_TRIES: Final = 200


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after mending, the problems that were mended in it, and those that are left."""

    text: str
    done: tuple[Problem, ...]
    left: tuple[Problem, ...]


def mended(text: str, name: str) -> Mended:
    """Return a text with all mended that can be mended with certainty."""
    now = examine_text(text, name)
    done: list[Problem] = []
    tries = 0
    while tries < _MOST_TRIES:
        for finding, mark, candidate in _candidates(now):
            tries += 1
            then = examine_text(candidate, name)
            if _is_better(now, then, mark):
                done.append(_problem(now, finding, mark))
                now = then
                break
        else:
            break
    return Mended(now.source.text, tuple(done), now.problems)


def _candidates(now: Examined) -> Iterator[tuple[Finding, Mark, str]]:
    """Give the findings that a mend is known for, each with its place and the text after the mend."""
    for finding in now.findings:
        mark = place_of(finding, now.root)
        if finding.code not in MENDS or mark is None or mark.line >= len(now.source.lines):
            continue
        edits = MENDS[finding.code](finding, mark, now.source.lines, now.draft)
        after = edited(now.source.text, edits)
        if after != now.source.text:
            yield finding, mark, after


def _is_better(now: Examined, then: Examined, mark: Mark) -> bool:
    """Tell whether a mend helped: fewer problems and none of a new kind, or the YAML is read further."""
    if now.draft is None:
        first = min((problem.line for problem in then.problems), default=0)
        return then.draft is not None or first > mark.line + 1
    if then.draft is None:
        return False
    before, after = _counts(now), _counts(then)
    return (
        sum(after.values()) < sum(before.values())
        and _errors(then) <= _errors(now)
        and not after.keys() - before.keys()
    )


def _counts(examined: Examined) -> Counter[str]:
    return Counter(finding.code for finding in examined.findings)


def _errors(examined: Examined) -> int:
    return sum(map(is_error, examined.problems))


def _problem(now: Examined, finding: Finding, mark: Mark) -> Problem:
    at = (finding.code, mark.line + 1, mark.column + 1)
    return next(p for p in now.problems if (p.code, p.line, p.column) == at)
