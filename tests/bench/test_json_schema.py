"""The schema for editors says what the game says, and lies beside every scenario."""

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from game.bench.describing import FIELDS, TOP
from game.bench.explained import PAIRS
from game.bench.explained.pair import sample
from game.bench.json_schema import FILE, LISTED, MODELINE, scenario_schema, schema_text
from game.cli import main
from game.scenarios import schema, setting, shipped, teaching
from game.scenarios.setting import Part

SCHEMA = scenario_schema()
SEEN_BY_EDITORS = ("KS101", "KS102", "KS103", "KS104", "KS105", "KS106", "KS107", "KS108", "KS110", "KS111")
SEEN_BY_EDITORS += ("KS112", "KS113", "KS115", "KS116", "KS117", "KS118", "KS119", "KS120", "KS204")


def wrong(text: str) -> list[str]:
    return [error.message for error in Draft7Validator(SCHEMA).iter_errors(yaml.safe_load(text))]


def test_the_schema_is_one() -> None:
    Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", shipped(), ids=lambda path: path.stem)
def test_shipped_scenarios_fit_it_and_name_it(path: Path) -> None:
    text = path.read_text("utf-8")
    assert wrong(text) == []
    assert text.startswith(MODELINE + "\n")
    assert (path.parent / FILE).read_text("utf-8") == schema_text()


def test_the_sample_with_every_lever_fits_it() -> None:
    assert wrong(sample()) == []


@pytest.mark.parametrize("code", SEEN_BY_EDITORS)
def test_what_is_wrong_with_single_values_shows_in_the_editor(code: str) -> None:
    assert wrong(PAIRS[code].spoiled()) != []


def test_every_key_has_a_hover_text_that_is_shown() -> None:
    models = {
        name: model
        for module in (setting, schema, teaching)
        for name, model in vars(module).items()
        if isinstance(model, type) and issubclass(model, Part)
    }
    del models["Part"]
    assert {name: set(model.model_fields) for name, model in models.items()} == {
        name: set(fields) for name, fields in FIELDS.items()
    }
    assert set(TOP) == {*LISTED, "cast"}
    parts = [SCHEMA, *SCHEMA["$defs"].values()]
    assert all(field["description"] for part in parts for field in part["properties"].values())


def test_the_command_prints_it_or_writes_it_beside_scenarios(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["scenario", "schema"]) == 0
    assert capsys.readouterr().out == schema_text()
    assert main(["scenario", "schema", str(tmp_path)]) == 0
    assert MODELINE in capsys.readouterr().out
    assert (tmp_path / FILE).read_text("utf-8") == schema_text()
    assert main(["scenario", "new", "--title", "A", "--folder", str(tmp_path / "b")]) == 0
    assert (tmp_path / "b" / "a.yaml").read_text("utf-8").startswith(MODELINE)
    assert (tmp_path / "b" / FILE).exists()
