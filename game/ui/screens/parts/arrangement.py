"""Which arrangement of a screen fits a window."""

from typing import Literal

from game.ui.widgets import UI

Arrangement = Literal["wide", "middle", "narrow"]


def arrangement_of(ui: UI) -> Arrangement:
    """Return how much fits: all at once, two scrolling columns, or one."""
    width, height = ui.units
    if width >= 1120 and height >= 620:
        return "wide"
    return "middle" if width >= 860 else "narrow"
