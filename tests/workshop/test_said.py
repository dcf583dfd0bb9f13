"""What the documents say to a room: each statement once, first the one that most teams met."""

from game.lesson.lessons import Lesson
from game.statements import STATEMENTS, sentence_of
from game.workshop.debrief.said import said


def lesson(statement, title="Seen"):
    return Lesson(statement, title, "what this team did", "what follows", 0.5)


def test_a_statement_stands_once_with_all_who_met_it_and_the_commonest_stands_first():
    told = said([(1, [lesson("A7", "One style"), lesson("B6")]), (2, [lesson("B6")]), (3, [])])
    assert [one.teams for one in told] == [(1, 2), (1,)]
    assert told[0].sentence == sentence_of(STATEMENTS["B6"])
    assert told[1].title == "One style"


def test_every_statement_is_told_with_the_document_it_comes_from():
    (one,) = said([(4, [lesson("B5")])])
    document = STATEMENTS["B5"].document
    assert one.source == f"{document.organisation}, {document.title}"
