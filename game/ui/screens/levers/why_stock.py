"""Why a skill, a sight, the bench, somebody's standing or an initiative moved."""

from game.lesson.stock_names import name_of
from game.lesson.wording import amount, plain
from game.play.game import Game
from game.play.why import why
from game.ui.screens.why_lines import Told, cause_line
from game.words import _

_DIGITS = 1


def told_stock(game: Game, subject: str, quarter: int) -> Told:
    """Explain a stock that is no meter in a quarter that has been played, counted from 0."""
    causes, name = why(game, subject, quarter), name_of(game, subject)
    if causes is None:
        raise ValueError("no quarter has been played yet")
    change = round(causes.after - causes.before, _DIGITS)
    largest = max((abs(line.amount) for line in causes.contributions), default=1.0)
    moved = _("{name} rose by {amount}.") if change > 0 else _("{name} fell by {amount}.")
    still = _("{name} stayed where it was.")
    return Told(
        name=name.name,
        icon=name.icon,
        before=plain(causes.before),
        after=plain(causes.after),
        sentence=(moved if change else still).format(name=name.name, amount=amount(change, _DIGITS)),
        about=name.about,
        lines=tuple(
            cause_line(game, subject, line, line.amount / largest, _DIGITS, quarter)
            for line in causes.contributions
        ),
    )
