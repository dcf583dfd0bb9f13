"""A key without a button."""

from dataclasses import dataclass, field

from game.ui.widgets.node import Action, Node


@dataclass(eq=False)
class Hotkey(Node):
    """Does something when its `hotkey` is pressed, and takes neither room nor focus."""

    on: Action | None = field(default=None, compare=False)

    def paints(self) -> bool:
        """Nothing to see."""
        return False

    def activate(self) -> None:
        """Do it."""
        if self.on is not None:
            self.on()
