"""Last chapter: what to take along, with its source, and questions to think about."""

from game.lesson.debrief import Debrief
from game.lesson.lessons import Lesson
from game.play.game import Game
from game.statements import STATEMENTS, sentence_of
from game.ui.screens.debrief_room import Room
from game.ui.theme import PALETTE
from game.ui.widgets import Card, Col, Label, Node, Row, Text
from game.words import _


def lessons_chapter(_game: Game, debrief: Debrief, room: Room) -> Node:
    """Tell two or three lessons and ask the scenario's questions."""
    lessons = Col(*(_lesson(lesson) for lesson in debrief.lessons), gap=14)
    return room.halves(lessons, _questions(debrief), 1.2)


def _lesson(lesson: Lesson) -> Node:
    statement = STATEMENTS[lesson.statement]
    document = statement.document
    source = _("{sentence} After {organisation}, \u201c{title}\u201d.").format(
        sentence=sentence_of(statement), organisation=document.organisation, title=document.title
    )
    return Card(
        Label(lesson.title, size="heading", weight="bold", wrap=True),
        Text(lesson.seen),
        Text(f"**{lesson.advice}**"),
        Text(source, size="small", color=PALETTE.ink_soft),
        gap=6,
    )


def _questions(debrief: Debrief) -> Node:
    asked = [
        Row(
            Label(f"{number}", size="title", weight="bold", color=PALETTE.accent, width=26),
            Text(question, flex=1),
            gap=8,
            items="start",
        )
        for number, question in enumerate(debrief.questions, start=1)
    ]
    note = debrief.source_note
    return Card(
        Label(_("Questions to think about"), size="heading", weight="bold", wrap=True),
        *asked,
        Text(note, size="small", color=PALETTE.ink_soft) if note else None,
        gap=12,
    )
