"""A game that is killed at any moment loses no quarter it has told as kept.

KITESTRING_KILLS raises the number of kills.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.play.slots import Slot, load

KILLS = int(os.environ.get("KITESTRING_KILLS", "100"))
ROOT = Path(__file__).parents[2]


def _kill_soon(players: "subprocess.Popen[str]", number: int, wait: float) -> list[str]:
    """Start a player on a game, kill it some time after its first quarter, and return what it told last."""
    assert players.stdin is not None
    assert players.stdout is not None
    players.stdin.write(f"{number}\n")
    players.stdin.flush()
    child, told = 0, [""]
    while not (child and told[0]):
        line = players.stdout.readline().split()
        assert line, "the player has stopped"
        child, told = (int(line[1]), told) if line[0] == "player" else (child, line)
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    while (line := players.stdout.readline().split())[0] != "gone":
        told = line
    return told


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 to test with")
def test_no_quarter_told_as_kept_is_lost(tmp_path: Path) -> None:
    moments = random.Random(20270401)
    number = 0
    with subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "tests.play.restless_player", str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as players:
        for _kill in range(KILLS):
            told = _kill_soon(players, number, moments.uniform(0.0, 0.06))
            number, quarter, digest = int(told[1]), int(told[2]), told[3]
            assert told[4:] == []
            loaded = load(Slot(tmp_path / str(number)))
            assert loaded.note == ""
            assert loaded.game.number in {quarter, quarter + 1}
            assert loaded.game.quarters[quarter - 1].after.digest() == digest
            number += loaded.game.over
        players.stdin.close()
    assert number > 0
    assert not list(tmp_path.glob("*/*.damaged"))
