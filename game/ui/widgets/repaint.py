"""Finding what has changed since the last drawing, so that only that is painted again.

Before a drawing the tree is surveyed: what stands where, and looks how. Whatever differs from the last
survey is painted again, with all that lies under and over it. No widget has to report its changes.
"""

from collections.abc import Sequence

import pygame

from game.ui.widgets.node import Node

Seen = tuple[pygame.Rect, tuple[int, int, int, int], object]
Survey = dict[str, Seen]
_FEW = 10


def survey(layers: Sequence[Node], window: pygame.Rect) -> Survey:
    """Return what is to be seen: by node key its painted bounds, its place and its look."""
    found: Survey = {}
    for layer in layers:
        _look_at(layer, window, found)
    return found


def _look_at(node: Node, clip: pygame.Rect, found: Survey) -> None:
    if not node.reach.colliderect(clip):
        return
    if node.paints():
        r = node.rect
        marks = (node.look(), node.hot, node.held, node.focused)
        found[node.key] = (node.bounds().clip(clip), (r.x, r.y, r.w, r.h), marks)
    inner = node.view(clip)
    for kid in node.kids:
        _look_at(kid, inner, found)


def changed(before: Survey, after: Survey) -> list[pygame.Rect]:
    """Return the rectangles in which two surveys differ."""
    dirty: list[pygame.Rect] = []
    for key, seen in after.items():
        old = before.get(key)
        if old is None:
            dirty.append(seen[0])
        elif old != seen:
            dirty += [old[0], seen[0]]
    dirty += [seen[0] for key, seen in before.items() if key not in after]
    return dirty


def merged(dirty: Sequence[pygame.Rect], window: pygame.Rect) -> list[pygame.Rect]:
    """Return few rectangles that do not overlap and cover all dirty ones inside the window."""
    out: list[pygame.Rect] = []
    for rect in dirty:
        rest = rect.clip(window)
        if rest.w and rest.h:
            _absorb(out, rest)
    if len(out) > _FEW:
        return [out[0].unionall(out[1:])]
    return out


def _absorb(out: list[pygame.Rect], rect: pygame.Rect) -> None:
    while True:
        touching = rect.inflate(8, 8).collidelist(out)
        if touching < 0:
            out.append(rect)
            return
        rect = rect.union(out.pop(touching))
