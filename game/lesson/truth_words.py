"""What was believed in fog and what was true, in a sentence."""

from game.lesson.wording import amount, plain, quarter_name
from game.play.game import Game
from game.play.names import METERS
from game.play.truth import Truth
from game.words import _


def truth_summary(game: Game, told: tuple[Truth, ...]) -> str:
    """Say which picture was best, which was worst, and when it was farthest off."""
    best, worst = min(told, key=lambda one: one.off), max(told, key=lambda one: one.off)
    at = worst.farthest
    believed, true = plain(worst.believed[at].value), plain(worst.true[at])
    when = quarter_name(game, at)
    return _(
        "Your picture was closest in **{best}** ({close} points off on average) and farthest in **{worst}** "
        "({far}): at the start of {when} you believed {believed}, and it was {true}."
    ).format(
        best=_(METERS[best.meter].name),
        close=amount(best.off, 1),
        worst=_(METERS[worst.meter].name),
        far=amount(worst.off, 1),
        when=when,
        believed=believed,
        true=true,
    )
