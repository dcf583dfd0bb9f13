"""Guesses beside what came: which were right, and what a naive guesser would have said."""

from dataclasses import dataclass
from typing import Final

from game.play.game import Game
from game.play.guess import Guess, Way
from game.play.meters import Reading, reading

STEADY: Final = 0.01
"""A number that is counted stays the same within this share of it, where that is more than one step."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A guess and what came: the quarter from 0, where the meter went, and how it reads after.

    `habit` is where it had gone the quarter before: what "same as last time" would have said.
    """

    quarter: int
    guess: Guess
    came: Way
    habit: Way
    after: Reading

    @property
    def hit(self) -> bool:
        """Whether the guess was right."""
        return self.guess.way is self.came

    @property
    def habit_hit(self) -> bool:
        """Whether "same as last time" was right."""
        return self.habit is self.came


def way_gone(game: Game, meter: str, quarter: int) -> Way:
    """Return where a meter went in a quarter played.

    It stayed the same when its shown number moved by one step of its last digit or less; for a large number,
    such as thousands of customers, by one per cent or less.
    """
    moved = reading(game, meter, quarter + 1)
    step = 10.0**-moved.digits
    room = max(step, STEADY * abs(moved.value - moved.change)) + 1e-9
    if abs(moved.change) <= room:
        return Way.SAME
    return Way.UP if moved.change > 0 else Way.DOWN


def scored_quarter(game: Game, quarter: int | None = None) -> tuple[Scored, ...]:
    """Return the guesses of a quarter beside what came, by default of the last one played."""
    if not game.quarters:
        return ()
    number = game.number - 1 if quarter is None else quarter
    return tuple(
        Scored(
            quarter=number,
            guess=guess,
            came=way_gone(game, guess.meter, number),
            habit=way_gone(game, guess.meter, number - 1) if number else Way.SAME,
            after=reading(game, guess.meter, number + 1),
        )
        for guess in game.quarters[number].plan.guesses
    )


def scored(game: Game) -> tuple[Scored, ...]:
    """Return all guesses of a game beside what came."""
    return tuple(one for number in range(game.number) for one in scored_quarter(game, number))
