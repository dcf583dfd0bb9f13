"""Second chapter: the path over the plane of leading and managing, and the moments that set it."""

from game.engine import State
from game.lesson.debrief import Debrief
from game.lesson.moments import Moment, moment_quarter
from game.play.game import Game
from game.play.names import STATES
from game.ui.drawing.charts import Plane
from game.ui.screens.debrief_room import Room
from game.ui.theme import PALETTE
from game.ui.widgets import Card, Col, Icon, Label, Node, Plot, Row, Text
from game.words import _


def path_chapter(game: Game, debrief: Debrief, room: Room) -> Node:
    """Show the way the company took, and its key moments."""
    return room.halves(_plane(debrief, room), _moments(game, debrief), 1.0)


def _plane(debrief: Debrief, room: Room) -> Node:
    corners = (State.CHAOTIC, State.IN_STEP, State.DRIFTING, State.BUREAUCRATIC)
    chart = Plane(
        debrief.path[1:],
        _("string: how far things work"),
        _("height: how far people see and want"),
        (
            _(STATES[corners[0]].name),
            _("in step, if aligned"),
            _(STATES[corners[2]].name),
            _(STATES[corners[3]].name),
        ),
    )
    return Card(
        Label(_("Where the kite flew"), size="heading", weight="bold"),
        Text(
            _(
                "Each number is a quarter. Height is direction and engagement; string is process and order. "
                "It is read off the company, never off your hours."
            ),
            size="label",
            color=PALETTE.ink_soft,
        ),
        Plot(chart, height=room.chart, id="plane", name=_("Your path, quarter by quarter")),
    )


def _moments(game: Game, debrief: Debrief) -> Node:
    told = [_moment(game, moment) for moment in debrief.moments]
    return Card(Label(_("Moments that set the course"), size="heading", weight="bold"), *told, gap=12)


def _moment(game: Game, moment: Moment) -> Node:
    return Row(
        Icon(moment.kind, size=24, color=PALETTE.accent),
        Col(
            Row(
                Label(moment.title, weight="semibold", wrap=True, flex=1),
                Label(moment_quarter(game, moment), size="small", color=PALETTE.ink_soft),
                gap=10,
                items="start",
            ),
            Text(moment.cause, size="label", color=PALETTE.ink_soft) if moment.cause else None,
            flex=1,
            gap=2,
        ),
        gap=12,
        items="start",
    )
