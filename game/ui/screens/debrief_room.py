"""How much room a chapter of the debrief has, and how its two halves stand in it."""

from dataclasses import dataclass

from game.ui.widgets import Col, Node, Row

_WIDE = 900
_AROUND = 250


@dataclass(frozen=True, slots=True)
class Room:
    """The window in interface units."""

    wide: float
    high: float

    @property
    def chart(self) -> float:
        """The height of a chart under its heading: what the window leaves, within reason."""
        return min(560.0, max(240.0, self.high - _AROUND - 90.0))

    def halves(self, left: Node, right: Node, share: float = 1.0) -> Node:
        """Put two parts side by side, the left one `share` times as wide, or below each other."""
        if self.wide < _WIDE:
            return Col(left, right, gap=14)
        return Row(Col(left, flex=share), Col(right, flex=1), gap=14, items="start")
