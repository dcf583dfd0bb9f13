"""Files that cannot be read, and files that can."""

import hashlib
import pickle
from pathlib import Path

import pytest

from game.scenarios import Scenario, ScenarioError, check_file, check_text, read_scenario
from tests.scenarios.builders import edited, small_scenario, small_text


def _only_code(path: Path) -> str:
    scenario, problems = check_file(path)
    assert scenario is None
    (problem,) = problems
    assert problem.mend
    return problem.code


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert _only_code(tmp_path / "none.yaml") == "KS001"


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    assert _only_code(tmp_path) == "KS001"


def test_a_name_that_no_file_can_have() -> None:
    assert _only_code(Path("a\0b.yaml")) == "KS001"


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"#" * 1_000_001)
    assert _only_code(path) == "KS002"


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_a_file_in_another_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "small-shop.yaml"
    path.write_bytes(small_text().replace("€", "é").encode(encoding))
    assert _only_code(path) == "KS003"


def test_the_place_of_what_is_not_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "small-shop.yaml"
    path.write_bytes(b"\xef\xbb\xbfformat: 1\r\ntitle: caf\xe9\r\n")
    _scenario, (problem,) = check_file(path)
    assert (problem.code, problem.line, problem.column) == ("KS003", 2, 11)


def test_a_good_file_is_read_from_a_folder_with_another_alphabet(tmp_path: Path) -> None:
    folder = tmp_path / "Ölçü 風"
    folder.mkdir()
    path = folder / "small-shop.yaml"
    path.write_text(small_text(), encoding="utf-8")
    assert read_scenario(path) == small_scenario()


def test_a_broken_file_raises_all_its_problems(tmp_path: Path) -> None:
    path = tmp_path / "small-shop.yaml"
    path.write_text(small_text().replace("level: open", "level: x").replace("hours: 4", "hours: x"), "utf-8")
    with pytest.raises(ScenarioError) as caught:
        read_scenario(path)
    assert [problem.code for problem in caught.value.problems] == ["KS106", "KS104"]


def test_the_hash_follows_what_is_said_and_not_how_it_is_written() -> None:
    plain = small_scenario()
    assert len(plain.content_hash) == hashlib.sha256().digest_size * 2
    same = _changed("process: +3", "process: 3.0")
    assert same == plain
    text = _changed("It is dry.", "It is almost dry.")
    assert text.content_hash != plain.content_hash
    assert text.rules_hash == plain.rules_hash
    rule = _changed("process: +3", "process: +4")
    assert rule.rules_hash != plain.rules_hash


def _changed(old: str, new: str) -> Scenario:
    scenario, problems = check_text(edited(old, new), "small-shop.yaml")
    assert scenario is not None, problems
    return scenario


def test_a_scenario_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(small_scenario())) == small_scenario()
