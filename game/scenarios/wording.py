"""Findings put into words, each with its place, an excerpt, and the name that was perhaps meant."""

from collections.abc import Iterable
from typing import Final

from game.scenarios.codes import KINDS
from game.scenarios.findings import Finding, Mark, listed, nearest
from game.scenarios.nodes import Node, locate
from game.scenarios.problems import Problem
from game.scenarios.source import Source
from game.words import _

MOST_SHOWN: Final = 200
"""So many problems are put into words; of those behind them only the number is given."""

Placed = tuple[Mark | None, Finding]


def worded(finding: Finding, source: Source) -> Problem:
    """Put a finding about a file as a whole, or one with a mark of its own, into words."""
    return _problem(finding.mark, finding, source)


def all_worded(findings: Iterable[Finding], source: Source, root: Node | None) -> tuple[Problem, ...]:
    """Put findings into words in the order of the file, each once, and count those beyond the most shown."""
    placed = sorted(((place_of(finding, root), finding) for finding in findings), key=_order)
    problems = [_problem(mark, finding, source) for mark, finding in placed[:MOST_SHOWN]]
    if len(placed) > MOST_SHOWN:
        rest = Finding("KS024", values={"count": str(len(placed) - MOST_SHOWN)})
        problems.append(_problem(placed[MOST_SHOWN][0], rest, source))
    return tuple(dict.fromkeys(problems))


def place_of(finding: Finding, root: Node | None) -> Mark | None:
    """Return where a finding is, or None when it has no place."""
    if finding.mark or root is None:
        return finding.mark
    return locate(root, finding.path, on_key=finding.on_key)


def _order(placed: Placed) -> tuple[int, int, str]:
    mark, finding = placed
    return (mark.line, mark.column, finding.code) if mark else (-1, -1, finding.code)


def _problem(mark: Mark | None, finding: Finding, source: Source) -> Problem:
    kind = KINDS[finding.code]
    values = {**finding.values, "names": listed(finding.among)}
    if "wanted" in values:
        values["wanted"] = _wanted(values["wanted"])
    return Problem(
        code=kind.code,
        severity=kind.severity,
        file=source.name,
        line=mark.line + 1 if mark else 0,
        column=mark.column + 1 if mark else 0,
        message=_(kind.message).format(**values),
        mend=_perhaps(finding) or _(kind.mend).format(**values),
        excerpt=source.excerpt(mark) if mark else "",
    )


def _perhaps(finding: Finding) -> str:
    close = nearest(finding.word, finding.among)
    return _("Perhaps you mean `{name}`.").format(name=close) if close else ""


def _wanted(shape: str) -> str:
    return {"list": _("a list"), "keyed": _("a part with keys of its own"), "text": _("a single text")}.get(
        shape, shape
    )
