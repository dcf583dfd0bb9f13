"""What teams had expected against what came: hits by meter, beside chance."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.engine import METERS
from game.play.game import Game
from game.play.meters import reading
from game.play.names import METERS as METER_NAMES
from game.words import _
from game.workshop.naming import Table
from game.workshop.room import Decided

SAME = 1.0
"""A meter is called the same when the number shown moved by at most this much (cash: by a tenth)."""


@dataclass(frozen=True, slots=True)
class Expected:
    """How often something was said of a meter, how often it came so, and how often more or less came."""

    meter: str
    said: int
    right: int
    too_high: int
    too_low: int


def moved(game: Game, meter: str, number: int) -> int:
    """Return whether a meter went up (1), down (-1) or stayed (0) in a round, as a player reads it."""
    change = reading(game, meter, number + 1).change
    least = 0.1 * SAME if meter == "cash" else SAME
    return 0 if abs(change) <= least + 1e-9 else (1 if change > 0 else -1)


def expected(game: Game, past: tuple[Decided, ...]) -> tuple[Expected, ...]:
    """Return what was said of each meter before it came, the meters spoken of alone."""
    said = [
        (meter, sign, moved(game, meter, number))
        for number, decided in enumerate(past[: game.number])
        for meter, sign in decided.proposal.predictions
    ]
    told = []
    for meter in METERS:
        of_it = [(sign, came) for name, sign, came in said if name == meter]
        if of_it:
            right = sum(sign == came for sign, came in of_it)
            high = sum(sign > came for sign, came in of_it)
            told.append(Expected(meter, len(of_it), right, high, len(of_it) - right - high))
    return tuple(told)


def came_table(game: Game, past: tuple[Decided, ...]) -> list[Table]:
    """Return what a team expected of the round last played, 1, 0 or -1 a meter, and what came."""
    number = game.number - 1
    if not 0 <= number < len(past):
        return []
    return [
        {"meter": _(METER_NAMES[meter].name), "expected": sign, "came": moved(game, meter, number)}
        for meter, sign in past[number].proposal.predictions
    ]


def hits_told(expectations: Iterable[Expected]) -> str:
    """Say in a sentence how many expectations came true, beside chance; "" when there were none."""
    counted = [(one.said, one.right) for one in expectations]
    said, right = sum(said for said, _right in counted), sum(right for _said, right in counted)
    if said < 2:
        alone = _("The one expectation came true."), _("The one expectation did not come true.")
        return alone[right == 0] if said else ""
    if right == 0:
        told = _("None of the {said} expectations came true; by chance a third would.")
    elif right == said:
        told = _("All {said} expectations came true; by chance a third would.")
    else:
        told = _("{right} of {said} expectations came true; by chance a third would.")
    return told.format(right=right, said=said)
