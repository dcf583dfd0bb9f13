"""Numbers and quarters as words: the small change of every sentence."""

from math import ceil
from typing import Final

from game.engine.lever_terms import LEVER_TERMS
from game.engine.sight import SEEN_BY
from game.engine.terms import TERMS
from game.play.game import Game
from game.play.meters import digits_of
from game.play.names import STYLE_CAUSES
from game.play.seen import foggy
from game.scenarios.scenario import Company
from game.scenarios.vocabulary import MILLION, THOUSAND
from game.words import N_, _, in_figures

_OF_THE_MODEL = frozenset(
    {*(term.name for term in (*TERMS.values(), *LEVER_TERMS.values())), *STYLE_CAUSES.values()}
)

MINUS = "\u2212"

_MONEY: Final = {MILLION: N_("{currency}{value}\u00a0M"), THOUSAND: N_("{currency}{value}\u00a0k")}
_COUNTED_IN: Final = {MILLION: N_("{currency} million"), THOUSAND: N_("{currency} thousand")}


def amount(value: float, digits: int = 0) -> str:
    """Write a size without a sign, such as 3 or 0.4."""
    return in_figures(abs(value), digits)


def signed(value: float, digits: int = 0) -> str:
    """Write a change with its sign, such as +3 or −0.4; a change that rounds to nothing is 0."""
    if round(value, digits) == 0:
        return in_figures(0, digits)
    return ("+" if value > 0 else MINUS) + amount(value, digits)


def plain(value: float, digits: int = 0) -> str:
    """Write a value, such as 49 or −2.5."""
    text = amount(value, digits)
    return MINUS + text if value < 0 and round(value, digits) != 0 else text


def meter_value(game: Game, meter: str, value: float) -> str:
    """Write the value of a meter with its unit where it has one, and as an estimate where it is one."""
    digits = digits_of(meter, game)
    told = money(game, value, digits) if meter == "cash" else plain(value, digits)
    return believed(game, told) if meter in SEEN_BY else told


def believed(game: Game, told: str) -> str:
    """Mark a value as an estimate while there is fog."""
    return _("~{value}").format(value=told) if foggy(game) else told


def points_off(doubt: float) -> str:
    """Write how far the truth may be from what is shown, in whole points that hold it, as ranges do."""
    return plain(ceil(doubt))


def money(game: Game, million: float, digits: int = 1) -> str:
    """Write an amount of money, such as €2.5 M or −€0.3 M; €2.5 k where a company counts it in thousand."""
    company = game.scenario.company
    space = "\u00a0" if company.currency[-1:].isalpha() else ""
    value = amount(million, digits)
    told = _(_MONEY[company.money]).format(currency=company.currency + space, value=value).strip()
    return MINUS + told if million < 0 and round(million, digits) != 0 else told


def counted_in(company: Company) -> str:
    """Return what the money of a company is counted in, such as € million."""
    return _(_COUNTED_IN[company.money]).format(currency=company.currency)


def cause_name(name: str, who: str = "") -> str:
    """Write the name of a cause within a sentence: the model's own begin small, those of a scenario stay.

    In the name, {who} stands for the executive, initiative or rival in `who`.
    """
    told = _(name).format(who=who) if who else _(name)
    if name.startswith("{"):
        return told
    return told[:1].lower() + told[1:] if name in _OF_THE_MODEL else told


def lever_money(game: Game, million: float) -> str:
    """Write what a lever costs: finer than cash, since it is small beside it."""
    digits = digits_of("cash", game) + (1 if abs(million) < 1 else 0)
    return money(game, million, min(digits, 2))


def quarter_name(game: Game, number: int) -> str:
    """Write the name of a quarter, counted from 0, by the scenario's calendar, such as Q3 2027."""
    calendar = game.scenario.calendar
    index = calendar.quarter - 1 + number
    return _("Q{quarter} {year}").format(quarter=index % 4 + 1, year=calendar.year + index // 4)


def joined(parts: list[str]) -> str:
    """Join parts with commas and a last "and"."""
    if len(parts) < 2:
        return "".join(parts)
    return _("{some} and {last}").format(some=", ".join(parts[:-1]), last=parts[-1])
