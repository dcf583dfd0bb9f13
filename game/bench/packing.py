"""A scenario with its translations as one file, to be handed on: made here, and opened with distrust."""

import json
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - the standard library's name is too plain here

from game.scenarios.findings import Finding
from game.scenarios.loading import examine_text
from game.scenarios.problems import is_error, printable
from game.scenarios.scalars import MOST_ID
from game.scenarios.source import read_bytes, source_of
from game.scenarios.telling import FOLDER, files_of
from game.scenarios.wording import worded
from game.words import _

MANIFEST: Final = "kitestring-pack.json"
LARGEST: Final = 5_000_000
"""Bytes of a pack at most, and of all that is in it."""

_FORMAT: Final = 1
_MOST_FILES: Final = 40
_LARGEST_FILE: Final = 1_000_000
_RATIO: Final = 100
_ID: Final = rf"[a-z][a-z0-9-]{{0,{MOST_ID - 1}}}"
_NAME: Final = re.compile(
    rf"{re.escape(MANIFEST)}|(?P<id>{_ID})\.yaml|{FOLDER}/(?P<of>{_ID})\.[A-Za-z]{{2,3}}([_-][A-Za-z]{{2,4}})?\.po"
)
_DATE: Final = (1980, 1, 1, 0, 0, 0)
_DAMAGE: Final = (
    BadZipFile,
    ZlibError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    OverflowError,
)
"""What opening a damaged archive may raise."""


class PackError(Exception):
    """A pack that cannot be made or opened; the text is a sentence that says why."""


@dataclass(frozen=True, slots=True)
class Pack:
    """An opened pack: the scenario's id, title and licence, and its files by name."""

    id: str
    title: str
    licence: str
    files: Mapping[str, bytes]

    @property
    def hash(self) -> str:
        """Return the hash by which a pack can be told from another."""
        return _hash_of({name: sha256(data).hexdigest() for name, data in self.files.items()})


def _hash_of(hashes: Mapping[str, str]) -> str:
    return sha256(json.dumps(hashes, sort_keys=True).encode()).hexdigest()


