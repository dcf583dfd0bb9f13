"""Reading a scenario file, and everything that is wrong with it in one run."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from game.scenarios.building import build
from game.scenarios.checks import semantic_findings
from game.scenarios.codes import KINDS
from game.scenarios.composing import compose
from game.scenarios.draft import draft_of
from game.scenarios.findings import Finding
from game.scenarios.nodes import Node, locate
from game.scenarios.problems import Problem, ScenarioError, in_order, is_error
from game.scenarios.scenario import Scenario
from game.scenarios.source import Source, decode, read_bytes, source_of, unsuitable
from game.words import _


def read_scenario(path: Path) -> Scenario:
    """Return the scenario in a file; ScenarioError with all its problems when it cannot be played."""
    scenario, problems = check_file(path)
    if scenario is None:
        raise ScenarioError(problems)
    return scenario


def check_file(path: Path) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """Return the scenario in a file, or None when it has errors, and all that is wrong with it."""
    data = read_bytes(path)
    if isinstance(data, Finding):
        return None, (_worded(data, source_of("", str(path)), None),)
    text = decode(data)
    if isinstance(text, Finding):
        return None, (_worded(text, source_of(data.decode("utf-8", "replace"), str(path)), None),)
    return check_text(text, str(path))


def check_text(text: str, name: str) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """Return the scenario in a text, or None when it has errors, and all that is wrong with it."""
    source = source_of(text, name)
    refusal = unsuitable(source)
    if refusal:
        return None, (_worded(refusal, source, None),)
    root, found = compose(source)
    if root is None:
        return None, _all_worded(found, source, None)
    draft, misfits = draft_of(root, name)
    problems = _all_worded(
        (*found, *_elsewhere(misfits, found, root), *semantic_findings(draft)), source, root
    )
    if draft.front is None or any(map(is_error, problems)):
        return None, problems
    return build(draft, draft.front), problems


def _elsewhere(misfits: Iterable[Finding], found: Iterable[Finding], root: Node) -> Iterator[Finding]:
    """Give the misfits that are not at a place where the YAML itself is already at fault."""
    places = {finding.mark for finding in found}
    return (misfit for misfit in misfits if locate(root, misfit.path, on_key=misfit.on_key) not in places)


def _all_worded(found: Iterable[Finding], source: Source, root: Node | None) -> tuple[Problem, ...]:
    return in_order(_worded(finding, source, root) for finding in found)


def _worded(finding: Finding, source: Source, root: Node | None) -> Problem:
    """Put a finding into words and find its place."""
    kind = KINDS[finding.code]
    mark = finding.mark
    if mark is None and root is not None:
        mark = locate(root, finding.path, on_key=finding.on_key)
    values = {**finding.values}
    if "wanted" in values and finding.code == "KS103":
        values["wanted"] = _wanted(values["wanted"])
    close = values.get("nearest", "")
    return Problem(
        code=kind.code,
        severity=kind.severity,
        file=source.name,
        line=mark.line + 1 if mark else 0,
        column=mark.column + 1 if mark else 0,
        message=_(kind.message).format(**values),
        mend=_("Perhaps you mean `{name}`.").format(name=close) if close else _(kind.mend).format(**values),
        excerpt=source.excerpt(mark) if mark else "",
    )


def _wanted(shape: str) -> str:
    return {"list": _("a list"), "keyed": _("a part with keys of its own")}.get(shape, _("a single text"))
