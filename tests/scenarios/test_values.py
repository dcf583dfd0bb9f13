"""Values stay what was written: YAML's own guesses and numbers out of the ordinary get a clear answer."""

import pytest

from game.engine.rules import Bound
from game.scenarios import check_text
from tests.scenarios.builders import edited, small_text

ODD_NUMBERS = (
    "no",
    "0123",
    "12:30",
    ".nan",
    ".inf",
    "nan",
    "inf",
    "1e5",
    "1_000",
    "0x1F",
    "1,5",
    "½",
    "٣",
    "2026-13-45",
    "9" * 5000,
    "~",
    "--3",
)


@pytest.mark.parametrize("text", ODD_NUMBERS, ids=lambda text: text[:12])
def test_an_odd_number_gets_a_sentence(text: str) -> None:
    scenario, problems = check_text(edited("minutes: 20", f"minutes: '{text}'"), "small-shop.yaml")
    assert scenario is None
    assert [problem.code for problem in problems] == ["KS104"]
    assert len(problems[0].message) < 120


@pytest.mark.parametrize("text", ["no", "1.10", "0123", "12:30", "2026-13-45", "null"])
def test_a_text_stays_as_it_was_written(text: str) -> None:
    scenario, _problems = check_text(edited("title: The small shop", f"title: {text}"), "small-shop.yaml")
    assert scenario is not None
    assert scenario.title == text


@pytest.mark.parametrize(
    ("written", "bounds"),
    [
        ('">= 3"', (Bound("quarter", ">=", 3.0),)),
        ('">=3"', (Bound("quarter", ">=", 3.0),)),
        ("< 3", (Bound("quarter", "<", 3.0),)),
        ('"== 3"', (Bound("quarter", "==", 3.0),)),
        ("3", (Bound("quarter", "==", 3.0),)),
        ("3 to 5", (Bound("quarter", ">=", 3.0), Bound("quarter", "<=", 5.0))),
    ],
)
def test_a_comparison_is_read_as_bounds(written: str, bounds: tuple[Bound, ...]) -> None:
    text = edited("    title: Day 2\n", f"    title: Day 2\n    when: {{quarter: {written}}}\n")
    scenario, problems = check_text(text, "small-shop.yaml")
    assert scenario is not None, problems
    assert scenario.rules.events[1].when.bounds == bounds


def test_paragraphs_are_parted_by_empty_lines_only() -> None:
    scenario, _problems = check_text(small_text(), "small-shop.yaml")
    assert scenario is not None
    assert scenario.briefing == "You have the keys. The roof leaks.\n\nThe bank calls on Friday."


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    plain, _none = check_text(small_text(), "small-shop.yaml")
    windows, problems = check_text("\ufeff" + small_text().replace("\n", "\r\n"), "small-shop.yaml")
    assert problems == ()
    assert windows == plain


@pytest.mark.parametrize(
    ("at", "code"), [("the-rof", "KS202"), ("17", "KS112"), ("2.5", "KS105"), ("Now", "KS107")]
)
def test_a_note_for_the_trainer_needs_a_moment_that_exists(at: str, code: str) -> None:
    scenario, problems = check_text(edited("{at: start,", f"{{at: {at},"), "small-shop.yaml")
    assert scenario is None
    assert [problem.code for problem in problems] == [code]
