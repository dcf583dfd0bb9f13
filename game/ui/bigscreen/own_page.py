"""The trainer's own page, opened in this laptop's browser; its address is never on the screen."""

import webbrowser
from collections.abc import Callable
from typing import Final

import pygame

from game.ui.later import Later
from game.ui.widgets import UI
from game.words import _
from game.workshop.hosting import HostError

_LONG: Final = 8000
"""Milliseconds for which is told what to do."""
_AGAIN: Final = 60_000
"""Milliseconds in which a second press copies the address."""


class OwnPage:
    """Opens the page; asking again copies `link`, which holds the trainer's token, for another browser.

    once: returns an address that lets a single browser in, since everybody at this laptop may read what a
    browser is called with; it may take its time, and raise HostError.
    """

    def __init__(self, ui: UI, link: str, once: Callable[[], str]) -> None:
        self._ui, self._link, self._once = ui, link, once
        self._opening: Later[bool] | None = None
        self._again_until = 0

    def ask(self) -> None:
        """Open the page, beside the picture since a browser may take its time; or copy its address."""
        if self._ui.now < self._again_until:
            self._copy()
        elif self._opening is None:
            self._opening = Later(lambda: webbrowser.open(self._once()))

    def frame(self) -> None:
        """Tell how it went, once that is known."""
        if self._opening is None or not self._opening.ready:
            return
        try:
            well = self._opening.result()
        except (OSError, webbrowser.Error, HostError):
            well = False
        self._opening, self._again_until = None, self._ui.now + _AGAIN
        if well:
            told = _("Your page opens in this laptop’s browser. If it does not: press P again.")
            self._ui.toast(told, "good", _LONG)
        else:
            told = _("No browser can be opened from here. Press P again to copy the address of your page.")
            self._ui.toast(told, "bad", _LONG)

    def _copy(self) -> None:
        try:
            pygame.scrap.put_text(self._link)
        except pygame.error:
            told = _("The address cannot be copied; a terminal tells it: kitestring host --resume")
            self._ui.toast(told, "bad", _LONG)
            return
        told = _("The address of your page is copied: paste it into a browser on this laptop.")
        self._ui.toast(told, "good", _LONG)
