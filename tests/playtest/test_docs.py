"""What docs/playtest.md tells is what there is."""

import re
from dataclasses import fields
from pathlib import Path

from game.playtest.codes import KINDS
from game.playtest.facts import facts_of
from game.playtest.glossary import GLOSSARY
from game.playtest.heads import EVERYBODY
from game.scenarios import check_text
from game.scenarios.promises import Promises
from tests.playtest.trials import reported, shop
from tests.scenarios.builders import small_text

TEXT = (Path(__file__).parents[2] / "docs" / "playtest.md").read_text(encoding="utf-8")


def test_every_player_is_told_of() -> None:
    assert all(f"`{player}`" in TEXT for player in EVERYBODY)


def test_the_promises_of_the_example_are_all_there_are_and_are_read() -> None:
    example = re.search(r"```yaml\n(playtest:\n.*?)```", TEXT, re.DOTALL)
    assert example
    keys = re.findall(r"^  (\w+):", example[1], re.MULTILINE)
    assert keys == [field.name for field in fields(Promises)]
    scenario, problems = check_text(
        small_text().replace("learning_goals:\n", example[1] + "learning_goals:\n"), "small-shop.yaml"
    )
    assert scenario is not None, problems
    assert all(getattr(scenario.promises, key) for key in keys)


def test_every_code_is_told_of() -> None:
    told = set()
    for first, last in re.findall(r"KP(\d+)(?:-(\d+))?", TEXT):
        told |= {f"KP{number:03}" for number in range(int(first), int(last or first) + 1)}
    assert told == set(KINDS)


def test_every_word_of_the_report_is_explained_alike() -> None:
    assert all(f"| {word} | {meaning} |" in TEXT for word, meaning in GLOSSARY)


def test_every_key_of_the_json_is_told_of() -> None:
    facts = facts_of(reported(shop()), (), (), "x")
    assert all(f"`{key}`" in TEXT for key in facts)
