"""What somebody who plays for the first time is told, once, when it is of use."""

from dataclasses import dataclass, replace
from typing import Final

from game.play.settings import load_settings, save_settings
from game.words import N_, _


@dataclass(frozen=True, slots=True)
class Tip:
    """A tip: its id in the settings, the quarter from 0 at whose beginning it is due, and its text."""

    id: str
    quarter: int
    text: str


TIPS: Final = (
    Tip(
        "text-week",
        0,
        N_(
            "First time here? Each quarter you divide your hours, choose a style and answer one thing. "
            "Try: plan +4, then undo, then a number for your answer, then end. Type help for the rest."
        ),
    ),
    Tip("text-why", 1, N_("Every change has its causes. Type why and a meter, such as: why trust.")),
    Tip(
        "text-need",
        2,
        N_(
            "Direction, align and motivate lift the kite; plan, organise and control hold its string. "
            "What does the company need now? Big turns cost something; small ones hardly."
        ),
    ),
)


def tip_for(quarter: int) -> str:
    """Return the tip due at the beginning of a quarter, or "" when it was given before; note it as given."""
    settings, tip = load_settings(), _due(quarter)
    if tip is None or tip.id in settings.seen:
        return ""
    save_settings(replace(settings, seen=(*settings.seen, tip.id)))
    return _(tip.text)


def first_tip_for(quarter: int) -> str:
    """Return the tip that somebody who plays for the first time is given then, or ""; note nothing."""
    tip = _due(quarter)
    return _(tip.text) if tip else ""


def _due(quarter: int) -> Tip | None:
    return next((tip for tip in TIPS if tip.quarter == quarter), None)
