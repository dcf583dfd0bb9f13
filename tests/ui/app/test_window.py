import os
import subprocess
import sys

import pytest

from game.play.settings import Settings
from game.ui.window import first_size, scale_for


@pytest.mark.parametrize(
    ("window", "desktop", "scale"),
    [
        ((1280, 720), (1280, 720), 1.0),
        ((1920, 1080), (1920, 1080), 1.5),
        ((3840, 2160), (3840, 2160), 3.0),
        ((7680, 4320), (7680, 4320), 3.0),
        ((640, 480), (1280, 720), 1.0),
        ((1280, 720), (1920, 1080), 1.0),
        ((1280, 720), (3840, 2160), 2.0),
        ((1632, 918), (1920, 1080), 1.2),
    ],
)
def test_the_scale_suits_desktop_and_window(window, desktop, scale):
    assert scale_for(Settings(), window, desktop) == scale


def test_the_players_own_scale_goes_before():
    assert scale_for(Settings(ui_scale=2.5), (1280, 720), (1280, 720)) == 2.5


def test_the_first_window_fits_the_desktop():
    assert first_size(Settings(), (1920, 1080)) == (1632, 918)
    assert first_size(Settings(), (1280, 720)) == (1280, 720)
    assert first_size(Settings(), (1024, 600)) == (1024, 600)
    assert first_size(Settings(window=(800, 600)), (1280, 720)) == (800, 600)
    assert first_size(Settings(window=(2500, 1400)), (1280, 720)) == (1280, 720)


def test_without_a_screen_there_is_one_sentence_that_offers_the_terminal(tmp_path):
    names = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER", "XDG_RUNTIME_DIR")
    environment = {name: value for name, value in os.environ.items() if name not in names}
    source = (
        "from game.app import NoDisplayError, run\n"
        "try:\n    run(None, None)\n"
        "except NoDisplayError as error:\n    print(error)\n"
    )
    if sys.platform != "linux":
        pytest.skip("other systems always have a screen")
    told = subprocess.run(
        [sys.executable, "-c", source],
        env=environment | {"KITESTRING_HOME": str(tmp_path), "PYGAME_HIDE_SUPPORT_PROMPT": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert told.stdout.strip() == (
        "There is no screen here to open a window on; play in the terminal instead: kitestring --text"
    )
