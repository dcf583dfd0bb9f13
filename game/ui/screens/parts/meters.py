"""The meters of a game as widgets: value, change, bar, and the way to their why."""

from collections.abc import Callable
from math import ceil, floor

from game.lesson.wording import amount, meter_value, signed
from game.play.game import Game
from game.play.meters import Reading, digits_of, reading
from game.play.names import METERS
from game.play.why import why
from game.ui.screens.parts.gauge import Gauge
from game.ui.theme import PALETTE, RGB
from game.ui.widgets.choice import Tone
from game.words import N_, _, plural

_TOLD = 6

GROUP_NAMES = {"people": N_("People"), "machine": N_("Machine"), "business": N_("Business")}


def tone_of(good: bool | None) -> Tone:
    """Return the tone of a change."""
    return "plain" if good is None else "good" if good else "bad"


def _color(read: Reading) -> RGB:
    if read.meter == "problems":
        return PALETTE.warm
    return PALETTE.bad if read.value < 0 else PALETTE.accent


def range_told(read: Reading) -> str:
    """Say between what the truth lies where a meter is not counted, else nothing."""
    if read.counted:
        return ""
    return _("You see about {value}. The truth is between **{low} and {high}**.").format(
        value=amount(read.value), low=floor(read.low), high=ceil(read.high)
    )


def causes_told(game: Game, name: str) -> str:
    """Return what moved a meter in the quarter last played, as a list, or nothing before the first."""
    causes = why(game, name)
    if causes is None:
        return ""
    digits = digits_of(name, game)
    seen = [line for line in causes.contributions if round(line.amount, digits) != 0]
    moved = _("**{before} → {after}**").format(
        before=meter_value(game, name, causes.before), after=meter_value(game, name, causes.after)
    )
    lines = [f"- {signed(line.amount, digits)} {line.told}" for line in seen[:_TOLD]]
    more = len(causes.contributions) - len(lines)
    if more > 0:
        lines.append("- " + plural("{n} smaller cause", "{n} smaller causes", more).format(n=more))
    return "\n".join([moved, *lines])


def meter(game: Game, name: str, on: Callable[[str], object] | None, told: str = "") -> Gauge:
    """Return a meter as it is now; `told` lists what moved it, `on` gets its name."""
    number = game.number
    read = reading(game, name, number)
    about = "\n".join(part for part in (_(METERS[name].about), range_told(read), told) if part)
    moved = read.change != 0 and number > 0
    return Gauge(
        _(METERS[name].name),
        meter_value(game, name, read.value),
        read.share,
        icon=METERS[name].icon,
        before=reading(game, name, number - 1).share if moved and read.counted else None,
        span=None if read.counted else read.span,
        change=amount(read.change, read.digits) if moved else "",
        way=(read.change > 0) - (read.change < 0) if moved else 0,
        tone=tone_of(read.good),
        color=_color(read),
        id=f"meter-{name}",
        tip=_("{about}\n_Click or press Enter for all of it._").format(about=about),
        on=(lambda: on(name)) if on is not None else None,
    )
