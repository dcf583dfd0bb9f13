"""What the stocks are called that are no meters: skills, sights, the bench, standings, initiatives."""

from game.engine.stocks import EXECUTIVE_STOCKS, INITIATIVE_STOCKS, SKILL_STOCKS
from game.play.game import Game
from game.play.lever_names import BENCH, PROGRESS, SIGHTS, SKILLS, STANDING
from game.play.names import Name
from game.words import _

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
