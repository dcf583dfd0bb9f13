"""The schema, the engine and the designer's page speak of the same things."""

import re
from pathlib import Path

import pytest

from game.engine import Practice, Skill
from game.engine.rules import Condition
from game.engine.scale import METERS
from game.scenarios import check_text, schema, setting
from game.scenarios.vocabulary import (
    COUNTS,
    DIFFERENCES,
    HEAPS,
    LEVELS,
    PRACTICES,
    REGIMES,
    SCALES,
    SIGHTS,
    SKILLS,
    STATES,
    STRATEGIES,
    STRENGTHS,
)
from tests.scenarios.builders import edited

PAGE = Path(__file__).parents[2] / "docs" / "scenarios.md"
needs_page = pytest.mark.skipif(not PAGE.is_file(), reason="the pages are not part of this copy")
LIMITS = (
    ("title: The small shop", 60),
    ("summary: A shop with a leaking roof.", 220),
    ("title: The roof", 60),
    ("label: Mend it now.", 140),
    ("outcome: It is dry.", 240),
    ("says: I like it here.", 220),
    ("note: The dry roof.", 160),
    ("text: Something happens.", 700),
)


def test_the_schema_has_every_meter_of_the_engine() -> None:
    assert {*SCALES, *HEAPS, *COUNTS} == set(METERS)
    assert set(setting.Start.model_fields) == set(METERS)
    assert set(schema.Effects.model_fields) == set(METERS)
    assert set(METERS) < set(schema.Terms.model_fields)


def test_the_schema_has_every_skill_and_practice_of_the_engine() -> None:
    assert set(schema.SkillTerms.model_fields) == {skill.name.lower() for skill in Skill}
    assert tuple(schema.Strengths.model_fields) == tuple(practice.name.lower() for practice in Practice)


def test_every_term_of_the_schema_reaches_the_engines_condition() -> None:
    bounds = {*METERS, *SIGHTS, "quarter", "score", "skills", "bench", "executives", "under_way", "rivals"}
    beside_bounds = set(schema.EndingWhen.model_fields) - bounds
    plural = {"style": "styles", "state": "states"}
    expected = {plural.get(name, name) for name in beside_bounds} | {"bounds"}
    assert expected == set(Condition.__dataclass_fields__)


@needs_page
@pytest.mark.parametrize(
    "words",
    [METERS, STATES, REGIMES, LEVELS, DIFFERENCES, PRACTICES, SKILLS, SIGHTS, STRATEGIES, tuple(STRENGTHS)],
)
def test_the_designers_page_names_every_word(words: tuple[str, ...]) -> None:
    page = PAGE.read_text("utf-8")
    assert [word for word in words if not re.search(rf"\b{word}\b", page)] == []


@needs_page
def test_the_example_on_the_page_is_right_but_for_what_it_leaves_out() -> None:
    example = re.findall(r"```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)[0]
    _scenario, problems = check_text(example, "harbour-lights.yaml")
    too_short = [problem.excerpt.split(":")[0].strip() for problem in problems if problem.code == "KS111"]
    assert too_short == ["choices", "learning_goals", "debrief"]
    assert [problem.excerpt for problem in problems if problem.code == "KS103"] == [
        "    choices: [...]\n              ^"
    ]
    assert {problem.code for problem in problems} == {"KS111", "KS103", "KS301"}


def test_a_text_of_every_length_on_the_page_is_held_to_it() -> None:
    for key, limit in LIMITS:
        name = key.split(":", maxsplit=1)[0]
        assert _codes(edited(key, f"{name}: " + _words(limit))) == []
        assert _codes(edited(key, f"{name}: " + _words(limit + 1))) == ["KS110"]


def _words(length: int) -> str:
    """Return a text of so many characters, in words of nine."""
    return "".join(" " if n % 10 == 9 and n + 1 < length else "x" for n in range(length))


def _codes(text: str) -> list[str]:
    _scenario, problems = check_text(text, "small-shop.yaml")
    return [problem.code for problem in problems]
