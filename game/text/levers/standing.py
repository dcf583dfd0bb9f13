"""What a quarter tells of the levers by itself: what is in use, what it takes, and which words read more."""

from typing import Final

from game.lesson.lever_bill import bill_lines, hours_told, unplanned_lines
from game.lesson.wording import lever_money
from game.play.bill import total
from game.play.game import Game
from game.play.opened import Lever, opened
from game.play.plan import Plan
from game.words import N_, _

_DOORS: Final[dict[Lever, str]] = {
    Lever.PEOPLE: N_("executives"),
    Lever.BETS: N_("bets"),
    Lever.SKILLS: N_("skills"),
    Lever.INSIGHT: N_("insight"),
    Lever.RIVALS: N_("rivals"),
}


def levers_lines(game: Game, plan: Plan) -> tuple[str, ...]:
    """Say what is in use and what it takes together; nothing where nothing is in use."""
    lines = bill_lines(game, plan.levers)
    if not lines:
        return ()
    lines += unplanned_lines(game)
    cost = total(game, plan.levers)
    together = _("Beside the practices, {hours} a week and {money} this quarter:").format(
        hours=hours_told(cost.hours), money=lever_money(game, cost.million)
    )
    return (together, *lines)


def doors_line(game: Game) -> tuple[str, ...]:
    """Name the words that read the levers; nothing where there are none."""
    levers = opened(game.scenario.rules)
    if not levers:
        return ()
    return (
        _("Beside the week: {words}. Type one to hear more.").format(
            words=", ".join(_(_DOORS[lever]) for lever in levers)
        ),
    )