def packed(path: Path, licence: str) -> tuple[bytes, str]:
    """Return a scenario and its translations as the bytes of a pack, and its hash; raises PackError.

    The same files make the same bytes, whenever and wherever.
    """
    files = {f"{path.stem}.yaml": _read(path), **{f"{FOLDER}/{po.name}": _read(po) for po in files_of(path)}}
    title = _title_in(files, path.stem)
    pack = Pack(path.stem, title, licence, files)
    head = {
        "format": _FORMAT,
        "id": pack.id,
        "title": title,
        "licence": licence,
        "hash": pack.hash,
        "files": {name: sha256(data).hexdigest() for name, data in sorted(files.items())},
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        _add(archive, MANIFEST, (json.dumps(head, ensure_ascii=False, indent=1) + "\n").encode())
        for name, data in sorted(files.items()):
            _add(archive, name, data)
    return out.getvalue(), pack.hash


def _add(archive: ZipFile, name: str, data: bytes) -> None:
    if not _NAME.fullmatch(name):
        told = _("{file} cannot go into a pack: its name may have lower-case letters, digits and hyphens.")
        raise PackError(told.format(file=printable(name)))
    info = ZipInfo(name, _DATE)
    info.compress_type = ZIP_DEFLATED
    info.external_attr = (stat.S_IFREG | 0o644) << 16
    archive.writestr(info, data)


def _read(path: Path) -> bytes:
    data = read_bytes(path)
    if isinstance(data, Finding):
        told = worded(data, source_of("", str(path)))
        raise PackError(f"{told.message} {told.mend}")
    return data


def opened(data: bytes) -> Pack:
    """Return what is in a pack, after looking at all of it; nothing is written. Raises PackError.

    Names are looked at before any path is made of them; number, size and ratio of the files are capped.
    """
    if len(data) > LARGEST:
        raise PackError(_("The pack is larger than {n} MB.").format(n=LARGEST // 1_000_000))
    try:
        with ZipFile(BytesIO(data)) as archive:
            files = _files_in(archive)
    except _DAMAGE as error:
        raise PackError(_("This is no pack, or a damaged one.")) from error
    head = _head_of(files.pop(MANIFEST, b""))
    return _matched(head, files)


def _files_in(archive: ZipFile) -> dict[str, bytes]:
    entries = archive.infolist()
    if len(entries) > _MOST_FILES:
        raise PackError(_("The pack has more than {n} files.").format(n=_MOST_FILES))
    for entry in entries:
        _look_at(entry)
    if len({entry.filename.casefold() for entry in entries}) < len(entries):
        raise PackError(_("The pack has two files of the same name."))
    if sum(entry.file_size for entry in entries) > LARGEST:
        raise PackError(_("What is in the pack is larger than {n} MB.").format(n=LARGEST // 1_000_000))
    return {entry.filename: _bytes_of(archive, entry) for entry in entries}


def _look_at(entry: ZipInfo) -> None:
    """Refuse an entry by its name, its kind and the sizes it claims."""
    if not _NAME.fullmatch(entry.filename) or entry.filename != entry.orig_filename:
        told = _("The pack has a file that does not belong there: {name}")
        raise PackError(told.format(name=printable(entry.filename[:60])))
    kind = stat.S_IFMT(entry.external_attr >> 16)
    odd = kind not in {0, stat.S_IFREG} or entry.is_dir() or entry.flag_bits & 1
    if odd or entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise PackError(_("{name} is no plain file (a link, or encrypted).").format(name=entry.filename))
    if entry.file_size > _LARGEST_FILE or entry.file_size > _RATIO * max(entry.compress_size, 1) + 1000:
        raise PackError(_("{name} is too large, or packed too tightly.").format(name=entry.filename))


def _bytes_of(archive: ZipFile, entry: ZipInfo) -> bytes:
    with archive.open(entry) as file:
        data = file.read(entry.file_size + 1)
    if len(data) != entry.file_size:
        raise PackError(_("{name} is not as large as the pack says.").format(name=entry.filename))
    return data


def _head_of(data: bytes) -> dict[str, object]:
    try:
        head = json.loads(data[:100_000])
    except (ValueError, RecursionError):
        head = None
    if not isinstance(head, dict):
        raise PackError(_("This is no pack, or a damaged one."))
    if head.get("format") != _FORMAT:
        raise PackError(_("The pack was made for another version of the game."))
    return head


def _matched(head: dict[str, object], files: dict[str, bytes]) -> Pack:
    """Return the pack when its files are those it says, and make a scenario that can be played."""
    name = head.get("id")
    ids = {(match["id"] or match["of"]) for file in files if (match := _NAME.fullmatch(file))}
    if not isinstance(name, str) or ids != {name} or f"{name}.yaml" not in files:
        raise PackError(_("The pack holds other files than it says."))
    hashes = {file: sha256(data).hexdigest() for file, data in files.items()}
    if head.get("files") != hashes or head.get("hash") != _hash_of(hashes):
        raise PackError(_("A file in the pack was changed after it was made."))
    licence = str(head.get("licence", ""))[:200]
    return Pack(name, _title_in(files, name), printable(licence), files)


def _title_in(files: Mapping[str, bytes], name: str) -> str:
    text = files[f"{name}.yaml"].decode("utf-8", "replace")
    examined = examine_text(text, f"{name}.yaml")
    if not examined.playable or examined.draft is None or examined.draft.front is None:
        count = sum(map(is_error, examined.problems))
        told = _("{name} has errors ({count}), and only what can be played can be packed.")
        raise PackError(told.format(name=name, count=count))
    if examined.draft.front.id != name:
        told = _("The file is called {file} and its scenario `{id}`; give both the same name.")
        raise PackError(told.format(file=f"{name}.yaml", id=examined.draft.front.id))
    return printable(examined.draft.front.title)
