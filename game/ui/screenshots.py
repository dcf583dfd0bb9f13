"""Pictures of screens, without a window that anybody sees."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pygame

from game.ui.journey import Journey
from game.ui.pilot import Stop
from game.ui.png import write_png

FRAMES: Final = 64
"""Frames that a screen is given to settle: a change of weather takes the longest."""

_FRAME_MS: Final = 60


class Camera:
    """Lets a journey's screens settle, at a pace of its own, and keeps pictures of them in a folder.

    For `pages` the names have no running numbers, and the files are smaller.
    """

    def __init__(self, journey: Journey, folder: Path, *, pages: bool = False) -> None:
        self._journey, self._folder, self._pages = journey, folder, pages
        self._surface = pygame.Surface(journey.ui.size)
        self._now = 0
        self._taken = 0

    def settle(self) -> pygame.Surface:
        """Let the screen come to what it will look like, and return it."""
        for _frame in range(FRAMES):
            self._now += _FRAME_MS
            self._journey.frame(self._now)
            if self._journey.ui.tick(self._now):
                self._journey.ui.draw(self._surface)
        return self._surface

    def take(self, name: str) -> Path:
        """Keep a picture of the screen; the names begin with running numbers."""
        self._taken += 1
        path = self._folder / (f"{name}.png" if self._pages else f"{self._taken:02}-{name}.png")
        write_png(path, self.settle(), fine=not self._pages)
        return path

    def follow(self, stops: Iterable[Stop]) -> list[Path]:
        """Follow a tour and keep a picture of every stop that has a name."""
        self._folder.mkdir(parents=True, exist_ok=True)
        return [self.take(stop.name) for stop in stops if stop.name]
