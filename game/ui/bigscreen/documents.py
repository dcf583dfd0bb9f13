"""The chapter of the debrief that sets what the documents say beside what the room has seen."""

from collections.abc import Sequence

from game.ui.bigscreen.leaves import FAR, NEAR, Leaves
from game.ui.theme import PALETTE, TypeRole
from game.ui.widgets import Card, Col, Flow, Grid, Label, Node, Text
from game.words import _
from game.workshop.colors import color_of
from game.workshop.debrief.said import Said

A_PAGE = 4
"""Statements on a page: as many as are read from the back row."""


def documents(page: list[Said], *, wide: bool) -> Node:
    """Show a page of statements, each with its source and the teams that met it."""

    def leaf(some: Sequence[Said], size: TypeRole) -> Node:
        return Grid(*(_statement(one, size) for one in some), cols=2 if wide else 1, gap=10)

    return Leaves(page, leaf, FAR if wide else NEAR, 2 if wide else 1)


def _statement(one: Said, size: TypeRole) -> Node:
    return Card(
        Label(one.title, size=size, weight="bold", wrap=True),
        Text(one.sentence, size=size),
        Label(one.source, size="label", color=PALETTE.ink_soft, wrap=True),
        Text(one.advice, size=size, color=PALETTE.ink_soft),
        Flow(
            Label(_("Seen by"), size="label", color=PALETTE.ink_soft),
            *(_board(number) for number in one.teams),
            gap=6,
        ),
        gap=6,
        pad=(14, 10),
    )


def _board(number: int) -> Node:
    board = Label(str(number), size="small", weight="bold", color=PALETTE.white, side="center")
    return Col(board, fill=color_of(number), radius=5, width=26, pad=(2, 1))
