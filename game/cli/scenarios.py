"""Scenarios as they are named on the command line, and what is said when one cannot be played."""

from collections.abc import Callable
from pathlib import Path

from game.cli.refusal import Refused
from game.play.folders import scenarios_folder
from game.scenarios import Scenario, ScenarioError, find, read_scenario
from game.words import _


def known_scenario(name: str) -> tuple[Path, Scenario]:
    """Return the file of a scenario and the scenario; Refused when there is none or it has errors."""
    try:
        path = find(name, [scenarios_folder()])
        return path, read_scenario(path)
    except ScenarioError as error:
        raise refused(error, name) from error


def found(name: str) -> Path:
    """Return the file of a scenario; Refused when there is none of that name."""
    try:
        return find(name, [scenarios_folder()])
    except ScenarioError as error:
        raise refused(error, name) from error


def is_there(path: Path, kind: Callable[[Path], bool]) -> bool:
    """Tell whether a path leads to a file, or to a folder; names that are too long lead nowhere."""
    try:
        return kind(path)
    except OSError:
        return False


def refused(error: ScenarioError, name: str) -> Refused:
    """Return what to say about a scenario that cannot be played: what is wrong, or how to see it all."""
    first = error.first
    if len(error.problems) == 1 and not first.line:
        return Refused(f"{first.message} {first.mend}")
    told = _("{name} has errors and cannot be played yet; see them with: {command}")
    return Refused(told.format(name=name, command=f"kitestring scenario check {name}"))
