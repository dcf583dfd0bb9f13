"""A command of the game's own that is run beside the window, for what takes minutes."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from typing import Final

import pygame

DONE: Final = pygame.event.custom_type()
"""The event that tells that an errand is over: its `page`, whether all went `well`, else the `trouble`."""

_FOUND: Final = 1
"""The status of a command that did its work and found something wrong."""


class Errand:
    """Runs `kitestring` with arguments that let it write a page, and posts `DONE` when it is over."""

    def __init__(self, arguments: Sequence[str], page: Path) -> None:
        self._page = page
        page.unlink(missing_ok=True)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "game", *arguments, "--html", str(page)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        self._thread = Thread(target=self._wait, daemon=True)
        self._thread.start()

    @property
    def running(self) -> bool:
        """Whether it is still at work."""
        return self._process.poll() is None

    def _wait(self) -> None:
        _out, told = self._process.communicate()
        well = self._process.returncode in {0, _FOUND} and self._page.is_file()
        last = told.strip().splitlines()[-1:] or [""]
        if pygame.display.get_init():
            trouble = "" if well else last[0]
            pygame.event.post(pygame.event.Event(DONE, page=str(self._page), well=well, trouble=trouble))

    def stop(self) -> None:
        """End it, done or not."""
        if self.running:
            self._process.terminate()
