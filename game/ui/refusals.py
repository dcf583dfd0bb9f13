"""Why a quarter cannot be ended yet, in a sentence."""

from typing import Final

from game.play.plan import Refusal
from game.words import N_, _

_SENTENCES: Final = {
    Refusal.NO_CHOICE: N_("Something waits for your answer: choose one before you end the quarter."),
    Refusal.NO_SUCH_CHOICE: N_("Your answer is not among those on the table; choose another."),
    Refusal.TOO_MANY_HOURS: N_("Your week is too full: take some hours back."),
    Refusal.TOO_MANY_LEVERS: N_(
        "Executives, initiatives and the rest take more hours than your week has: let one go."
    ),
    Refusal.NEGATIVE_HOURS: N_("No practice can have fewer than zero hours."),
    Refusal.OVER: N_("The game is over; there is nothing left to decide."),
}


def told(why: Refusal) -> str:
    """Return the sentence for a refusal."""
    return _(_SENTENCES[why])
