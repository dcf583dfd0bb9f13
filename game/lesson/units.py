"""How far a meter moved, with the unit it is counted in."""

from game.engine.sight import SEEN_BY
from game.lesson.wording import MINUS, amount, money, signed
from game.play.game import Game
from game.play.meters import BARS, digits_of
from game.play.seen import foggy
from game.words import plural

_SMALL = 10


def sized(game: Game, meter: str, value: float, digits: int = 0) -> str:
    """Write how far a meter moved, without a sign: 15 points, 5 people, €0.6 M; 17 where its name counts.

    Value in shown units.
    """
    if meter == "cash":
        return money(game, abs(value), digits)
    told = amount(value, digits)
    number = 1 if told == "1" else 2
    if meter in BARS:
        return plural("{n} point", "{n} points", number).format(n=told)
    return plural("{n} person", "{n} people", number).format(n=told) if meter == "team" else told


def signed_in(game: Game, meter: str, value: float, digits: int = 0) -> str:
    """Write a share of a change with its sign, money as money: +4.2 or −€0.3 M."""
    if meter != "cash":
        return signed(value, digits)
    told = money(game, abs(value), digits)
    return told if round(value, digits) == 0 else ("+" if value > 0 else MINUS) + told


def signed_size(game: Game, meter: str, value: float, digits: int = 0) -> str:
    """Write a change with its sign and its unit: +15 points or −€0.3 M."""
    told = sized(game, meter, value, digits)
    return told if round(value, digits) == 0 else ("+" if value > 0 else MINUS) + told


def cause_digits(game: Game, meter: str, change: float) -> int:
    """Return the digits that the causes of a change are told with, wherever they are told.

    Money is told as cash, and in fog a hidden meter whole; what moved by less than ten, to a tenth, so that
    its causes add up to the eye.
    """
    digits = digits_of(meter, game)
    if meter == "cash" or abs(change) >= _SMALL or (foggy(game) and meter in SEEN_BY):
        return digits
    return max(1, digits)
