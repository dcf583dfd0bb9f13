"""How much of a scenario a workshop plays: its story may promise more quarters than the room has rounds."""

from game.scenarios import Scenario
from game.words import plural


def length_told(scenario: Scenario, rounds: int) -> str:
    """Say that so many rounds are not the whole game; "" where they are."""
    if rounds >= scenario.quarters:
        return ""
    told = plural(
        "This workshop plays the first quarter of {all}.",
        "This workshop plays the first {n} of {all} quarters.",
        rounds,
    )
    return told.format(n=rounds, all=scenario.quarters)
