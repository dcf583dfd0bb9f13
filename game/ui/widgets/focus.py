"""Where the keyboard can go: Tab order and the nearest neighbour in a direction."""

from collections.abc import Iterable, Sequence

import pygame

from game.ui.widgets.node import Node
from game.ui.widgets.scroll import Scroll

DIRECTIONS = {"up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0)}


def focus_order(layers: Iterable[Node]) -> list[Node]:
    """Return every node that can take the keyboard, in reading order."""
    return [node for layer in layers for node in layer.walk() if node.can_focus]


def next_in_order(order: Sequence[Node], current: Node | None, last_index: int, step: int) -> Node | None:
    """Return the node one step on, around the end; `last_index` stands in for a lost current one."""
    if not order:
        return None
    if current in order:
        return order[(order.index(current) + step) % len(order)]
    start = min(max(last_index, -1), len(order) - 1)
    return order[start % len(order)] if last_index >= 0 else order[0 if step > 0 else -1]


def nearest(current: pygame.Rect, order: Iterable[Node], direction: tuple[int, int]) -> Node | None:
    """Return the nearest node in a direction, straight ahead before aside."""
    best: Node | None = None
    lowest = float("inf")
    for node in order:
        cost = _distance(current, node.rect, direction)
        if cost is not None and cost < lowest:
            best, lowest = node, cost
    return best


def _distance(origin: pygame.Rect, target: pygame.Rect, direction: tuple[int, int]) -> float | None:
    dx, dy = direction
    if dx:
        ahead = target.left - origin.right if dx > 0 else origin.left - target.right
        aside = max(0, target.top - origin.bottom, origin.top - target.bottom)
        slip = abs(target.centery - origin.centery)
    else:
        ahead = target.top - origin.bottom if dy > 0 else origin.top - target.bottom
        aside = max(0, target.left - origin.right, origin.left - target.right)
        slip = abs(target.left - origin.left)
    if ahead < -4:
        return None
    return ahead + 4 * aside + 0.2 * slip


def scrolls_around(node: Node | None) -> list[Scroll]:
    """Return the scrollers around a node, the innermost first, itself included."""
    found: list[Scroll] = []
    while node is not None:
        if isinstance(node, Scroll):
            found.append(node)
        node = node.parent
    return found
