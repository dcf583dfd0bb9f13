"""The news of the levers among the results of a quarter; each leads to its why."""

from collections.abc import Callable

from game.lesson.lever_news import LeverNews, lever_news
from game.play.game import Game
from game.ui.screens.parts.meters import tone_of
from game.ui.theme import PALETTE, RGB
from game.ui.widgets import Col, Icon, Label, Row, Text, Tile
from game.ui.widgets.choice import Tone
from game.words import _

Why = Callable[[str], object]

_LOOKS: dict[Tone, tuple[RGB, RGB]] = {
    "good": (PALETTE.good, PALETTE.good_soft),
    "bad": (PALETTE.bad, PALETTE.bad_soft),
    "plain": (PALETTE.accent, PALETTE.accent_soft),
}


def news_chapter(game: Game, why: Why) -> Col | None:
    """Return what came of the levers in the quarter last played, None when nothing did."""
    told = lever_news(game)
    if not told:
        return None
    return Col(
        Label(_("In the company"), size="small", weight="bold", color=PALETTE.ink_soft, wrap=True),
        *(_tile(number, one, why) for number, one in enumerate(told)),
        gap=6,
        id="lever-news",
    )


def _tile(number: int, one: LeverNews, why: Why) -> Tile:
    ink, soft = _LOOKS[tone_of(one.good)]
    sign = Row(Icon(one.icon, size=20, color=ink), fill=soft, radius=9, pad=6)
    words = Col(
        Text(_("**{head}**").format(head=one.head), size="label"),
        Text(one.story, size="label", color=PALETTE.ink_soft) if one.story else None,
        flex=1,
    )
    return Tile(
        Row(sign, words, Icon("chevron-right", size=18, color=PALETTE.accent), gap=10, items="center"),
        pad=(10, 7),
        name=one.sentence,
        tip=_("See why"),
        id=f"news-{number}",
        on=lambda: why(one.subject),
    )
