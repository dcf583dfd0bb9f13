"""The reference in docs/scenarios.md is the one the models make."""

from pathlib import Path

import pytest

from game.bench.json_schema import scenario_schema
from game.bench.reference import reference, within
from game.statements import STATEMENTS

PAGE = Path(__file__).parents[2] / "docs" / "scenarios.md"
needs_page = pytest.mark.skipif(not PAGE.is_file(), reason="the pages are not part of this copy")


@needs_page
def test_the_reference_on_the_page_is_current() -> None:
    page = PAGE.read_text("utf-8")
    assert within(page) == page, "PYTHONPATH=. python tools/reference.py"


def test_every_key_and_every_statement_is_in_it() -> None:
    text = reference()
    schema = scenario_schema()
    for part in (schema, *schema["$defs"].values()):
        for key, field in part["properties"].items():
            assert f"`{key}`" in text
            assert field["description"].replace("|", "\\|") in text
    assert all(f"- {statement.id}: {statement.sentence}" in text for statement in STATEMENTS.values())


def test_a_page_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="reference"):
        within("nothing")


def test_the_codes_of_warnings_run_from_the_first_to_the_last() -> None:
    assert "`KS301` to `KS405`" in reference()
