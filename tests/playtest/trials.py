"""Small playtests of the small scenario, with edits."""

from functools import lru_cache

from game.playtest.heads import players_for
from game.playtest.remarks import Remark, remarks_of
from game.playtest.report import Report, report_of
from game.playtest.trying import Wanted, tried
from game.scenarios import Scenario, check_text
from game.sweep import here
from tests.scenarios.builders import small_text


def shop(*edits: tuple[str, str]) -> Scenario:
    """Return the small scenario with the first of each passage replaced; warnings are allowed, errors not."""
    text = small_text()
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    scenario, problems = check_text(text, "small-shop.yaml")
    assert scenario is not None, problems
    return scenario


@lru_cache(maxsize=32)
def reported(scenario: Scenario, runs: int = 60, branched: int = 0) -> Report:
    """Playtest a scenario with everybody."""
    wanted = Wanted(scenario.rules, scenario.voices, tuple(players_for(scenario.rules)), 1, runs, branched)
    return report_of(scenario, wanted, tried(wanted, here()))


def remarks(scenario: Scenario, runs: int = 60, branched: int = 0) -> dict[str, list[Remark]]:
    """Return the remarks on a scenario by code."""
    found: dict[str, list[Remark]] = {}
    for remark in remarks_of(reported(scenario, runs, branched)):
        found.setdefault(remark.code, []).append(remark)
    return found


def day(number: int, when: str) -> tuple[str, str]:
    """Return the edit that gives the event of a day a condition."""
    return f"    title: Day {number}\n", f"    title: Day {number}\n    when: {when}\n"
