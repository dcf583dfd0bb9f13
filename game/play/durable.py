"""Writing a file so that it is either the old one or the new one, and on the disk when the call returns."""

import errno
import os
from pathlib import Path

PART = ".part"


def write_durably(path: Path, text: str) -> None:
    """Write a file of UTF-8 text, making its folder; raises OSError and leaves what was there before."""
    keep_durably(path, text.encode("utf-8"))


def keep_durably(path: Path, data: bytes) -> None:
    """Write a file, making its folder; raises OSError and leaves what was there before.

    The bytes go to a file beside it, is forced to the disk and takes the name; then the folder is forced
    to the disk too, since the new name is part of the folder.
    """
    made = _make_folder(path.parent)
    part = path.with_name(f"{path.name}.{os.getpid()}{PART}")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        _drop(part)
        raise
    for folder in (path.parent, *made):
        _settle(folder)


def _make_folder(folder: Path) -> list[Path]:
    """Make a folder and return those above it that got a new entry."""
    missing = [above for above in (folder, *folder.parents) if not above.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return [above.parent for above in missing]


def _drop(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


def _settle(folder: Path) -> None:
    """Force a folder's entries to the disk; Windows cannot open folders and needs no such call.

    Some network and memory disks know no such call; the file has its name there all the same.
    """
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.EBADF}:
            raise
    finally:
        os.close(handle)
