"""What the player expected and what came, in sentences."""

from typing import Final

from game.lesson.predictions.calibration import Calibration, Misjudged, Rate, came_words
from game.lesson.predictions.scoring import Scored
from game.lesson.wording import joined
from game.play.game import Game
from game.play.guess import Way
from game.play.names import METERS
from game.words import N_, _

WAYS: Final[dict[Way, str]] = {Way.UP: N_("up"), Way.SAME: N_("the same"), Way.DOWN: N_("down")}
WHAT_IS_SAME: Final = N_(
    "The same means: the number shown moves by one step at most; customers, team and cash by 1 % at most, "
    "where that is more."
)
_SIDES: Final = {
    "people": N_("people {rate}"),
    "machine": N_("machine {rate}"),
    "business": N_("business {rate}"),
}
_CLEAR: Final = 0.25


def guess_sentence(game: Game, one: Scored) -> str:
    """Say in one sentence what was expected of a meter and what came."""
    told = (
        _("{meter} {said}, as you said: {came}") if one.hit else _("{meter}: you said {said}; instead {came}")
    )
    return told.format(
        meter=_(METERS[one.guess.meter].name), said=_(WAYS[one.guess.way]), came=came_words(game, one)
    )


def rate_words(rate: Rate) -> str:
    """Write a rate as `7 of 12`."""
    return _("{hits} of {all}").format(hits=rate.hits, all=rate.all)


def summary(found: Calibration) -> str:
    """Say how often the player was right, beside dice and beside "same as last time"."""
    return _(
        "You were right in {own} guesses; \u201csame as last time\u201d would have been right in {habit}, "
        "dice in about {dice}."
    ).format(own=rate_words(found.own), habit=found.habit.hits, dice=round(found.by_dice * found.own.all))


def verdict(found: Calibration) -> str:
    """Say what to make of it, as far as so few guesses allow."""
    best = max(found.habit.hits, round(found.by_dice * found.own.all))
    if found.own.all < 6:
        return _("Too few guesses to say much; a dozen tell more.")
    if found.own.hits > best:
        return _("You read the company better than either.")
    if found.own.hits < best:
        return _("Your picture of the company was not yet better than habit or chance.")
    return _("Your picture of the company was about as good as habit or chance.")


def groups_sentence(found: Calibration) -> str:
    """Say which side of the company the player saw how well."""
    parts = [_(_SIDES[name]).format(rate=rate_words(rate)) for name, rate in found.groups]
    return _("By side: {parts}.").format(parts=joined(parts))


def misjudged_head(one: Misjudged) -> str:
    """Name a misjudged meter, how often it was right, and to which side the picture leaned."""
    told = _("{meter}: {rate} right").format(meter=_(METERS[one.meter].name), rate=rate_words(one.rate))
    if one.lean > _CLEAR:
        return told + _(", expected higher than it came")
    if one.lean < -_CLEAR:
        return told + _(", expected lower than it came")
    return told
