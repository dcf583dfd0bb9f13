"""`kitestring scenario check`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from time import sleep
from typing import Final

from game.bench.checking import (
    ENDS,
    Checked,
    as_json,
    as_sarif,
    changed,
    check,
    check_all,
    files_in,
    lines_of,
)
from game.cli.options import Options
from game.cli.refusal import Refused
from game.cli.scenarios import found, is_there
from game.play.folders import scenarios_folder
from game.words import _

_POLL: Final = 0.4
"""Seconds between two looks at the files that are watched."""


def run(options: Options) -> int:
    """Say what is wrong with scenario files; returns 1 when one of them cannot be played."""
    if options.watch:
        _watch(options.paths)
    if options.json or options.sarif:
        checked = list(check_all(_files(options.paths)))
        print(as_json(checked) if options.json else as_sarif(checked))
        return 0 if all(each.playable for each in checked) else 1
    good = True
    for each in check_all(_files(options.paths)):
        good = _told(each) and good
    return 0 if good else 1


def _told(checked: Checked) -> bool:
    print("\n".join(lines_of(checked)), flush=True)
    return checked.playable


def _watch(paths: Sequence[str]) -> None:
    """Check again whatever is saved, until Ctrl-C."""
    seen: dict[Path, int] = {}
    while True:
        for path in list(changed(_files(paths), seen)):
            _told(check(path))
            print("\n" + _("Waiting for the next change; Ctrl-C ends this.") + "\n", flush=True)
        sleep(_POLL)


def _files(names: Sequence[str]) -> Iterator[Path]:
    if not names and not files_in(scenarios_folder()):
        raise Refused(_("You have no scenarios yet; begin one with: kitestring scenario new"))
    for name in names or [str(scenarios_folder())]:
        folder = Path(name)
        if is_there(folder, Path.is_file):
            yield folder
        elif is_there(folder, Path.is_dir):
            yield from _in_folder(folder)
        elif folder.suffix in ENDS:
            yield folder
        else:
            yield found(name)


def _in_folder(folder: Path) -> list[Path]:
    files = files_in(folder)
    if not files:
        raise Refused(_("There is no scenario file (.yaml) in {folder}.").format(folder=folder))
    return files
