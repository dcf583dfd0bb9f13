"""A coachmark: a callout with an arrow at one widget, which explains it without blocking anything."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Unpack

import pygame

from game.ui.theme import PALETTE
from game.ui.widgets.boxes import Card, Flow, Row
from game.ui.widgets.buttons import Button
from game.ui.widgets.labels import Label, Text
from game.ui.widgets.node import Action, Node, Options
from game.words import _

_ARROW = 12


class Coachmark(Node):
    """Explains the widget with the id `target`; "Next" and "Skip" call back, play goes on meanwhile.

    `progress` is a short text such as "2 of 7"; `spare` are ids of widgets that it should not cover. Esc
    takes it away and tells `on_close`.
    """

    shows: ClassVar[tuple[str, ...]] = ("aim",)

    def __init__(
        self,
        target: str,
        text: str,
        *,
        title: str = "",
        progress: str = "",
        on_next: Action | None = None,
        on_skip: Action | None = None,
        on_close: Action | None = None,
        next_text: str = "",
        wide: float = 320,
        spare: Sequence[str] = (),
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.target, self.text, self.wide, self.spare = target, text, wide, tuple(spare)
        self._on_close = on_close
        self.aim: tuple[int, int, int, int] | None = None
        buttons = [
            Button(_("Skip the tour"), kind="ghost", size="label", id="coach-skip", on=on_skip)
            if on_skip
            else None,
            Button(next_text or _("Next"), kind="primary", size="label", id="coach-next", on=on_next)
            if on_next
            else None,
        ]
        self._panel = Card(
            Label(title, weight="bold", wrap=True) if title else None,
            Text(text, size="label"),
            Row(
                Label(progress, size="small", color=PALETTE.ink_soft, flex=1),
                Flow(*buttons, gap=8, justify="end"),
                items="center",
            ),
            gap=8,
            pad=14,
            border=PALETTE.gold,
            thickness=2,
        )
        self.kids = [self._panel]

    def stand_by(
        self, target: pygame.Rect | None, window: pygame.Rect, spared: Sequence[pygame.Rect] = ()
    ) -> None:
        """Stand beside the target where least of what is spared is covered; in the middle without one."""
        width = min(window.w - 2 * self.dp(12), round(self.dp(self.wide) * max(1.0, self.brush.text_scale)))
        box = pygame.Rect(0, 0, width, self._panel.measure(width))
        box.center = window.center
        self.aim = None
        edge, gap = self.dp(4), self.dp(_ARROW + 8)
        if target is not None and target.colliderect(window):
            self.aim = (target.x, target.y, target.w, target.h)
            box = _beside(box, target, window.inflate(-2 * edge, -2 * edge), gap, spared)
        self.place(box.clamp(window.inflate(-2 * edge, -2 * edge)))

    def arrange(self) -> None:
        """Fill the callout with its panel."""
        self._panel.place(self.rect)

    def place(self, rect: pygame.Rect) -> None:
        """Take a rectangle; painting reaches to the target."""
        super().place(rect)
        self.reach = self.reach.union(self.bounds())

    def bounds(self) -> pygame.Rect:
        """Return what the ring and the arrow cover."""
        if self.aim is None:
            return self.rect
        spread = 2 * self.dp(8)
        return self.rect.inflate(2 * self.dp(_ARROW + 2), 2 * self.dp(_ARROW + 2)).union(
            pygame.Rect(self.aim).inflate(spread, spread)
        )

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the ring around the target."""
        if self.aim is not None:
            around = pygame.Rect(self.aim).inflate(2 * self.dp(5), 2 * self.dp(5))
            self.brush.ring(surface, around, PALETTE.gold, 13, 3)

    def paint_over(self, surface: pygame.Surface) -> None:
        """Paint the arrow from the callout to the target."""
        if self.aim is None:
            return
        target, r, size = pygame.Rect(self.aim), self.rect, _ARROW / self.brush.text_scale
        x = max(r.x + self.dp(18), min(r.right - self.dp(18), target.centerx))
        y = max(r.y + self.dp(18), min(r.bottom - self.dp(18), target.centery))
        if target.bottom <= r.top:
            self.brush.triangle(surface, "up", size, PALETTE.gold, (x, r.top + 1), anchor="midbottom")
        elif target.top >= r.bottom:
            self.brush.triangle(surface, "down", size, PALETTE.gold, (x, r.bottom - 1), anchor="midtop")
        elif target.right <= r.left:
            self.brush.triangle(surface, "left", size, PALETTE.gold, (r.left + 1, y), anchor="midright")
        elif target.left >= r.right:
            self.brush.triangle(surface, "right", size, PALETTE.gold, (r.right - 1, y), anchor="midleft")

    def dismiss(self) -> bool:
        """Tell that it is to go, and say whether anybody listens."""
        if self._on_close is not None:
            self._on_close()
        return self._on_close is not None

    def hit(self, pos: tuple[int, int]) -> Node | None:
        """Take the mouse only on the callout itself."""
        if not self.rect.collidepoint(pos):
            return None
        return self._panel.hit(pos) or self

    def accessible_name(self) -> str:
        """Return the explanation."""
        return self.name or self.text


def _beside(
    box: pygame.Rect, target: pygame.Rect, room: pygame.Rect, gap: int, spared: Sequence[pygame.Rect]
) -> pygame.Rect:
    """Return the place that fits into the room and covers least of what is spared; the first of equals.

    Where no place fits, it is on the side that has most room.
    """
    places = [place.clamp(_lane(place, target, room)) for place in _places(box, target, gap)]
    fitting = [place for place in places if room.contains(place) and not place.colliderect(target)]
    if fitting:
        return min(fitting, key=lambda place: sum(_covered(place, each) for each in spared))
    return max(places, key=lambda place: _covered(place, room))


def _places(box: pygame.Rect, target: pygame.Rect, gap: int) -> Iterator[pygame.Rect]:
    """Yield boxes right, left, below and above the target: in the middle of its side, then at either end."""
    anchors: tuple[tuple[str, str, int, int], ...] = (
        ("left", "right", gap, 0),
        ("right", "left", -gap, 0),
        ("top", "bottom", 0, gap),
        ("bottom", "top", 0, -gap),
    )
    for own, side, x, y in anchors:
        for end in ("mid", "top", "bottom") if x else ("mid", "left", "right"):
            place = box.copy()
            setattr(place, _corner(own, end), getattr(target.move(x, y), _corner(side, end)))
            yield place


def _corner(side: str, end: str) -> str:
    """Return pygame's name of a point of a rectangle, such as "midleft" or "topright"."""
    if end == "mid" or side in ("left", "right"):
        return end + side
    return side + end


def _lane(place: pygame.Rect, target: pygame.Rect, room: pygame.Rect) -> pygame.Rect:
    """Return the part of the room along which a place may be shifted without leaving its side."""
    if place.bottom <= target.top or place.top >= target.bottom:
        return pygame.Rect(room.x, place.y, room.w, place.h)
    return pygame.Rect(place.x, room.y, place.w, room.h)


def _covered(place: pygame.Rect, other: pygame.Rect) -> int:
    """Return how many pixels two rectangles share."""
    shared = place.clip(other)
    return shared.w * shared.h
