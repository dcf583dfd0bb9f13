"""Which levers a scenario opens, and which of them a player can set."""

from enum import StrEnum

from game.engine.rules import Rules


class Lever(StrEnum):
    """A kind of lever, in the order in which they are told."""

    PEOPLE = "people"
    BETS = "bets"
    SKILLS = "skills"
    INSIGHT = "insight"
    RIVALS = "rivals"


def opened(rules: Rules) -> tuple[Lever, ...]:
    """Return the kinds of levers that a scenario opens; empty for a plain one."""
    open_now = {
        Lever.PEOPLE: bool(rules.candidates),
        Lever.BETS: bool(rules.initiatives),
        Lever.SKILLS: rules.skills,
        Lever.INSIGHT: bool(rules.fog),
        Lever.RIVALS: bool(rules.rivals),
    }
    return tuple(lever for lever, is_open in open_now.items() if is_open)


def measures_open(rules: Rules) -> tuple[str, ...]:
    """Return the levers of `lever_names.MEASURES` that can be used."""
    sighted = bool(rules.fog or rules.skills)
    usable = {
        "training": rules.skills,
        "analytics": bool(rules.fog),
        "one_on_ones": sighted,
        "survey": sighted,
        "develop": bool(rules.candidates),
    }
    return tuple(lever for lever, is_open in usable.items() if is_open)
