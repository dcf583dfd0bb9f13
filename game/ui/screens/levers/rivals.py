"""Rivals: who shares the market, how they fly, and who takes customers from whom."""

from collections.abc import Callable

from game.lesson.rival_words import looks_told, moves_told, percents
from game.lesson.wording import joined, quarter_name
from game.play.game import Game
from game.play.lever_names import RIVALS
from game.play.names import STATES
from game.play.rivals import RivalReading, rival_readings
from game.scenarios.scenario import RivalText
from game.ui.drawing.charts import LineChart, Series
from game.ui.screens.guide import Guide
from game.ui.screens.levers.shares import Part, Shares
from game.ui.screens.levers.sky import Flier, Sky, StringSample
from game.ui.screens.parts.wording import capital
from game.ui.theme import PALETTE, RGB, mix
from game.ui.widgets import Badge, Card, Col, Flow, Grid, Icon, Label, Node, Plot, Row, Text, Tile
from game.words import _

Why = Callable[[str], object]

LOOKS: tuple[tuple[RGB, str], ...] = (
    (PALETTE.warm, "disc"),
    (PALETTE.leadership, "triangle"),
    (PALETTE.management, "square"),
    (PALETTE.good, "diamond"),
)
"""Colour and marker of the player's company and of each rival."""


def rivals_page(guide: Guide, why: Why, wide: float) -> Node:
    """Return the sky with every company as a kite, shares of the market, customers by quarter, and moves."""
    game = guide.game
    told = rival_readings(game)
    shares = _shares(told)
    left = Card(
        Flow(Label(_("The same sky"), weight="bold"), _string_key(), gap=16, justify="between"),
        Plot(
            _sky(told),
            name=_("Every company as a kite"),
            tip=_("As seen from outside: height is vision, a firm string is execution."),
            height=190,
            id="sky",
        ),
        Label(_("Who has the customers"), weight="bold"),
        Plot(shares, name=_("Shares of the market"), height=28, id="shares"),
        Flow(*(_share_key(part) for part in shares.parts), gap=14, id="shares-key"),
        gap=6,
        pad=(14, 10),
    )
    shown = (left, _by_quarter(game, told)) if game.quarters else (left,)
    cards = [_card(game, number, one, why) for number, one in enumerate(told) if number]
    return Col(
        Row(
            Icon("rivals", size=26, color=PALETTE.accent),
            Text(_(RIVALS.about), size="label", flex=1),
            gap=12,
            items="center",
        ),
        Grid(*shown, cols=len(shown), cell=400, gap=12),
        Grid(*cards, cols=3, cell=320, gap=12),
        gap=10,
    )


def _by_quarter(game: Game, told: tuple[RivalReading, ...]) -> Card:
    """Return how everybody's customers went, once there is a quarter to tell of."""
    return Card(
        Label(customers_title(game), weight="bold", wrap=True),
        Plot(customers_chart(game, told), name=_("Customers by quarter"), height=286, id="market"),
        gap=6,
        pad=(14, 10),
    )


def customers_title(game: Game) -> str:
    """Return what is counted: customers, as the company calls them."""
    return _("Customers by quarter ({called})").format(called=game.scenario.company.customers_called)


def customers_chart(game: Game, told: tuple[RivalReading, ...]) -> LineChart:
    """Return the customers of every company by quarter."""
    lines = tuple(
        Series(one.name, one.history, color, marker)
        for one, (color, marker) in zip(told, LOOKS, strict=False)
    )
    count = len(told[0].history)
    return LineChart(lines, tuple(quarter_name(game, number) for number in range(count)), low=0.0)


def _sky(told: tuple[RivalReading, ...]) -> Sky:
    return Sky(
        tuple(
            Flier(one.name, one.height, one.string, color, alive=one.alive)
            for one, (color, _marker) in zip(told, LOOKS, strict=False)
        )
    )


def _shares(told: tuple[RivalReading, ...]) -> Shares:
    return Shares(
        tuple(
            Part(one.name, one.share, color, whole)
            for one, whole, (color, _marker) in zip(told, percents(told), LOOKS, strict=False)
            if one.share > 0
        )
    )


def _string_key() -> Node:
    """Return what whole and dotted strings in the sky mean."""
    samples = ((True, _("firm string: work gets done")), (False, _("loose string: plans slip")))
    return Flow(
        *(
            Row(
                StringSample(firm),
                Label(told, size="small", color=PALETTE.ink_soft, wrap=True),
                gap=6,
                items="center",
            )
            for firm, told in samples
        ),
        gap=14,
        id="string-key",
    )


def _share_key(part: Part) -> Row:
    """Return whose a stretch of the bar is, in whole words however short the stretch."""
    return Row(
        Icon("kite", size=16, color=part.color),
        Label(
            _("{who} {percent}").format(who=part.name, percent=part.percent),
            size="small",
            weight="semibold",
            color=mix(part.color, PALETTE.ink, 0.22),
            wrap=True,
        ),
        gap=5,
        items="center",
    )


def _text(game: Game, one: RivalReading) -> RivalText | None:
    rival = game.scenario.rules.rivals[one.row]
    return next((text for text in game.scenario.rivals if text.id == rival.id), None)


def _card(game: Game, number: int, one: RivalReading, why: Why) -> Tile:
    text, color = _text(game, one), LOOKS[number][0]
    state = STATES[one.state]
    looks = (
        Badge(capital(looks_told(one)), icon=state.icon, tip=_(state.about))
        if one.alive
        else Badge(_("Closed by the bank"), icon="building-bank", color=PALETTE.bad, fill=PALETTE.bad_soft)
    )
    return Tile(
        Row(
            Icon("kite", size=24, color=color),
            Label(one.name, size="heading", weight="bold", wrap=True, flex=1),
            gap=8,
            items="center",
        ),
        Text(text.about, size="small", color=PALETTE.ink_soft) if text is not None and text.about else None,
        Flow(looks),
        Text(moves_told(game, one), size="label"),
        gap=5,
        name=f"{one.name}. {moves_told(game, one)}",
        tip=_("See why your customers moved"),
        id=f"rival-{one.row}",
        on=lambda: why("customers"),
    )


def names_of(told: tuple[RivalReading, ...]) -> str:
    """Return the names of all rivals."""
    return joined([one.name for one in told[1:]])
