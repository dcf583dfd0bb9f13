"""A chapter for games with rivals: how the companies in the market fared, and who led them how."""

from game.lesson.debrief import Debrief
from game.lesson.rival_words import led_by
from game.lesson.wording import plain, signed
from game.play.game import Game
from game.play.names import STATES
from game.play.rivals import RivalReading, rival_readings
from game.ui.screens.debrief_room import Room
from game.ui.screens.levers.rivals import customers_chart, customers_title
from game.ui.theme import PALETTE
from game.ui.widgets import Card, Column, Label, Node, Plot, Table, Text
from game.words import _


def market_chapter(game: Game, _debrief: Debrief, room: Room) -> Node:
    """Show the customers of every company by quarter, and what each rival was led by."""
    told = rival_readings(game)
    return room.halves(_chart(game, told, room), _table(game, told), 1.25)


def _chart(game: Game, told: tuple[RivalReading, ...], room: Room) -> Node:
    return Card(
        Label(customers_title(game), size="heading", weight="bold", wrap=True),
        Text(
            _("One market, the same blows: what one company wins another loses."),
            size="label",
            color=PALETTE.ink_soft,
        ),
        Plot(customers_chart(game, told), height=room.chart, id="market", name=_("Customers by quarter")),
    )


def _table(game: Game, told: tuple[RivalReading, ...]) -> Node:
    rivals = game.scenario.rules.rivals
    rows = [
        (
            f"**{one.name}**\n\n{_you() if one.row < 0 else led_by(rivals[one.row])}",
            plain(one.customers, 0 if one.customers >= 20 else 1),
            _won(one),
            _(STATES[one.state].name) if one.alive else _("closed by the bank"),
        )
        for one in told
    ]
    return Card(
        Label(_("Who they were"), size="heading", weight="bold"),
        Table(
            [
                Column(_("Company"), flex=1),
                Column(_("Customers"), side="right"),
                Column(_("Since the start"), side="right"),
                Column(_("In the end")),
            ],
            rows,
            marked=0,
            id="market-table",
        ),
    )


def _you() -> str:
    return _("led by you")


def _won(one: RivalReading) -> str:
    since = one.history[-1] - one.history[0]
    return signed(since, 0 if one.customers >= 20 else 1)
