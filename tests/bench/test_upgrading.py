"""A file of an older format becomes one of the present format, with its comments."""

from pathlib import Path

import pytest

from game.bench.explained.pair import SAMPLE, sample
from game.bench.upgrading import STEPS, UpgradeError, upgraded
from game.cli import main
from game.scenarios import check_text
from game.scenarios.scalars import FORMAT


def old() -> str:
    """Return the sample in format 0, with comments and odd layout."""
    text = sample()
    for now, before in (
        ("format: 1\n", "format:   0    # a draft\n"),
        ("draws_on:", "statements:"),
        ("learning_goals:", "goals:   # for trainers"),
        ("debrief:", "questions:"),
        ("cast:\n", "# everybody\npeople:\n"),
        ("- after: 2", "- in:  2   # quarters"),
        ("note: The dry roof.", "text: The dry roof."),
    ):
        assert now in text
        text = text.replace(now, before, 1)
    return text


def test_an_old_file_is_refused_by_its_format_and_upgraded_with_its_comments() -> None:
    assert "KS115" in {problem.code for problem in check_text(old(), SAMPLE)[1]}
    now = upgraded(old())
    assert check_text(now, SAMPLE)[1] == ()
    assert "format:   1    # a draft\n" in now
    assert "learning_goals:   # for trainers" in now
    assert "# everybody\ncast:\n" in now
    assert "- after:  2   # quarters" in now
    assert upgraded(now) == now


def test_every_older_format_has_a_step() -> None:
    assert set(STEPS) == {str(number) for number in range(FORMAT)}


@pytest.mark.parametrize("text", ["format: 99\n", "title: x\n", "- a\n", "a: [", "format: {a: 1}\n"])
def test_what_has_no_known_format_is_refused(text: str) -> None:
    with pytest.raises(UpgradeError):
        upgraded(text)


def test_the_command_shows_the_change_and_makes_it_when_it_may(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / SAMPLE
    path.write_text(old(), encoding="utf-8")
    assert main(["scenario", "upgrade", str(path)]) == 0
    assert "-format:   0    # a draft\n+format:   1    # a draft" in capsys.readouterr().out
    assert path.read_text("utf-8") == old()
    assert main(["scenario", "upgrade", str(path), "--yes"]) == 0
    assert main(["scenario", "upgrade", str(path), "--yes"]) == 0
    assert "present format" in capsys.readouterr().out
    assert main(["scenario", "check", str(path)]) == 0
    path.write_text("format: 99\n")
    assert main(["scenario", "upgrade", str(path)]) == 1
    assert "99" in capsys.readouterr().err
