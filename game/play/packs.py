"""Packs put among the player's own scenarios."""

from pathlib import Path

from game.bench.json_schema import FILE, schema_text
from game.bench.packing import LARGEST, Pack, PackError, opened
from game.play.durable import write_durably
from game.words import _


def read_pack(path: Path) -> Pack:
    """Return what is in the file of a pack; raises PackError."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise PackError(_("{file} cannot be read ({reason}).").format(file=path, reason=reason)) from error
    return opened(data)


def put(pack: Pack, folder: Path, *, replace: bool = False) -> tuple[Path, ...]:
    """Write the files of a pack into a folder; raises PackError when another scenario has its name there."""
    places = {folder.joinpath(*name.split("/")): data for name, data in pack.files.items()}
    taken = [path for path, data in places.items() if path.exists() and not _same(path, data)]
    if taken and not replace:
        told = _("There is another {file} already; --replace puts the one of the pack in its place.")
        raise PackError(told.format(file=taken[0]))
    try:
        for path, data in places.items():
            write_durably(path, data.decode("utf-8", "replace"))
        write_durably(folder / FILE, schema_text())
    except OSError as error:
        told = _("The pack could not be put into {folder} ({reason}).")
        raise PackError(told.format(folder=folder, reason=error.strerror or error)) from error
    return tuple(places)


def _same(path: Path, data: bytes) -> bool:
    try:
        return not path.is_symlink() and path.read_bytes() == data
    except OSError:
        return False
