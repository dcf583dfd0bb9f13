"""Reading a scenario file, and everything that is wrong with it in one run."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from game.scenarios.building import build
from game.scenarios.checks import semantic_findings
from game.scenarios.composing import compose
from game.scenarios.draft import draft_of
from game.scenarios.findings import Finding
from game.scenarios.nodes import Node
from game.scenarios.problems import Problem, ScenarioError, is_error
from game.scenarios.scenario import Scenario
from game.scenarios.source import decode, read_bytes, source_of, unsuitable
from game.scenarios.wording import all_worded, place_of, worded


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
        return None, (worded(data, source_of("", str(path))),)
    text = decode(data)
    if isinstance(text, Finding):
        return None, (worded(text, source_of(data.decode("utf-8", "replace"), str(path))),)
    return check_text(text, str(path))


def check_text(text: str, name: str) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """Return the scenario in a text, or None when it has errors, and all that is wrong with it."""
    source = source_of(text, name)
    refusal = unsuitable(source)
    if refusal:
        return None, (worded(refusal, source),)
    root, found = compose(source)
    if root is None:
        return None, all_worded(found, source, None)
    draft, misfits = draft_of(root, name)
    problems = all_worded(
        (*found, *_elsewhere(misfits, found, root), *semantic_findings(draft)), source, root
    )
    if draft.front is None or any(map(is_error, problems)):
        return None, problems
    return build(draft, draft.front), problems


def _elsewhere(misfits: Iterable[Finding], found: Iterable[Finding], root: Node) -> Iterator[Finding]:
    """Give the misfits that are not at a place where the YAML itself is already at fault."""
    places = {finding.mark for finding in found}
    return (misfit for misfit in misfits if place_of(misfit, root) not in places)
