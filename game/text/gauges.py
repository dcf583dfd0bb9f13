"""Meters, their causes and their history, in words."""

from math import ceil, floor

from game.lesson.standing_words import state_reason
from game.lesson.stock_names import name_of
from game.lesson.team_words import team_sentences
from game.lesson.units import cause_digits
from game.lesson.wording import amount, believed, meter_value, money, quarter_name
from game.lesson.wording import plain as number
from game.play.game import Game
from game.play.meters import (
    GROUPS,
    LOWER_IS_BETTER,
    Reading,
    digits_of,
    history,
    plane_path,
    reading,
    state_seen,
    worth_now,
)
from game.play.names import METERS, STATES
from game.play.why import Contribution, why
from game.words import N_, _

GROUP_NAMES = {"people": N_("People"), "machine": N_("The machine"), "business": N_("Business")}

_HEIGHTS = (
    (0.66, N_("flies high")),
    (0.5, N_("flies steadily")),
    (0.35, N_("flies low")),
    (0.0, N_("barely leaves the ground")),
)
_STRINGS = (
    (0.66, N_("its string is strong")),
    (0.5, N_("its string holds")),
    (0.35, N_("its string is thin")),
    (0.0, N_("its string is close to breaking")),
)


def _band(value: float, bands: tuple[tuple[float, str], ...]) -> str:
    return next(name for least, name in bands if value >= least or least == 0.0)


def kite_line(game: Game) -> str:
    """Say how the kite flies, and the state of the company."""
    held, up = plane_path(game)[-1]
    joint = (
        _("The kite {flight}, and {string}.")
        if (up >= 0.5) == (held >= 0.5)
        else _("The kite {flight}, but {string}.")
    )
    kite = joint.format(flight=_(_band(up, _HEIGHTS)), string=_(_band(held, _STRINGS)))
    state = STATES[state_seen(game)]
    return _("{kite} {company} is {state}: {about}").format(
        kite=kite,
        company=game.scenario.company.name,
        state=_(state.name),
        about=_lower_first(state_reason(game)),
    )


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def direction_word(*, up: bool) -> str:
    """Return the word for a rise or a fall."""
    return _("up") if up else _("down")


def _moved(one: Reading) -> str:
    if one.change == 0:
        return ""
    size = amount(one.change, one.digits)
    text = _("{direction} {amount}").format(direction=direction_word(up=one.change > 0), amount=size)
    if one.meter in LOWER_IS_BETTER:
        text += _(" (better)") if one.good else _(" (worse)")
    return text


def meter_line(game: Game, meter: str) -> str:
    """Say what a meter reads and how it moved last quarter."""
    one = reading(game, meter)
    value = meter_value(game, meter, one.value)
    if not one.counted:
        value = _("about {value}, between {low} and {high}").format(
            value=number(one.value), low=floor(one.low), high=ceil(one.high)
        )
    if meter == "customers":
        value = f"{value} {game.scenario.company.customers_called}"
    head = f"{_(METERS[meter].name)} {value}"
    moved = _moved(one)
    return f"{head}, {moved}." if moved else f"{head}."


def short_lines(game: Game) -> tuple[str, ...]:
    """Say what every meter reads, one line a group."""
    return tuple(
        _("{group}: {meters}.").format(
            group=_(GROUP_NAMES[group]),
            meters="; ".join(_lower_first(meter_line(game, meter)).rstrip(".") for meter in meters),
        )
        for group, meters in GROUPS
    )


def meter_lines(game: Game) -> tuple[str, ...]:
    """Say what every meter reads, group by group, and what the company is worth."""
    lines: list[str] = []
    for group, meters in GROUPS:
        lines += [_(GROUP_NAMES[group]) + ":", *(meter_line(game, meter) for meter in meters), ""]
    return (*lines, worth_line(game))


def worth_line(game: Game) -> str:
    """Say what the company is worth now, and that it is the cash and the future."""
    parts = worth_now(game)
    return _("{company} is worth {amount}: cash, and what a buyer would pay for its future.").format(
        company=game.scenario.company.name,
        amount=believed(game, money(game, parts.total, max(1, digits_of("cash", game)))),
    )


def why_lines(game: Game, meter: str) -> tuple[str, ...]:
    """List the causes of a meter's last change, largest first."""
    causes = why(game, meter)
    of_the_company = meter in METERS
    name = _(METERS[meter].name) if of_the_company else name_of(game, meter).name
    if causes is None:
        return (_("Nothing has moved yet. End the quarter first; then ask again."),)
    fine = cause_digits(game, meter, causes.after - causes.before) if of_the_company else 1
    lines = [_cause_line(game, line, fine, causes.quarter) for line in causes.contributions]
    head = _("{meter} went from {before} to {after} in {quarter}. What moved it, largest first:").format(
        meter=name,
        before=_stock_value(game, meter, causes.before),
        after=_stock_value(game, meter, causes.after),
        quarter=quarter_name(game, causes.quarter),
    )
    told = [team_sentences(game, causes.quarter)] if meter == "team" else []
    return (head, *[line for line in lines if line], *told)


def _stock_value(game: Game, subject: str, value: float) -> str:
    return meter_value(game, subject, value) if subject in METERS else number(value)


def _cause_line(game: Game, line: Contribution, digits: int, quarter: int) -> str:
    if round(line.amount, digits) == 0:
        return ""
    text = _("{name}: {direction} {amount}").format(
        name=line.told, direction=direction_word(up=line.amount > 0), amount=amount(line.amount, digits)
    )
    if line.via:
        meters = ", ".join(_(METERS[meter].name).lower() for meter in line.via)
        text += _("; depends on {meters}").format(meters=meters)
    if line.delayed and quarter - line.since > 1:
        text += _("; set in motion in {quarter}").format(quarter=quarter_name(game, line.since))
    return text + "."


def history_lines(game: Game, meter: str) -> tuple[str, ...]:
    """Tell a meter's value at the start and after every quarter."""
    values = [meter_value(game, meter, value) for value in history(game, meter)]
    told = [_("{value} at the start").format(value=values[0])]
    told += [
        _("{value} after {quarter}").format(value=value, quarter=quarter_name(game, number))
        for number, value in enumerate(values[1:])
    ]
    return (_("{meter}: {values}.").format(meter=_(METERS[meter].name), values=", ".join(told)),)
