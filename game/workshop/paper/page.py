"""What a page of the paper kit is made of: tables with a box for each round."""

from collections.abc import Iterable
from html import escape

from game.words import _


def blank(name: str, rounds: int, about: str = "") -> str:
    """Return a row with a name, what it is about, and an empty box for each round."""
    told = f"<b>{escape(name)}</b>" + (f"<br><small>{escape(about)}</small>" if about else "")
    return f"<tr><th scope='row'>{told}</th>{'<td></td>' * rounds}</tr>"


def sheet(rounds: int, rows: Iterable[str]) -> str:
    """Return a table of such rows under the numbers of the rounds."""
    columns = "".join(f"<th>{number}</th>" for number in range(1, rounds + 1))
    head = f"<thead><tr><th>{escape(_('Round'))}</th>{columns}</tr></thead>"
    return f"<table>{head}<tbody>{''.join(rows)}</tbody></table>"
