"""What a member of the cast sees of the company: what they watch and their own side well, the rest badly."""

from typing import Final

from game.engine import METERS, Company
from game.engine.luck import Stream, bells
from game.play.game import Game
from game.play.meters import shown
from game.scenarios.scenario import Person

ON_SIDE: Final[dict[str, frozenset[str]]] = {
    "leadership": frozenset({"direction", "alignment", "engagement", "trust"}),
    "management": frozenset({"process", "problems", "ideas", "cash"}),
}
"""The meters that people of each side see well and care for."""

SEEN: Final = frozenset({"direction", "alignment", "engagement", "trust", "process", "problems", "ideas"})
"""The meters that are judged and not counted; everybody can count the others."""

WATCHED, OWN, OTHER = 2.0, 6.0, 18.0
"""How far off a picture of a meter usually is, as sd in shown points."""

_LASTING: Final = 0.7
_PASSING: Final = 0.714
"""Of an error one part lasts the whole game and one passes within the quarter; together their sd is 1."""


def blur_of(person: Person, meter: str) -> float:
    """Return how far off a person's picture of a meter usually is, as sd in shown points."""
    if meter not in SEEN:
        return 0.0
    if meter in person.watches:
        return WATCHED
    return OWN if meter in ON_SIDE[person.side] else OTHER


def picture(game: Game, company: Company, person: Person) -> dict[str, float]:
    """Return what a person believes of every meter of a company, in shown units.

    It follows from the company's seed, the quarter and the place in the cast alone, and moves no other luck.
    """
    place = game.scenario.cast.index(person)
    keys = [(int(Stream.ADVICE), place, row) for row in range(len(METERS))]
    luck = bells(company.seed, *keys, *((*key, 1 + company.quarter) for key in keys))[:, 0]
    believed = {}
    for row, meter in enumerate(METERS):
        error = _LASTING * float(luck[row]) + _PASSING * float(luck[len(METERS) + row])
        value = shown(company, meter, game) + blur_of(person, meter) * error
        believed[meter] = max(0.0, value) if meter in SEEN else value
    return believed
