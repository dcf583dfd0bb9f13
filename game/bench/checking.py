"""Checking files: everything that is wrong, as text, as JSON, or as SARIF for editors and build servers."""

import gc
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from game import __version__
from game.scenarios.codes import KINDS
from game.scenarios.loading import examine_file
from game.scenarios.problems import Problem, count_of, is_error, printable, render
from game.scenarios.translations import translation_problems
from game.words import _

ENDS: Final = (".yaml", ".yml")
_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was checked: all that is wrong with it and its translations, and how much is in it."""

    path: Path
    problems: tuple[Problem, ...]
    playable: bool
    events: int
    quarters: int


def check(path: Path) -> Checked:
    """Check a file and the translations beside it."""
    examined = examine_file(path)
    draft = examined.draft
    if draft is None:
        return Checked(path, examined.problems, playable=False, events=0, quarters=0)
    problems = (*examined.problems, *translation_problems(path, draft))
    return Checked(path, problems, examined.playable, len(draft.events), draft.quarters)


def check_all(paths: Iterable[Path]) -> Iterator[Checked]:
    """Check files one after another.

    The collector of cyclic garbage rests meanwhile: a check makes many small things, and no cycles.
    """
    gc.disable()
    try:
        for path in paths:
            yield check(path)
    finally:
        gc.enable()


def files_in(folder: Path) -> list[Path]:
    """Return the scenario files in a folder and below it, by name."""
    return sorted(path for path in folder.rglob("*") if path.suffix in ENDS and path.is_file())


def lines_of(checked: Checked) -> list[str]:
    """Return what was found in a file as lines to read, the last one a verdict."""
    told = [line for problem in checked.problems for line in (*render(problem).splitlines(), "")]
    return [*told, _verdict(checked)]


def _verdict(checked: Checked) -> str:
    name, count = printable(checked.path.name), count_of(checked.problems)
    if not checked.playable:
        return _("{file} cannot be played yet: {count}.").format(file=name, count=count)
    if checked.problems:
        return _("{file} can be played: {count}.").format(file=name, count=count)
    return _("{file} is in order: {events} events in {quarters} quarters.").format(
        file=name, events=checked.events, quarters=checked.quarters
    )


def as_json(all_checked: Iterable[Checked]) -> str:
    """Return what was found as JSON: one entry a file, with its problems."""
    files = [
        {
            "file": str(checked.path),
            "playable": checked.playable,
            "events": checked.events,
            "problems": [asdict(problem) for problem in checked.problems],
        }
        for checked in all_checked
    ]
    return json.dumps({"format": 1, "files": files}, ensure_ascii=False, indent=1)


def as_sarif(all_checked: Sequence[Checked]) -> str:
    """Return what was found as SARIF 2.1.0, which editors and build servers show beside the lines."""
    problems = [problem for checked in all_checked for problem in checked.problems]
    codes = sorted({problem.code for problem in problems})
    driver = {"name": "kitestring", "version": __version__, "rules": list(map(_rule, codes))}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": list(map(_result, problems)),
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _rule(code: str) -> dict[str, object]:
    return {"id": code, "shortDescription": {"text": KINDS[code].message}}


def _result(problem: Problem) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": _uri(problem.file)}}
    if problem.line:
        place["region"] = {"startLine": problem.line, "startColumn": problem.column}
    return {
        "ruleId": problem.code,
        "level": "error" if is_error(problem) else "warning",
        "message": {"text": f"{problem.message} {problem.mend}"},
        "locations": [{"physicalLocation": place}],
    }


def _uri(file: str) -> str:
    try:
        return Path(file).resolve().as_uri()
    except (OSError, ValueError):
        return "file:///"


def changed(paths: Iterable[Path], seen: dict[Path, int]) -> Iterator[Path]:
    """Give the files that are new or were saved since they were last seen, and note their times in `seen`.

    A translation counts as part of its scenario.
    """
    for path in paths:
        now = max((_time(each) for each in (path, *path.parent.glob(f"texts/{path.stem}.*.po"))), default=0)
        if seen.get(path) != now:
            seen[path] = now
            yield path


def _time(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
