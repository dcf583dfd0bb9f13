"""What levers cost, in words."""

from game.engine import Practice
from game.engine.terms import CASH_WASTE
from game.lesson.wording import lever_money, plain
from game.play.bill import Cost, bill
from game.play.game import Game
from game.play.lever_names import MEASURES
from game.play.measures import Measures
from game.play.meters import digits_of
from game.play.names import PRACTICES
from game.play.why import why
from game.words import _


def hours_told(hours: float) -> str:
    """Write hours a week, such as 2.5 h."""
    return _("{hours}\u00a0h").format(hours=plain(hours, 0 if hours == round(hours) else 1))


def cost_told(game: Game, cost: Cost) -> str:
    """Write what something takes: hours a week, money a quarter, money once."""
    parts = []
    if cost.hours:
        parts.append(_("{hours} a\u00a0week").format(hours=hours_told(cost.hours)))
    if cost.quarter:
        parts.append(_("{money} a quarter").format(money=lever_money(game, cost.quarter)))
    if cost.once:
        parts.append(_("{money} once").format(money=lever_money(game, cost.once)))
    return ", ".join(parts) if parts else _("costs nothing")


def bill_lines(game: Game, levers: Measures) -> list[str]:
    """Return a line for each lever in use, with what it takes."""
    return [
        _("- {name}: {cost}").format(
            name=item.who or _(MEASURES[item.lever].name), cost=cost_told(game, item.cost)
        )
        for item in bill(game, levers)
    ]


def unplanned_lines(game: Game) -> list[str]:
    """Return a line for what was spent without a plan last quarter, none where that was hardly anything."""
    causes = why(game, "cash")
    lines = causes.contributions if causes else ()
    spent = -sum(line.amount for line in lines if line.name == CASH_WASTE.name)
    if round(spent, digits_of("cash", game)) <= 0:
        return []
    return [
        _("- {name}: {money} last quarter; hours for {practice} lower it").format(
            name=_(CASH_WASTE.name),
            money=lever_money(game, spent),
            practice=_(PRACTICES[Practice.PLAN].name).lower(),
        )
    ]
