"""What of a scenario's events never changes during a game, worked out once: places, counts, seasons."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from game.engine.conditions import in_time
from game.engine.numbers import Whole, frozen
from game.engine.rules import Event, Later, Rules


@dataclass(frozen=True, slots=True)
class Pending:
    """A later effect with its place in the story: event row, choice column, row in `Company.due`."""

    row: int
    event: int
    choice: int
    later: Later


@dataclass(frozen=True, slots=True, eq=False)
class Plot:
    """The places of a scenario's later effects and choices.

    `later` is in the order of the rows of `Company.due`; `later_of` holds those of each event.
    `last_choice` (E + 1,) is each event's last choice, and -1 for no event, which comes last.
    """

    later: tuple[Pending, ...]
    later_of: tuple[tuple[Pending, ...], ...]
    last_choice: Whole


@dataclass(frozen=True, slots=True, eq=False)
class Season:
    """The events a quarter allows, with their rows (season,) and priorities (season, 1)."""

    rows: Whole
    events: tuple[Event, ...]
    priorities: Whole


@lru_cache(maxsize=32)
def plot_of(rules: Rules) -> Plot:
    """Return the places of a scenario's later effects and choices."""
    found = [
        (event, choice, later)
        for event, facts in enumerate(rules.events)
        for choice, option in enumerate(facts.choices)
        for later in option.later
    ]
    pending = tuple(Pending(row, *place) for row, place in enumerate(found))
    by_event = tuple(tuple(p for p in pending if p.event == event) for event in range(len(rules.events)))
    last_choice = np.array([*(len(event.choices) - 1 for event in rules.events), -1], np.int64)
    frozen(last_choice)
    return Plot(pending, by_event, last_choice)


@lru_cache(maxsize=1024)
def season_of(rules: Rules, quarter: int) -> Season:
    """Return the events that the quarter alone does not rule out; 0 is the first quarter."""
    rows = [row for row, event in enumerate(rules.events) if in_time(event.when, quarter)]
    events = tuple(rules.events[row] for row in rows)
    season = Season(
        rows=np.array(rows, np.int64),
        events=events,
        priorities=np.array([event.priority for event in events], np.int64)[:, None],
    )
    frozen(season.rows)
    frozen(season.priorities)
    return season
