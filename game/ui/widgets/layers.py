"""The layers of an interface: the screen, dialogs on it, and what floats above."""

from collections.abc import Iterator

import pygame

from game.ui.widgets.boxes import Spacer
from game.ui.widgets.coachmark import Coachmark
from game.ui.widgets.dialog import Dialog
from game.ui.widgets.node import Host, Node
from game.ui.widgets.overlays import FocusRing, Toast, Tooltip


class Layers:
    """Holds the trees from bottom to top, attaches and places them, and finds nodes in them."""

    def __init__(self, host: Host, window: pygame.Rect) -> None:
        self._host = host
        self.window = window
        self.root: Node = Spacer()
        self.dialogs: list[Dialog] = []
        self.coach: Coachmark | None = None
        self.toast: Toast | None = None
        self.tooltip: Tooltip | None = None
        self.ring = FocusRing()
        self._join(self.ring, "ring")
        self._join(self.root, "root")

    def _join(self, node: Node, key: str) -> None:
        node.attach(self._host, key, set())

    def replace(self, old: Node | None, new: Node, key: str) -> None:
        """Put a new tree in the place of an old one: what nodes remember goes over, then all is placed."""
        self._join(new, key)
        if old is not None:
            before = {node.key: node for node in old.walk()}
            for node in new.walk():
                if node.key in before:
                    node.adopt(before[node.key])
        new.place(self.window)

    def clear(self) -> None:
        """Drop every dialog and the coachmark."""
        self.dialogs.clear()
        self.coach = None

    def all(self) -> list[Node]:
        """Return the trees from bottom to top, without the focus ring."""
        floating = (self.coach, *self.dialogs, self.toast, self.tooltip)
        return [self.root, *(node for node in floating if node is not None)]

    def active(self) -> list[Node]:
        """Return the trees that react now: the top dialog, or the screen and its coachmark."""
        if self.dialogs:
            return [self.dialogs[-1]]
        return [self.root] if self.coach is None else [self.root, self.coach]

    def nodes(self) -> Iterator[Node]:
        """Yield every node of every tree."""
        for layer in self.all():
            yield from layer.walk()

    def by_key(self, key: str) -> Node | None:
        """Return the node with this key."""
        return next((node for node in self.nodes() if node.key == key), None) if key else None

    def by_id(self, identity: str) -> Node | None:
        """Return the topmost node with this id."""
        trees = reversed(self.all())
        return next((node for tree in trees for node in tree.walk() if node.id == identity), None)

    def relayout(self) -> None:
        """Measure and place everything again."""
        for layer in (*self.all(), self.ring):
            layer.forget()
        for layer in (self.root, *self.dialogs):
            layer.place(self.window)
        self.settle()

    def settle(self) -> None:
        """Place what floats beside other things."""
        if self.coach is not None:
            target = self.by_id(self.coach.target)
            found = (self.by_id(each) for each in self.coach.spare if each != self.coach.target)
            spared = [node.rect for node in found if node is not None]
            self.coach.stand_by(target.rect if target is not None else None, self.window, spared)
        if self.toast is not None:
            self.toast.stand_in(self.window, self.coach.rect if self.coach is not None else None)

    def hit(self, pos: tuple[int, int]) -> Node | None:
        """Return the topmost node under a point that reacts."""
        for layer in reversed(self.active()):
            found = layer.hit(pos)
            if found is not None:
                return found
        return None
