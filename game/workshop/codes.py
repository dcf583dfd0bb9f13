"""Codes that are read out, and tokens that are not: a room's code, and who somebody is."""

import hmac
from hashlib import sha256
from secrets import choice, token_urlsafe
from typing import Final

LETTERS: Final = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""No letters and figures that are taken for one another: I and 1, L, O and 0."""

IN_A_ROOM: Final = 5
"""Signs of a code that the network of one room can guess at, and that guesses are counted for."""
ANYWHERE: Final = 10
"""Signs of a code that nobody finds by guessing, however many they are and however long they try."""


def new_code(length: int = IN_A_ROOM) -> str:
    """Return a room's code, such as K7QWD."""
    return "".join(choice(LETTERS) for _ in range(length))


def shown_code(code: str) -> str:
    """Return a code as it is read out, such as K7QWD-M4RST."""
    return "-".join(code[start : start + IN_A_ROOM] for start in range(0, len(code), IN_A_ROOM))


def plain_code(typed: str) -> str:
    """Return a code as it was meant: without spaces and dashes, in capitals."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())[:20]


def new_token() -> str:
    """Return a token of 128 random bits for a person or a trainer."""
    return token_urlsafe(16)


def mark_of(token: str) -> str:
    """Return the hash that stands for a token wherever it is kept, 64 hexadecimal digits."""
    return sha256(token.encode()).hexdigest()


def same(one: str, other: str) -> bool:
    """Compare two texts in a time that tells nothing about them."""
    return hmac.compare_digest(one.encode(), other.encode())
