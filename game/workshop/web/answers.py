"""What a phone is answered: JSON, of which the part that a whole team shares is written once."""

from typing import Any, Final

from pydantic_core import to_json

from game.workshop.desk import Desk
from game.workshop.naming import Table
from game.workshop.room import Phase
from game.workshop.views import company_view, own_view

PACE: Final = 2.0
"""Seconds between two looks of a phone in a usual room."""
_AT_THE_DOOR: Final = 5.0
"""Those of a phone that has no seat; coming in, it looks at once."""
_MANY: Final = 100
"""People from whom on phones look less often, so that the laptop is asked fifty times a second at most."""


def written(table: Table) -> bytes:
    """Return a table as JSON."""
    return to_json(table, inf_nan_mode="null")


def seat_answer(desk: Desk, seat_id: str, now: float) -> bytes:
    """Return what somebody in the room may see, as JSON."""
    room = desk.room
    own, seat = own_view(desk, seat_id, now), room.seats.get(seat_id)
    if seat is None or seat.removed:
        return written(own | {"pace": _AT_THE_DOOR})
    told = written(own | {"pace": PACE * max(1.0, len(room.seats) / _MANY)})
    if seat.team is None:
        return told
    team = seat.team

    def company(_game: Any, _phase: Phase) -> bytes:
        return written(company_view(desk, team))

    shared = desk.told.of(("company", team), company, desk.game(team), room.phase)
    return told[:-1] + b"," + shared[1:]
