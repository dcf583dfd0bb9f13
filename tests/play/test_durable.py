"""A file is on the disk under its name before a write returns, and the old one stays until then."""

import errno
import os
import stat
from pathlib import Path

import pytest

from game.play.durable import write_durably


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="tells files from folders by /proc")
def test_the_text_is_forced_to_the_disk_before_the_name_and_the_name_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    true_sync, true_replace = os.fsync, Path.replace

    def sync(handle: int) -> None:
        steps.append("folder" if os.path.isdir(f"/proc/self/fd/{handle}") else "text")  # noqa: PTH112 - a spy on calls, as low as they
        true_sync(handle)

    def rename(self: Path, target: Path) -> Path:
        steps.append("name")
        return true_replace(self, target)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", rename)
    path = tmp_path / "new" / "newer" / "file.json"
    write_durably(path, "one")
    assert steps == ["text", "name", "folder", "folder", "folder"]
    assert path.read_text(encoding="utf-8") == "one"
    assert [one.name for one in path.parent.iterdir()] == ["file.json"]


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file.json"
    write_durably(path, "old")

    def fail(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(PermissionError):
        write_durably(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["file.json"]


def test_a_disk_that_cannot_force_folders_still_keeps_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_sync = os.fsync

    def sync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        true_sync(handle)

    monkeypatch.setattr(os, "fsync", sync)
    write_durably(tmp_path / "file.json", "kept")
    assert (tmp_path / "file.json").read_text(encoding="utf-8") == "kept"
