"""Whole games through standard input: the transcript is what a player, or a screen reader, gets."""

import os
from io import StringIO
from pathlib import Path

import pytest

from game.play.slots import kept_games
from game.scenarios import read_scenario, shipped
from game.text.paper import WIDEST
from game.text.session import run
from tests.play.ferry import FERRY

GOLDEN = Path(__file__).with_name("night-ferry.txt")
WEEK = "5 5 5 5 5 5"


def sitting(lines: list[str], scenario: str | None = str(FERRY), seed: int = 7) -> str:
    """Play with these lines typed and return everything that was written."""
    writing = StringIO()
    assert run(scenario, seed, StringIO("".join(line + "\n" for line in lines)), writing) == 0
    return writing.getvalue()


def test_a_whole_game_reads_as_it_should(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compare with the transcript; KITESTRING_GOLDEN=write renews it after a change of rules or words."""
    opening = ["help", "people", WEEK, "plan +4", "undo", "style servant", "1", "end", "yes"]
    second = ["why trust", "meters", "history cash", "about control", "2", "end", "end"]
    rest = ["1", "end", "yes"] * 5 + ["2", "democratic", "control 20", "fit", "end", "yes"]
    monkeypatch.chdir(FERRY.parent)
    told = sitting([*opening, *second, *rest], FERRY.name)
    if os.environ.get("KITESTRING_GOLDEN") == "write":
        GOLDEN.write_text(told, encoding="utf-8")
    assert told == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", shipped(), ids=lambda path: path.stem)
def test_every_scenario_can_be_played_to_its_end(path: Path) -> None:
    usual = ["", ""] if read_scenario(path).choose else []
    told = sitting([*usual, *["1", "5 5 5 5 5 5", "fit", "end", "yes"] * 16], scenario=path.stem)
    assert "To think about:" in told
    assert "our score is" in " ".join(told.split())
    assert kept_games()[0].over
    assert all(len(line) <= WIDEST for line in told.splitlines())


def test_a_company_that_fails_is_told_so_and_debriefed() -> None:
    told = sitting(["1", "0 0 0 0 0 0", "end", "yes"] * 16, "kite-without-a-string", seed=3)
    assert "The bank has closed Ritorna.\n\nThe end:" in told
    assert "Your score is 0." in told


def test_a_game_goes_on_where_it_was_left_plan_included() -> None:
    first = sitting(["2", WEEK, "end", "yes", "6 6 6 6 6 1", "democratic", "quit"])
    assert first.endswith("Your game is saved. To go on: kitestring --text\n")
    again = sitting(["1", "week", "quit"], scenario=None)
    assert "1. The night ferry, Lysholm Boats: quarter 2 of 8." in again
    assert "Set direction 6, align people 6, motivate and inspire 6, plan and budget 6," in again
    assert "Style: democratic." in again


def test_the_end_of_the_input_is_a_quit_and_an_untouched_game_leaves_nothing() -> None:
    assert sitting([]).endswith("Goodbye.\n")
    assert kept_games() == ()
    assert "Your game is saved" in sitting(["d 1"])
    assert [kept.quarter for kept in kept_games()] == [0]


def test_the_picker_takes_names_and_numbers_and_suggests(home: Path) -> None:
    (home / "scenarios").mkdir(parents=True)
    (home / "scenarios" / "half-done.yaml").write_text("format: 1\n", encoding="utf-8")
    told = sitting(["every-milestone-gren", "99", "half-done", "quit"], scenario=None)
    assert "Perhaps you mean every-milestone-green." in told
    assert "Type a number from 1 to" in told
    assert told.count("kitestring scenario check") == 2


def test_a_game_that_cannot_be_opened_leads_back_to_the_list(home: Path) -> None:
    sitting(["2", WEEK, "end", "yes", "quit"])
    game = home / "saves" / "night-ferry-7"
    (game / "scenario.yaml").unlink()
    told = sitting(["1", "quit"], scenario=None)
    assert "The scenario “The night ferry” is not here" in told
    assert told.count("What will you play?") + told.count("Or begin a new one:") == 2


def test_a_disk_that_refuses_is_told_and_the_game_goes_on(home: Path) -> None:
    home.write_text("a file where the folder should be", encoding="utf-8")
    told = sitting(["2", WEEK, "end", "yes"] * 8)
    assert told.count("Your game could not be saved") >= 8
    assert "To think about:" in told


def test_guidance_is_given_once() -> None:
    lines = ["2", WEEK, "end", "yes", "quit"]
    assert "First time here?" in sitting(lines)
    again = sitting(lines)
    assert "First time here?" not in again
    assert "Every change has its causes." not in again


def test_the_debrief_of_a_finished_game_can_be_read_again() -> None:
    first = sitting(["1", WEEK, "fit", "end", "yes"] * 8)
    again = sitting(["1"], scenario=None)
    assert "1. The night ferry, Lysholm Boats: the debrief." in again
    ending = first[first.index("The end:") : first.index("The same luck once more:")]
    assert ending in again


def test_between_quarters_of_a_practice_game_what_if_is_answered() -> None:
    first = ["practice", "1", WEEK, "end", "yes", "what if 1", "what if 1 control 20", "practice", "quit"]
    told = sitting(first)
    assert "This is a practice game now" in told
    assert "With 15 hours more to control and solve problems" in told
    assert "Practice is chosen in the first quarter" in told
    again = sitting(["1", "what if 1 servant", "quit"], scenario=None)
    assert "With the servant style instead of" in again


def test_other_games_are_looked_back_at_after_the_end_only() -> None:
    told = sitting(["1", WEEK, "end", "yes", "what if 1 control 20", "quit"])
    assert "In this game you can ask what if after the end." in told
    whole = sitting(
        ["1", WEEK, "fit", "end", "yes"] * 8 + ["what if 2 control +9", "5 servant", "9 plan 3", ""]
    )
    assert "hours more to control and solve problems" in whole
    assert "With the servant style instead of" in whole
    assert "So far there are quarters 1 to 8." in whole
