"""What is saved opens as it was; what cannot be opened says why in one sentence."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine import Style
from game.play.game import end_quarter, new_game
from game.play.guess import Way
from game.play.replays import opened
from game.play.saves import SaveError, UnreadableSaveError, record_from, record_of, text_of
from game.play.states import state_of
from game.scenarios import Scenario
from tests.play.ferry import ferry, plan_for, played

hours = st.tuples(*[st.integers(0, 30)] * 6)
plans = st.lists(
    st.tuples(hours, st.sampled_from([int(style) for style in Style]), st.integers(0, 3)), max_size=8
)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return ferry()


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**63 - 1), decided=plans)
def test_a_game_read_back_is_the_game(
    scenario: Scenario, seed: int, decided: list[tuple[tuple[int, ...], int, int]]
) -> None:
    game = new_game(scenario, seed)
    for wanted, style, choice in decided:
        if not game.over:
            game = end_quarter(game, plan_for(game, wanted, style, choice))
    again = opened(record_from(text_of(record_of(game)), "a game"), scenario)
    assert again.company.digest() == game.company.digest()
    assert [q.plan for q in again.quarters] == [q.plan for q in game.quarters]
    if not game.over:
        plan = plan_for(game, (9, 1, 3, 7, 2, 5), 3, 1)
        assert end_quarter(again, plan).company.digest() == end_quarter(game, plan).company.digest()


def test_an_unfinished_plan_is_kept(scenario: Scenario) -> None:
    game = played(2, scenario)
    draft = plan_for(game).with_style(Style.SERVANT).with_choice(-1)
    assert record_from(text_of(record_of(game, draft)), "a game").unfinished() == draft


def _changed(text: str, **parts: object) -> str:
    return json.dumps({**json.loads(text), **parts})


def test_files_that_suffered_say_so(scenario: Scenario) -> None:
    text = text_of(record_of(played(3, scenario)))
    broken = {
        "empty": "",
        "cut off": text[: len(text) // 2],
        "last brace missing": text.rstrip()[:-1],
        "another seed": _changed(text, seed=8),
        "no plans": _changed(text, plans="none"),
        "a digit changed": text.replace('"hours": [7', '"hours": [8', 1),
        "deep": "[" * 100_000,
        "a long number": text.replace('"seed": 7', '"seed": ' + "7" * 5000),
        "not a number": text.replace('"seed": 7', '"seed": NaN'),
        "surrogates": text.replace("The night ferry", "\\ud800"),
    }
    for name, damaged in broken.items():
        with pytest.raises(UnreadableSaveError) as told:
            record_from(damaged, "quarter-03.json")
        assert "quarter-03.json" in str(told.value), name
        assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    "text", ["[]", "{}", '"hello"', '{"kind": "another game"}', "\x89PNG\r\n", "format: 1\n"]
)
def test_a_file_of_something_else_is_told_apart(text: str) -> None:
    with pytest.raises(UnreadableSaveError, match="is not a saved game of Kitestring"):
        record_from(text, "holiday.json")


def test_a_newer_format_asks_for_an_update(scenario: Scenario) -> None:
    text = _changed(text_of(record_of(played(1, scenario))), format=2, game_version="9.1\x1b[31m")
    with pytest.raises(SaveError, match=r"newer Kitestring \(9.1\[31m\); update the game") as told:
        record_from(text, "quarter-01.json")
    assert not isinstance(told.value, UnreadableSaveError)


def test_other_rules_are_named_as_the_reason(scenario: Scenario, tmp_path: Path) -> None:
    game = played(2, scenario)
    record = record_of(game)
    other = record.model_copy(update={"scenario": record.scenario.model_copy(update={"rules_hash": "0"})})
    with pytest.raises(SaveError, match="“The night ferry” has changed since this game was saved"):
        opened(other, scenario)
    older = record.model_copy(update={"digests": [*record.digests[:-1], "0"], "game_version": "0.0.9"})
    with pytest.raises(SaveError, match=r"saved by Kitestring 0\.0\.9, whose rules were different"):
        opened(older, scenario)


def test_a_state_that_was_not_played_is_refused(scenario: Scenario) -> None:
    record = record_of(played(2, scenario))
    poorer = state_of(played(1, scenario).company)["stocks"]
    for state in ({**record.state, "stocks": poorer}, {**record.state, "stocks": "much"}, {}):
        with pytest.raises(UnreadableSaveError, match="last state"):
            opened(record.model_copy(update={"state": state}), scenario)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_change_of_a_file_gets_past_or_breaks_the_reader(scenario: Scenario, data: st.DataObject) -> None:
    record = record_of(played(2, scenario))
    text = text_of(record)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    changed = text[:start] + data.draw(st.text(max_size=8)) + text[end:]
    try:
        found = record_from(changed, "a game")
    except SaveError:
        return
    assert found == record


def test_a_practice_game_stays_one(scenario: Scenario) -> None:
    game = end_quarter(new_game(scenario, 3, practice=True), plan_for(new_game(scenario, 3)))
    again = opened(record_from(text_of(record_of(game)), "a game"), scenario)
    assert again.practice
    assert again.company.digest() == game.company.digest()
    assert not opened(record_from(text_of(record_of(played(1))), "a game"), scenario).practice


def test_guesses_are_kept_in_plans_and_drafts(scenario: Scenario) -> None:
    start = new_game(scenario, 3)
    plan = plan_for(start).with_guess("trust", Way.UP).with_guess("cash", Way.SAME)
    game = end_quarter(start, plan)
    record = record_from(text_of(record_of(game, plan)), "a game")
    assert opened(record, scenario).quarters[0].plan == plan
    assert record.unfinished() == plan
