"""What the change came to, in words: differences by their unit, each a sum that adds up as it is printed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.lesson.units import cause_digits, signed_in, signed_size
from game.lesson.what_if.branch import Branch
from game.lesson.what_if.gaps import Gap, Part, longest
from game.lesson.wording import cause_name, meter_value
from game.lesson.worth_words import worth_change
from game.play.game import Game
from game.play.meters import BARS, WorthParts, worth_now
from game.play.names import METERS
from game.play.seen import seen
from game.words import N_, _

_MOST_PARTS = 4


@dataclass(frozen=True, slots=True)
class Unit:
    """The differences that are told in one unit: its name, and the gaps, those furthest apart first."""

    name: str
    gaps: tuple[Gap, ...]


def by_unit(found: Sequence[Gap]) -> tuple[Unit, ...]:
    """Part gaps by what they are counted in: money, points of a meter, or numbers."""
    kinds = (
        (N_("In money"), lambda meter: meter == "cash"),
        (N_("In points, each meter by itself"), lambda meter: meter in BARS),
        (N_("In numbers, each by itself"), lambda meter: meter not in BARS and meter != "cash"),
    )
    units = [Unit(_(name), tuple(one for one in found if belongs(one.meter))) for name, belongs in kinds]
    return tuple(unit for unit in units if unit.gaps)


def worth_sentence(course: Branch, played: int | None = None) -> str:
    """Say by how much worth differs after so many quarters, and by which parts of it, as a sum of money."""
    until = longest(course) if played is None else played
    return worth_change(course.real, _worth(course.real, until), _worth(course.other, until))


def _worth(game: Game, played: int) -> WorthParts:
    return worth_now(game, seen(game, min(played, game.number)))


def reads_differently(game: Game, one: Gap) -> bool:
    """Return whether a meter's two values are not the same to the eye."""
    return meter_value(game, one.meter, one.real) != meter_value(game, one.meter, one.other)


def gap_sentence(game: Game, one: Gap) -> str:
    """Say how far a meter is apart and what makes it so: `Trust +6 points: promises kept +4, ...`."""
    digits = fine_digits(game, one)
    head = _("{meter} {amount}").format(
        meter=_(METERS[one.meter].name), amount=signed_size(game, one.meter, one.amount, digits)
    )
    told, rest = told_parts(game, one)
    said = [part_words(game, one.meter, part, digits) for part in told]
    if rest and said:
        said.append(_("the rest {amount}").format(amount=signed_in(game, one.meter, rest, digits)))
    return _("{head}: {parts}.").format(head=head, parts=", ".join(said)) if said else f"{head}."


def fine_digits(game: Game, one: Gap) -> int:
    """Return the digits a gap is told with: one more where it is small, so that its parts add up to it."""
    return cause_digits(game, one.meter, one.amount)


def told_parts(game: Game, one: Gap, most: int = _MOST_PARTS) -> tuple[tuple[Part, ...], float]:
    """Return the largest parts of a gap, rounded as they are told, and what is missing to the gap as told.

    Parts of one name are one.
    """
    digits = fine_digits(game, one)
    merged: dict[tuple[str, str], Part] = {}
    for part in one.parts:
        key = (part.name, part.who)
        same = merged.get(key)
        merged[key] = part if same is None else replace(same, amount=same.amount + part.amount)
    rounded = [replace(part, amount=round(part.amount, digits)) for part in merged.values()]
    told = tuple(sorted((part for part in rounded if part.amount), key=lambda part: -abs(part.amount))[:most])
    return told, round(round(one.amount, digits) - sum(part.amount for part in told), digits)


def part_words(game: Game, meter: str, part: Part, digits: int) -> str:
    """Say what a part brought, such as `promises kept +4`."""
    return _("{cause} {amount}").format(
        cause=cause_name(part.name, part.who), amount=signed_in(game, meter, part.amount, digits)
    )
