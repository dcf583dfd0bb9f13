"""One choice of a lever, as a page offers it."""

from game.lesson.lever_bill import cost_told, hours_told
from game.lesson.wording import lever_money
from game.play.bill import Cost
from game.play.game import Game
from game.workshop.naming import Table


def option(game: Game, value: str | int, name: str, about: str, cost: Cost) -> Table:
    """Return one choice of a lever: short for a list, and in `told` all that it means and takes."""
    brief = [hours_told(cost.hours)] if cost.hours else []
    brief += [lever_money(game, cost.million)] if cost.million else []
    takes = f"{cost_told(game, cost)}." if cost != Cost() else ""
    told = " ".join(part for part in (about, takes) if part)
    return {"value": value, "name": name, "told": told, "hours": cost.hours, "takes": ", ".join(brief)}
