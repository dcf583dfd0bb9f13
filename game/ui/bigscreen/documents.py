"""The chapter of the debrief that sets what the documents say beside what the room has seen."""

from game.ui.theme import PALETTE
from game.ui.widgets import Card, Col, Flow, Grid, Label, Node, Scroll, Text
from game.words import _
from game.workshop.colors import color_of
from game.workshop.debrief.said import Said

A_PAGE = 4
"""Statements on a page: as many as are read from the back row."""


def documents(page: list[Said]) -> Node:
    """Show a page of statements, each with its source and the teams that met it."""
    return Scroll(Grid(*(_statement(one) for one in page), cols=2, cell=420), flex=1)


def _statement(one: Said) -> Node:
    return Card(
        Label(one.title, size="heading", weight="bold", wrap=True),
        Text(one.sentence, size="lead"),
        Label(one.source, size="small", color=PALETTE.ink_soft, wrap=True),
        Text(one.advice, size="lead", color=PALETTE.ink_soft),
        Flow(
            Label(_("Seen by"), size="label", color=PALETTE.ink_soft),
            *(_board(number) for number in one.teams),
            gap=6,
        ),
        gap=6,
    )


def _board(number: int) -> Node:
    board = Label(str(number), size="small", weight="bold", color=PALETTE.white, side="center")
    return Col(board, fill=color_of(number), radius=5, width=26, pad=(2, 1))
