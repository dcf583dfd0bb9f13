"""The words of a playtest in plain sentences, for whoever reads its report."""

from typing import Final

from game.words import N_, _

GLOSSARY: Final = (
    (
        N_("points"),
        N_(
            "points of score, 0 to 120: what a company is worth at the end, beside others with the same "
            "luck. Half and half has 50; 100 has a quarter more worth, or what going by the need has."
        ),
    ),
    (
        N_("by the need"),
        N_("hours go to what the company lacks most now, and so do answers; it sees what a player sees."),
    ),
    (
        N_("half and half"),
        N_("the same even week every quarter, whatever happens."),
    ),
    (
        N_("seed"),
        N_(
            "the number of one run of luck: start, market, blows and which event comes. Same seed, same luck."
        ),
    ),
    (
        N_("state"),
        N_("one company at the beginning of one quarter, as some player left it."),
    ),
    (
        N_("chosen, due, came back"),
        N_(
            "the answer was given; its quarters were over; and its condition held then, so the player saw it."
        ),
    ),
    (
        N_("hopeless, run away"),
        N_(
            "states from which even going by the need ends below 25 points; those from which even dice end "
            "above 90."
        ),
    ),
)
"""Each word of the report that is not plain English, and what it means."""


def glossary() -> list[tuple[str, str]]:
    """Return the words and their meanings in the language in force."""
    return [(_(word), _(meaning)) for word, meaning in GLOSSARY]
