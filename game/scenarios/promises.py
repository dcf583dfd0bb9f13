"""What a scenario promises of itself; a playtest keeps it to that."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Promises:
    """Promises by the keys of `playtest:` in a file; None and False promise nothing.

    no_extreme_wins: on no seed is only leading or only managing worth more than going by the need.
    every_event, every_ending: per cent of all games in which each is met at least; every_choice: of those
    who meet its event. adaptive_ahead: points of score by which going by the need is ahead of half and half.
    no_right_answer: no choice loses to another of its event in nearly every state. skill: per cent, at least,
    of the differences in worth that come from who plays. fails, hopeless: per cent, at most, of the companies
    of sensible players that fail, or cannot be saved at half-time. reading: minutes, least and most.
    """

    no_extreme_wins: bool = False
    every_event: float | None = None
    every_choice: float | None = None
    every_ending: float | None = None
    adaptive_ahead: float | None = None
    no_right_answer: bool = False
    skill: float | None = None
    fails: float | None = None
    hopeless: float | None = None
    reading: tuple[float, float] | None = None
