"""A file of translations is begun, filled in, and brought up to date when the scenario changes."""

from pathlib import Path

import pytest

from game.bench.translating import Renewed, renewed
from game.cli import main
from game.po import Entry, PoError, entries_of, written
from game.scenarios import read_scenario
from game.scenarios.loading import examine_file
from game.scenarios.telling import file_of
from tests.scenarios.builders import small_text


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = tmp_path / "small-shop.yaml"
    path.write_text(small_text(), encoding="utf-8")
    return path


def renew(path: Path) -> Renewed:
    file = renewed(path, examine_file(path), "es")
    file.path.parent.mkdir(exist_ok=True)
    file.path.write_text(file.text, encoding="utf-8")
    return file


def fill(path: Path) -> None:
    """Translate every text into capitals."""
    place = file_of(path, "es")
    entries = entries_of(place.read_text(encoding="utf-8"))
    done = [Entry(e.context, e.source, e.forms if not e.source else (e.source.upper(),)) for e in entries]
    place.write_text(written(done), encoding="utf-8")


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_new_file_has_every_text_once_and_empty(shop: Path) -> None:
    file = renew(shop)
    entries = [entry for entry in entries_of(file.text) if entry.source]
    assert file.missing == file.texts == len(entries) == len({(e.context, e.source) for e in entries})


def test_what_is_filled_in_is_told_and_stays_when_the_file_is_renewed(shop: Path) -> None:
    renew(shop)
    fill(shop)
    assert read_scenario(shop, "es").events[0].text == "WATER DRIPS INTO THE SOUP."
    before = file_of(shop, "es").read_text(encoding="utf-8")
    again = renew(shop)
    assert (again.missing, again.fuzzy, again.dropped) == (0, 0, 0)
    assert again.text == before


def test_a_changed_text_is_marked_with_the_wording_it_was_made_for(shop: Path) -> None:
    renew(shop)
    fill(shop)
    change(shop, "Water drips into the soup.", "Water runs into the soup.")
    file = renew(shop)
    (entry,) = [entry for entry in entries_of(file.text) if entry.fuzzy]
    assert (entry.source, entry.previous) == ("Water runs into the soup.", "Water drips into the soup.")
    assert entry.text == "WATER DRIPS INTO THE SOUP."
    assert (file.missing, file.fuzzy) == (0, 1)
    assert read_scenario(shop, "es").events[0].text == "Water runs into the soup."
    assert renew(shop).text == file.text


def test_a_voice_among_others_is_known_again_by_its_words(shop: Path) -> None:
    change(
        shop,
        "endings:",
        '  - who: bo\n    when: {trust: "> 30"}\n    says: The soup is thin today.\nendings:',
    )
    renew(shop)
    fill(shop)
    change(shop, "I like it here.", "I do like it here.")
    (entry,) = [entry for entry in entries_of(renew(shop).text) if entry.fuzzy]
    assert entry.text == "I LIKE IT HERE."


def test_what_is_no_longer_there_is_set_aside_and_never_lost(shop: Path) -> None:
    renew(shop)
    fill(shop)
    change(shop, 'voices:\n  - who: bo\n    when: {trust: "> 20"}\n    says: I like it here.\n', "")
    assert renew(shop).dropped == 1
    for _again in range(2):
        assert '#~ msgstr "I LIKE IT HERE."' in renew(shop).text


def test_a_damaged_file_is_not_written_over(shop: Path) -> None:
    renew(shop)
    file_of(shop, "es").write_text("nonsense\n")
    with pytest.raises(PoError):
        renewed(shop, examine_file(shop), "es")


def test_the_command_says_how_far_it_is(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scenario", "translate", str(shop), "es"]) == 0
    assert "0 of 113 texts are translated" in capsys.readouterr().out
    assert main(["scenario", "translate", str(shop), "../es"]) == 2
    assert "no code of a language" in capsys.readouterr().err
    file_of(shop, "es").write_text("nonsense\n")
    assert main(["scenario", "translate", str(shop), "es"]) == 1
    assert "line 1" in capsys.readouterr().err
    shop.write_text("format: 1\n")
    assert main(["scenario", "translate", str(shop), "es"]) == 1
    assert "scenario check" in capsys.readouterr().err
