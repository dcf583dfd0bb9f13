"""What `kitestring scenario check` and `kitestring scenario list` have to say, as lines of text."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from shlex import quote

from game.scenarios.loading import examine_file
from game.scenarios.problems import Problem, ScenarioError, count_of, is_error, printable, render
from game.scenarios.scenario import Scenario
from game.scenarios.shelf import Entry, available, find
from game.scenarios.translations import translation_problems
from game.words import N_, _

_LEVELS = {"first game": N_("first game"), "open": N_("open"), "hard": N_("hard")}


def check_lines(name_or_path: str, folders: Iterable[Path] = ()) -> tuple[list[str], bool]:
    """Return all that is wrong with a scenario as lines, and whether it can be played."""
    try:
        path = find(name_or_path, folders)
    except ScenarioError as refusal:
        return _rendered(refusal.problems), False
    examined = examine_file(path)
    problems = examined.problems
    if examined.draft is not None:
        problems += translation_problems(path, examined.draft)
    return [*_rendered(problems), verdict(path, examined.scenario(), problems)], examined.playable


def verdict(path: Path, scenario: Scenario | None, problems: Sequence[Problem]) -> str:
    """Return one line on a file that was checked."""
    name, count = printable(path.name), count_of(problems)
    if scenario is None:
        return _("{file} cannot be played yet: {count}.").format(file=name, count=count)
    if problems:
        return _("{file} can be played: {count}.").format(file=name, count=count)
    return _("{file} is in order: {events} events in {quarters} quarters.").format(
        file=name, events=len(scenario.events), quarters=scenario.quarters
    )


def list_lines(folders: Iterable[Path] = ()) -> list[str]:
    """Return the scenarios at hand as lines: id, title and what it is about; broken ones are marked."""
    entries = available(folders)
    if not entries:
        return [_("There are no scenarios here.")]
    width = max(len(entry.name) for entry in entries)
    return [line for entry in entries for line in _entry_lines(entry, width)]


def _entry_lines(entry: Entry, width: int) -> list[str]:
    name = entry.name.ljust(width)
    if entry.scenario is None:
        count = count_of(filter(is_error, entry.problems))
        return [
            _("{name}  BROKEN: {count}").format(name=name, count=count),
            " " * (width + 2)
            + _("See: kitestring scenario check {path}").format(path=printable(quote(str(entry.path)))),
        ]
    scenario = entry.scenario
    facts = _("{level}, {quarters} quarters, about {minutes} minutes").format(
        level=_(_LEVELS[scenario.level]), quarters=scenario.quarters, minutes=scenario.minutes
    )
    return [f"{name}  {scenario.title} ({facts})", " " * (width + 2) + scenario.summary]


def _rendered(problems: Iterable[Problem]) -> list[str]:
    return [line for problem in problems for line in (*render(problem).splitlines(), "")]
