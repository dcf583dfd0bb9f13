"""Why a skill, a sight, the bench, somebody's standing or an initiative moved."""

from game.engine.stocks import EXECUTIVE_STOCKS, INITIATIVE_STOCKS, SKILL_STOCKS
from game.lesson.wording import amount, plain
from game.play.game import Game
from game.play.lever_names import BENCH, PROGRESS, SIGHTS, SKILLS, STANDING
from game.play.names import Name
from game.play.why import why
from game.ui.screens.why_lines import Told, cause_line
from game.words import _

_DIGITS = 1
_SKILLS = {stock.name.lower(): name for stock, name in zip(SKILL_STOCKS, SKILLS.values(), strict=True)}
_EXECUTIVES = tuple(stock.name.lower() for stock in EXECUTIVE_STOCKS)
_INITIATIVES = tuple(stock.name.lower() for stock in INITIATIVE_STOCKS)


def name_of(game: Game, subject: str) -> Name:
    """Return what a stock is called, what it is, and its icon, already in the player's language."""
    rules = game.scenario.rules
    if subject in _EXECUTIVES:
        who = rules.candidates[_EXECUTIVES.index(subject)].name
        return Name(_("Standing of {who}").format(who=who), _(STANDING.about), STANDING.icon)
    if subject in _INITIATIVES:
        what = rules.initiatives[_INITIATIVES.index(subject)].name
        return Name(what, _(PROGRESS.about), PROGRESS.icon)
    found = BENCH if subject == "bench" else {**_SKILLS, **SIGHTS}[subject]
    return Name(_(found.name), _(found.about), found.icon)


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
