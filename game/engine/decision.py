"""What the player decides in a quarter."""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from game.engine.levers import Levers
from game.engine.numbers import Array, Whole, frozen


@dataclass(frozen=True, slots=True, eq=False)
class Decision:
    """Hours a week per practice, shape (6, N); style (N,); choice at the event on the table (N,), or -1.

    `levers` is None where none is used. The arrays given can no longer be written to.
    """

    hours: Array
    style: Whole
    choice: Whole
    levers: Levers | None = None

    def __post_init__(self) -> None:
        for part in (self.hours, self.style, self.choice):
            frozen(part)


def decide(hours: tuple[float, ...], style: int, choice: int = -1, levers: Levers | None = None) -> Decision:
    """Make the decision of a single company: six numbers of hours, a style, a choice or -1, and levers."""
    return Decision(
        np.array(hours, np.float64).reshape(6, 1),
        np.array([style], np.int64),
        np.array([choice], np.int64),
        levers,
    )


def many_of(decision: Decision, count: int) -> Decision:
    """Return the decision of a single company, made by N companies alike."""

    def repeated(part: Any) -> Any:
        return np.repeat(part, count, axis=-1)

    levers = decision.levers
    if levers is not None:
        levers = Levers(**{part.name: repeated(getattr(levers, part.name)) for part in fields(Levers)})
    return Decision(repeated(decision.hours), repeated(decision.style), repeated(decision.choice), levers)
