"""PO files are read as gettext reads them, written as they were, and refused with a line."""

import gettext
from io import BytesIO

import pytest

from game.po import Entry, PoError, aside, compiled, entries_of, header_value, set_aside, written

FILE = r"""
msgid ""
msgstr ""
"Language: es\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

# A note.
#: game/app.py
msgid "Hello"
msgstr "Hola"

#, fuzzy
#| msgid "Good day"
msgctxt "a.b"
msgid "Good \"night\"\tand\\or"
msgstr "Buenas"

msgid "{n} error"
msgid_plural "{n} errors"
msgstr[0] "{n} error"
msgstr[1] "{n} errores"

msgid "Later"
msgstr ""

#~ msgid "Gone"
#~ msgstr "Ido"
"""


def test_what_stands_in_a_file_is_read() -> None:
    head, hello, night, errors, later = entries_of(FILE)
    assert header_value([head], "Language") == "es"
    assert (hello.source, hello.text, hello.done) == ("Hello", "Hola", True)
    assert hello.notes == ("# A note.", "#: game/app.py")
    assert (night.context, night.source, night.previous) == ("a.b", 'Good "night"\tand\\or', "Good day")
    assert night.fuzzy
    assert not night.done
    assert errors.forms == ("{n} error", "{n} errores")
    assert not later.done


def test_what_was_read_is_written_as_it_was() -> None:
    once = written(entries_of(FILE), set_aside(FILE))
    assert written(entries_of(once), set_aside(once)) == once
    assert [e.forms for e in entries_of(once)] == [e.forms for e in entries_of(FILE)]
    assert '#~ msgid "Gone"' in once


def test_a_long_text_with_paragraphs_comes_back_the_same() -> None:
    text = "A word or two, and then more of them. " * 12 + "\n\n" + "Another paragraph, as long. " * 9
    (entry,) = entries_of(written([Entry("x.y", text, (text.upper(),))]))
    assert (entry.source, entry.text) == (text, text.upper())
    assert max(map(len, written([Entry("x.y", text)]).splitlines())) < 100


def test_gettext_finds_what_is_translated_and_nothing_else() -> None:
    told = gettext.GNUTranslations(BytesIO(compiled(entries_of(FILE))))
    assert told.gettext("Hello") == "Hola"
    assert told.gettext("Later") == "Later"
    assert told.pgettext("a.b", 'Good "night"\tand\\or') == 'Good "night"\tand\\or'
    assert [told.ngettext("{n} error", "{n} errors", n) for n in (1, 2)] == ["{n} error", "{n} errores"]


def test_an_entry_that_is_set_aside_is_no_longer_read() -> None:
    text = aside(Entry("a", "One\n\nTwo", ("Uno",)))
    assert all(line.startswith("#~ ") for line in text.splitlines())
    assert entries_of(text) == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('msgid "a"\nmsgstr "b" c\n', 2),
        ('\n"loose"\n', 2),
        ('msgid "a"\nmsgid "b"\n', 2),
        ('msgid "a"\n', 1),
        ("nonsense\n", 1),
    ],
)
def test_what_is_no_po_file_is_refused_at_its_line(text: str, line: int) -> None:
    with pytest.raises(PoError) as refusal:
        entries_of(text)
    assert refusal.value.line == line
