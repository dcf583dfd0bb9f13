"""What a player expects of a meter in the quarter on the table; it changes nothing in the company."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

MOST: Final = 3
"""Meters that may be guessed in a quarter."""


class Way(IntEnum):
    """Where a meter goes in a quarter."""

    DOWN = -1
    SAME = 0
    UP = 1


@dataclass(frozen=True, slots=True)
class Guess:
    """A meter, and where it is expected to go."""

    meter: str
    way: Way


Guesses = tuple[Guess, ...]


def guessed(guesses: Guesses, meter: str, way: Way | None) -> Guesses:
    """Return the guesses with another one for a meter, None for none; of more than three the oldest goes."""
    others = tuple(guess for guess in guesses if guess.meter != meter)
    return others if way is None else (*others[-(MOST - 1) :], Guess(meter, way))


def way_of(guesses: Guesses, meter: str) -> Way | None:
    """Return where a meter is expected to go, None where nothing was said."""
    return next((guess.way for guess in guesses if guess.meter == meter), None)
