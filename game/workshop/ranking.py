"""Where the teams stand, and why: of each what made the most difference to its worth, and what that cost.

Everything is summed up from the ledger over the rounds played so far.
"""

from collections.abc import Sequence
from statistics import fmean
from typing import Final

from game.lesson.units import cause_digits, signed_in, signed_size
from game.lesson.worth_words import FUTURES, paid_for, worth_gap
from game.play.game import Game
from game.play.meters import WorthParts, digits_of, history, worth_now
from game.play.names import METERS
from game.play.why import UNSEEN, why
from game.words import _, explained
from game.workshop.desk import Desk
from game.workshop.naming import Table
from game.workshop.tables import worth_text

_PAY_LATER: Final = (*FUTURES, "direction", "alignment")
_FELL: Final = -3.0
"""Points by which a meter has fallen from when on it is told what the money cost."""
_MORE: Final = -1.0
"""Points by which it has fallen more than in the middle of the room."""
_TOLD: Final = 2


def ranking(desk: Desk) -> list[Table]:
    """Return the teams by what their companies are worth, the highest first, and why each stands there."""
    return desk.told.of("ranking", lambda _room: _ranking(desk), desk.room)


def _ranking(desk: Desk) -> list[Table]:
    teams = [(team, desk.game(team.number)) for team in desk.room.playing()]
    games = [game for _team, game in teams]
    whys = desk.told.of(("standing", len(games)), standing, *games)
    ordered = sorted(zip(teams, whys, strict=True), key=lambda one: -worth_now(one[0][1]).total)
    return [
        {
            "team": team.name,
            "number": team.number,
            "worth": worth_text(game),
            "million": worth_now(game).total,
        }
        | because
        for (team, game), because in ordered
    ]


def standing(*games: Game) -> list[Table]:
    """Return of each company how its worth moved since the start, what made most difference, and its cost.

    What made most difference is the part of worth in which a company parted farthest from the others, in the
    direction of its own rank; the cost are meters that fell, and more than elsewhere, while money was made.
    """
    room = _Company.of(games)
    return [
        {
            "moved": _moved(one.game) if one.game.quarters else "",
            "because": _because(one) if one.game.quarters else "",
            "cost": _cost(one),
        }
        for one in room
    ]


class _Company:
    """A company beside the others of its room: what moved each meter and each part of worth, by name."""

    def __init__(self, game: Game, room: "list[_Company]") -> None:
        self.game, self._room = game, room
        self.grown = _grown(game)
        self._causes: dict[str, dict[str, tuple[float, tuple[str, ...]]]] = {}

    @classmethod
    def of(cls, games: Sequence[Game]) -> "list[_Company]":
        """Return the companies of a room, each of which knows the others."""
        room: list[_Company] = []
        room += [cls(game, room) for game in games]
        return room

    def causes(self, meter: str) -> dict[str, tuple[float, tuple[str, ...]]]:
        """Return what moved a meter over all rounds: by name the amount, and the meters it comes from."""
        if meter not in self._causes:
            self._causes[meter] = _causes(self.game, meter)
        return self._causes[meter]

    @property
    def alone(self) -> bool:
        """Whether there are no others."""
        return len(self._room) == 1

    def usual(self, meter: str, name: str) -> float:
        """Return how much something moved a meter in the middle of the room; nothing for one who is alone."""
        return 0.0 if self.alone else fmean(one.causes(meter).get(name, (0.0,))[0] for one in self._room)

    def apart(self, part: str) -> float:
        """Return how much more than in the middle of the room a part of worth has grown."""
        return self.grown[part] - (0.0 if self.alone else fmean(one.grown[part] for one in self._room))

    def moved(self, meter: str) -> float:
        """Return how far a meter has moved since the start."""
        values = history(self.game, meter)
        return values[-1] - values[0]

    def moved_apart(self, meter: str) -> float:
        """Return how much farther up than in the middle of the room a meter has moved."""
        return self.moved(meter) - (0.0 if self.alone else fmean(one.moved(meter) for one in self._room))


