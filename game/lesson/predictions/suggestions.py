"""Which three meters are worth a guess now: one of the people, one of the machine, one of business."""

from collections.abc import Sequence

from game.engine import METERS
from game.lesson.results import size_of
from game.play.game import Game
from game.play.meters import GROUPS, reading

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
    return size_of(reading(game, meter)), meter in _AT_FIRST
