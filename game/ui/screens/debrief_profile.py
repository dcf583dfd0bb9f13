"""Fourth chapter: the seven differences, as a profile of the player's hours and choices."""

from game.lesson.debrief import Debrief
from game.lesson.profile import Stand, in_short, stood
from game.play.game import Game
from game.ui.drawing.charts import Axis, Radar
from game.ui.screens.debrief_room import Room
from game.ui.theme import PALETTE
from game.ui.widgets import Card, Column, Label, Node, Plot, Table, Text
from game.words import _


def profile_chapter(game: Game, debrief: Debrief, room: Room) -> Node:
    """Show where the player stood on the seven differences."""
    return room.halves(_radar(debrief, room), _table(game, debrief), 1.1)


def _radar(debrief: Debrief, room: Room) -> Node:
    axes = tuple(
        Axis(_(s.difference.leading), _(s.difference.managing), 0.5 + 0.5 * s.value) for s in debrief.profile
    )
    return Card(
        Label(_("Seven differences between leading and managing"), size="heading", weight="bold", wrap=True),
        Text(
            _(
                "Far out is the leader’s end, near the centre the manager’s. Half comes from your hours, "
                "half from your choices. No place on it is the right one."
            ),
            size="label",
            color=PALETTE.ink_soft,
        ),
        Plot(Radar(axes, PALETTE.leadership), height=room.chart, id="radar", name=_("The seven differences")),
    )


def _difference(stand: Stand) -> str:
    """Name a difference with its two ends, as the picture names them."""
    ends = _("{leading} or {managing}").format(
        leading=_(stand.difference.leading), managing=_(stand.difference.managing)
    )
    return f"**{_(stand.difference.name)}**: {ends}"


def _choices(stand: Stand) -> str:
    if stand.by_choices is None:
        return _("none")
    leading = round(stand.choices * (1.0 + stand.by_choices) / 2.0)
    return _("{leading} of {all}").format(leading=leading, all=stand.choices)


def _table(game: Game, debrief: Debrief) -> Node:
    rows = [(_difference(s), stood(s), _choices(s)) for s in debrief.profile]
    return Card(
        Label(_("Where you stood"), size="heading", weight="bold"),
        Text(in_short(game), size="label"),
        Table(
            [
                Column(_("Difference"), flex=1),
                Column(_("You were"), flex=1),
                Column(_("Choices on the leader’s side"), side="right"),
            ],
            rows,
            id="differences",
        ),
    )
