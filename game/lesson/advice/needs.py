"""What a member of the cast thinks the company needs: a practice, and an answer."""

from collections.abc import Mapping
from typing import Final

from game.engine import LEADERSHIP, Company, Practice
from game.engine.rules import Choice
from game.lesson.advice.sight import ON_SIDE
from game.play.hints import hints
from game.play.meters import LOWER_IS_BETTER, NEITHER
from game.scenarios.scenario import Person

OWN_SIDE, OTHER_SIDE = 1.2, 0.85
"""How a person weighs what their own side does and what the other does."""

CALM: Final = 0.36
"""A need below this is none."""

_UNHEARD: Final = 0.5
"""How much more a practice is wanted that had no hour last quarter; nothing when it had a sixth or more."""

_ROWS: Final[dict[str, Practice]] = {
    "direction": Practice.DIRECTION,
    "alignment": Practice.ALIGN,
    "engagement": Practice.MOTIVATE,
    "trust": Practice.MOTIVATE,
    "ideas": Practice.PLAN,
    "process": Practice.ORGANISE,
    "problems": Practice.CONTROL,
}


def short_of(believed: Mapping[str, float]) -> dict[Practice, float]:
    """Return what is short for each practice in somebody's picture, about 0 to 1."""
    people = 1.0 - 0.007 * believed["engagement"] - 0.003 * believed["trust"]
    return {
        Practice.DIRECTION: 0.95 - 0.01 * believed["direction"],
        Practice.ALIGN: 1.0 - 0.01 * believed["alignment"],
        Practice.MOTIVATE: people,
        Practice.PLAN: believed["ideas"] / 160.0,
        Practice.ORGANISE: 1.0 - 0.01 * believed["process"],
        Practice.CONTROL: believed["problems"] / 110.0,
    }


def wanted(person: Person, believed: Mapping[str, float], company: Company) -> tuple[Practice | None, float]:
    """Return the practice a person asks for and how strongly; no practice when nothing presses."""
    short, watched = short_of(believed), {_ROWS[meter] for meter in person.watches if meter in _ROWS}
    weights = {}
    for practice in Practice:
        mine = (practice in LEADERSHIP) == (person.side == "leadership")
        share = float(company.shares[practice, 0]) if company.quarter else 1.0 / 6.0
        unheard = _UNHEARD * max(0.0, 1.0 - 6.0 * share)
        favour = (OWN_SIDE if mine else OTHER_SIDE) * (1.1 if practice in watched else 1.0)
        weights[practice] = short[practice] * (1.0 + unheard) * favour
    most = max(Practice, key=lambda practice: weights[practice])
    return (most if weights[most] >= CALM else None), weights[most]


def liking(person: Person, believed: Mapping[str, float], choice: Choice) -> float:
    """Return how much a person likes an answer, going by what it is seen to push."""
    total = -0.03 * choice.hours
    for push in hints(choice):
        care = 1.6 if push.meter in person.watches else 1.0 if push.meter in ON_SIDE[person.side] else 0.35
        good = push.up != (push.meter in LOWER_IS_BETTER)
        if push.meter in NEITHER:
            care *= 0.3
        total += (care if good else -care) * (0.5 if push.later else 1.0) * _scarce(push.meter, believed)
    return total


def _scarce(meter: str, believed: Mapping[str, float]) -> float:
    """Return how much a push on a meter counts: more where there is little, of problems where many."""
    if meter == "problems":
        return 0.4 + believed[meter] / 100.0
    if meter in {"customers", "team", "cash", "ideas"}:
        return 0.8
    return max(0.2, 1.3 - believed[meter] / 100.0)
