"""Insight: how well people and work are seen, and what makes them clearer."""

from collections.abc import Callable
from math import ceil, floor

from game.engine.levers import MOST_ANALYTICS
from game.lesson.lever_bill import cost_told
from game.lesson.wording import points_off
from game.play.bill import measure_cost
from game.play.lever_names import MEASURES
from game.play.meters import reading
from game.play.names import METERS
from game.play.sights import SightReading, sight_readings
from game.ui.screens.guide import Guide
from game.ui.screens.levers.costs import measure_toggle
from game.ui.screens.levers.level import level
from game.ui.screens.levers.pull import measure
from game.ui.screens.parts.meters import range_told
from game.ui.theme import PALETTE, RGB
from game.ui.widgets import Card, Col, Grid, Icon, Label, Meter, Node, Option, Picker, Row, Text
from game.words import _, plural

Why = Callable[[str], object]

_COLORS = {"sight_people": PALETTE.leadership, "sight_work": PALETTE.management}


def insight_page(guide: Guide, why: Why, wide: float) -> Node:
    """Return both sights under the plan, each with its meters and its levers."""
    cards = [_sight(guide, one, why) for one in sight_readings(guide.game, guide.plan)]
    return Col(_head(), Grid(*cards, cols=2, cell=380, gap=14), gap=12)


def _head() -> Node:
    return Row(
        Icon("eye", size=26, color=PALETTE.accent),
        Text(
            _(
                "What cannot be counted you only **believe**: the truth is somewhere in the striped stretch. "
                "Customers, team and cash are counted. The debrief shows what was true."
            ),
            size="label",
            flex=1,
        ),
        gap=12,
        items="center",
    )


def _sight(guide: Guide, one: SightReading, why: Why) -> Card:
    color = _COLORS[one.subject]
    bar = level(
        _(one.name.name),
        one.level,
        one.change,
        one.coming,
        icon=one.name.icon,
        about=_(one.name.about),
        color=color,
        id=f"stock-{one.subject}",
        on=lambda: why(one.subject),
    )
    meters = [_meter(guide, meter, color, why) for meter in one.meters]
    listening = one.subject == "sight_people"
    levers: list[Node] = (
        [measure_toggle(guide, lever) for lever in ("one_on_ones", "survey")]
        if listening
        else [_analytics(guide)]
    )
    return Card(
        bar,
        Text(_doubt(one), size="label"),
        Grid(*meters, cols=2, cell=190, gap=10),
        Col(*levers, gap=6, pad=(0, 4, 0, 0)),
        gap=8,
        pad=(14, 10),
    )


def _doubt(one: SightReading) -> str:
    now, then = points_off(one.doubt), points_off(one.doubt_next)
    still = _("You may be **{now} points** off, and with this plan you still may.")
    less = _("You may be **{now} points** off; with this plan **{then}** next quarter.")
    told = (still if now == then else less).format(now=now, then=then)
    return told + " " + _("Last quarter’s survey comes in now.") if one.asked else told


def _meter(guide: Guide, meter: str, color: RGB, why: Why) -> Meter:
    read = reading(guide.game, meter)
    told = _("{low} to {high}").format(low=floor(read.low), high=ceil(read.high))
    return Meter(
        _(METERS[meter].name),
        told,
        read.share,
        icon=METERS[meter].icon,
        span=read.span,
        color=color,
        tip=_("{range}\n_Click or press Enter to see why it moved._").format(range=range_told(read)),
        id=f"known-{meter}",
        on=lambda: why(meter),
    )


def _analytics(guide: Guide) -> Node:
    name = MEASURES["analytics"]
    cost = cost_told(guide.game, measure_cost("analytics", guide.game.scenario.rules))
    names = [
        _("None"),
        *(plural("{n} level", "{n} levels", n).format(n=n) for n in range(1, MOST_ANALYTICS + 1)),
    ]
    return Col(
        Row(
            Icon(name.icon, size=20, color=PALETTE.ink_soft),
            Label(_(name.name), weight="semibold"),
            gap=8,
            items="center",
        ),
        Label(
            _("{about} Each level {cost}.").format(about=_(name.about), cost=cost),
            size="small",
            color=PALETTE.ink_soft,
            wrap=True,
        ),
        Picker(
            tuple(Option(option) for option in names),
            guide.plan.levers.analytics,
            name=_(name.name),
            id="lever-analytics",
            on=lambda index: measure(guide, index),
        ),
        gap=4,
    )
