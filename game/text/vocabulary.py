"""The words a player may type, and which one an unknown word was perhaps meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

from game.engine import METERS, Practice, Style

PRACTICES: Final[dict[str, Practice]] = {
    "direction": Practice.DIRECTION,
    "align": Practice.ALIGN,
    "motivate": Practice.MOTIVATE,
    "plan": Practice.PLAN,
    "organise": Practice.ORGANISE,
    "control": Practice.CONTROL,
}
PRACTICE_WORDS: Final[dict[str, Practice]] = PRACTICES | {
    "alignment": Practice.ALIGN,
    "inspire": Practice.MOTIVATE,
    "budget": Practice.PLAN,
    "organize": Practice.ORGANISE,
    "staff": Practice.ORGANISE,
    "solve": Practice.CONTROL,
}
STYLES: Final[dict[str, Style]] = {style.name.lower(): style for style in Style}


def full_word(typed: str, words: Iterable[str]) -> str:
    """Return the word that was typed, in full or by its beginning, or nothing where that is not clear."""
    known = list(words)
    if typed in known:
        return typed
    begun = [word for word in known if word.startswith(typed)]
    return begun[0] if len(begun) == 1 else ""


def practice_meant(typed: str) -> Practice | None:
    """Return the practice a word stands for; one letter is enough."""
    if typed in PRACTICE_WORDS:
        return PRACTICE_WORDS[typed]
    word = full_word(typed, PRACTICES)
    return PRACTICES[word] if word else None


def meter_meant(typed: str) -> str:
    """Return the meter a word stands for, or nothing."""
    return full_word(typed, METERS)


def close_to(typed: str, words: Iterable[str]) -> str:
    """Return the word most like an unknown one, or nothing."""
    close = get_close_matches(typed[:40], list(words), n=1, cutoff=0.6)
    return close[0] if close else ""
