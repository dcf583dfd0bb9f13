"""Advice and how it turned out, in sentences."""

from collections.abc import Sequence
from typing import Final

from game.lesson.advice.given import Advice
from game.lesson.advice.judged import SHIFT, Record
from game.play.names import PRACTICES
from game.words import N_, _

_WHAT_IS_RIGHT: Final = N_(
    "Hours were right when {hours} more for what somebody asked for, on the week the quarter opened with, "
    "would have left the company worth more in the end; an answer, when no other would have left it worth "
    "more. All else stays as you decided, and so does the luck. It counts all advice, taken or not."
)


def what_is_right() -> str:
    """Say when advice counts as right."""
    return _(_WHAT_IS_RIGHT).format(hours=SHIFT)


def wish_words(one: Advice) -> str:
    """Say what somebody asks for and which answer they would give; "" for neither."""
    parts = []
    if one.practice is not None:
        name = _(PRACTICES[one.practice].name).lower()
        parts.append(_("Asks for more hours: {practice}.").format(practice=name))
    if one.choice is not None:
        parts.append(_("Would answer: {number}.").format(number=one.choice + 1))
    return " ".join(parts)


def of_words(score: tuple[int, int]) -> str:
    """Write a score such as `3 of 7`, or that there was none."""
    return _("{right} of {all}").format(right=score[0], all=score[1]) if score[1] else _("none")


def asked_words(record: Record) -> str:
    """Say what somebody asked for most; "" for nothing."""
    if not record.asked:
        return ""
    practice, times = record.asked[0]
    return _("{practice} ({times}×)").format(practice=_(PRACTICES[practice].name).lower(), times=times)


def sides_sentence(records: Sequence[Record]) -> str:
    """Say how often each side was right."""
    leading, managing = (
        [record for record in records if record.person.side == side] for side in ("leadership", "management")
    )
    return _("Those who speak for vision were right in {vision}, those for execution in {execution}.").format(
        vision=of_words(_sum(leading)), execution=of_words(_sum(managing))
    )


def _sum(records: Sequence[Record]) -> tuple[int, int]:
    return sum(record.right for record in records), sum(record.all for record in records)
