"""A sandbox at the terminal: it is asked for, played, left, and gone on with as it was chosen."""

from pathlib import Path

import pytest

from game.cli import main
from game.play.slots import kept_games
from tests.scenarios.builders import edited
from tests.scenarios.test_varying import CHOOSE
from tests.text.test_session import sitting


@pytest.fixture
def sandbox(tmp_path: Path) -> Path:
    path = tmp_path / "small-shop.yaml"
    path.write_text(edited("market: stable\n", CHOOSE), "utf-8")
    return path


def test_wind_and_length_are_asked_for_and_nonsense_is_mended(sandbox: Path) -> None:
    told = sitting(["blustery", "2", "99", "6", "1", "end", "yes", "quit"], str(sandbox))
    assert "1. Steady wind (stable)" in told
    assert "2. Gusts (turbulent)" in told
    assert "Type a number from 6 to 10." in told
    assert "of 6" in told


def test_enter_takes_what_is_usual(sandbox: Path) -> None:
    sitting(["", "", "1", "end", "yes", "quit"], str(sandbox))
    assert kept_games()[0].quarters == 8


def test_a_game_in_a_chosen_wind_goes_on_as_it_was_chosen(sandbox: Path) -> None:
    sitting(["turbulent", "7", "1", "end", "yes", "quit"], str(sandbox))
    again = sitting(["1", "quit"], scenario=None)
    assert "quarter 2 of 7" in again
    assert "changed since" not in again


def test_the_command_line_chooses_without_a_question(
    sandbox: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    args = ["simulate", str(sandbox), "--player", "half", "--seeds", "20", "--market", "turbulent", "--json"]
    assert main([*args, "--quarters", "6"]) == 0
    gusty = capsys.readouterr().out
    assert main([*args[:-3], "--json"]) == 0
    assert gusty != capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            ["--market", "crisis"],
            "--market is one of stable, turbulent, and",
        ),
        (["--quarters", "40"], "a number from 6 to 10"),
        (["--quarters", "many"], "a whole number, such as 12"),
    ],
)
def test_what_cannot_be_chosen_is_said_in_a_sentence(
    sandbox: Path, capsys: pytest.CaptureFixture[str], options: list[str], told: str
) -> None:
    assert main(["simulate", str(sandbox), *options]) == 2
    assert told in capsys.readouterr().err


def test_another_scenario_has_its_own_market(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", "kite-without-a-string", "--text", "--market", "stable"]) == 2
    assert "for a sandbox" in capsys.readouterr().err
