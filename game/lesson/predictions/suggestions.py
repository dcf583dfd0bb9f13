"""Which three meters are worth a guess now: one of the people, one of the machine, one of business."""

from collections.abc import Sequence

from game.engine import METERS
from game.play.game import Game
from game.play.meters import BARS, GROUPS, Reading, reading

_AT_FIRST = ("direction", "problems", "cash")


def worth_guessing(game: Game, among: Sequence[str] = tuple(METERS)) -> tuple[str, ...]:
    """Return of each group the meter that moved most last quarter; `among` are those the player is shown.

    Before the first quarter, when nothing has moved yet: direction, problems and cash.
    """
    return tuple(
        max(meters, key=lambda meter: _weight(game, meter))
        for _name, group in GROUPS
        if (meters := [meter for meter in group if meter in among])
    )


def _weight(game: Game, meter: str) -> tuple[float, bool]:
    return _size(reading(game, meter)), meter in _AT_FIRST


def _size(moved: Reading) -> float:
    """Return how much a change matters, on one scale for all meters."""
    if moved.meter in BARS:
        return abs(moved.change) / 100.0
    if moved.meter in {"problems", "ideas"}:
        return abs(moved.change) / 200.0
    base = max(abs(moved.value), abs(moved.value - moved.change), 1e-9)
    return abs(moved.change) / base / {"cash": 4.0, "team": 1.0}.get(moved.meter, 2.0)
