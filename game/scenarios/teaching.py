"""The shape of a scenario file, for those who run and keep it: the workshop, promises, silenced warnings."""

from typing import Annotated

from pydantic import Field

from game.scenarios.codes import KINDS
from game.scenarios.problems import shown
from game.scenarios.reading import Reader
from game.scenarios.scalars import Interval, Moment, Truth, line_of, refuse, whole_within, within, written
from game.scenarios.setting import Line, Note, Part

_WARNINGS = tuple(code for code, kind in KINDS.items() if kind.severity == "warning")


def _warning(value: object) -> str:
    """Read the code of a warning; those of errors are refused."""
    text = written(value)
    if text not in KINDS:
        refuse("KS106", text=shown(text), among=_WARNINGS)
    if text not in _WARNINGS:
        refuse("KS120", text=text)
    return text


class Silence(Part):
    """A warning that is silenced at a place, and why."""

    code: Annotated[str, Reader(_warning, {"type": "string", "enum": list(_WARNINGS)})]
    where: Annotated[str, line_of(120)]
    reason: Note


class Promises(Part):
    """What a playtest must find; see `scenarios.promises`."""

    no_extreme_wins: Truth = False
    every_event: Annotated[float | None, within(0, 100)] = None
    every_choice: Annotated[float | None, within(0, 100)] = None
    every_ending: Annotated[float | None, within(0, 100)] = None
    adaptive_ahead: Annotated[float | None, within(0, 120)] = None
    no_right_answer: Truth = False
    skill: Annotated[float | None, within(0, 100)] = None
    fails: Annotated[float | None, within(0, 100)] = None
    hopeless: Annotated[float | None, within(0, 100)] = None
    reading: Interval | None = None


class FacilitatorNote(Part):
    """A hint for the trainer at a moment: the start, a quarter, an event on the table, or the debrief."""

    at: Moment
    says: Line


class Workshop(Part):
    """How a trainer runs it: rounds in 90 minutes, time for each, and what to watch for and ask when."""

    rounds: Annotated[int, whole_within(3, 16)] = 8
    minutes_a_round: Annotated[int, whole_within(2, 30)] = 6
    notes: list[FacilitatorNote] = Field(default_factory=list)
