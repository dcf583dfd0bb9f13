"""Third chapter: the named example strategies on the same luck."""

from game.lesson.comparison import Rival
from game.lesson.debrief import Debrief
from game.lesson.wording import counted_in, money, quarter_name
from game.play.game import Game
from game.play.names import STATES
from game.ui.drawing.charts import LineChart, Series
from game.ui.screens.debrief_par import par_card
from game.ui.screens.debrief_room import Room
from game.ui.theme import PALETTE, RGB
from game.ui.widgets import Card, Col, Column, Label, Node, Plot, Table, Text
from game.words import _

_LEAST, _PAR = 220.0, 170.0
"""The least height of the chart, and what the scores below take from it."""

_LOOKS: dict[str, tuple[RGB, str]] = {
    "resourceful": (PALETTE.gold, "triangle"),
    "adaptive": (PALETTE.good, "diamond"),
    "half": (PALETTE.ink_soft, "square"),
    "random": (PALETTE.edge, "disc"),
    "all-management": (PALETTE.management, "square"),
    "all-leadership": (PALETTE.leadership, "triangle"),
}


def rivals_chapter(game: Game, debrief: Debrief, room: Room) -> Node:
    """Compare the player with the named strategies."""
    left = Col(_chart(game, debrief, room), par_card(game, debrief.par), gap=14)
    return room.halves(left, _table(game, debrief), 1.25)


def _chart(game: Game, debrief: Debrief, room: Room) -> Node:
    lines = [Series(_("You"), debrief.final.worths, PALETTE.warm, "disc")]
    for rival in debrief.final.rivals:
        color, marker = _LOOKS[rival.id]
        lines.append(Series(_(rival.name), rival.worths, color, marker, dashed=True))
    quarters = range(len(debrief.final.rivals[0].worths))
    labels = tuple("" if number == 0 else str(number) for number in quarters)
    return Card(
        Label(_("What the same company was worth"), size="heading", weight="bold"),
        Text(
            _(
                "The same start, market and blows, {first} to {last}; only the decisions differ. "
                "Worth in {unit}."
            ).format(
                first=quarter_name(game, 0),
                last=quarter_name(game, len(quarters) - 2),
                unit=counted_in(game.scenario.company),
            ),
            size="label",
            color=PALETTE.ink_soft,
        ),
        Plot(
            LineChart(tuple(lines), labels, low=0),
            height=max(_LEAST, room.chart - _PAR),
            id="worths",
            name=_("Worth by quarter"),
        ),
    )


def _row(name: str, about: str, worth: str, state: str) -> tuple[str, str, str]:
    return (f"**{name}**\n\n{about}", worth, state)


def _ended(rival: Rival) -> str:
    return _("closed by the bank") if rival.failed else _(STATES[rival.state].name)


def _table(game: Game, debrief: Debrief) -> Node:
    final = debrief.final
    own_state = _("closed by the bank") if game.failed else _(STATES[final.state].name)
    rows = [
        (rival.worth, _row(_(rival.name), _(rival.about), money(game, rival.worth), _ended(rival)))
        for rival in final.rivals
    ]
    own = _row(_("You"), _("what you decided"), money(game, final.worths[-1]), own_state)
    rows.append((final.worths[-1], own))
    rows.sort(key=lambda row: -row[0])
    told = [row for _worth, row in rows]
    return Card(
        Label(_("Beside the others"), size="heading", weight="bold"),
        Table(
            [Column(_("Who"), flex=1), Column(_("Worth"), side="right"), Column(_("In the end"))],
            told,
            marked=told.index(own),
            id="rivals",
        ),
    )
