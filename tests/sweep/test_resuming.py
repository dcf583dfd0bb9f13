"""A sweep that was stopped, killed or changed on the way is gone on from, or refused in a sentence."""

import json
import random
import re
import signal
import sys
import time
from pathlib import Path

import pytest

from game.cli import main
from tests.play.ferry import FERRY
from tests.sweep.programs import started, told

COMMAND = ["simulate", str(FERRY), "--player", "half", "--seeds", "66000", "--json"]
SMALL = ["simulate", str(FERRY), "--player", "half", "--seeds", "300", "--json"]
BLOCKS = 9
KILLS = 3


def done(file: Path) -> int:
    """Return how many blocks a file holds."""
    try:
        state = json.loads(file.read_text(encoding="utf-8"))["parts"]["state"]
    except OSError:
        return 0
    return sum(stop - start for start, stop in state["done"])


def wait_until_more(file: Path, before: int) -> None:
    until = time.monotonic() + 60
    while done(file) <= before:
        assert time.monotonic() < until, "nothing was kept within a minute"
        time.sleep(0.01)


@pytest.fixture(scope="module")
def unbroken() -> str:
    return told(*COMMAND, "--jobs", "2")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 to test with")
def test_a_sweep_killed_again_and_again_comes_out_as_if_never_broken(tmp_path: Path, unbroken: str) -> None:
    moments, file, kept = random.Random(20270401), tmp_path / "sweep.json", 0
    for kill in range(KILLS):
        with started(*COMMAND, "--jobs", str(1 + kill % 2), "--resume", str(file)) as process:
            wait_until_more(file, kept)
            time.sleep(moments.uniform(0.0, 0.05))
            process.kill()
        kept = done(file)
        if kept == BLOCKS:
            break
    assert kept > 0
    assert told(*COMMAND, "--resume", str(file)) == unbroken
    assert told(*COMMAND, "--resume", str(file)) == unbroken


def _listening() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGINT to send")
def test_control_c_names_the_file_to_go_on_from(tmp_path: Path, unbroken: str) -> None:
    watched = tmp_path / "watched.json"
    # a shell that starts the tests in the background lets everything they start ignore the signal
    with started(*COMMAND, "--jobs", "1", "--resume", str(watched), preexec_fn=_listening) as process:
        wait_until_more(watched, 0)
        process.send_signal(signal.SIGINT)
        _out, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    named = re.fullmatch(r"Stopped; what is done is kept\. Go on .*: --resume (.+)\n", errors)
    assert named
    assert named[1] == str(watched)
    assert told(*COMMAND, "--resume", named[1]) == unbroken


def _refusal(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    assert main(argv) == 1
    sentence = capsys.readouterr().err.strip()
    assert "\n" not in sentence
    return sentence


def test_a_changed_sweep_is_refused_and_says_what_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scenario, file = tmp_path / "night-ferry.yaml", str(tmp_path / "sweep.json")
    text = FERRY.read_text(encoding="utf-8")
    scenario.write_text(text, encoding="utf-8")
    command = ["simulate", str(scenario), *SMALL[2:], "--resume", file]
    assert main(command) == 0
    scenario.write_text(text.replace("The night ferry", "The ferry by night"), encoding="utf-8")
    assert main(command) == 0
    assert "the scenario's rules have changed" not in capsys.readouterr().err
    scenario.write_text(re.sub(r"people: [0-9]+", "people: 77", text, count=1), encoding="utf-8")
    assert "the scenario's rules have changed since" in _refusal(capsys, *command)
    scenario.write_text(text, encoding="utf-8")
    command[command.index("half")] = "random"
    assert "begun with other players" in _refusal(capsys, *command)


def test_a_file_that_suffered_or_is_something_else_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "sweep.json"
    assert main([*SMALL, "--resume", str(file)]) == 0
    whole = file.read_text(encoding="utf-8")
    for text in (whole.replace('"companies": 300', '"companies": 301'), whole[: len(whole) // 2], "", "{}\n"):
        file.write_text(text, encoding="utf-8")
        assert "is damaged or was not written by" in _refusal(capsys, *SMALL, "--resume", str(file))
    assert "cannot be read" in _refusal(capsys, *SMALL, "--resume", str(tmp_path))
    assert "cannot be written" in _refusal(capsys, *SMALL, "--resume", str(file / "below.json"))


def test_a_scheduler_that_does_not_answer_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("distributed", reason="needs pip install 'kitestring[cluster]'")
    assert "No Dask scheduler answers at nonsense" in _refusal(capsys, *SMALL, "--scheduler", "nonsense")
