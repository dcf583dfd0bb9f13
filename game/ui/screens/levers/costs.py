"""What levers cost, in words and as chips."""

from game.lesson.wording import lever_money, plain
from game.play.bill import Cost, bill, measure_cost, total
from game.play.game import Game
from game.play.lever_names import MEASURES
from game.play.plan import Plan
from game.ui.screens.guide import Guide
from game.ui.screens.levers.pull import hold, is_held
from game.ui.theme import PALETTE
from game.ui.widgets import Hint, Label, Toggle
from game.words import _


def hours_told(hours: float) -> str:
    """Write hours a week, such as 2.5 h."""
    return _("{hours}\u00a0h").format(hours=plain(hours, 0 if hours == round(hours) else 1))


def cost_told(game: Game, cost: Cost) -> str:
    """Write what something takes: hours a week, money a quarter, money once."""
    parts = []
    if cost.hours:
        parts.append(_("{hours} a week").format(hours=hours_told(cost.hours)))
    if cost.quarter:
        parts.append(_("{money} a quarter").format(money=lever_money(game, cost.quarter)))
    if cost.once:
        parts.append(_("{money} once").format(money=lever_money(game, cost.once)))
    return ", ".join(parts) if parts else _("costs nothing")


def cost_hints(game: Game, cost: Cost) -> list[Hint]:
    """Return what something takes as chips."""
    told = []
    if cost.hours:
        told.append(Hint(hours_told(cost.hours), icon="hours", tip=_("Hours of every week of the quarter.")))
    if cost.quarter:
        told.append(Hint(lever_money(game, cost.quarter), icon="stock-cash", tip=_("Money each quarter.")))
    if cost.once:
        once = _("{money} once").format(money=lever_money(game, cost.once))
        told.append(Hint(once, icon="stock-cash", tip=_("Paid once, when it begins.")))
    return told


def measure_toggle(guide: Guide, lever: str) -> Toggle:
    """Return the switch of one-on-ones, a survey, or developing people, with what it costs."""
    game, name = guide.game, MEASURES[lever]
    cost = cost_told(game, measure_cost(lever, game.scenario.rules))
    return Toggle(
        _(name.name),
        is_held(guide, lever),
        note=_("{about} {cost}.").format(about=_(name.about), cost=cost),
        id=f"lever-{lever}",
        tip=_("**{name}**\n{about}\n{cost}.").format(name=_(name.name), about=_(name.about), cost=cost),
        on=hold(guide, lever),
    )


def bill_label(game: Game, plan: Plan) -> Label:
    """Return what all levers take together; the tooltip lists them."""
    cost = total(game, plan.levers)
    items = [
        _("- {name}: {cost}").format(
            name=item.who or _(MEASURES[item.lever].name), cost=cost_told(game, item.cost)
        )
        for item in bill(game, plan.levers)
    ]
    told = (
        _("In use: {hours} a week, {money} this quarter").format(
            hours=hours_told(cost.hours), money=lever_money(game, cost.million)
        )
        if items
        else _("No lever in use")
    )
    return Label(
        told,
        size="label",
        weight="semibold",
        color=PALETTE.ink if items else PALETTE.ink_soft,
        tip="\n".join(items),
        id="bill",
    )
