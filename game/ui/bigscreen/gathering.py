"""The account of a workshop for its debrief, gathered beside the picture."""

from collections.abc import Callable
from typing import Final

from game.scenarios import ScenarioError
from game.ui.later import Later
from game.workshop.report.account import Account
from game.workshop.store import StoreError

_AGAIN: Final = 3000
"""Milliseconds after which what could not be read is read anew."""


class Gathering:
    """Gathers the account by `make`; `trouble` tells of its StoreError or ScenarioError until it works."""

    def __init__(self, make: Callable[[], Account]) -> None:
        self._make = make
        self._work: Later[Account] | None = None
        self._account: Account | None = None
        self._again_at = 0
        self.trouble = ""

    @property
    def ready(self) -> bool:
        """Whether the account is there."""
        return self._account is not None

    def forget(self) -> None:
        """Gather it anew when it is next asked for: the workshop has gone on."""
        self._work, self._account, self._again_at, self.trouble = None, None, 0, ""

    def wait(self, seconds: float) -> None:
        """Wait for what is being gathered, but no longer than this."""
        if self._work is not None:
            self._work.wait(seconds)

    def account(self, now: int) -> Account | None:
        """Return the account, None as long as it is not there; `now` in milliseconds."""
        if self._work is not None and self._work.ready:
            self._take(self._work, now)
        if self._account is None and self._work is None and now >= self._again_at:
            self._work = Later(self._make)
        return self._account

    def _take(self, work: Later[Account], now: int) -> None:
        self._work = None
        try:
            self._account, self.trouble = work.result(), ""
        except (StoreError, ScenarioError) as error:
            self.trouble, self._again_at = str(error), now + _AGAIN
