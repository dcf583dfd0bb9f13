"""A preview at the terminal goes on with the file as it was saved last."""

import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.play.folders import saves_folder
from game.text.previewing import run
from tests.scenarios.builders import small_text


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = tmp_path / "small-shop.yaml"
    path.write_text(
        small_text().replace("    when: {quarter: 1 to 3,", "    priority: 9\n    when: {quarter: 1 to 3,"),
        "utf-8",
    )
    return path


class Typist(io.StringIO):
    """Types lines, and does things between them."""

    def __init__(self, doings: list[str | Callable[[], object]]) -> None:
        super().__init__()
        self._doings: Iterator[str | Callable[[], object]] = iter(doings)

    def readline(self, _size: int | None = -1, /) -> str:
        for doing in self._doings:
            if isinstance(doing, str):
                return doing + "\n"
            doing()
        return ""


def saver(path: Path, old: str, new: str) -> Callable[[], object]:
    def save() -> None:
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
        os.utime(path, ns=(0, path.stat().st_mtime_ns + 1_000_000_000))

    return save


def preview(path: Path, *doings: str | Callable[[], object]) -> str:
    out = io.StringIO()
    assert run(path, 7, Typist(list(doings)), out) == 0
    return " ".join(out.getvalue().split())


def test_a_saved_file_goes_on_in_the_same_quarter(shop: Path) -> None:
    told = preview(shop, "2", "end", "end", saver(shop, "Something happens.", "Something else."), "", "quit")
    assert "all your decisions still stand" in told
    assert "Something else." in told
    assert not saves_folder().exists()


def test_what_is_no_longer_valid_is_named(shop: Path) -> None:
    told = preview(shop, "2", "end", "end", saver(shop, "id: wait", "id: linger"), "", "quit")
    assert "Quarter 1: “The roof” no longer has the answer" in told


def test_errors_leave_the_game_as_it_was(shop: Path) -> None:
    told = preview(shop, saver(shop, "trust: 50", "trust: 500"), "", "quit")
    assert "stays as it was. Line 23" in told


def test_it_begins_with_what_a_first_player_reads_every_time(shop: Path) -> None:
    for told in (preview(shop, "quit"), preview(shop, "quit")):
        assert (
            told.index("Your role: Owner") < told.index("You have the keys.") < told.index("First time here?")
        )


def test_it_plays_to_the_end_and_keeps_nothing(shop: Path) -> None:
    told = preview(shop, *["2", "fit", "end", "end"] * 9)
    assert "nothing of it was saved" in told
    assert not saves_folder().exists()
