"""Who was right: how the advice that people gave turned out."""

from game.lesson.advice.judged import Record
from game.lesson.advice.sentences import asked_words, of_words, sides_sentence, what_is_right
from game.ui.theme import PALETTE
from game.ui.widgets import Card, Column, Label, Node, Table, Text
from game.words import _


def voices_card(records: tuple[Record, ...]) -> Node | None:
    """Return how often each of those who advised was right; None where nobody did."""
    if not records:
        return None
    return Card(
        Label(_("Who was right"), size="heading", weight="bold"),
        Text(sides_sentence(records)),
        Table(
            [
                Column(_("Who"), flex=1.4),
                Column(_("Asked for most"), flex=1),
                Column(_("Hours right"), side="right"),
                Column(_("Answers right"), side="right"),
            ],
            [_row(record) for record in records],
            id="voices",
        ),
        Text(what_is_right(), size="small", color=PALETTE.ink_soft),
        gap=10,
    )


def _row(record: Record) -> tuple[str, str, str, str]:
    person = record.person
    side = _("vision") if person.side == "leadership" else _("execution")
    return (
        f"**{person.name}** ({side})",
        asked_words(record),
        of_words(record.hours),
        of_words(record.answers),
    )
