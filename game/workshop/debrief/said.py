"""What the documents say to what this room has seen: each statement once, with the teams that met it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.lesson.lessons import Lesson
from game.statements import STATEMENTS, sentence_of
from game.words import _


@dataclass(frozen=True, slots=True)
class Said:
    """A statement, in words: its title, itself, where it comes from, what follows, and who met it."""

    title: str
    sentence: str
    source: str
    advice: str
    teams: tuple[int, ...]


def said(lessons: Iterable[tuple[int, Sequence[Lesson]]]) -> list[Said]:
    """Return the statements behind the lessons of teams by their number, those that most teams met first."""
    met: dict[str, list[int]] = {}
    first: dict[str, Lesson] = {}
    for number, learned in lessons:
        for lesson in learned:
            first.setdefault(lesson.statement, lesson)
            met.setdefault(lesson.statement, []).append(number)
    ordered = sorted(met, key=lambda statement: -len(met[statement]))
    return [_told(first[statement], tuple(met[statement])) for statement in ordered]


def _told(lesson: Lesson, teams: tuple[int, ...]) -> Said:
    statement = STATEMENTS[lesson.statement]
    document = statement.document
    source = f"{document.organisation}, {document.title}"
    return Said(_(lesson.title), sentence_of(statement), source, _(lesson.advice), teams)
