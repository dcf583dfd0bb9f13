"""What `kitestring scenario list` has to say, as lines of text."""

from collections.abc import Iterable
from pathlib import Path
from shlex import quote

from game.scenarios.problems import count_of, is_error, printable
from game.scenarios.shelf import Entry, available
from game.words import N_, _

_LEVELS = {"first game": N_("first game"), "open": N_("open"), "hard": N_("hard")}


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
