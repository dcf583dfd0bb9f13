"""Every code that a playtest prints can be asked about."""

import pytest

from game.cli import main
from game.playtest.codes import KINDS
from game.playtest.explaining import explained
from game.words import use_language


@pytest.mark.parametrize("code", KINDS)
def test_every_remark_is_explained_with_its_mend(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scenario", "explain", code.lower()]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"{code}, ")
    assert "{" not in told
    assert len(told.splitlines()) == (6 if code.startswith("KP2") else 5)


def test_a_choice_not_worth_taking_is_told_what_worth_counts(capsys: pytest.CaptureFixture[str]) -> None:
    main(["scenario", "explain", "KP201"])
    told = capsys.readouterr().out
    assert all(word in told for word in ("cash", "relevance", "points", "A state is", "process +", "hours −"))


def test_points_are_written_as_the_language_writes_numbers() -> None:
    use_language("es")
    try:
        told = " ".join(explained("KP201"))
    finally:
        use_language("en")
    assert "process +5,9" in told
    assert "hours −1,9" in told
