"""The window: opening it, its size and icon, full screen, and the interface scale that suits it."""

import contextlib
import os
import sys
import warnings
from typing import Final

import pygame

from game.assets import asset_root
from game.play.settings import USUAL, Settings
from game.words import _

_REPEAT: Final = (380, 60)
"""Milliseconds after which a held key does it again, and from then on."""

LEAST: Final = (640, 480)
_PLANNED: Final = (1280, 720)
UNSEEN: Final = frozenset({"offscreen", "dummy", "evdev"})
"""Video drivers that show nothing to anybody."""

_HINTS: Final = {
    "SDL_APP_NAME": "Kitestring",
    "SDL_VIDEO_WAYLAND_WMCLASS": "kitestring",
    "SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS": "0",
    "SDL_MOUSE_FOCUS_CLICKTHROUGH": "1",
}


class NoDisplayError(pygame.error):
    """Raised when there is no screen to open a window on; its text is a sentence for the player."""


class Window:
    """The one window of the game; `size` is in pixels."""

    def __init__(self, settings: Settings, size: tuple[int, int] | None = None) -> None:
        """Open the window, at a size in pixels or at what suits the screen; raises NoDisplayError."""
        self.desktop = _open_display()
        self._framed = size or first_size(settings, self.desktop)
        self.fullscreen = settings.fullscreen and size is None
        pygame.display.set_caption("Kitestring")
        pygame.display.set_icon(pygame.image.load(asset_root() / "kitestring.png"))
        self._show()

    @property
    def surface(self) -> pygame.Surface:
        """The surface that the window shows."""
        surface = pygame.display.get_surface()
        if surface is None:
            raise RuntimeError("the window is closed")
        return surface

    @property
    def size(self) -> tuple[int, int]:
        """The window's size in pixels."""
        return self.surface.get_size()

    @property
    def framed_size(self) -> tuple[int, int]:
        """The size to open the window at next time: the one it has when it does not fill the screen."""
        return self._framed if self.fullscreen else self.size

    def fill_screen(self, full: bool) -> bool:
        """Fill the whole screen, or go back to a frame; say whether the surface is a new and empty one."""
        if full == self.fullscreen:
            return False
        self._framed, self.fullscreen = self.framed_size, full
        self._show()
        return True

    def _show(self) -> None:
        with warnings.catch_warnings():
            # a window that got another size than it asked for is used as it is
            warnings.simplefilter("ignore", RuntimeWarning)
            # pygame means to replace this way to the least size, and has not said by what
            warnings.simplefilter("ignore", DeprecationWarning)
            try:
                if self.fullscreen:
                    pygame.display.set_mode(self.desktop, pygame.FULLSCREEN)
                else:
                    pygame.display.set_mode(self._framed, pygame.RESIZABLE)
            except pygame.error as error:
                pygame.display.quit()
                raise NoDisplayError(_no_display()) from error
            with contextlib.suppress(pygame.error, AttributeError):
                pygame.Window.from_display_module().minimum_size = LEAST

    def close(self) -> None:
        """Close the window and everything that belongs to it."""
        pygame.quit()


def _open_display() -> tuple[int, int]:
    """Start the display and return the size of the desktop in pixels; raises NoDisplayError."""
    hints = dict(_HINTS)
    if sys.platform.startswith("linux"):
        hints["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
    for name, value in hints.items():
        os.environ.setdefault(name, value)
    wanted = os.environ.get("SDL_VIDEODRIVER") or os.environ.get("SDL_VIDEO_DRIVER")
    try:
        pygame.display.init()
    except pygame.error as error:
        raise NoDisplayError(_no_display()) from error
    if pygame.display.get_driver() in UNSEEN and not wanted:
        pygame.display.quit()
        raise NoDisplayError(_no_display())
    pygame.font.init()
    pygame.key.set_repeat(*_REPEAT)
    return pygame.display.get_desktop_sizes()[0]


def _no_display() -> str:
    return _("There is no screen here to open a window on; play in the terminal instead: kitestring --text")


def first_size(settings: Settings, desktop: tuple[int, int]) -> tuple[int, int]:
    """Return the size to open the window at: the last one if it fits, else most of the screen."""
    wide, high = desktop
    if settings.window != USUAL.window and settings.window[0] <= wide and settings.window[1] <= high:
        return max(LEAST[0], settings.window[0]), max(LEAST[1], settings.window[1])
    share = 0.85
    return (
        max(LEAST[0], min(wide, max(_PLANNED[0], round(wide * share)))),
        max(LEAST[1], min(high, max(_PLANNED[1], round(high * share)))),
    )


def scale_for(settings: Settings, size: tuple[int, int], desktop: tuple[int, int]) -> float:
    """Return the interface scale, 1-3: the player's own, or what suits the desktop and the window.

    A window smaller than the desktop gets a smaller scale, but never less than two thirds of what the
    desktop's density asks for.
    """
    if settings.ui_scale:
        return settings.ui_scale
    dense = min(desktop[0] / _PLANNED[0], desktop[1] / _PLANNED[1])
    roomy = min(size[0] / _PLANNED[0], size[1] / _PLANNED[1])
    scale = min(max(roomy, dense * 2 / 3), max(dense, 1.0))
    return min(3.0, max(1.0, int(scale * 10 + 1e-6) / 10))


def text_scale_for(settings: Settings) -> float:
    """Return the text size within what the screens can hold, 0.85-1.6."""
    return min(1.6, max(0.85, settings.text_size))
