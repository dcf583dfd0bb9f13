"""The page about the model says what the model does."""

import re
import runpy
from pathlib import Path

import pytest

from game.engine import USUAL

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
PROSE = re.sub(r"<!-- table.*?<!-- end -->", "", PAGE, flags=re.DOTALL)


def test_its_tables_are_those_of_the_code():
    tables = runpy.run_path(str(ROOT / "tools" / "model_tables.py"))
    assert tables["filled"](PAGE) == PAGE


@pytest.mark.parametrize(("name", "value"), [fact[:2] for fact in USUAL.facts()])
def test_its_formulas_use_the_numbers_of_the_code(name, value):
    ways = {f"{value:g}", f"{value:.2f}", f"{100 * value:g} %"}
    said = set(re.findall(r"\d+(?:\.\d+)?(?: %)?", PROSE)) | set(re.findall(r"\d+(?:\.\d+)?", PROSE))
    assert ways & said, name
