"""How much of a scenario a workshop plays: its story may promise more quarters than the room has rounds."""

from game.scenarios import Scenario
from game.words import plural


def length_told(scenario: Scenario, rounds: int) -> str:
    """Say that so many rounds are not the whole game; "" where they are."""
    if rounds >= scenario.quarters:
        return ""
    told = plural(
        "The story tells of {all} quarters; this workshop plays the first, and then looks back.",
        "The story tells of {all} quarters; this workshop plays the first {n}, and then looks back.",
        rounds,
    )
    return told.format(n=rounds, all=scenario.quarters)
