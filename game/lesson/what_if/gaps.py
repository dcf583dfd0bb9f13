"""How far apart the two courses are, as sums of named contributions."""

from dataclasses import dataclass, replace
from typing import TypeAlias

from game.engine import METERS, Cause
from game.engine.sight import SEEN_BY
from game.lesson.what_if.branch import Branch
from game.play.game import Game
from game.play.meters import BARS, read
from game.play.seen import foggy
from game.play.why import UNSEEN, UNSEEN_NAME, why
from game.words import N_

_STYLE = N_("Your style")
"""What both styles are called where one is compared with the other."""

_Key: TypeAlias = tuple[str, Cause, str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """A named cause of the gap: what it gave the other course and not the real one, in shown units.

    `first` is the quarter from 0 in which it began to differ. The rest is as in `Contribution`.
    """

    name: str
    amount: float
    cause: Cause
    source: str
    via: tuple[str, ...]
    first: int
    who: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """A meter in the two courses after so many quarters, in shown units, and its parts, largest first.

    The parts add up to the gap.
    """

    meter: str
    played: int
    real: float
    other: float
    parts: tuple[Part, ...]

    @property
    def amount(self) -> float:
        """How much more the other course has."""
        return self.other - self.real

    @property
    def size(self) -> float:
        """How much the gap matters, on one scale for all meters: 0.01 is a point of a 0-100 meter."""
        if self.meter in BARS:
            return abs(self.amount) / 100.0
        if self.meter in {"problems", "ideas"}:
            return abs(self.amount) / 200.0
        base = max(abs(self.real), abs(self.other), 1e-9)
        return abs(self.amount) / base / {"cash": 4.0, "team": 1.0}.get(self.meter, 2.0)


def gap(course: Branch, meter: str, played: int | None = None) -> Gap:
    """Explain how far a meter is apart after so many quarters, by default as many as the longer one has."""
    until = longest(course) if played is None else played
    return replace(apart(course, meter, until), parts=_parts(course, meter, until))


def apart(course: Branch, meter: str, played: int) -> Gap:
    """Tell how far a meter is apart after so many quarters, without its parts."""
    real, other = (reached(game, meter, played) for game in (course.real, course.other))
    return Gap(meter, played, real, other, ())


def gaps(course: Branch, played: int | None = None) -> tuple[Gap, ...]:
    """Explain all meters, those furthest apart first."""
    return tuple(sorted((gap(course, meter, played) for meter in METERS), key=lambda one: -one.size))


def longest(course: Branch) -> int:
    """Return the number of quarters the longer of the two courses has."""
    return max(course.real.number, course.other.number)


def reached(game: Game, meter: str, played: int) -> float:
    """Return a meter after so many quarters, in fog as believed; a company that has ended stays as it was."""
    value = read(game, meter, min(played, game.number)).value
    return float(round(value)) if foggy(game) and meter in SEEN_BY else value


def _parts(course: Branch, meter: str, until: int) -> tuple[Part, ...]:
    found = _known_by_one(course, meter)
    for number in range(course.quarter, until):
        for key, (amount, via) in _apart(course, meter, number).items():
            before = found.get(key)
            if before is not None:
                found[key] = replace(before, amount=before.amount + amount)
            else:
                found[key] = Part(key[0], amount, key[1], key[2], via, number, key[3])
    return tuple(sorted(found.values(), key=lambda part: -abs(part.amount)))


def _known_by_one(course: Branch, meter: str) -> dict[_Key, Part]:
    """Return what fog hides in one course only, since the truth is known once a company has ended."""
    number = course.quarter
    hidden = reached(course.other, meter, number) - reached(course.real, meter, number)
    key = (UNSEEN_NAME, Cause.FLOW, UNSEEN, "")
    return {key: Part(UNSEEN_NAME, hidden, Cause.FLOW, UNSEEN, (), number)} if hidden else {}


def _apart(course: Branch, meter: str, number: int) -> dict[_Key, tuple[float, tuple[str, ...]]]:
    """Return by how much the contributions of one quarter differ, only where they do."""
    found: dict[_Key, tuple[float, tuple[str, ...]]] = {}
    for sign, game in ((-1.0, course.real), (1.0, course.other)):
        causes = why(game, meter, number) if number < game.number else None
        for line in causes.contributions if causes else ():
            name = _STYLE if line.cause is Cause.STYLE else line.name
            key = (name, line.cause, line.source, line.who)
            so_far = found[key][0] if key in found else 0.0
            found[key] = (so_far + sign * line.amount, line.via)
    return {key: one for key, one in found.items() if one[0]}
