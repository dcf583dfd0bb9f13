"""What people call themselves: as it was typed, how long at most, and so that nobody is taken for another."""

from unicodedata import normalize

from game.workshop.moves import LONGEST_NAME
from game.workshop.room import Room


def as_typed(name: str) -> str:
    """Return a name as it is meant: without signs that cannot be seen, with single spaces."""
    return " ".join("".join(sign for sign in name if sign.isprintable()).split())


def taken(room: Room, name: str, seat: str = "") -> bool:
    """Tell whether somebody in a room is called so, other than who sits at `seat`; small letters or large."""
    others = (one for one in room.seats.values() if not one.removed and one.id != seat)
    return _heard(name) in {_heard(one.name) for one in others}


def free_name(room: Room, name: str) -> str:
    """Return a name that nobody in a room has yet, such as "Ana 2"."""
    number = 2
    while taken(room, free := f"{name[: LONGEST_NAME - len(str(number)) - 1].rstrip()} {number}"):
        number += 1
    return free


def _heard(name: str) -> str:
    return normalize("NFKC", name).casefold()
