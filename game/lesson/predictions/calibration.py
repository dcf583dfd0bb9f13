"""How good the player's picture of the company was, and where it was wrong."""

from dataclasses import dataclass
from typing import Final

from game.engine import Practice
from game.lesson.predictions.scoring import Scored, scored
from game.lesson.units import cause_digits
from game.lesson.wording import amount, cause_name, meter_value, quarter_name, signed
from game.play.game import Game
from game.play.guess import Way
from game.play.meters import GROUPS, LOWER_IS_BETTER
from game.play.names import METERS
from game.play.why import Contribution, why
from game.words import N_, _

BY_DICE: Final = 1.0 / 3.0
"""How often a die with three sides is right, whatever comes."""

_MOST_TOLD: Final = 4
_A_LOT: Final = 10
_WORKED_ON: Final[dict[str, tuple[Practice, str]]] = {
    "direction": (Practice.DIRECTION, N_("when you set direction")),
    "alignment": (Practice.ALIGN, N_("when you aligned people")),
    "engagement": (Practice.MOTIVATE, N_("when you motivated")),
    "trust": (Practice.MOTIVATE, N_("when you motivated")),
    "process": (Practice.ORGANISE, N_("when you organised")),
    "problems": (Practice.CONTROL, N_("when you controlled")),
    "ideas": (Practice.PLAN, N_("when you planned")),
}


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of some guesses were right."""

    hits: int
    all: int

    @property
    def share(self) -> float:
        """The share of hits, 0 without guesses."""
        return self.hits / self.all if self.all else 0.0


@dataclass(frozen=True, slots=True)
class Misjudged:
    """A meter that was misjudged: how often, its lean, and the sentence about the farthest miss.

    `lean` is the mean of what was said less what came, -2 to 2: above 0 the player expected more of it.
    """

    meter: str
    rate: Rate
    lean: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Calibration:
    """A game's guesses: the player's hits and those of "same as last time", by group, and the misses."""

    own: Rate
    habit: Rate
    groups: tuple[tuple[str, Rate], ...]
    misjudged: tuple[Misjudged, ...]

    @property
    def by_dice(self) -> float:
        """The share that dice would hit."""
        return BY_DICE


def calibration(game: Game) -> Calibration | None:
    """Compare all guesses of a game with what came; None where nothing was guessed."""
    found = scored(game)
    if not found:
        return None
    groups = ((name, [one for one in found if one.guess.meter in meters]) for name, meters in GROUPS)
    missed = {one.guess.meter for one in found if not one.hit}
    told = [_misjudged(game, meter, [o for o in found if o.guess.meter == meter]) for meter in missed]
    told.sort(key=lambda one: (one.rate.hits - one.rate.all, -abs(one.lean), one.meter))
    return Calibration(
        own=_rate(found),
        habit=Rate(sum(one.habit_hit for one in found), len(found)),
        groups=tuple((name, _rate(ones)) for name, ones in groups if ones),
        misjudged=tuple(told[:_MOST_TOLD]),
    )


def _rate(found: list[Scored] | tuple[Scored, ...]) -> Rate:
    return Rate(sum(one.hit for one in found), len(found))


def _misjudged(game: Game, meter: str, found: list[Scored]) -> Misjudged:
    lean = sum(int(one.guess.way) - int(one.came) for one in found) / len(found)
    farthest = max((one for one in found if not one.hit), key=lambda one: (_miss(one), abs(one.after.change)))
    return Misjudged(meter, _rate(found), lean, _told(game, farthest))


def _miss(one: Scored) -> int:
    return abs(int(one.guess.way) - int(one.came))


_EXPECTED: Final[dict[Way, str]] = {
    Way.UP: N_("you expected {meter} to rise{when}"),
    Way.SAME: N_("you expected {meter} to stay{when}"),
    Way.DOWN: N_("you expected {meter} to fall{when}"),
}


def _told(game: Game, one: Scored) -> str:
    """Say what was expected, what came, and what took or brought it."""
    meter = one.guess.meter
    expected = _(_EXPECTED[one.guess.way]).format(meter=_(METERS[meter].name).lower(), when=_when(game, one))
    return _("In {quarter} {expected}; instead {came}").format(
        quarter=quarter_name(game, one.quarter), expected=expected, came=came_words(game, one)
    )


def _when(game: Game, one: Scored) -> str:
    """Name the practice that was to do it, where many hours went to it and it works that way."""
    practice, words = _WORKED_ON.get(one.guess.meter, (None, ""))
    if practice is None or game.quarters[one.quarter].plan.hours[practice] < _A_LOT:
        return ""
    helps = Way.DOWN if one.guess.meter in LOWER_IS_BETTER | {"ideas"} else Way.UP
    return " " + _(words) if one.guess.way is helps else ""


def came_words(game: Game, one: Scored) -> str:
    """Say where the meter went and what did most for it, such as `a fall of 4, mostly time (-6).`."""
    meter, after = one.guess.meter, one.after
    if one.came is Way.SAME:
        return _("it stayed near {value}.").format(value=meter_value(game, meter, after.value))
    cause = _main_cause(game, one)
    told = _("a rise of {amount}") if one.came is Way.UP else _("a fall of {amount}")
    said = told.format(amount=amount(after.change, after.digits))
    if cause is None:
        return said + "."
    line = _("{said}, mostly {cause} ({amount}).")
    digits = cause_digits(game, meter, after.change)
    return line.format(
        said=said, cause=cause_name(cause.name, cause.who), amount=signed(cause.amount, digits)
    )


def _main_cause(game: Game, one: Scored) -> Contribution | None:
    causes = why(game, one.guess.meter, one.quarter)
    up = one.came is Way.UP
    lines = causes.contributions if causes else ()
    return next((line for line in lines if (line.amount > 0) == up), None)
