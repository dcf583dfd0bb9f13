"""`kitestring scenario pack` and `kitestring scenario unpack`."""

from pathlib import Path

from game.bench.checking import ENDS
from game.bench.packing import PackError, packed
from game.cli.options import Options
from game.cli.refusal import Refused
from game.cli.scenarios import found, is_there
from game.play.folders import scenarios_folder
from game.play.packs import put, read_pack
from game.words import _


def run(options: Options) -> int:
    """Make a pack, or put one among the player's own scenarios; returns the exit status."""
    try:
        return _unpack(options) if options.file is not None else _pack(options)
    except PackError as error:
        raise Refused(str(error)) from error


def _pack(options: Options) -> int:
    path = _one_in(options.scenario or "")
    data, digest = packed(path, options.licence or _("not stated"))
    out = options.out or Path(f"{path.stem}.zip")
    try:
        out.write_bytes(data)
    except OSError as error:
        told = _("{file} could not be written ({reason}).")
        raise Refused(told.format(file=out, reason=error.strerror or error)) from error
    print(
        _("{file} is written ({size} kB, hash {hash}).").format(
            file=out, size=len(data) // 1000 + 1, hash=digest[:12]
        )
    )
    print(_("Drop it onto the window of the game, or: kitestring scenario unpack {file}").format(file=out))
    return 0


def _one_in(name: str) -> Path:
    """Return the scenario that is meant: a file, a name, or the only one in a folder."""
    folder = Path(name)
    if not is_there(folder, Path.is_dir):
        return found(name)
    files = sorted(path for path in folder.iterdir() if path.suffix in ENDS)
    if len(files) != 1:
        told = _("There are {n} scenarios in {folder}; name the one to pack.")
        raise Refused(told.format(n=len(files), folder=folder))
    return files[0]


def _unpack(options: Options) -> int:
    pack = read_pack(options.file or Path())
    places = put(pack, options.folder or scenarios_folder(), replace=options.replace)
    print(
        _("“{title}” is among your scenarios now (licence: {licence}).").format(
            title=pack.title, licence=pack.licence
        )
    )
    print("\n".join(f"  {path}" for path in places))
    return 0
