"""Real key presses to a real window, on a screen that nobody sees."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

_MISSING = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(bool(_MISSING), reason=f"{' and '.join(_MISSING)} not installed")


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    """Start a screen, and return the environment of a program that is to be seen on it."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x720x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    unwanted = ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY")
    environment = {name: value for name, value in os.environ.items() if name not in unwanted}
    yield environment | {
        "DISPLAY": f":{number}",
        "SDL_AUDIODRIVER": "dummy",
        "SDL_VIDEO_X11_WMCLASS": "kitestring",
    }
    server.terminate()
    server.wait(10)


def eventually(holds: Callable[[], bool], seconds: float = 20) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if holds():
            return True
        time.sleep(0.1)
    return False


def test_a_quarter_is_played_with_real_keys(screen, home: Path, tmp_path: Path):
    def type_key(name: str) -> None:
        time.sleep(0.5)
        subprocess.run(["xdotool", "key", name], env=screen, check=True)

    def window_stands() -> bool:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--class", "kitestring"],
            env=screen,
            capture_output=True,
            check=False,
        )
        return bool(found.stdout)

    complaints = tmp_path / "complaints"
    with complaints.open("wb") as stderr:
        game = subprocess.Popen(
            [sys.executable, "-m", "game"], env=screen | {"KITESTRING_HOME": str(home)}, stderr=stderr
        )
    try:
        assert eventually(window_stands)
        subprocess.run(["xdotool", "mousemove", "1270", "10"], env=screen, check=True)
        time.sleep(2.5)
        for name in ("n", "Return", "1", "e"):
            type_key(name)
        assert eventually(lambda: any(home.glob("saves/*/quarter-01.json")))
        for name in ("Return", "Escape", "q"):
            type_key(name)
        assert game.wait(20) == 0
        assert complaints.read_bytes() == b""
    finally:
        game.kill()
        game.wait(10)


@pytest.mark.parametrize("hand", ["keyboard", "mouse"])
def test_a_whole_game_is_played_by_a_real_hand(screen, home: Path, hand: str):
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.app.real_hand", hand],
        env=screen | {"KITESTRING_HOME": str(home)},
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert any(home.glob("saves/*/quarter-14.json"))
