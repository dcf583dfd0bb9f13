"""A list of causes: what pushed a number up and what pushed it down, with bars from a common line."""

from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass

import pygame

from game.ui.screens.parts.link import Link
from game.ui.screens.parts.wording import capital
from game.ui.theme import PALETTE, RGB
from game.ui.widgets import Col, Flow, Icon, Label, Node, Row
from game.ui.widgets.choice import Tone
from game.words import _

_COLORS: dict[Tone, RGB] = {"good": PALETTE.good, "bad": PALETTE.bad, "plain": PALETTE.edge}


@dataclass(frozen=True)
class CauseLine:
    """One line: what it is, a note under it, an icon, its bar from -1 to 1, and the amount in words.

    `links` are the ids and names of what it comes from, `lead` the words before them.
    """

    name: str
    note: str
    icon: str
    share: float
    text: str
    tone: Tone
    links: tuple[tuple[str, str], ...] = ()
    lead: str = ""


@dataclass(eq=False)
class SignedBar(Node):
    """A bar that goes left or right from the middle; `share` is its length, -1 to 1."""

    share: float = 0.0
    _: KW_ONLY
    tone: Tone = "plain"

    def content_width(self) -> int:
        """Return a width at which bars can be compared."""
        return self.dp(150)

    def least_content_width(self) -> int:
        """Return the least width."""
        return self.dp(60)

    def content_height(self, width: int) -> int:
        """Return the height of the bar."""
        return self.dp(16)

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the line in the middle and the bar."""
        r, middle = self.rect, self.rect.centerx
        long = round(abs(min(1.0, max(-1.0, self.share))) * (r.w // 2 - self.dp(1)))
        if long:
            left = middle if self.share > 0 else middle - long
            self.brush.box(surface, pygame.Rect(left, r.y, max(2, long), r.h), _COLORS[self.tone], 4)
        surface.fill(PALETTE.edge, (middle, r.y - self.dp(6), max(1, self.dp(1)), r.h + self.dp(12)))


def _below(line: CauseLine, number: int, on_link: Callable[[str], object]) -> Node | None:
    """Return the note and the links under the name of a cause."""
    if not line.links and not line.note:
        return None
    if not line.links:
        return Label(line.note, size="small", color=PALETTE.ink_soft, wrap=True)
    before = f"{line.note} \u00b7 {line.lead}" if line.note else capital(line.lead)
    links = [_link(link, name, number, on_link) for link, name in line.links]
    return Flow(Label(before, size="small", color=PALETTE.ink_soft, wrap=True), *links, gap=6)


def _link(link: str, name: str, number: int, on_link: Callable[[str], object]) -> Link:
    return Link(
        name,
        id=f"cause-{number}-{link}",
        tip=_("See why {name} moved").format(name=name),
        on=lambda: on_link(link),
    )


def _cause(line: CauseLine, number: int, on_link: Callable[[str], object], *, narrow: bool) -> Row:
    words = Col(
        Label(line.name, size="label", weight="semibold", wrap=True),
        _below(line, number, on_link),
        flex=1,
    )
    amount = Label(line.text, size="body", weight="bold", side="right", color=_ink(line.tone), width=72)
    return Row(
        Icon(line.icon, size=22),
        words,
        SignedBar(line.share, tone=line.tone, width=70 if narrow else 150),
        amount,
        gap=10,
        items="center",
        min_height=40,
    )


def _ink(tone: Tone) -> RGB:
    return PALETTE.ink if tone == "plain" else _COLORS[tone]


def causes_list(lines: Sequence[CauseLine], on_link: Callable[[str], object], *, narrow: bool = False) -> Col:
    """Return the lines, one below the other; `on_link` gets the id of what is asked for next."""
    return Col(*(_cause(line, n, on_link, narrow=narrow) for n, line in enumerate(lines)), gap=5)
