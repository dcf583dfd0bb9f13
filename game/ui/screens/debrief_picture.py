"""Fifth chapter: how well the player read the company, and how well those who advised."""

from game.lesson.debrief import Debrief
from game.lesson.predictions import Calibration, Misjudged
from game.lesson.predictions.sentences import (
    WHAT_IS_SAME,
    groups_sentence,
    misjudged_head,
    summary,
    verdict,
)
from game.play.game import Game
from game.play.names import METERS
from game.ui.drawing.charts import Bar, BarChart
from game.ui.screens.debrief_room import Room
from game.ui.screens.debrief_voices import voices_card
from game.ui.theme import PALETTE
from game.ui.widgets import Card, Col, Icon, Label, Node, Plot, Row, Text
from game.words import _


def picture_chapter(_game: Game, debrief: Debrief, room: Room) -> Node:
    """Show how often the guesses were right, where the picture was wrong, and who advised well."""
    found = debrief.calibration
    said = [_nothing_said()] if found is None else [_rates(found), _misses(found)]
    voices = voices_card(debrief.voices)
    return room.halves(Col(*said, gap=14), voices, 1.0) if voices is not None else Col(*said, gap=14)


def _nothing_said() -> Node:
    told = _(
        "You said nothing this time. In the next game, press P before you end a quarter: say for three "
        "meters where they will go, and you will see here how well you read the company."
    )
    return Card(
        Label(_("What you expected"), size="heading", weight="bold"),
        Row(Icon("crystal-ball", size=34, color=PALETTE.accent), Text(told, flex=1), gap=14, items="center"),
        id="nothing-said",
    )


def _rates(found: Calibration) -> Node:
    bars = (
        _bar(_("You"), found.own.share, found.own.hits, PALETTE.warm),
        _bar(_("Same as last time"), found.habit.share, found.habit.hits, PALETTE.ink_soft),
        _bar(_("Dice"), found.by_dice, round(found.by_dice * found.own.all), PALETTE.edge),
    )
    return Card(
        Label(_("What you expected"), size="heading", weight="bold"),
        Text(f"{summary(found)} **{verdict(found)}**"),
        Plot(BarChart(bars, limit=100), height=110, id="calibration", name=_("Guesses that were right")),
        Text(groups_sentence(found)),
        Text(_(WHAT_IS_SAME), size="small", color=PALETTE.ink_soft),
        gap=10,
    )


def _bar(name: str, share: float, hits: int, color: tuple[int, int, int]) -> Bar:
    told = _("{hits} ({share} %)").format(hits=hits, share=round(100 * share))
    return Bar(name, 100 * share, told, color)


def _misses(found: Calibration) -> Node:
    if not found.misjudged:
        return Card(Text(_("Every guess was right. Nothing to mend here.")))
    return Card(
        Label(_("Where your picture was wrong"), size="heading", weight="bold", wrap=True),
        *(_miss(one) for one in found.misjudged),
        gap=12,
    )


def _miss(one: Misjudged) -> Node:
    return Row(
        Icon(METERS[one.meter].icon, size=24, color=PALETTE.accent),
        Col(
            Label(misjudged_head(one), weight="semibold", wrap=True),
            Text(one.sentence, size="label", color=PALETTE.ink_soft),
            flex=1,
            gap=2,
        ),
        gap=12,
        items="start",
    )
