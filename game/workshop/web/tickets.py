"""Links that let a browser of the trainer's in once, and soon: in a list of processes they are spent."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import Final

from game.workshop.codes import mark_of, new_token, same

_SECONDS: Final = 60.0
_BROWSERS: Final = 20
"""Browsers that are let in so at most; the one let in first makes room for another."""


@dataclass(slots=True)
class Tickets:
    """Keeps the hashes of tickets not used yet, until when each holds, and of the tokens given for them."""

    now: Callable[[], float] = monotonic
    _until: dict[str, float] = field(default_factory=dict)
    _given: list[str] = field(default_factory=list)

    def new(self) -> str:
        """Return a ticket for one browser."""
        self._until = {mark: until for mark, until in self._until.items() if until > self.now()}
        ticket = new_token()
        self._until[mark_of(ticket)] = self.now() + _SECONDS
        return ticket

    def token_for(self, ticket: str) -> str:
        """Take a ticket and return a token of the trainer's for a browser; "" for one that holds no more."""
        if self._until.pop(mark_of(ticket), 0.0) <= self.now():
            return ""
        token = new_token()
        self._given = [*self._given, mark_of(token)][-_BROWSERS:]
        return token

    def given(self, mark: str) -> bool:
        """Tell whether a token with this hash has been given for a ticket."""
        return any(same(mark, known) for known in self._given)
