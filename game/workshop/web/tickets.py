"""Links that let a browser of the trainer's in once, and soon: in a list of processes they are spent.

What a browser has been given instead holds for as long as the workshop does, also when it is gone on with.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import Final

from game.workshop.codes import mark_of, new_token, same

_SECONDS: Final = 60.0
_BROWSERS: Final = 20
"""Browsers that are let in so at most; the one let in first makes room for another."""


@dataclass(slots=True)
class Tickets:
    """Keeps the hashes of tickets not used yet, until when each holds, and of the tokens given for them.

    earlier: hashes of tokens that were given before. keep: what keeps the hash of another.
    """

    now: Callable[[], float] = monotonic
    earlier: Sequence[str] = ()
    keep: Callable[[str], None] = lambda _mark: None
    _until: dict[str, float] = field(default_factory=dict)
    _given: list[str] = field(init=False)

    def __post_init__(self) -> None:
        """Let in whoever was let in before."""
        self._given = list(self.earlier)[-_BROWSERS:]

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
