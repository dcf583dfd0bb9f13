"""The scenarios at hand, and what the commands say about them."""

from pathlib import Path

import pytest

from game.scenarios import ScenarioError, available, check_file, find, render, shipped
from game.scenarios.report import list_lines
from game.statements import STATEMENTS
from tests.scenarios.builders import small_text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "small-shop.yaml").write_text(small_text(), "utf-8")
    (tmp_path / "broken-shop.yaml").write_text(small_text().replace("level: open", "level: x"), "utf-8")
    (tmp_path / "notes.txt").write_text("not a scenario", "utf-8")
    return tmp_path


@pytest.mark.parametrize("path", shipped(), ids=lambda path: path.stem)
def test_a_shipped_scenario_has_nothing_wrong(path: Path) -> None:
    scenario, problems = check_file(path)
    assert [render(problem) for problem in problems] == []
    assert scenario is not None
    assert set(scenario.draws_on) <= STATEMENTS.keys()


def test_at_least_three_scenarios_are_shipped() -> None:
    assert len(shipped()) >= 3


def test_a_shipped_scenario_is_found_by_id() -> None:
    path = shipped()[0]
    assert find(path.stem) == path


def test_a_scenario_in_a_folder_is_found_by_id_and_any_by_path(folder: Path) -> None:
    assert find("small-shop", [folder]) == folder / "small-shop.yaml"
    assert find("elsewhere/mine.yaml") == Path("elsewhere/mine.yaml")


def test_an_unknown_name_is_answered_with_the_nearest(folder: Path) -> None:
    with pytest.raises(ScenarioError) as caught:
        find("smal-shop", [folder])
    (problem,) = caught.value.problems
    assert (problem.code, problem.mend) == ("KS023", "Perhaps you mean `small-shop`.")


def test_a_name_like_nothing_else_is_answered_with_the_way_to_the_list() -> None:
    with pytest.raises(ScenarioError, match="kitestring scenario list"):
        find("\x1b[2Jqqqq")


def test_broken_scenarios_are_listed_last_and_marked(folder: Path) -> None:
    entries = available([folder])
    assert [entry.name for entry in entries if entry.broken] == ["broken-shop"]
    assert entries[-1].name == "broken-shop"
    assert entries[-1].problems
    assert len(entries) == len(shipped()) + 2


def test_a_folder_that_is_not_there_adds_nothing(tmp_path: Path) -> None:
    assert len(available([tmp_path / "none"])) == len(shipped())


def test_the_list_names_and_marks_a_broken_scenario(folder: Path) -> None:
    lines = list_lines([folder])
    assert any("small-shop" in line and "The small shop" in line for line in lines)
    assert any("broken-shop" in line and "BROKEN: 1 error" in line for line in lines)
    assert any(line.strip().endswith(str(folder / "broken-shop.yaml")) for line in lines)
