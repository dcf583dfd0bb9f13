"""A file that is watched while its scenario is played."""

from pathlib import Path
from threading import Event, Thread
from typing import Final

import pygame

SAVED: Final = pygame.event.custom_type()
"""The event that tells that a watched file was saved; its `path` says which."""

_POLL: Final = 0.4
"""Seconds between two looks at the file."""


class Watch:
    """Looks at a file on another thread, and posts `SAVED` whenever it was saved, until it is stopped."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._seen = _stamp(path)
        self._stopped = Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        while not self._stopped.wait(_POLL):
            now = _stamp(self.path)
            if now not in (self._seen, None):
                self._seen = now
                self._post()

    def _post(self) -> None:
        if pygame.display.get_init():
            pygame.event.post(pygame.event.Event(SAVED, path=str(self.path)))

    def stop(self) -> None:
        """Look no more."""
        self._stopped.set()


def _stamp(path: Path) -> tuple[int, int] | None:
    """Return time and size of a file; None while it is not there, as while an editor puts it in place."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
