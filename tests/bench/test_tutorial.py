"""The tutorial does what it says: every command is run, every change is made, every output is found."""

import re
from pathlib import Path

import pytest

from game.bench.starting import Answers, new_scenario
from game.cli import main

PAGE = Path(__file__).parents[2] / "docs" / "tutorial.md"
FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = Path("night-bread.yaml")
FEW = ("--runs", "48", "--jobs", "1")
"""A playtest of two thousand games finds the same, and takes longer."""


@pytest.mark.skipif(not PAGE.is_file(), reason="the pages are not part of this copy")
def test_every_step_of_the_tutorial(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    said, looked_for, steps = "", "", 0
    for kind, text in FENCE.findall(PAGE.read_text("utf-8")):
        steps += 1
        match kind:
            case "sh":
                main([*_words(text), *(FEW if "playtest" in text else ())])
                said = capsys.readouterr().out
            case "text":
                for line in text.splitlines():
                    assert line in said, (line, said)
            case "yaml find":
                looked_for = text
                assert FILE.read_text("utf-8").count(text.rstrip("\n")) >= 1, text
            case "yaml instead":
                before = FILE.read_text("utf-8")
                FILE.write_text(before.replace(looked_for.rstrip("\n"), text.rstrip("\n"), 1), "utf-8")
            case _:
                raise AssertionError(kind)
    assert steps > 25
    assert main(["scenario", "check", str(FILE)]) == 0
    assert main(["scenario", "unpack", "night-bread.zip"]) == 0


def _words(line: str) -> list[str]:
    program, *words = [word.strip('"') for word in re.findall(r'"[^"]*"|\S+', line)]
    assert program == "kitestring"
    return words


@pytest.mark.skipif(not PAGE.is_file(), reason="the pages are not part of this copy")
def test_the_command_is_made_known_before_the_first_step() -> None:
    before = PAGE.read_text("utf-8").partition("```sh\n")[0]
    assert all(script in before for script in ("bin/activate`", "Activate.ps1`", "activate.bat`"))


def test_a_role_with_an_article_stands_well_in_the_briefing() -> None:
    text, problems = new_scenario("night-bread", Answers("Night bread", "Marten Bakery", "The new owner"))
    assert problems == ()
    assert "You have been the new owner at Marten Bakery" in text
    assert "eight quarters" not in text
