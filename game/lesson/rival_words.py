"""Rivals in words: what they have and take, and, once the game is over, who led them how."""

from collections.abc import Sequence

from game.engine.rules import Rival
from game.lesson.rounding import adding_up
from game.lesson.wording import amount, plain, signed
from game.play.game import Game
from game.play.names import STATES
from game.play.rivals import RivalReading
from game.words import N_, _

_STRATEGIES = {
    "visionary": N_("led by vision alone"),
    "bureaucrat": N_("led by control alone"),
    "drifter": N_("led by whatever came up"),
    "adaptive": N_("led by what was needed"),
}
"""What a rival's strategy is called once the game is over."""


def percents(readings: Sequence[RivalReading]) -> tuple[int, ...]:
    """Return everybody's share of the customers in whole per cent, which make 100."""
    shares = [100.0 * one.share for one in readings]
    return tuple(int(share) for share in adding_up(shares, sum(shares)))


def looks_told(one: RivalReading) -> str:
    """Say how a company looks from outside: its state, and how high and how firm it is out of 100."""
    if not one.alive:
        return _("closed by the bank")
    return _("{state} (height {height}, string {string})").format(
        state=_(STATES[one.state].name), height=plain(100.0 * one.height), string=plain(100.0 * one.string)
    )


def led_by(rival: Rival) -> str:
    """Say how a rival was led."""
    return _(_STRATEGIES.get(rival.strategy, rival.strategy))


def moves_told(game: Game, one: RivalReading) -> str:
    """Say how many customers a rival has, how that changed, and who took some from whom."""
    digits = 0 if one.customers >= 20 else 1
    called = game.scenario.company.customers_called
    told = _("**{count}** {called}").format(count=plain(one.customers, digits), called=called)
    if round(one.change, digits):
        told += _(" ({change})").format(change=signed(one.change, digits))
    moved = amount(one.taken, digits)
    if round(one.taken, digits) > 0:
        return _("{told}; took {moved} from you.").format(told=told, moved=moved)
    if round(one.taken, digits) < 0:
        return _("{told}; lost {moved} to you.").format(told=told, moved=moved)
    return _("{told}.").format(told=told)
