"""A member of the cast: the portrait, and what they say in a bubble beside it."""

import io
from dataclasses import KW_ONLY, dataclass
from typing import Unpack

import pygame

from game.assets import asset_root
from game.scenarios.scenario import Person
from game.ui.theme import PALETTE, RGB, TypeRole
from game.ui.widgets import Col, Icon, Label, Node, Row, Text
from game.ui.widgets.node import Options
from game.words import _


@dataclass(eq=False)
class Portrait(Node):
    """The portrait with a number, `size` units across; a neutral head when the file is missing."""

    number: int = 1
    _: KW_ONLY
    size: float = 48

    def content_width(self) -> int:
        """Return the diameter."""
        return self.brush.sp(self.size)

    def content_height(self, width: int) -> int:
        """Return the diameter."""
        return self.brush.sp(self.size)

    def paint(self, surface: pygame.Surface) -> None:
        """Draw the portrait in the middle of its place."""
        px = min(self.rect.w, self.rect.h, self.brush.sp(self.size))
        if px < 1:
            return
        picture = self.brush.pictures.get(("portrait", self.number, px), lambda: _drawn(self.number, px))
        surface.blit(picture, picture.get_rect(center=self.rect.center))


def _drawn(number: int, px: int) -> pygame.Surface:
    path = asset_root() / "portraits" / f"portrait-{number:02}.svg"
    try:
        source = path.read_bytes()
    except OSError:
        source = _NOBODY
    return pygame.image.load_sized_svg(io.BytesIO(source), (px, px))


_NOBODY = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96">'
    b'<circle cx="48" cy="48" r="47" fill="#e4eaf1"/><circle cx="48" cy="38" r="16" fill="#8693a5"/>'
    b'<path d="M18 84a30 26 0 0 1 60 0z" fill="#8693a5"/></svg>'
)


def speaker(person: Person | None, title: str, *, size: float = 52, role: TypeRole = "heading") -> Row:
    """Return the head of a card: who brings something, and what it is called."""
    face: Node = (
        Icon("news", size=30, color=PALETTE.accent, width=size)
        if person is None
        else Portrait(person.portrait, size=size)
    )
    who = _("News") if person is None else f"{person.name} \u00b7 {person.role}"
    words = Col(
        Label(title, size=role, weight="bold", wrap=True),
        Label(who, size="label", color=PALETTE.ink_soft, wrap=True),
        flex=1,
    )
    return Row(face, words, gap=12, items="center")


class Speech(Row):
    """Somebody's words in a bubble, with their portrait and name."""

    def __init__(
        self,
        person: Person,
        says: str,
        *,
        size: TypeRole = "body",
        face: float = 44,
        fill: RGB = PALETTE.wash,
        **options: Unpack[Options],
    ) -> None:
        bubble = Col(
            Label(person.name, size="small", weight="semibold", color=PALETTE.ink_soft, tip=person.role),
            Text(says, size=size),
            fill=fill,
            radius=12,
            pad=(14, 8, 14, 10),
            gap=1,
            flex=1,
        )
        super().__init__(Portrait(person.portrait, size=face), bubble, gap=10, items="start", **options)
