"""Small parts of the sentences on levers: what they cost, how they moved, what is left of the week."""

from game.lesson.lever_bill import cost_told
from game.lesson.wording import signed
from game.play.bill import Cost
from game.play.game import Game, hours_for_practices, hours_of_levers
from game.play.measures import Measures
from game.text.desk import Answer, Desk
from game.text.table import hours_left
from game.words import _


def costs(game: Game, cost: Cost) -> str:
    """Say what something takes."""
    return _("Takes {cost}.").format(cost=cost_told(game, cost)) if cost != Cost() else _("Takes nothing.")


def moved(value: float, change: float) -> str:
    """Say how a stock of points moved as its values read, "" when they read the same."""
    seen = round(value) - round(value - change)
    return signed(seen, 0) if seen else ""


def planned(desk: Desk, levers: Measures, told: str) -> Answer:
    """Put other levers into the plan and say what came of it, and what is left of the week."""
    after = desk.planned(desk.plan.with_levers(levers))
    left = hours_left(after.game, after.plan)
    plan, game = after.plan, after.game
    if hours_of_levers(game, levers) > hours_for_practices(game, plan.choice):
        left = _("That is more than your week has: let something go.")
    elif plan.spent > hours_for_practices(game, plan.choice, levers):
        left += " " + _("Type fit to cut every practice a little.")
    return Answer(after, (f"{told} {left}",))
