"""A stock of 0-100 as a bar with its change, and where this plan takes it."""

from game.lesson.wording import amount, plain, signed
from game.ui.theme import PALETTE, RGB
from game.ui.widgets import Meter
from game.ui.widgets.node import Action
from game.words import _


def level(
    name: str,
    value: float,
    change: float,
    coming: float | None = None,
    *,
    icon: str = "",
    about: str = "",
    color: RGB = PALETTE.accent,
    id: str = "",  # noqa: A002 - the field's name of every widget
    on: Action | None = None,
) -> Meter:
    """Return the bar of a stock: its value, last quarter's change, and striped what this plan brings."""
    change = round(value) - round(value - change)
    moved = change != 0
    lines = [about] if about else []
    if coming is not None:
        lines.append(
            _("With this plan: {change} by the end of the quarter.").format(change=signed(coming, 1))
        )
    if on is not None:
        lines.append(_("_Click or press Enter to see why it moved._"))
    return Meter(
        name,
        plain(value),
        value / 100.0,
        icon=icon,
        coming=None if coming is None else (value + coming) / 100.0,
        change=amount(change) if moved else "",
        way=(change > 0) - (change < 0) if moved else 0,
        tone="plain" if not moved else "good" if change > 0 else "bad",
        color=color,
        tip="\n".join(lines),
        id=id,
        on=on,
    )
