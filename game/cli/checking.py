"""`kitestring scenario check`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from game.cli.options import Options
from game.cli.refusal import Refused
from game.play.folders import scenarios_folder
from game.scenarios.report import check_lines
from game.words import _

_ENDS: Final = {".yaml", ".yml"}


def run(options: Options) -> int:
    """Say what is wrong with scenario files; returns 1 when one of them cannot be played."""
    good = True
    for name in _files(options.paths):
        lines, playable = check_lines(name, [scenarios_folder()])
        print("\n".join(lines))
        good = good and playable
    return 0 if good else 1


def _files(paths: Sequence[str]) -> Iterator[str]:
    for name in paths:
        if Path(name).is_file():
            yield str(Path.cwd() / name) if Path(name).suffix not in _ENDS else name
            continue
        if not Path(name).is_dir():
            yield name
            continue
        files = sorted(path for path in Path(name).rglob("*") if path.suffix in _ENDS)
        if not files:
            raise Refused(_("There is no scenario file (.yaml) in {folder}.").format(folder=name))
        yield from map(str, files)
