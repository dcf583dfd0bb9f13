"""Lines are wrapped for reading, and scenario texts lose their marks."""

from io import StringIO

import pytest

from game.text.paper import Paper, paragraphs, plain, wrapped


def test_lines_are_wrapped_at_spaces_and_keep_their_indent() -> None:
    line = "   Direction up, a-word-that-is-longer-than-the-line, €1.5 M " + "down " * 10
    for one in wrapped(line, 30).splitlines():
        assert one.startswith("   ")
        assert len(one) <= 30 or " " not in one.strip()
    assert wrapped("", 30) == ""
    assert wrapped("cash \u22124", 30) == "cash -4"
    assert "(-€0.6 M)" in wrapped("Wages and fixed costs (\u2212€0.6\u00a0M)", 30).splitlines()[-1]


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("one sentence: **no lorry empty.** Yes", "one sentence: no lorry empty. Yes"),
        ("a _very_ small word", "a very small word"),
        ("snake_case_name and 2*3*4", "snake_case_name and 2*3*4"),
        ("a * b ** c", "a * b ** c"),
    ],
)
def test_marks_are_dropped_and_nothing_else(marked: str, bare: str) -> None:
    assert plain(marked) == bare


def test_paragraphs_stay_apart_and_lines_within_are_joined() -> None:
    assert paragraphs("One\nline.\n\n\nAnother.\n") == ("One line.", "", "Another.")


def test_no_line_ends_inside_the_quotation_marks_of_the_french() -> None:
    (line,) = paragraphs("Pas tout à fait honteux,\n«\u202fj’ai cru qu’on l’avait.\u202f»")
    assert wrapped(line, 30).splitlines() == ["Pas tout à fait honteux,", "« j’ai cru qu’on l’avait. »"]


def test_what_is_typed_cannot_steer_the_terminal() -> None:
    writing = StringIO()
    paper = Paper(StringIO("\x1b[2Jend\x07\n"), writing)
    answer = paper.ask()
    assert answer == "[2Jend"
    assert "\x1b" not in writing.getvalue()
    assert paper.ask() is None
