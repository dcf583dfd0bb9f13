"""A chapter for games in fog: what was believed of each meter beside what was true."""

from game.lesson.debrief import Debrief
from game.lesson.truth_words import truth_summary
from game.lesson.wording import amount, quarter_name
from game.play.game import Game
from game.play.names import METERS
from game.play.truth import Truth, truths
from game.ui.screens.debrief_room import Room
from game.ui.screens.levers.belief import Belief
from game.ui.theme import PALETTE
from game.ui.widgets import Card, Col, Grid, Icon, Label, Node, Plot, Row, Text
from game.words import _

_HIGH = 128
_FAR = 5.0
"""Points on average from which a picture was far off."""


def truth_chapter(game: Game, _debrief: Debrief, room: Room) -> Node:
    """Show for each hidden meter what was believed, within what, and what was true."""
    told = truths(game)
    return Card(
        Label(_("What was true"), size="heading", weight="bold"),
        Text(truth_summary(game, told), size="label"),
        Row(
            _key(PALETTE.warm, _("what you believed")),
            _key(PALETTE.ink, _("what was true")),
            gap=18,
        ),
        Grid(*(_meter(game, one) for one in told), cols=4, cell=250, gap=14),
        gap=8,
    )


def _key(color: tuple[int, int, int], name: str) -> Row:
    icon = "minus" if color == PALETTE.ink else "line-dashed"
    return Row(
        Icon(icon, size=18, color=color),
        Label(name, size="small", color=PALETTE.ink_soft),
        gap=5,
        items="center",
    )


def _meter(game: Game, one: Truth) -> Col:
    name = METERS[one.meter]
    labels = tuple(quarter_name(game, number) for number in range(len(one.true)))
    chart = Belief(
        tuple(known.value for known in one.believed),
        tuple((known.low, known.high) for known in one.believed),
        one.true,
        labels,
        100.0 if one.meter not in {"problems", "ideas"} else None,
    )
    off = _("{points} points off on average").format(points=amount(one.off, 1))
    return Col(
        Row(
            Icon(name.icon, size=18, color=PALETTE.ink_soft),
            Label(_(name.name), size="label", weight="bold", flex=1),
            gap=6,
            items="center",
        ),
        Label(off, size="small", color=PALETTE.warm_ink if one.off >= _FAR else PALETTE.ink_soft, wrap=True),
        Plot(chart, name=_(name.name), height=_HIGH, id=f"truth-{one.meter}"),
        gap=2,
    )
