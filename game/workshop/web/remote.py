"""Turning the pages of the big screen from the trainer's page; nothing of it is kept."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import Final

from game.workshop.codes import new_token

_SEEN: Final = 5.0
"""Seconds after its last look in which a big screen counts as there."""
WAYS: Final = {"next": 1, "before": -1}


@dataclass(slots=True)
class Remote:
    """Knows whether a big screen looks on, and how far it has been turned while its `name` holds."""

    now: Callable[[], float] = monotonic
    name: str = field(default_factory=new_token)
    turned: int = 0
    _looked: float = float("-inf")

    def look(self) -> tuple[str, int]:
        """Return how far a big screen, which looks now, has been turned on, and since when by a name."""
        self._looked = self.now()
        return self.name, self.turned

    @property
    def there(self) -> bool:
        """Whether a big screen has looked just now."""
        return self.now() - self._looked < _SEEN

    def turn(self, way: str) -> None:
        """Turn to the next page or the one before."""
        self.turned += WAYS[way]
