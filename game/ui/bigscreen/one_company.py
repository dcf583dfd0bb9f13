"""The big screen while the whole room decides for one company: the event for all to read, then the split."""

from typing import Any

from game.ui.bigscreen.pages import WIDE, View
from game.ui.theme import PALETTE
from game.ui.widgets import Badge, Card, Col, Icon, Label, Node, Row, Scroll, Text
from game.words import _


def at_the_table(view: View, picture: Node, wide: float) -> Node:
    """Show the event and its answers beside the kite; how the room was divided, once it has decided."""
    board = view["boards"][0]
    event = (board["desk"] or {}).get("event")
    told = _event(event, _votes(board)) if event else _quiet()
    stands = _stands(board)
    if wide < WIDE:
        return Scroll(Col(picture, stands, Card(told), gap=10), flex=1)
    return Row(
        Card(Scroll(told, flex=1), flex=6),
        Col(picture, stands, gap=10, flex=5),
        gap=16,
        flex=1,
    )


def _quiet() -> Node:
    return Col(
        Label(_("A quiet quarter"), size="title", weight="bold", wrap=True),
        Text(_("Nothing lands on your desk this time. The week is yours."), size="heading"),
        gap=12,
    )


def _event(event: dict[str, Any], votes: dict[int, int] | None) -> Node:
    """Tell the event; with the `votes` told, how many wanted each answer."""
    who = event["who"]
    return Col(
        Label(event["title"], size="title", weight="bold", wrap=True),
        Label(f"{who['name']} · {who['role']}", size="label", color=PALETTE.ink_soft, wrap=True)
        if who
        else None,
        Text(event["text"], size="heading"),
        *(
            _answer(row, choice["label"], None if votes is None else votes.get(row, 0))
            for row, choice in enumerate(event["choices"])
        ),
        gap=12,
    )


def _answer(row: int, label: str, votes: int | None) -> Node:
    counted = None
    if votes is not None:
        counted = Row(
            Icon("users", size=20, color=PALETTE.accent),
            Label(str(votes), size="heading", weight="bold", color=PALETTE.accent),
            gap=4,
            items="center",
        )
    return Row(
        Badge(str(row + 1)),
        Text(label, size="heading", flex=1),
        counted,
        gap=10,
        items="center",
        fill=PALETTE.wash,
        pad=(12, 8),
    )


def _votes(board: View) -> dict[int, int] | None:
    """Return how many wanted each answer, by its row; None while that is still private."""
    split = board["split"]
    return None if split is None else {int(row): number for row, number in split["choices"].items()}


def _stands(board: View) -> Node:
    decided = board["decided"]
    told = (
        _("The room has decided.")
        if decided
        else _("{n} of {all} have proposed").format(n=board["proposed"], all=board["people"])
    )
    return Card(
        Row(
            Icon(
                "circle-check" if decided else "clock",
                size=26,
                color=PALETTE.good if decided else PALETTE.ink_soft,
            ),
            Label(told, size="heading", weight="bold", wrap=True, flex=1),
            gap=8,
            items="center",
        ),
        pad=(16, 10),
    )
