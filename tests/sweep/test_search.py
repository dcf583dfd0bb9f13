"""The search for the best play: the same in any runner and when broken off, better than where it began."""

import json
import re
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from game.cli import main
from game.engine.feedback import BY_THE_NEED, Play
from game.engine.feedback_numbers import start
from game.play.pars import par_file
from game.sweep import here, pool
from game.sweep.journal import JournalError
from game.sweep.search import SearchJournal, Settings, search
from game.sweep.search.policies import of_plays, values
from game.sweep.search.searching import identity_of
from tests.play.ferry import FERRY, ferry
from tests.sweep.small_search import SMALL


def nobody(_companies: int) -> None:
    """Hear of companies played."""


def journal(path: Path | None = None, settings: Settings = SMALL) -> SearchJournal:
    scenario = ferry()
    return SearchJournal(identity_of(scenario.rules, scenario.rules_hash, settings), path)


@pytest.fixture(scope="module")
def found() -> Play:
    return search(ferry().rules, SMALL, here(), journal(), nobody)


def test_two_processes_find_what_one_finds(found: Play) -> None:
    with pool(2) as runner:
        assert search(ferry().rules, SMALL, runner, journal(), nobody).digest() == found.digest()


def test_what_is_found_is_worth_more_than_the_adaptive_player_on_fresh_seeds(found: Play) -> None:
    rules = ferry().rules
    begun = Play(start(), np.full(len(rules.events) + 1, BY_THE_NEED, np.int64))
    first, best = values(rules, of_plays([begun, found]), (77_000_000, 77_000_512), here(), nobody)
    assert best.mean > first.mean + 3.0 * first.error


class BrokenError(Exception):
    """The search was broken off."""


@pytest.mark.parametrize("after", [1, 3, 5])
def test_a_search_broken_off_goes_on_to_the_same_end(tmp_path: Path, found: Play, after: int) -> None:
    class Breaking(SearchJournal):
        def keep(self, progress):
            super().keep(progress)
            if progress.generation == after:
                raise BrokenError

    scenario, file = ferry(), tmp_path / "search.json"
    breaking = Breaking(identity_of(scenario.rules, scenario.rules_hash, SMALL), file)
    with pytest.raises(BrokenError):
        search(scenario.rules, SMALL, here(), breaking, nobody)
    again = journal(file)
    assert again.progress.generation == after
    assert search(scenario.rules, SMALL, here(), again, nobody).digest() == found.digest()
    with pytest.raises(JournalError, match="begun with other settings"):
        journal(file, Settings())


def test_the_three_seed_sets_share_no_seed() -> None:
    for settings in (Settings(), Settings(generations=10_000, seeds=900, choosing=9_000_000)):
        sets = sorted(settings.seed_sets().values())
        assert all(one[1] <= other[0] for one, other in pairwise(sets))


def test_a_par_is_stored_checked_to_the_bit_and_refused_for_other_rules(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.cli.par.SETTINGS", SMALL)
    scenario = tmp_path / "night-ferry.yaml"
    text = FERRY.read_text(encoding="utf-8")
    scenario.write_text(text, encoding="utf-8")
    assert main(["par", str(scenario), "--generations", "1", "--seeds", "8", "--jobs", "1"]) == 0
    assert re.search(r"^par +[0-9.]+ ", capsys.readouterr().out, re.MULTILINE)
    first = str(SMALL.seed_sets()["reporting"][0])
    seeds = ["--seeds", str(SMALL.reporting), "--first-seed", first]
    assert main(["simulate", str(scenario), "--player", "par", "--json", *seeds]) == 0
    played = json.loads(capsys.readouterr().out)["players"][0]
    stored = json.loads(par_file(scenario).read_text(encoding="utf-8"))["figures"]["par"]
    assert played["worth"]["mean"] == stored["worth"]["mean"]
    assert main(["par", str(scenario), "--check", "--jobs", "1"]) == 0
    assert "every figure as stored" in capsys.readouterr().out
    file = par_file(scenario)
    stored = json.loads(file.read_text(encoding="utf-8"))
    stored["figures"]["par"]["worth"]["total"] += 1
    file.write_text(json.dumps(stored), encoding="utf-8")
    assert main(["par", str(scenario), "--check", "--jobs", "1"]) == 1
    assert "different from what is stored: par." in capsys.readouterr().out
    stored["choices"] = {"no-such-event": "x", **dict.fromkeys(stored["choices"], "no-such-choice")}
    stored["numbers"].pop("hours")
    file.write_text(json.dumps(stored), encoding="utf-8")
    assert main(["par", str(scenario), "--check"]) == 1
    assert "found for other rules" in capsys.readouterr().err
    file.write_text("{", encoding="utf-8")
    assert main(["par", str(scenario), "--check"]) == 1
    assert "is damaged or holds no best play" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argv", "part"),
    [
        ([], "Name one scenario, or all"),
        (["--all", "the-long-winter"], "Name one scenario, or all"),
        (["--all", "--resume", "x.json"], "belongs to one scenario"),
        (["the-long-winter", "--generations", "0"], "the number of generations is"),
    ],
)
def test_what_cannot_be_searched_is_one_sentence(
    argv: list[str], part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["par", *argv]) == 2
    told = capsys.readouterr().err.strip()
    assert part in told
    assert "\n" not in told


def test_training_never_meets_the_seeds_that_judge(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["par", "kite-without-a-string", "--seeds", "62501"]) == 2
    assert "10,000,000" in capsys.readouterr().err
    for generations, each in ((160, 62_500), (10_000, 1_000)):
        spans = sorted(Settings(generations=generations, seeds=each).seed_sets().values())
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
