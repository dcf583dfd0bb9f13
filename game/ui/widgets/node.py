"""The base of every widget: identity, size, place, look and reactions.

A tree of nodes is built anew whenever the state changes; nodes are matched by `id`, so focus, scrolling
and carets survive. `width`, `height` and gaps are in interface units; everything computed is in pixels.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import ClassVar, Literal, Protocol, TypedDict

import pygame

from game.ui.drawing import Brush
from game.ui.widgets.keys import Press

Align = Literal["start", "center", "end", "stretch"]
Pos = tuple[int, int]
Action = Callable[[], object]


class Options(TypedDict, total=False):
    """The options that every node takes."""

    name: str
    id: str
    flex: float
    width: float | None
    height: float | None
    min_width: float
    max_width: float | None
    min_height: float
    align: Align | None
    tip: str
    hotkey: str
    enabled: bool


class Host(Protocol):
    """What a node may ask of the interface it stands in."""

    brush: Brush
    reduced_motion: bool
    now: int

    def touch(self) -> None:
        """Look for changes before the next drawing."""

    def relayout(self) -> None:
        """Place everything again: a size has changed."""

    def take_focus(self, node: "Node") -> None:
        """Give a node the keyboard."""

    def close(self) -> None:
        """Close the dialog on top."""

    def say(self, text: str) -> None:
        """Tell a text to whoever listens instead of looking."""

    def awaits(self, chord: str) -> bool:
        """Tell whether a key, such as "1", does something wherever the keyboard is."""


@dataclass(eq=False, repr=False, kw_only=True)
class Node:
    """A rectangle that can measure, paint and react; fields with `compare` make up its look."""

    name: str = field(default="", compare=False)
    id: str = field(default="", compare=False)
    flex: float = field(default=0, compare=False)
    width: float | None = field(default=None, compare=False)
    height: float | None = field(default=None, compare=False)
    min_width: float = field(default=0, compare=False)
    max_width: float | None = field(default=None, compare=False)
    min_height: float = field(default=0, compare=False)
    align: Align | None = field(default=None, compare=False)
    tip: str = field(default="", compare=False)
    hotkey: str = ""
    enabled: bool = True

    focusable: ClassVar[bool] = False
    repeats: ClassVar[bool] = False
    """Whether a mouse press acts at once and again while it is held."""
    takes_text: ClassVar[bool] = False
    shows: ClassVar[tuple[str, ...]] = ()
    """Further attributes that make up the look."""
    sequences: ClassVar[tuple[str, ...]] = ()
    """Attributes of which a copy is kept, so that a list changed elsewhere is seen as a change."""

    def __post_init__(self) -> None:
        for name in self.sequences:
            setattr(self, name, tuple(getattr(self, name)))
        self.kids: list[Node] = []
        self.parent: Node | None = None
        self.key = ""
        self.rect = pygame.Rect(0, 0, 0, 0)
        self.reach = self.rect
        self.hot = self.held = ""
        self.focused = False
        self.covered = False
        self.brush: Brush
        self._host: Host | None = None
        self._natural: int | None = None
        self._least: int | None = None
        self._heights: dict[int, int] = {}
        self._least_heights: dict[int, int] = {}

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.key or self.id} {tuple(self.rect)}>"

    # --- the tree

    @property
    def host(self) -> Host:
        """The interface this node stands in."""
        if self._host is None:
            raise RuntimeError(f"{type(self).__name__} {self.id!r} is not in an interface yet")
        return self._host

    def attach(self, host: Host, key: str, seen: set[str]) -> None:
        """Join an interface: take a key from the id, or from the path when there is none."""
        prefix = key.split("/", 1)[0]
        own = f"{prefix}#{self.id}" if self.id else key
        self.key = key if own in seen else own
        seen.add(self.key)
        self._host = host
        self.brush = host.brush
        for number, kid in enumerate(self.kids):
            kid.parent = self
            kid.attach(host, f"{key}/{number}", seen)

    def adopt(self, old: "Node") -> None:
        """Take over what the node of the same key remembered; nothing by default."""

    def walk(self) -> Iterator["Node"]:
        """Yield this node and all below it, in reading order."""
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            yield node
            if node.kids:
                waiting.extend(reversed(node.kids))

    def top(self) -> "Node":
        """Return the root of the tree this node is in."""
        node = self
        while node.parent is not None:
            node = node.parent
        return node

    # --- size and place

    def dp(self, length: float) -> int:
        """Return an interface length in pixels."""
        return round(length * self.brush.scale)

    def content_width(self) -> int:
        """Return the width in pixels at which the content feels at ease."""
        return 0

    def least_content_width(self) -> int:
        """Return the width in pixels below which the content suffers."""
        return self.content_width()

    def content_height(self, width: int) -> int:
        """Return the height in pixels that the content needs at this width."""
        return 0

    def natural_width(self) -> int:
        """Return the width in pixels this node asks for."""
        if self.width is not None:
            return self.dp(self.width)
        if self._natural is None:
            self._natural = max(self.dp(self.min_width), self.content_width())
        return self._natural if self.max_width is None else min(self._natural, self.dp(self.max_width))

    def least_width(self) -> int:
        """Return the smallest width in pixels this node can live with."""
        if self.width is not None:
            return self.dp(self.width)
        if self._least is None:
            least = min(self.least_content_width(), self.natural_width())
            self._least = max(self.dp(self.min_width), least)
        return self._least

    def measure(self, width: int) -> int:
        """Return the height in pixels this node asks for at this width."""
        if self.height is not None:
            return self.dp(self.height)
        known = self._heights.get(width)
        if known is None:
            known = self._heights[width] = max(self.dp(self.min_height), self.content_height(width))
        return known

    def least_height(self, width: int) -> int:
        """Return the smallest height in pixels this node can live with at this width."""
        known = self._least_heights.get(width)
        if known is None:
            known = self._least_heights[width] = self.find_least_height(width)
        return known

    def find_least_height(self, width: int) -> int:
        """Work out the smallest height; by default the height asked for."""
        return self.measure(width)

    def forget(self) -> None:
        """Drop measured sizes here and below, and take the brush of the current scale."""
        self.brush = self.host.brush
        self._natural = self._least = None
        self._heights.clear()
        self._least_heights.clear()
        for kid in self.kids:
            kid.forget()

    def place(self, rect: pygame.Rect) -> None:
        """Take a rectangle, arrange what is inside, and note how far painting reaches."""
        self.rect = rect
        self.arrange()
        spread = self.bleed()
        own = rect.inflate(2 * spread, 2 * spread) if spread else rect
        self.reach = own.unionall([kid.reach for kid in self.kids]) if self.kids else own

    def arrange(self) -> None:
        """Place the kids; nothing to do without any."""

    def bleed(self) -> int:
        """Return how many pixels beyond its rectangle this node paints."""
        return 0

    # --- look

    def look(self) -> object:
        """Return all that decides how this node is painted, apart from its place."""
        return _look_of(type(self))(self)

    def paints(self) -> bool:
        """Whether this node itself leaves anything on the screen."""
        return True

    def bounds(self) -> pygame.Rect:
        """Return the rectangle that this node itself paints."""
        spread = self.bleed()
        return self.rect.inflate(2 * spread, 2 * spread) if spread else self.rect

    def view(self, clip: pygame.Rect) -> pygame.Rect:
        """Return the part of `clip` in which kids may paint."""
        return clip

    def paint(self, surface: pygame.Surface) -> None:
        """Paint this node without its kids."""

    def paint_over(self, surface: pygame.Surface) -> None:
        """Paint what lies over the kids."""

    def draw(self, surface: pygame.Surface, clip: pygame.Rect) -> None:
        """Paint this node and those below it that touch the clip; what lies covered is not painted."""
        if not self.reach.colliderect(clip):
            return
        if not self.covered:
            self.paint(surface)
        for kid in self.kids:
            kid.draw(surface, clip)
        self.paint_over(surface)

    # --- reactions

    @property
    def can_focus(self) -> bool:
        """Whether the keyboard can come here now."""
        return self.focusable and self.enabled and self.rect.w > 0

    def accessible_name(self) -> str:
        """Return the name by which the node is told apart when it is not seen."""
        return self.name

    def describe(self) -> str:
        """Return the name, kind and state in words."""
        return self.accessible_name()

    def tip_at(self, pos: Pos) -> str:
        """Return the tooltip for a point; rich text."""
        return self.tip

    def full_tip(self) -> str:
        """Return all that F1 tells about this node; rich text."""
        return self.tip

    def hit(self, pos: Pos) -> "Node | None":
        """Return the deepest node under a point that reacts to the mouse."""
        if not self.reach.collidepoint(pos):
            return None
        for kid in reversed(self.kids):
            found = kid.hit(pos)
            if found is not None:
                return found
        return self if self.rect.collidepoint(pos) and self.reacts() else None

    def reacts(self) -> bool:
        """Whether the mouse means anything here."""
        return self.focusable or bool(self.tip)

    def part(self, pos: Pos) -> str:
        """Return which part of the node is under a point."""
        return "all"

    def mouse_down(self, pos: Pos, part: str) -> None:
        """React to the button going down."""

    def mouse_drag(self, pos: Pos) -> None:
        """React to a move with the button held."""

    def click(self, part: str) -> None:
        """React to a click on one part; by default the same as Enter."""
        self.activate()

    def activate(self) -> None:
        """Do what this node is for."""

    def key_down(self, press: Press) -> bool:
        """React to a key, and say whether it was used."""
        if press.activates and self.focusable:
            self.activate()
            return True
        return False

    def let_go(self) -> bool:
        """End what the keyboard is in the middle of here, and say whether there was anything."""
        return False

    def text_typed(self, text: str) -> None:
        """React to typed text; only nodes with `takes_text` get it."""


_LOOKS: dict[type[Node], Callable[[Node], object]] = {}


def _look_of(kind: type[Node]) -> Callable[[Node], object]:
    if kind not in _LOOKS:
        names = [f.name for f in fields(kind) if f.compare] + list(kind.shows)
        _LOOKS[kind] = attrgetter(*names)
    return _LOOKS[kind]
