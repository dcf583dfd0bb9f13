"""Finding what has changed since the last drawing, so that only that is painted again.

Before a drawing the tree is surveyed: what stands where, and looks how. Whatever differs from the last
survey is painted again, with all that lies under and over it. No widget has to report its changes.
"""

from collections.abc import Sequence

import pygame

from game.ui.theme import RGB
from game.ui.widgets.node import Node

Seen = tuple[pygame.Rect, tuple[int, int, int, int], object]
Survey = dict[str, Seen]
_FEW = 10


class Canvas:
    """Remembers what is on the screen, gathers what must be painted again, and paints it."""

    def __init__(self, window: pygame.Rect, ground: RGB) -> None:
        self.ground = ground
        self.backdrop: pygame.Surface | None = None
        self.stale = True
        self._window = window
        self._dirty = [window]
        self._seen: Survey = {}

    @property
    def waits(self) -> bool:
        """Whether there may be something to paint."""
        return self.stale or bool(self._dirty)

    def mark(self, rect: pygame.Rect) -> None:
        """Paint a rectangle again."""
        self._dirty.append(rect)

    def invalidate(self, window: pygame.Rect) -> None:
        """Paint everything again, in a window that may have another size."""
        self.stale = True
        self._window = window
        self._dirty = [window]

    def compare(self, layers: Sequence[Node], ring: Node, ring_view: pygame.Rect | None) -> None:
        """Find what looks different from last time; the ring shows only inside its view."""
        self.stale = False
        seen = survey(layers, self._window)
        if ring_view is not None:
            seen |= survey([ring], ring_view)
        if self._dirty != [self._window]:
            self._dirty += changed(self._seen, seen)
        self._seen = seen

    def paint(
        self,
        surface: pygame.Surface,
        layers: Sequence[Node],
        ring: Node,
        ringed: Node | None,
        ring_view: pygame.Rect | None,
        covers: Sequence[tuple[Node, pygame.Rect]] = (),
    ) -> list[pygame.Rect]:
        """Paint what is dirty, with the focus ring over the layer `ringed`, and return where.

        covers: nodes of the lowest layer that hide all that they stand on, and where they are to be seen.
        """
        painted = merged(self._dirty, self._window)
        self._dirty = []
        before = surface.get_clip()
        for rect in painted:
            surface.set_clip(rect.clip(before))
            cover = next((node for node, shown in covers if shown.contains(rect)), None)
            if cover is None:
                self._paint_ground(surface, rect)
            _cover_below(cover, True)
            for layer in layers:
                layer.draw(surface, rect)
                if layer is ringed and ring_view is not None:
                    surface.set_clip(rect.clip(before).clip(ring_view))
                    ring.draw(surface, rect)
                    surface.set_clip(rect.clip(before))
            _cover_below(cover, False)
        surface.set_clip(before)
        return painted

    def _paint_ground(self, surface: pygame.Surface, rect: pygame.Rect) -> None:
        if self.backdrop is not None:
            surface.blit(self.backdrop, rect, rect)
        else:
            surface.fill(self.ground, rect)


def _cover_below(node: Node | None, covered: bool) -> None:
    """Note whether what a node stands on lies covered by it."""
    while node is not None and node.parent is not None:
        node = node.parent
        node.covered = covered


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
