"""Games on the disk: kept by themselves, the newest whole one opened, trouble told in a sentence."""

import os
import shutil
from pathlib import Path

import pytest

from game.play import durable
from game.play.game import end_quarter, new_game
from game.play.saves import SaveError
from game.play.slots import Slot, forget, keep, kept_games, load, new_slot, newest
from tests.play.ferry import FERRY, ferry, plan_for, played


def _kept(quarters: int, seed: int = 7) -> Slot:
    """Play so many quarters and keep each, as the game does."""
    game = new_game(ferry(), seed)
    slot = new_slot(game, FERRY)
    for _number in range(quarters):
        game = end_quarter(game, plan_for(game))
        assert keep(slot, game) == ""
    return slot


def test_the_last_three_quarters_are_kept_and_nothing_else(home: Path) -> None:
    slot = _kept(5)
    names = sorted(path.name for path in slot.folder.iterdir())
    assert names == ["quarter-03.json", "quarter-04.json", "quarter-05.json", "scenario.yaml"]
    assert load(slot).game.company.digest() == played(5).company.digest()
    assert load(slot).note == ""


def test_a_draft_comes_back_with_its_quarter() -> None:
    slot = _kept(2)
    game = load(slot).game
    draft = plan_for(game, (20, 0, 0, 0, 0, 9))
    assert keep(slot, game, draft) == ""
    assert load(slot).draft == draft


@pytest.mark.parametrize("damage", [b"", b"\x00" * 4096, b'{"kind": "kitestring game"'])
def test_a_damaged_newest_file_gives_way_to_the_one_before(damage: bytes) -> None:
    slot = _kept(4)
    (slot.folder / "quarter-04.json").write_bytes(damage)
    loaded = load(slot)
    assert loaded.game.number == 3
    assert (
        loaded.note
        == "The newest file of this game is damaged, so you are back at the beginning of quarter 4."
    )
    assert load(slot).note == ""
    assert (slot.folder / "quarter-04.damaged").read_bytes() == damage


def test_a_game_with_no_whole_file_says_so() -> None:
    slot = _kept(2)
    for path in slot.folder.glob("quarter-*.json"):
        path.write_text("{}", encoding="utf-8")
    with pytest.raises(SaveError, match=r"All saved files of the game in .* are damaged"):
        load(slot)
    with pytest.raises(SaveError, match="There is no saved game"):
        load(Slot(slot.folder / "elsewhere"))


def test_several_games_go_on_side_by_side_and_the_newest_goes_first() -> None:
    first, second = _kept(2), _kept(3)
    finished = _kept(8, seed=9)
    assert first.folder != second.folder
    for age, slot in enumerate((finished, second, first)):
        for path in slot.folder.iterdir():
            os.utime(path, (1_000_000 - age, 1_000_000 - age))
    listed = kept_games()
    assert [kept.slot.folder for kept in listed] == [finished.folder, second.folder, first.folder]
    assert [(kept.quarter, kept.over) for kept in listed] == [(8, True), (3, False), (2, False)]
    going_on = newest()
    assert going_on is not None
    assert going_on.slot.folder == second.folder
    assert forget(going_on.slot) == ""
    assert not second.folder.exists()


def test_a_game_outlives_its_scenario_file(tmp_path: Path) -> None:
    own = tmp_path / "mine.yaml"
    shutil.copy(FERRY, own)
    game = played(1)
    slot = new_slot(game, own)
    assert keep(slot, game) == ""
    own.unlink()
    assert load(slot).game.number == 1
    (slot.folder / "scenario.yaml").unlink()
    with pytest.raises(SaveError, match=r"put its file \(night-ferry.yaml\) into .*scenarios and try again"):
        load(slot)


def test_a_game_that_cannot_be_opened_stays_on_the_list(home: Path) -> None:
    slot = _kept(1)
    text = (slot.folder / "quarter-01.json").read_text(encoding="utf-8")
    (slot.folder / "quarter-01.json").write_text(text.replace('"format": 1', '"format": 7'), encoding="utf-8")
    assert "newer Kitestring" in kept_games()[0].trouble
    assert newest() is None
    (home / "saves" / "stray file").write_text("?", encoding="utf-8")
    (home / "saves" / "empty folder").mkdir()
    assert len(kept_games()) == 1


def test_a_folder_that_cannot_be_made_is_one_sentence(home: Path) -> None:
    home.parent.mkdir(exist_ok=True)
    home.write_text("a file where the folder should be", encoding="utf-8")
    game = played(1)
    told = keep(new_slot(game), game)
    assert told.startswith("Your game could not be saved in")
    assert "\n" not in told
    assert kept_games() == ()


def test_a_full_disk_leaves_the_quarter_before(monkeypatch: pytest.MonkeyPatch) -> None:
    slot = _kept(2)
    game = end_quarter(load(slot).game, plan_for(load(slot).game))

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(durable.os, "fsync", full)
        assert "No space left on device" in keep(slot, game)
    assert not list(slot.folder.glob("*.part"))
    assert load(slot).game.number == 2
    assert keep(slot, game) == ""
