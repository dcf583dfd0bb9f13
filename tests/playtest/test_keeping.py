"""Promises are kept or broken by what the players find, and a breach names a game that shows it."""

from pathlib import Path

import pytest

from game.cli import main
from game.playtest.keeping import broken, kept_or_broken
from game.scenarios import read_scenario, shipped
from game.scenarios.promises import Promises
from tests.playtest.test_remarks import BETTER, FEEBLE
from tests.playtest.trials import reported, shop
from tests.scenarios.builders import small_text

NEVER = 'endings:\n  - id: never\n    title: Never\n    when: {trust: "> 99.9"}\n    text: It ends.\n'


@pytest.mark.parametrize(
    ("promises", "kept"),
    [
        (Promises(every_event=1.0), True),
        (Promises(every_event=99.0), False),
        (Promises(every_choice=1.0), True),
        (Promises(every_choice=45.0), False),
        (Promises(every_ending=0.5), False),
        (Promises(adaptive_ahead=5.0), True),
        (Promises(adaptive_ahead=119.0), False),
        (Promises(skill=5.0), True),
        (Promises(skill=100.0), False),
        (Promises(fails=50.0), True),
        (Promises(hopeless=50.0), True),
        (Promises(reading=(0.1, 240.0)), True),
        (Promises(reading=(200.0, 240.0)), False),
        (Promises(no_right_answer=True), False),
        (Promises(no_extreme_wins=True), True),
    ],
)
def test_a_promise_is_judged_by_what_was_found(promises: Promises, kept: bool) -> None:
    scenario = shop(("endings:\n", NEVER), FEEBLE, BETTER)
    found = kept_or_broken(promises, reported(scenario, 60, 60))
    assert found
    assert all(one.kept for one in found) == kept
    assert [remark.code for remark in broken(found)] == ["KP001"] * sum(not one.kept for one in found)


def test_what_is_not_promised_is_not_judged() -> None:
    assert kept_or_broken(Promises(), reported(shop())) == ()


def test_a_broken_promise_names_a_game_and_fails_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = small_text().replace("learning_goals:\n", "playtest: {every_event: 99}\nlearning_goals:\n")
    file = tmp_path / "small-shop.yaml"
    file.write_text(text, encoding="utf-8")
    argv = ["scenario", "playtest", str(file), "--runs", "30", "--jobs", "1"]
    assert main([*argv, "--promises"]) == 1
    told = capsys.readouterr().out
    assert "BROKEN  every_event: 99" in told
    assert f"kitestring watch {file} --player " in told
    assert main(argv) == 1
    assert "KP001" in capsys.readouterr().out


def test_without_promises_there_is_nothing_to_break(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "small-shop.yaml"
    file.write_text(small_text(), encoding="utf-8")
    assert main(["scenario", "playtest", str(file), "--promises"]) == 0
    assert "promises nothing" in capsys.readouterr().out


FULL = [path for path in shipped() if read_scenario(path).rules.quarters >= 8]


@pytest.mark.parametrize("path", FULL, ids=lambda path: path.stem)
def test_every_shipped_scenario_of_full_length_promises_that_no_extreme_wins(path: Path) -> None:
    promises = read_scenario(path).promises
    assert promises.no_extreme_wins
    assert (promises.every_choice or 0.0) >= 2.0
    assert (promises.adaptive_ahead or 0.0) > 0.0
