"""Asking people what they advise, and hearing in the end who was right."""

from game.lesson.advice import advice
from game.lesson.advice.judged import Record
from game.lesson.advice.sentences import asked_words, of_words, sides_sentence, what_is_right, wish_words
from game.text.desk import Answer, Desk
from game.text.outcomes import said
from game.text.paper import plain
from game.words import _


def ask_around(desk: Desk, _typed: str) -> Answer:
    """Read out what people advise on this quarter."""
    lines = [
        f"{said(desk.game, one.person.id, plain(one.says))} {wish_words(one)}".rstrip()
        for one in advice(desk.game)
    ]
    note = _("Each sees their own side well and the other badly; the debrief tells who was right.")
    return Answer(desk, (*lines, note))


def voices_lines(records: tuple[Record, ...]) -> tuple[str, ...]:
    """Tell how often everybody's advice was right; nothing where nobody gave any."""
    if not records:
        return ()
    told = [
        _("{name}: hours right {hours}, answers right {answers}{asked}.").format(
            name=record.person.name,
            hours=of_words(record.hours),
            answers=of_words(record.answers),
            asked=_("; asked most for {what}").format(what=asked_words(record)) if record.asked else "",
        )
        for record in records
    ]
    return (_("Who was right when you asked around:"), sides_sentence(records), *told, what_is_right(), "")
