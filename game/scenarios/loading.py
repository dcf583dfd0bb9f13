"""Reading a scenario file, and everything that is wrong with it in one run."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.scenarios.building import build
from game.scenarios.checks import semantic_findings
from game.scenarios.composing import compose
from game.scenarios.draft import Draft, draft_of
from game.scenarios.findings import Finding
from game.scenarios.nodes import Mapping
from game.scenarios.problems import Problem, ScenarioError, is_error
from game.scenarios.scenario import Scenario
from game.scenarios.silence import heard
from game.scenarios.source import Source, decode, read_bytes, source_of, unsuitable
from game.scenarios.telling import told
from game.scenarios.wording import all_worded, place_of, worded


@dataclass(frozen=True, slots=True)
class Examined:
    """A file that has been read: its text, what could be understood of it, and all that is wrong.

    `draft` is None when the text could not be taken apart at all.
    """

    source: Source
    draft: Draft | None
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]

    @property
    def playable(self) -> bool:
        """Tell whether it has no errors."""
        return self.draft is not None and not any(map(is_error, self.problems))

    @property
    def root(self) -> Mapping | None:
        """Return the nodes of the file."""
        return self.draft.root if self.draft else None

    def scenario(self) -> Scenario | None:
        """Build the scenario in the language it is written in; None when it has errors."""
        if self.draft is None or self.draft.front is None or not self.playable:
            return None
        return build(self.draft, self.draft.front)


def read_scenario(path: Path, language: str | None = None) -> Scenario:
    """Return the scenario in a file, in a language (usually the one in force) as far as it is translated.

    Raises ScenarioError with all its problems when it cannot be played.
    """
    scenario, problems = load_file(path, language)
    if scenario is None:
        raise ScenarioError(problems)
    return scenario


def load_file(path: Path, language: str | None = None) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """Return the scenario in a file in a language, or None when it has errors, and all that is wrong."""
    examined = examine_file(path)
    scenario = examined.scenario()
    if scenario is None or examined.draft is None:
        return None, examined.problems
    return told(scenario, examined.draft, path, language), examined.problems


def check_file(path: Path) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """Return the scenario in a file as it is written, or None when it has errors, and all that is wrong."""
    examined = examine_file(path)
    return examined.scenario(), examined.problems


def check_text(text: str, name: str) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """Return the scenario in a text, or None when it has errors, and all that is wrong with it."""
    examined = examine_text(text, name)
    return examined.scenario(), examined.problems


def text_in_words(text: str, name: str, path: Path | None) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """Return the same as `check_text`, told in the language in force by the translations beside a file.

    The file may have changed since: what its translations do not know is told as it is written.
    """
    examined = examine_text(text, name)
    scenario = examined.scenario()
    if scenario is None or examined.draft is None or path is None:
        return scenario, examined.problems
    return told(scenario, examined.draft, path), examined.problems


def examine_file(path: Path) -> Examined:
    """Read a file and find all that is wrong with it."""
    data = read_bytes(path)
    if isinstance(data, Finding):
        return _refused(source_of("", str(path)), data)
    text = decode(data)
    if isinstance(text, Finding):
        return _refused(source_of(data.decode("utf-8", "replace"), str(path)), text)
    return examine_text(text, str(path))


def examine_text(text: str, name: str) -> Examined:
    """Read a text and find all that is wrong with it."""
    source = source_of(text, name)
    refusal = unsuitable(source)
    if refusal:
        return _refused(source, refusal)
    root, found = compose(source)
    if root is None:
        return Examined(source, None, found, all_worded(found, source, None))
    draft, misfits = draft_of(root, name)
    all_found = (*found, *_elsewhere(misfits, found, root), *semantic_findings(draft))
    findings = tuple(heard(all_found, draft))
    return Examined(source, draft, findings, all_worded(findings, source, root))


def _refused(source: Source, finding: Finding) -> Examined:
    return Examined(source, None, (finding,), (worded(finding, source),))


def _elsewhere(misfits: Iterable[Finding], found: Iterable[Finding], root: Mapping) -> Iterator[Finding]:
    """Give the misfits that are not at a place where the YAML itself is already at fault."""
    places = {finding.mark for finding in found}
    return (misfit for misfit in misfits if place_of(misfit, root) not in places)
