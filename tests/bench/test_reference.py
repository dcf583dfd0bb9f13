"""The reference in docs/scenarios.md is the one the models make, and what effects weigh is measured."""

import runpy
from pathlib import Path

import pytest

from game.bench.describing import FIELDS
from game.bench.json_schema import scenario_schema
from game.bench.reference import reference, within
from game.bench.weights import HOURS, WEIGHTS
from game.engine.scale import METERS
from game.statements import STATEMENTS

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "scenarios.md"
MEASURING = ROOT / "tools" / "measure_effects.py"
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
    assert "`KS301` to `KS406`" in reference()


@pytest.mark.skipif(not MEASURING.is_file(), reason="the tools are not part of this copy")
def test_what_effects_weigh_is_what_the_engine_makes_of_them() -> None:
    measured = runpy.run_path(str(MEASURING))["measured"]()
    assert measured == dict(WEIGHTS), "PYTHONPATH=. python tools/measure_effects.py"


def test_every_effect_and_hours_are_weighed_where_one_writes() -> None:
    assert set(WEIGHTS) == {*METERS, HOURS}
    assert all("points of score" in FIELDS["Effects"][meter] for meter in METERS)
    assert "points of score" in FIELDS["Choice"]["hours"]