def _causes(game: Game, meter: str) -> dict[str, tuple[float, tuple[str, ...]]]:
    found: dict[str, tuple[float, tuple[str, ...]]] = {}
    for number in range(len(game.quarters)):
        told = why(game, meter, number)
        for line in told.contributions if told else ():
            if line.source != UNSEEN:
                found[line.told] = found.get(line.told, (0.0,))[0] + line.amount, line.via
    return found


def _moved(game: Game) -> str:
    gap = worth_gap(game, worth_now(game, game.start), worth_now(game))
    return signed_in(game, "cash", gap, max(1, digits_of("cash", game)))


def _grown(game: Game) -> dict[str, float]:
    """Return by how much each part of worth has grown since the start, in million."""
    first, now = worth_now(game, game.start), worth_now(game)
    return {part: _part(now, part) - _part(first, part) for part in ("cash", *FUTURES)}


def _part(worth: WorthParts, part: str) -> float:
    value: float = getattr(worth, part)
    return value


def _because(one: _Company) -> str:
    """Name the part of worth that made most difference, and what in the ledger set it apart."""
    apart = {part: one.apart(part) for part in one.grown}
    up = sum(apart.values()) >= 0
    part = max(apart, key=lambda name: apart[name] if up else -apart[name])
    name = _(METERS["cash"].name) if part == "cash" else paid_for(part)
    digits = max(1, digits_of("cash", one.game))
    amount = signed_size(one.game, "cash", one.grown[part], digits)
    usual = signed_size(one.game, "cash", one.grown[part] - apart[part], digits)
    told = f"**{_('{cause} {amount}').format(cause=name, amount=amount)}**"
    if not one.alone:
        head = _("{name} ({amount}; the room on average {usual})")
        told = f"**{head.format(name=name, amount=amount, usual=usual)}**"
    if part != "cash" and (one.moved_apart(part) >= 0) != up:
        return "\n".join((told, _behind(one, "customers", up=up)))
    cause, via = _strongest(one, part, up=up)
    deeper = [_behind(one, meter, up=up) for meter in via if meter == "customers" and part == "cash"]
    return "\n".join((told, *([cause] if cause else []), *deeper[:1]))


def _behind(one: _Company, meter: str, *, up: bool) -> str:
    cause, _via = _strongest(one, meter, up=up)
    return explained(_(METERS[meter].name), cause)


def _strongest(one: _Company, meter: str, *, up: bool) -> tuple[str, tuple[str, ...]]:
    """Return what set a meter apart most one way, with its figure and the room's, and what it comes from."""
    causes = one.causes(meter)
    apart = {name: amount - one.usual(meter, name) for name, (amount, _via) in causes.items()}
    if not apart:
        return "", ()
    name = max(apart, key=lambda cause: apart[cause] if up else -apart[cause])
    amount, via = causes[name]
    digits = cause_digits(one.game, meter, amount)
    mine = signed_in(one.game, meter, amount, digits)
    if one.alone:
        return _("{name} ({amount})").format(name=name, amount=mine), via
    usual = signed_in(one.game, meter, one.usual(meter, name), digits)
    return _("{name} ({amount}; the room on average {usual})").format(
        name=name, amount=mine, usual=usual
    ), via


def _cost(one: _Company) -> str:
    """Say which meters that pay later have fallen while money was made, and by what; "" for none."""
    if not one.game.quarters or one.moved("cash") <= 0:
        return ""
    fallen = [meter for meter in _PAY_LATER if one.moved(meter) <= _FELL and one.moved_apart(meter) <= _MORE]
    return "\n".join(_fall(one, meter) for meter in sorted(fallen, key=one.moved_apart)[:_TOLD])


def _fall(one: _Company, meter: str) -> str:
    by = signed_size(one.game, meter, one.moved(meter))
    told = f"**{_('{cause} {amount}').format(cause=_(METERS[meter].name), amount=by)}**"
    cause, _via = _strongest(one, meter, up=False)
    return f"{told}\n{cause}" if cause else told
