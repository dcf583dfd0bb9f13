"""The scenarios at hand: those shipped with the game and those in other folders, broken ones included."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.scenarios.findings import Finding
from game.scenarios.loading import load_file
from game.scenarios.problems import Problem, ScenarioError, printable, shown
from game.scenarios.scenario import Scenario
from game.scenarios.source import source_of
from game.scenarios.telling import file_of
from game.scenarios.vocabulary import LEVELS
from game.scenarios.wording import worded
from game.words import ENGLISH, codes_for, language

_ENDS: Final = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Entry:
    """One scenario on the shelf; `scenario` is None when it is broken, and `problems` says why."""

    path: Path
    name: str
    title: str
    scenario: Scenario | None
    problems: tuple[Problem, ...]

    @property
    def broken(self) -> bool:
        """Tell whether it cannot be played."""
        return self.scenario is None


def shipped() -> list[Path]:
    """Return the scenario files that come with the game, by name."""
    return _files(Path(__file__).resolve().parent)


def find(name_or_path: str, folders: Iterable[Path] = ()) -> Path:
    """Return the file of a scenario, by its id or its path; ScenarioError with the nearest id otherwise.

    Ids are looked up among those shipped with the game and those in `folders`.
    """
    known = on_shelf(name_or_path, folders)
    if known is not None:
        return known
    if name_or_path.endswith(_ENDS) or "/" in name_or_path or "\\" in name_or_path:
        return Path(name_or_path)
    raise ScenarioError([_unknown(name_or_path, [path.stem for path in _on_shelf(folders)])])


def on_shelf(scenario_id: str, folders: Iterable[Path] = ()) -> Path | None:
    """Return the file of the scenario with an id, shipped or in `folders`; None when there is none."""
    return next((path for path in _on_shelf(folders) if path.stem == scenario_id), None)


def spoken_in(path: Path | None) -> str:
    """Return the language in which the texts of a file are told now: the one in force, or English.

    One's own scenario that is not translated is taken to be written in the language in force.
    """
    translated = path is not None and any(file_of(path, code).is_file() for code in codes_for(language()))
    return ENGLISH if path in shipped() and not translated else language()


def available(folders: Iterable[Path] = ()) -> list[Entry]:
    """Return all scenarios, shipped and in `folders`: easy and short ones first, broken ones last."""
    return sorted((_entry(path) for path in _on_shelf(folders)), key=_rank)


def _on_shelf(folders: Iterable[Path]) -> list[Path]:
    return list(dict.fromkeys([*shipped(), *(path for folder in folders for path in _files(folder))]))


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix in _ENDS)
    except OSError:
        return []


def _entry(path: Path) -> Entry:
    scenario, problems = load_file(path)
    name = printable(path.stem)
    return Entry(path, name, scenario.title if scenario else name, scenario, problems)


def _rank(entry: Entry) -> tuple[int, int, str]:
    story = entry.scenario
    if story is None:
        return len(LEVELS), 0, entry.title.casefold()
    return LEVELS.index(story.level), story.minutes, entry.title.casefold()


def _unknown(name: str, names: list[str]) -> Problem:
    finding = Finding("KS023", values={"name": shown(name)}, word=name, among=tuple(names))
    return worded(finding, source_of("", shown(name)))
