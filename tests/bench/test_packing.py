"""Packs are the same wherever they are made, come back whole, and are refused when anything is odd."""

import json
import os
import stat
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from game.bench.explained.pair import SAMPLE, sample
from game.bench.packing import LARGEST, MANIFEST, PackError, opened, packed
from game.cli import main
from game.play.folders import scenarios_folder
from game.play.packs import put
from game.scenarios import read_scenario

PO = 'msgctxt "events.the-roof.title"\nmsgid "The roof"\nmsgstr "El tejado"\n'


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = tmp_path / "shop" / SAMPLE
    (path.parent / "texts").mkdir(parents=True)
    path.write_text(sample(), encoding="utf-8")
    (path.parent / "texts" / "small-shop.es.po").write_text(PO)
    return path


def rebuilt(data: bytes, change: Callable[[dict[str, bytes]], None], *, honest: bool = True) -> bytes:
    """Return a pack with other files, its list of hashes made anew if it is to be honest."""
    with ZipFile(BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    head = json.loads(files.pop(MANIFEST))
    change(files)
    if honest:
        head["files"] = {name: sha256(data).hexdigest() for name, data in files.items()}
        head["hash"] = sha256(json.dumps(head["files"], sort_keys=True).encode()).hexdigest()
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST, json.dumps(head))
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_a_pack_comes_back_whole_and_is_the_same_each_time(shop: Path, tmp_path: Path) -> None:
    data, digest = packed(shop, "CC BY 4.0")
    assert packed(shop, "CC BY 4.0") == (data, digest)
    pack = opened(data)
    assert (pack.id, pack.title, pack.licence, pack.hash) == (
        "small-shop",
        "The small shop",
        "CC BY 4.0",
        digest,
    )
    put(pack, tmp_path / "into")
    assert read_scenario(tmp_path / "into" / SAMPLE, "es").events[0].title == "El tejado"
    put(pack, tmp_path / "into")


BAD_NAMES = (
    "../evil.yaml",
    "/etc/passwd",
    "..\\evil.yaml",
    "C:evil.yaml",
    "texts/../../evil.po",
    "small-shop.yaml/x",
    "small-shop.py",
    ".hidden.yaml",
    "texts/small-shop.fr.po\x00.exe",
    "con\n.yaml",
    "a" * 300 + ".yaml",
)


@pytest.mark.parametrize("name", BAD_NAMES)
def test_a_name_that_does_not_belong_is_refused(shop: Path, name: str) -> None:
    data, _digest = packed(shop, "")
    with pytest.raises(PackError):
        opened(rebuilt(data, lambda files: files.update({name: b"x"})))


def entry(name: str, data: bytes, **changes: int) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        info = ZipInfo(name)
        info.compress_type = changes.pop("compress_type", ZIP_DEFLATED)
        for key, value in changes.items():
            setattr(info, key, value)
        archive.writestr(info, data)
    return out.getvalue()


def two(name: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr(name, "a")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr(name, "b")
    return out.getvalue()


def test_links_bombs_and_odd_kinds_are_refused() -> None:
    link = entry("small-shop.yaml", b"/etc/passwd", external_attr=(stat.S_IFLNK | 0o777) << 16)
    many = BytesIO()
    with ZipFile(many, "w") as archive:
        for number in range(50):
            archive.writestr(f"a{number}.yaml", "x")
    hostile = {
        "no plain file": [link, entry("small-shop.yaml", b"x", compress_type=ZIP_BZIP2)],
        "too tightly": [
            entry("small-shop.yaml", b"\0" * 900_000),
            entry("small-shop.yaml", b"\0" * 2_000_000),
        ],
        "more than 40 files": [many.getvalue()],
        "same name": [two("small-shop.yaml")],
        "larger than": [b"\0" * (LARGEST + 1)],
        "no pack": [b"", b"PK\x05\x06", b"not a zip", entry(MANIFEST, b"[]"), entry(MANIFEST, b"\xff")],
        "another version": [entry(MANIFEST, b'{"format": 9}')],
    }
    for words, packs in hostile.items():
        for data in packs:
            with pytest.raises(PackError, match=words):
                opened(data)


def test_a_damaged_pack_is_refused_wherever_it_is_damaged(shop: Path) -> None:
    data, _digest = packed(shop, "")
    for place in range(0, len(data), 97):
        broken = data[:place] + bytes([data[place] ^ 0x5A]) + data[place + 1 :]
        try:
            pack = opened(broken)
        except PackError:
            continue
        assert pack.files == opened(data).files


def test_what_was_changed_added_or_cannot_be_played_is_refused(shop: Path) -> None:
    data, _digest = packed(shop, "")

    def change(files: dict[str, bytes]) -> None:
        files[SAMPLE] = files[SAMPLE].replace(b"trust: 50", b"trust: 60")

    def spoil(files: dict[str, bytes]) -> None:
        files[SAMPLE] = files[SAMPLE].replace(b"trust: 50", b"trust: 500")

    def another(files: dict[str, bytes]) -> None:
        files["other.yaml"] = files[SAMPLE]

    opened(rebuilt(data, change))
    for doing, honest, words in (
        (change, False, "changed after"),
        (spoil, True, "errors"),
        (another, True, "other files"),
        (dict.clear, True, "other files"),
    ):
        with pytest.raises(PackError, match=words):
            opened(rebuilt(data, doing, honest=honest))


def test_the_commands_make_one_put_it_in_place_and_never_over_another(
    shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.zip"
    assert main(["scenario", "pack", str(shop.parent), "--licence", "CC0", "--out", str(out)]) == 0
    assert main(["scenario", "unpack", str(out)]) == 0
    assert "licence: CC0" in capsys.readouterr().out
    assert read_scenario(scenarios_folder() / SAMPLE).title == "The small shop"
    own = scenarios_folder() / SAMPLE
    own.write_text(sample().replace("minutes: 20", "minutes: 30"), encoding="utf-8")
    assert main(["scenario", "unpack", str(out)]) == 1
    assert "--replace" in capsys.readouterr().err
    assert read_scenario(own).minutes == 30
    assert main(["scenario", "unpack", str(out), "--replace"]) == 0
    assert read_scenario(own).minutes == 20
    assert main(["scenario", "unpack", str(shop)]) == 1
    assert main(["scenario", "unpack", str(tmp_path / "none.zip")]) == 1
    shop.write_text("format: 1\n")
    assert main(["scenario", "pack", str(shop)]) == 1
    assert main(["scenario", "pack", str(tmp_path)]) == 1


def test_a_copy_under_another_name_is_refused_with_both_names(shop: Path) -> None:
    copy = shop.with_name("v1.yaml")
    copy.write_bytes(shop.read_bytes())
    with pytest.raises(PackError, match=f"v1.yaml.*`{shop.stem}`"):
        packed(copy, "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / SAMPLE)
    with pytest.raises(PackError, match="There is no file"):
        packed(tmp_path / SAMPLE, "CC0")
