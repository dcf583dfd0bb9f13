"""Is there a screen to open a window on, and what to type when there is none."""

import os
import shlex
import sys
from collections.abc import Mapping
from typing import Final

from game.cli.options import Options
from game.words import _

_NAMES: Final = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER")


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Tell whether a window can be opened; on Windows and macOS it is taken for granted."""
    return platform in {"win32", "darwin", "cygwin"} or any(environment.get(name) for name in _NAMES)


def without_display(options: Options) -> str:
    """Say that there is no screen, and offer the terminal."""
    told = _("There is no screen here to open a window on; play in the terminal instead: {command}")
    return told.format(command=text_command(options))


def text_command(options: Options) -> str:
    """Return the command that plays the same in the terminal."""
    if options.scenario is None:
        return "kitestring --text"
    seed = "" if options.seed is None else f" --seed {options.seed}"
    return f"kitestring play {shlex.quote(options.scenario)}{seed} --text"
