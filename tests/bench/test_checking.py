"""Files are checked for people, for programs and while one writes; a new one has nothing wrong."""

import io
import json
import os
import sys
from pathlib import Path

import pytest

from game.bench.checking import as_json, as_sarif, changed, check
from game.bench.explained.pair import SAMPLE, sample
from game.bench.starting import Answers, free_name, name_of, new_scenario
from game.cli import checking, main
from game.play.folders import scenarios_folder
from game.play.game import new_game
from game.scenarios import check_text, read_scenario, shipped


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = tmp_path / SAMPLE
    path.write_text(sample(), encoding="utf-8")
    return path


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_json_has_every_problem_with_its_place(shop: Path) -> None:
    spoil(shop, "trust: 50", "trust: 500")
    spoil(shop, "portrait: 4", "portrait: 3")
    (file,) = json.loads(as_json([check(shop)]))["files"]
    assert file["playable"] is False
    assert [(p["code"], p["severity"], p["line"]) for p in file["problems"]] == [
        ("KS112", "error", 23),
        ("KS309", "warning", 36),
    ]


def test_sarif_has_rules_levels_and_places(shop: Path) -> None:
    spoil(shop, "portrait: 4", "portrait: 3")
    log = json.loads(as_sarif([check(shop)]))
    (run,) = log["runs"]
    (result,) = run["results"]
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["KS309"]
    assert (result["ruleId"], result["level"]) == ("KS309", "warning")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == shop.as_uri()
    assert place["region"] == {"startLine": 36, "startColumn": 15}


def test_the_command_checks_files_folders_names_and_ones_own(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["scenario", "check"]) == 1
    assert "scenario new" in capsys.readouterr().err
    assert main(["scenario", "check", str(shop.parent)]) == 0
    assert main(["scenario", "check", "the-long-winter"]) == 0
    scenarios_folder().mkdir(parents=True)
    (scenarios_folder() / SAMPLE).write_text("format: 1\n")
    assert main(["scenario", "check"]) == 1
    assert main(["scenario", "check", "--json", str(shop)]) == 0
    assert main(["scenario", "check", "--sarif", str(scenarios_folder())]) == 1
    assert main(["scenario", "check", str(shop.parent / "none.yaml")]) == 1
    assert "no file" in capsys.readouterr().out
    assert main(["scenario", "check", "the-long-wintr"]) == 1
    assert "Perhaps you mean `the-long-winter`" in capsys.readouterr().err


def test_only_what_was_saved_is_checked_again(shop: Path) -> None:
    seen: dict[Path, int] = {}
    assert list(changed([shop], seen)) == [shop]
    assert list(changed([shop], seen)) == []
    os.utime(shop, ns=(1, 2_000_000_000))
    assert list(changed([shop], seen)) == [shop]
    (shop.parent / "texts").mkdir()
    (shop.parent / "texts" / "small-shop.es.po").write_text("")
    assert list(changed([shop], seen)) == [shop]
    shop.unlink()
    assert list(changed([shop], seen)) in ([shop], [])


def test_watching_goes_on_until_it_is_stopped(
    shop: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    naps = iter([lambda: spoil(shop, "portrait: 4", "portrait: 3")])

    def nap(_seconds: float) -> None:
        doing = next(naps, None)
        if doing is None:
            raise KeyboardInterrupt
        doing()

    monkeypatch.setattr(checking, "sleep", nap)
    assert main(["scenario", "check", str(shop), "--watch"]) == 130
    told = capsys.readouterr().out
    assert "is in order" in told
    assert "KS309" in told


SILENCE = "silence:\n  - {{code: {code}, where: {where}, reason: It is meant so.}}\nsource_note:"


@pytest.mark.parametrize(
    "where", ["day-2/right", "day-2", "events/day-2/choices/right", "events.day-2", "events"]
)
def test_a_warning_is_silenced_at_its_place(where: str) -> None:
    text = sample().replace("effects: {trust: +2}", "effects: {process: +2}", 1)
    assert [p.code for p in check_text(text, SAMPLE)[1]] == ["KS305"]
    silent = text.replace("source_note:", SILENCE.format(code="KS305", where=where), 1)
    assert check_text(silent, SAMPLE)[1] == ()


@pytest.mark.parametrize(("code", "where"), [("KS305", "day-3"), ("KS306", "day-2"), ("KS305", "file")])
def test_a_silence_elsewhere_silences_nothing_and_says_so(code: str, where: str) -> None:
    text = sample().replace("effects: {trust: +2}", "effects: {process: +2}", 1)
    silent = text.replace("source_note:", SILENCE.format(code=code, where=where), 1)
    assert [p.code for p in check_text(silent, SAMPLE)[1]] == ["KS305", "KS327"]


def test_a_silence_does_not_change_the_game() -> None:
    text = sample().replace("source_note:", SILENCE.format(code="KS402", where="es"), 1)
    silent, plain = check_text(text, SAMPLE)[0], check_text(sample(), SAMPLE)[0]
    assert silent == plain


@pytest.mark.parametrize(
    "answers",
    [
        Answers("Late orders", "Lindt", "Managing director"),
        Answers("**Größe**: _x_ & {y}", "# 1 [A]: 'b' \"c\" \\ d", "- &a !b %c > 3"),
        Answers("1234", "no", "true"),
    ],
)
def test_a_new_scenario_has_nothing_wrong_and_can_be_played(answers: Answers) -> None:
    name = name_of(answers.title)
    text, problems = new_scenario(name, answers)
    assert {problem.code for problem in problems} <= {"KS311"}
    scenario, _problems = check_text(text, f"{name}.yaml")
    assert scenario is not None
    assert (scenario.title, scenario.company.name) == (answers.title, answers.company)
    assert new_game(scenario, 1).event is not None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Late orders", "late-orders"),
        ("Ça va? Déjà!", "ca-va-deja"),
        ("家", "my-scenario"),
        ("3 x", "my-scenario"),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str, tmp_path: Path) -> None:
    assert name_of(title) == name
    (tmp_path / f"{name}.yaml").touch()
    assert free_name(title, tmp_path) == f"{name}-2"


def test_new_writes_where_the_game_looks_and_never_over_another(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("late-orders", "late-orders-2"):
        assert main(["scenario", "new", "--title", "Late orders"]) == 0
        assert main(["scenario", "check", name]) == 0
    assert main(["scenario", "list"]) == 0
    assert capsys.readouterr().out.count("Late orders (open") == 2
    assert main(["scenario", "new", "--title", "x" * 100]) == 1
    assert "fit on the screen" in capsys.readouterr().err


def test_every_shipped_scenario_is_without_a_warning() -> None:
    assert [problem.code for path in shipped() for problem in check(path).problems] == []


def test_new_asks_three_questions_at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal("Night bread\n\nBaker\n"))
    assert main(["scenario", "new"]) == 0
    scenario = read_scenario(scenarios_folder() / "night-bread.yaml")
    assert (scenario.title, scenario.company.name, scenario.company.role) == ("Night bread", "Lindt", "Baker")
