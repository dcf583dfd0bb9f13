"""What levers cost, as chips and switches."""

from collections.abc import Iterable

from game.lesson.lever_bill import bill_lines, cost_told, hours_told, unplanned_lines
from game.lesson.wording import lever_money
from game.play.bill import Cost, measure_cost, total
from game.play.game import Game
from game.play.lever_names import LASTS, MEASURES
from game.play.plan import Plan
from game.ui.screens.guide import Guide
from game.ui.screens.levers.pull import hold, is_held
from game.ui.theme import PALETTE
from game.ui.widgets import Hint, Label, Toggle
from game.words import _


def cost_hints(game: Game, cost: Cost) -> list[Hint]:
    """Return what something takes as chips."""
    told = []
    if cost.hours:
        told.append(Hint(hours_told(cost.hours), icon="hours", tip=_("of every week of the quarter")))
    if cost.quarter:
        told.append(Hint(lever_money(game, cost.quarter), icon="stock-cash", tip=_("each quarter")))
    if cost.once:
        once = _("{money} once").format(money=lever_money(game, cost.once))
        told.append(Hint(once, icon="stock-cash", tip=_("when it begins")))
    return told


def hints_told(hints: Iterable[Hint]) -> str:
    """Return chips in words, one a line: for F1 on the control that they stand beside."""
    return "\n".join(f"- {hint.told()}: {hint.tip}" if hint.tip else f"- {hint.told()}" for hint in hints)


def measure_toggle(guide: Guide, lever: str) -> Toggle:
    """Return the switch of one-on-ones, a survey, or developing people, with what it costs."""
    game, name = guide.game, MEASURES[lever]
    cost = cost_told(game, measure_cost(lever, game.scenario.rules))
    told = _("{cost}. {lasts}").format(cost=cost, lasts=_(LASTS[lever]))
    return Toggle(
        _(name.name),
        is_held(guide, lever),
        note=f"{_(name.about)} {told}",
        id=f"lever-{lever}",
        tip=f"**{_(name.name)}**\n{_(name.about)}\n{told}",
        on=hold(guide, lever),
    )


def bill_label(game: Game, plan: Plan) -> Label:
    """Return what all levers take together; the tooltip lists them."""
    cost = total(game, plan.levers)
    items = bill_lines(game, plan.levers)
    told = _("In use: {hours} a week, {money} this quarter").format(
        hours=hours_told(cost.hours), money=lever_money(game, cost.million)
    )
    return Label(
        told if items else _("No lever in use"),
        size="label",
        weight="semibold",
        color=PALETTE.ink if items else PALETTE.ink_soft,
        tip="\n".join((*items, *unplanned_lines(game))),
        id="bill",
    )
