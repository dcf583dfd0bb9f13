"""The dark bar at the top of the screens of a game."""

from game.ui.theme import PALETTE
from game.ui.widgets import Button, Icon, Label, Node, Row, Spacer
from game.ui.widgets.node import Action
from game.words import _


def top_bar(
    title: str,
    note: str = "",
    when: str = "",
    when_note: str = "",
    *,
    on_help: Action | None = None,
    on_menu: Action | None = None,
    switch: Node | None = None,
    roomy: bool = True,
) -> Node:
    """Return the bar: kite, title and a note, the date with a note, help (F1) and the menu (Esc).

    A `switch` to another page stands before the date.
    """
    return Row(
        Icon("kite", size=26, color=PALETTE.gold),
        Label(title, size="heading", weight="bold", color=PALETTE.on_navy),
        Label(note, size="label", color=PALETTE.on_navy_soft) if note and roomy else None,
        Spacer(flex=1),
        switch,
        Label(when_note, size="label", color=PALETTE.on_navy_soft) if when_note and roomy else None,
        Label(when, size="body", weight="semibold", color=PALETTE.on_navy) if when else None,
        Button(icon="help", kind="bar", id="help", hotkey="f1", tip=_("How to play (F1)"), on=on_help)
        if on_help
        else None,
        Button(icon="menu-2", kind="bar", id="menu", tip=_("Menu (Esc)"), on=on_menu) if on_menu else None,
        fill=PALETTE.navy,
        radius=0,
        pad=(16, 5),
        gap=12,
        items="center",
        min_height=48,
    )
