"""Where a company stands on the plane of leadership and management, and the name of that state (C5).

Read off the state of the company, never off the split of hours: height is how far people see and want
(direction and engagement), string how far things work (process and order).
"""

from enum import StrEnum

import numpy as np

from game.engine.company import Company
from game.engine.numbers import Array, Truth, Whole
from game.engine.stocks import Stock

HIGH = 0.5
ALIGNED = 0.45


class State(StrEnum):
    """The four states a company can be in."""

    CHAOTIC = "visionary yet chaotic"
    BUREAUCRATIC = "bureaucratic and inflexible"
    DRIFTING = "drifting"
    IN_STEP = "in step"


STATES = tuple(State)


def height(company: Company) -> Array:
    """Return the kite's height 0-1, shape (N,): the mean of direction and engagement."""
    direction = 1.0 / (1.0 + company.stock(Stock.CHANGE))
    return 0.5 * (direction + company.stock(Stock.ENGAGEMENT))


def string(company: Company) -> Array:
    """Return the strength of the string 0-1, shape (N,): the mean of process and order."""
    order = 1.0 / (1.0 + 3.0 * company.stock(Stock.PROBLEMS))
    return 0.5 * (company.stock(Stock.PROCESS) + order)


def state_indices(company: Company) -> Whole:
    """Return the index in `STATES` of each company's state, shape (N,)."""
    high, firm = height(company) >= HIGH, string(company) >= HIGH
    aligned = company.stock(Stock.ALIGNMENT) >= ALIGNED
    found = np.full(company.count, STATES.index(State.DRIFTING), np.int64)
    found[high & ~firm] = STATES.index(State.CHAOTIC)
    found[~high & firm] = STATES.index(State.BUREAUCRATIC)
    found[high & firm & aligned] = STATES.index(State.IN_STEP)
    return found


def in_state(company: Company, state: State) -> Truth:
    """Return which companies are in a state, shape (N,)."""
    among: Truth = state_indices(company) == STATES.index(state)
    return among


def state_of(company: Company, index: int = 0) -> State:
    """Return the state of one company."""
    return STATES[int(state_indices(company)[index])]
