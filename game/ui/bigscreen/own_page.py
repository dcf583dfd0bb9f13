"""The trainer's own page, opened in this laptop's browser; its address is never on the screen."""

import webbrowser
from typing import Final

import pygame

from game.ui.later import Later
from game.ui.widgets import UI
from game.words import _

_LONG: Final = 8000
"""Milliseconds for which is told what to do, and in which a second press copies the address."""


class OwnPage:
    """Opens `link`, which holds the trainer's token; asking again copies it for another browser."""

    def __init__(self, ui: UI, link: str) -> None:
        self._ui, self._link = ui, link
        self._opening: Later[bool] | None = None
        self._again_until = 0

    @property
    def known(self) -> bool:
        """Whether there is a page to open."""
        return bool(self._link)

    def ask(self) -> None:
        """Open the page, beside the picture since a browser may take its time; or copy its address."""
        if self._ui.now < self._again_until:
            self._copy()
        elif self._opening is None:
            self._opening = Later(lambda: webbrowser.open(self._link))

    def frame(self) -> None:
        """Tell how it went, once that is known."""
        if self._opening is None or not self._opening.ready:
            return
        try:
            well = self._opening.result()
        except (OSError, webbrowser.Error):
            well = False
        self._opening, self._again_until = None, self._ui.now + _LONG
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
