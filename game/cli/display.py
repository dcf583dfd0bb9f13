"""Is there a screen to open a window on."""

import os
import sys
from collections.abc import Mapping
from typing import Final

from game.words import _

_NAMES: Final = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER")


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Tell whether a window can be opened; on Windows and macOS it is taken for granted."""
    return platform in {"win32", "darwin", "cygwin"} or any(environment.get(name) for name in _NAMES)


def without_display(command: str) -> str:
    """Say that there is no screen, and offer the terminal."""
    told = _("There is no screen here to open a window on; play in the terminal instead: {command}")
    return told.format(command=command)
