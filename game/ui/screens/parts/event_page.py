"""The page of an event: it draws together until all answers are to be seen, or says that more follow."""

from typing import ClassVar, Unpack

import pygame

from game.ui.theme import PALETTE
from game.ui.widgets import Choice, Col, Node, Scroll, Text
from game.ui.widgets.node import Options, Pos
from game.words import _

_EASY, _CLOSE, _SMALL = range(3)
_ALMOST = 4


class EventPage(Scroll):
    """Paragraphs and answers in a scroller; in a low window answers come closer, then letters shrink."""

    shows: ClassVar[tuple[str, ...]] = (*Scroll.shows, "closeness")

    def __init__(self, story: Col, choices: Col, space: Node, **options: Unpack[Options]) -> None:
        super().__init__(Col(story, space, choices, gap=6, flex=1), **options)
        self.closeness = _EASY
        self._story, self._choices = story, choices
        self._fitted: tuple[int, int] | None = None

    def forget(self) -> None:
        """Drop measured sizes, and how closely they made everything stand."""
        super().forget()
        self._fitted = None

    def arrange(self) -> None:
        """Come as close as needed, and no closer, before placing."""
        if self._fitted != self.rect.size:
            self._fitted = self.rect.size
            for closeness in (_EASY, _CLOSE, _SMALL):
                self._draw_together(closeness)
                if self.kids[0].measure(self.rect.w) <= self.rect.h:
                    break
        super().arrange()

    def _draw_together(self, closeness: int) -> None:
        self.closeness = closeness
        self._story.gap = 7 if closeness == _EASY else 5
        self._choices.gap = 8 if closeness == _EASY else 5
        for node in self.kids[0].walk():
            if isinstance(node, Choice):
                node.tight = closeness > _EASY
                node.size = "label" if closeness == _SMALL else "body"
            elif isinstance(node, Text):
                node.size = "label" if closeness == _SMALL else "body"
        self.kids[0].forget()

    # --- more below

    @property
    def _goes_on(self) -> bool:
        return self.full - self.rect.h - self.offset > self.dp(_ALMOST)

    def _sign(self) -> pygame.Rect:
        """Return where "More below" stands."""
        wide = self.brush.text_width(_("More below"), "small", "semibold") + self.brush.sp(18) + self.dp(30)
        box = pygame.Rect(0, 0, wide, self.brush.line("small") + self.dp(8))
        box.midbottom = (self.rect.centerx, self.rect.bottom - self.dp(2))
        return box

    def draw(self, surface: pygame.Surface, clip: pygame.Rect) -> None:
        """Paint the page, and over it whether it goes on below."""
        super().draw(surface, clip)
        if not (self._goes_on and self.rect.colliderect(clip)):
            return
        box, middle = self._sign(), self._sign().centery
        fill = PALETTE.navy_raised if self.hot == "more" else PALETTE.navy
        self.brush.box(surface, box, fill, 99)
        at, ink = (box.x + self.dp(12), middle), PALETTE.on_navy
        words = self.brush.text(
            surface, _("More below"), "small", ink, at, weight="semibold", anchor="midleft"
        )
        at = (words.right + self.dp(6), middle)
        self.brush.icon(surface, "chevron-down", 16, ink, at, anchor="midleft")

    def hit(self, pos: Pos) -> Node | None:
        """Return what is under a point; the sign comes first."""
        return self if self._goes_on and self._sign().collidepoint(pos) else super().hit(pos)

    def part(self, pos: Pos) -> str:
        """Return whether the sign, the bar or the text is under a point."""
        return "more" if self._goes_on and self._sign().collidepoint(pos) else super().part(pos)

    def click(self, part: str) -> None:
        """Go on to what is below."""
        if part == "more":
            self.scroll_by(round(self.rect.h * 0.85))
