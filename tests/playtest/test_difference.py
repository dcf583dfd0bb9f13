"""Two versions: texts apart from rules, the same seeds in both, and only what is more than chance."""

from pathlib import Path

import pytest

from game.cli import main
from game.playtest.comparing import changed_rules, compared
from game.playtest.difference import Shift
from game.playtest.trying import Wanted
from game.sweep import here
from tests.playtest.trials import shop
from tests.scenarios.builders import small_text


def both(tmp_path: Path, old: str, new: str, *more: str) -> list[str]:
    """Return the command that compares the small scenario with itself after an edit."""
    files = [tmp_path / name / "small-shop.yaml" for name in ("before", "after")]
    text = small_text()
    assert old in text
    for file, content in zip(files, (text, text.replace(old, new, 1)), strict=True):
        file.parent.mkdir()
        file.write_text(content, encoding="utf-8")
    return ["scenario", "diff", *map(str, files), "--runs", "40", "--jobs", "1", *more]


def test_nothing_changed_is_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(both(tmp_path, "The roof", "The roof")) == 0
    assert capsys.readouterr().out == "Both are the same, in rules and in texts.\n"


@pytest.mark.parametrize(
    ("old", "new", "address"),
    [
        ("label: Mend it now.", "label: Mend it today.", "events.the-roof.choices.mend.label"),
        ("title: The roof", "title: A roof", "events.the-roof.title"),
        ("note: The dry roof.", "note: The roof is dry.", "events.the-roof.choices.mend.later"),
    ],
)
def test_when_only_texts_changed_no_game_is_played(
    old: str, new: str, address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(both(tmp_path, old, new)) == 0
    told = capsys.readouterr().out
    assert f"~ {address}" in told
    assert told.endswith("Only texts changed: every game goes as before.\n")


def test_a_changed_effect_is_named_and_its_games_can_be_seen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        main(both(tmp_path, "effects: {cash: -0.5, process: +3}", "effects: {cash: -1.5, trust: -12}")) == 0
    )
    told = capsys.readouterr().out
    assert "Rules that changed: the-roof/mend" in told
    assert told.count("kitestring watch ") == 2


def test_the_even_week_is_not_called_the_same_where_its_worth_has_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(both(tmp_path, "effects: {cash: -0.5, process: +3}", "effects: {cash: -1.5, trust: -12}"))
    told = capsys.readouterr().out
    (line,) = [line for line in told.splitlines() if line.startswith("half ")]
    assert line.endswith("always 50; its worth tells")


def test_events_come_and_go(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(both(tmp_path, "  - id: day-14\n", "  - id: day-fourteen\n")) == 0
    assert "- day-14, + day-fourteen" in capsys.readouterr().out


def test_the_same_rules_give_the_same_games() -> None:
    rules = shop().rules
    wanted = Wanted(rules, (), ("half", "random"), 1, 30, 0)
    found = compared(wanted, wanted, here())
    assert all(sums.count == 30 and sums.squares == 0 for sums in found.ahead.values())


def test_changed_rules_tell_order_from_content() -> None:
    rules = shop().rules
    assert changed_rules(rules, rules) == ()
    assert changed_rules(
        rules, shop(("start: {trust: 50, cash: 2}", "start: {trust: 51, cash: 2}")).rules
    ) == ("start",)
    assert changed_rules(rules, shop(("quarter: 1 to 3", "quarter: 1 to 4")).rules) == ("the-roof",)


def test_only_what_is_more_than_chance_is_told() -> None:
    assert Shift("x", 0.50, 0.55, 5000).told
    assert not Shift("x", 0.50, 0.55, 100).told
    assert not Shift("x", 0.500, 0.505, 1_000_000).told
