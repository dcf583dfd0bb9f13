"""How long a game takes to read: every word the player meets, at a stated rate."""

from dataclasses import dataclass
from typing import Final

from game.playtest.sightings import Sightings
from game.playtest.watching import choice_name, ending_name, event_name, later_name, voice_name
from game.scenarios import EventText, Scenario

WORDS_A_MINUTE: Final = 200
"""A calm pace on a screen; silent reading of plain prose goes at about 240 (Brysbaert 2019)."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Minutes of reading in one game: before the first quarter, and in the mean all that comes after it."""

    briefing: float
    game: float

    @property
    def minutes(self) -> float:
        """All of it."""
        return self.briefing + self.game


def reading_of(scenario: Scenario, sightings: Sightings, companies: int) -> Reading:
    """Return the minutes a mean game takes to read; what was not seen in it is not counted."""
    total = sum(_event(text, sightings) for text in scenario.events)
    for number, voice in enumerate(scenario.voices):
        total += sightings.count(voice_name(number)) * words(voice.says)
    for ending in scenario.endings:
        total += sightings.count(ending_name(ending.id)) * words(ending.title, ending.text)
    per_game = total / companies if companies else 0.0
    return Reading(words(scenario.briefing) / WORDS_A_MINUTE, per_game / WORDS_A_MINUTE)


def _event(text: EventText, sightings: Sightings) -> int:
    shown = words(text.title, text.text, *(choice.label for choice in text.choices))
    total = sightings.count(event_name(text.id)) * shown
    for choice in text.choices:
        told = words(choice.outcome, choice.reply.says if choice.reply else "")
        total += sightings.count(choice_name(text.id, choice.id)) * told
        for number, note in enumerate(choice.notes):
            total += sightings.count(f"{later_name(text.id, choice.id, number)} held") * words(note)
    return total


def words(*texts: str) -> int:
    """Count the words of texts."""
    return sum(len(text.split()) for text in texts)
