"""`kitestring scenario playtest` on a small scenario, and the games it names, read out."""

import json
from pathlib import Path

import pytest

from game.cli import main
from tests.play.ferry import FERRY
from tests.scenarios.builders import small_text


def test_a_playtest_tells_and_writes_what_it_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "small-shop.yaml"
    file.write_text(small_text().replace('trust: ">= 10"', 'trust: ">= 99.9"'), encoding="utf-8")
    written = tmp_path / "report.json"
    argv = ["scenario", "playtest", str(file), "--runs", "30", "--jobs", "1", "--json", str(written)]
    assert main(argv) == 0
    told = capsys.readouterr().out
    facts = json.loads(written.read_text(encoding="utf-8"))
    (never,) = [remark for remark in facts["remarks"] if remark["code"] == "KP102"]
    assert never["about"] == "the-roof"
    assert never["see"] in told
    assert facts["runs"] == 30
    assert [one["player"] for one in facts["players"]][:2] == ["random", "least-used"]


def test_the_same_playtest_twice_is_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for _turn in range(2):
        assert main(["scenario", "playtest", str(FERRY), "--runs", "20", "--jobs", "1"]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]


def test_a_game_can_be_read_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["watch", str(FERRY), "--player", "least-used", "--seed", "5", "--text"]) == 0
    told = capsys.readouterr().out
    assert "Quarter 1 of " in told
    assert "Your answer so far: " in told
    assert "The week: set direction" in told


def test_the_best_play_cannot_be_watched_where_nobody_has_searched(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["watch", str(FERRY), "--player", "par", "--text"]) == 1
    assert "Nobody has searched" in capsys.readouterr().err
