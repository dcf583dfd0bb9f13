"""First chapter: the ending, the score, and what the company is worth and why."""

from game.lesson.debrief import Debrief
from game.lesson.standing_words import state_reason
from game.lesson.wording import money
from game.play.game import Game
from game.play.meters import WorthParts
from game.play.names import METERS, STATES, Name
from game.ui.drawing.charts import Bar, BarChart
from game.ui.screens.debrief_room import Room
from game.ui.screens.parts.living import LivingScene
from game.ui.theme import PALETTE
from game.ui.widgets import Card, Col, Icon, Label, Node, Plot, Row, Text
from game.words import _, in_figures


def end_chapter(game: Game, debrief: Debrief, room: Room, scene: LivingScene) -> Node:
    """Tell how the story ended, and what it is worth."""
    high = min(330.0, max(150.0, room.high * 0.30))
    picture = scene.node(_("The company as a kite, at the end"), height=high)
    left = Col(picture, _story(game, debrief), gap=14)
    return room.halves(left, Col(_score(debrief), _worth(game, debrief.worth), gap=14), 1.15)


def _story(game: Game, debrief: Debrief) -> Node:
    ending = debrief.final.ending
    text = ending.text if ending else _("The quarters are over.")
    return Card(
        Label(ending.title if ending else _("The end"), size="title", weight="bold", wrap=True),
        Text(text, size="lead"),
        _closed() if game.failed else _state(game, STATES[debrief.final.state]),
        gap=8,
        pad=18,
    )


def _state(game: Game, state: Name) -> Row:
    """Return what has become of the company that lives on."""
    told = _("The company is {state}").format(state=_(state.name))
    return _fact(Icon(state.icon, size=30, color=PALETTE.accent), told, state_reason(game))


def _closed() -> Row:
    sign = Icon("building-bank", size=30, color=PALETTE.bad)
    about = _("The debts went below the credit line. Nothing is left for the owners.")
    return _fact(sign, _("The bank has closed the company."), about)


def _fact(sign: Icon, told: str, about: str) -> Row:
    return Row(
        sign,
        Col(
            Label(told, weight="semibold", wrap=True),
            Text(about, size="label", color=PALETTE.ink_soft),
            flex=1,
        ),
        gap=12,
        items="center",
        pad=(0, 6, 0, 0),
    )


def _score(debrief: Debrief) -> Node:
    score = debrief.final.score
    told = _(
        "50 is as good as an even week, always the same, would have done on your luck. "
        "100 is as good as going by the need."
    )
    return Card(
        Row(
            Col(
                Label(_("Score"), size="heading", weight="bold"),
                Text(told, size="label", color=PALETTE.ink_soft),
                flex=1,
                gap=4,
            ),
            Label(in_figures(score), size="display", weight="bold", color=PALETTE.accent, id="score"),
            gap=16,
            items="center",
        )
    )


def _worth(game: Game, worth: WorthParts) -> Node:
    parts = (
        (_("Cash: the present"), worth.cash, PALETTE.management),
        (_(METERS["relevance"].name), worth.relevance, PALETTE.leadership),
        (_(METERS["trust"].name), worth.trust, PALETTE.leadership),
        (_(METERS["engagement"].name), worth.engagement, PALETTE.leadership),
        (_(METERS["process"].name), worth.process, PALETTE.leadership),
    )
    bars = tuple(Bar(name, value, money(game, value), color) for name, value, color in parts)
    return Card(
        Label(
            _("What it is worth: {amount}").format(amount=money(game, worth.total)),
            size="heading",
            weight="bold",
            wrap=True,
        ),
        Text(
            _(
                "The money in the bank, and what a buyer pays for the sales of the last year. The healthier "
                "the company, the more they pay: for relevance, trust, engagement and process."
            ),
            size="label",
            color=PALETTE.ink_soft,
        ),
        None if game.failed else Plot(BarChart(bars), height=150, name=_("Parts of the worth")),
    )
