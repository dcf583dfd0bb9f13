"""Opening the database in which a school or a company keeps its rooms."""

import re
from importlib.util import find_spec
from typing import TYPE_CHECKING

from game.cli.refusal import Refused
from game.words import _

if TYPE_CHECKING:
    from game.workshop.postgres_store import PostgresStore


def opened(address: str, *, reading: bool = False) -> "PostgresStore":
    """Return the rooms of a database; raises Refused and StoreError."""
    if not re.match(r"postgres(ql)?://", address):
        told = _("`{address}` is no address of a database; one looks like postgresql://user@host/name.")
        raise Refused(told.format(address=address[:60]), 2)
    if find_spec("psycopg") is None:
        raise Refused(
            _("For rooms in a database, install what it needs: pip install 'kitestring[server]'"), 2
        )
    from game.workshop.postgres_store import PostgresStore  # noqa: PLC0415 - often not installed

    return PostgresStore(address, most=1 if reading else 8, reading=reading)
