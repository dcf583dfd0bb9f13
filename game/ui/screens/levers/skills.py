"""Skills: ten bars on two sides, and the one in training."""

from collections.abc import Callable

from game.lesson.lever_bill import cost_told
from game.lesson.wording import joined, plain
from game.play.bill import measure_cost
from game.play.lever_names import LASTS, MEASURES
from game.play.names import PRACTICES
from game.play.opened import Lever, measures_open, opened
from game.play.skills import SkillReading, skill_readings
from game.ui.screens.guide import Guide
from game.ui.screens.levers.costs import measure_toggle
from game.ui.screens.levers.level import level
from game.ui.screens.levers.pull import train
from game.ui.theme import PALETTE, RGB
from game.ui.widgets import Button, Card, Col, Grid, Icon, Label, Node, Row, Text
from game.words import N_, _

Why = Callable[[str], object]

_BUTTON = 132
"""Width in which the words of a skill in training stand in one line."""

_SIDES = {
    "leadership": (N_("A leader’s skills"), PALETTE.leadership),
    "management": (N_("A manager’s skills"), PALETTE.management),
}


def skills_page(guide: Guide, why: Why, wide: float) -> Node:
    """Return the ten skills under the plan, five a side."""
    told = skill_readings(guide.game, guide.plan)
    sides = [_side(guide, side, [one for one in told if one.side == side], why) for side in _SIDES]
    return Col(_head(guide), Grid(*sides, cols=2, cell=360, gap=14), _listening(guide), gap=12)


def _head(guide: Guide) -> Node:
    cost = cost_told(guide.game, measure_cost("training", guide.game.scenario.rules))
    return Row(
        Icon("training", size=26, color=PALETTE.accent),
        Text(
            _(
                "Skills decide what an hour of yours brings. They grow by use and rust on a side that you "
                "never touch. **Train one** at a time ({cost}). Striped is what this plan brings."
            ).format(cost=cost),
            size="label",
            flex=1,
        ),
        gap=12,
        items="center",
    )


def _side(guide: Guide, side: str, told: list[SkillReading], why: Why) -> Card:
    name, color = _SIDES[side]
    rows = [_skill(guide, one, color, why) for one in told]
    return Card(
        Label(_(name), size="body", weight="bold", color=color, wrap=True), *rows, gap=6, pad=(14, 10)
    )


def _skill(guide: Guide, one: SkillReading, color: RGB, why: Why) -> Row:
    bar = level(
        _(one.name.name),
        one.level,
        one.change,
        one.coming,
        icon=one.name.icon,
        about=_about(one),
        color=color,
        id=f"stock-{one.subject}",
        on=lambda: why(one.subject),
    )
    effect = _("{percent} % of the usual effect").format(percent=plain(one.brings))
    told = Label(effect, size="small", color=PALETTE.ink_soft)
    button = Button(
        _("In training") if one.trained else _("Train"),
        icon="check" if one.trained else "",
        kind="primary" if one.trained else "soft",
        size="small",
        pressed=one.trained,
        name=_("Train {skill}").format(skill=_(one.name.name)),
        tip=f"{_(MEASURES['training'].about)} {_(LASTS['training'])}",
        id=f"train-{one.subject}",
        on=lambda: train(guide, one.skill),
    )
    return Row(
        Col(bar, Row(told, pad=(4, 0)), flex=1),
        Col(button, width=_BUTTON * guide.ui.brush.text_scale),
        gap=12,
        items="center",
    )


def _about(one: SkillReading) -> str:
    grows = joined([_(PRACTICES[practice].name).lower() for practice in one.practices])
    return "\n".join(
        (
            _(one.name.about),
            _("It makes {percent} % of what is usual.").format(percent=plain(one.brings)),
            _("Grows by: {practices}.").format(practices=grows)
            if grows
            else _("Grows by handing work over to executives."),
        )
    )


def _listening(guide: Guide) -> Node | None:
    """Return what a survey and one-on-ones bring where there is no page for insight."""
    rules = guide.game.scenario.rules
    if Lever.INSIGHT in opened(rules):
        return None
    toggles = [
        measure_toggle(guide, lever) for lever in measures_open(rules) if lever in {"one_on_ones", "survey"}
    ]
    return Card(Grid(*toggles, cols=2, cell=320, gap=12), pad=(14, 8)) if toggles else None
