"""The catalogue of statements is complete and in our own words."""

from game.statements import DOCUMENTS, STATEMENTS, sentence_of

COUNTS = {"A": 13, "B": 10, "C": 15, "D": 13}


def test_every_statement_has_an_entry() -> None:
    expected = {f"{letter}{number}" for letter, count in COUNTS.items() for number in range(1, count + 1)}
    assert STATEMENTS.keys() == expected


def test_every_statement_belongs_to_the_document_of_its_letter() -> None:
    assert {document.letter for document in DOCUMENTS} == COUNTS.keys()
    assert all(statement.document.letter == key[0] for key, statement in STATEMENTS.items())


def test_every_sentence_is_short_and_its_own() -> None:
    sentences = [sentence_of(statement) for statement in STATEMENTS.values()]
    assert len(set(sentences)) == len(sentences)
    assert all(20 < len(sentence) <= 120 and sentence.endswith(".") for sentence in sentences)
