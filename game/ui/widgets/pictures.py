"""Pictures: still ones, living ones and charts."""

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass, field
from typing import ClassVar, Protocol

import pygame

from game.ui.drawing import Brush
from game.ui.drawing.cache import rounded
from game.ui.theme import PALETTE, RGB
from game.ui.widgets.node import Action, Node
from game.words import _


@dataclass(eq=False, repr=False)
class Image(Node):
    """A still picture, scaled to fill its place without distortion, with rounded corners."""

    picture: pygame.Surface | None = None
    _: KW_ONLY
    radius: float = 10

    def content_width(self) -> int:
        """Return the picture's width in interface units."""
        return self.dp(self.picture.get_width()) if self.picture is not None else 0

    def content_height(self, width: int) -> int:
        """Return the height that keeps the picture's shape."""
        if self.picture is None:
            return 0
        return width * self.picture.get_height() // max(1, self.picture.get_width())

    def least_content_width(self) -> int:
        """Return a small fraction of the width."""
        return self.content_width() // 4

    def paint(self, surface: pygame.Surface) -> None:
        """Blit the picture at its size."""
        if self.picture is not None and self.rect.w > 0 and self.rect.h > 0:
            surface.blit(self._fitted(self.picture), self.rect)

    def _fitted(self, picture: pygame.Surface) -> pygame.Surface:
        size, radius = self.rect.size, self.dp(self.radius)
        key = ("image", picture, size, radius)
        return self.brush.pictures.get(key, lambda: rounded(picture, size, radius))


@dataclass(eq=False, repr=False)
class LivePicture(Node):
    """A picture that `source(size)` draws anew `fps` times a second, with corners in the ground colour.

    `onto` draws it straight onto its part of the window instead, which saves a copy.
    """

    source: Callable[[tuple[int, int]], pygame.Surface] | None = field(default=None, compare=False)
    _: KW_ONLY
    onto: Callable[[pygame.Surface], object] | None = field(default=None, compare=False)
    running: bool = True
    fps: float = field(default=60, compare=False)
    radius: float = 12
    ground: RGB = PALETTE.paper

    def __post_init__(self) -> None:
        super().__post_init__()
        self._last = -1_000_000

    def adopt(self, old: Node) -> None:
        """Go on in the same rhythm."""
        if isinstance(old, LivePicture):
            self._last = old._last

    def find_least_height(self, width: int) -> int:
        """Return the height it may shrink to."""
        return self.dp(self.min_height) if self.flex else self.measure(width)

    def is_due(self, now: int) -> bool:
        """Whether it is time for the next picture, give or take a quarter; never with reduced motion."""
        if not self.running or self.host.reduced_motion or now - self._last < 750 / self.fps:
            return False
        self._last = now
        return True

    @property
    def opaque(self) -> bool:
        """Whether it paints every pixel of its place."""
        return self.rect.w >= 8 and self.rect.h >= 8 and (self.source or self.onto) is not None

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the current picture and round its corners off."""
        if not self.opaque:
            return
        if self.onto is not None and surface.get_rect().contains(self.rect):
            self.onto(_part(surface, self.rect))
        else:
            surface.blit(self._picture(), self.rect, (0, 0, *self.rect.size))
        if self.radius:
            self.brush.shapes.corner_cut(surface, self.rect, self.dp(self.radius), self.ground)

    def _picture(self) -> pygame.Surface:
        """Return the picture of now, where it comes as one or cannot all be seen."""
        if self.source is not None:
            return self.source(self.rect.size)
        picture = pygame.Surface(self.rect.size)
        if self.onto is not None:
            self.onto(picture)
        return picture


def _part(surface: pygame.Surface, rect: pygame.Rect) -> pygame.Surface:
    """Return a part of a surface as one of its own, with the same pixels to be painted."""
    part = surface.subsurface(rect)
    part.set_clip(surface.get_clip().move(-rect.x, -rect.y))
    return part


class Drawing(Protocol):
    """A chart: a value that can draw itself once at a size, and tell itself in words."""

    def draw(self, brush: Brush, size: tuple[int, int], ground: RGB) -> pygame.Surface:
        """Return the chart as a picture."""

    def describe(self) -> str:
        """Return what the chart shows in a sentence or two."""


@dataclass(eq=False, repr=False)
class Plot(Node):
    """Shows a chart; it is drawn once for each size and content, and told in words when focused."""

    chart: Drawing | None = None
    _: KW_ONLY
    on: Action | None = field(default=None, compare=False)
    ground: RGB = PALETTE.card

    focusable: ClassVar[bool] = True

    def content_width(self) -> int:
        """Return a width at which most charts read well."""
        return self.dp(300)

    def least_content_width(self) -> int:
        """Return the least width for a legible chart."""
        return self.dp(140)

    def content_height(self, width: int) -> int:
        """Return three fifths of the width."""
        return min(width * 3 // 5, self.dp(320))

    def find_least_height(self, width: int) -> int:
        """Return the height it may shrink to."""
        return self.dp(self.min_height or 110) if self.flex else self.measure(width)

    def paint(self, surface: pygame.Surface) -> None:
        """Blit the chart."""
        chart, size = self.chart, self.rect.size
        if chart is None or size[0] < 20 or size[1] < 20:
            return
        key = ("chart", chart, size, self.ground)
        surface.blit(
            self.brush.pictures.get(key, lambda: chart.draw(self.brush, size, self.ground)), self.rect
        )

    def activate(self) -> None:
        """Call back, for instance to show the chart larger."""
        if self.on is not None:
            self.on()

    def accessible_name(self) -> str:
        """Return the name, or what it is."""
        return self.name or _("Chart")

    def full_tip(self) -> str:
        """Return the tooltip and the chart in words."""
        told = self.chart.describe() if self.chart is not None else ""
        return "\n".join(part for part in (self.tip, told) if part)

    def describe(self) -> str:
        """Return the chart in words."""
        told = self.chart.describe() if self.chart is not None else ""
        return ", ".join(part for part in (self.name, _("chart"), told) if part)
