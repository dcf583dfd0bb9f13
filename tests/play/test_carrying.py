"""Decisions are carried over to a changed scenario, and those that cannot be are named."""

from game.engine import Style
from game.play.carrying import carried
from game.play.game import Game, end_quarter, new_game, opening_plan
from game.scenarios import Scenario, check_text
from tests.scenarios.builders import opened_text, small_text


def scenario(text: str) -> Scenario:
    made, problems = check_text(text, "small-shop.yaml")
    assert made is not None, problems
    return made


def played(text: str, quarters: int, choice: int = 1) -> Game:
    game = new_game(scenario(text), 7)
    while game.number < quarters:
        plan = opening_plan(game).with_style(Style.SERVANT)
        game = end_quarter(game, plan.with_choice(choice))
    return game


def first_roof() -> str:
    """Return the small shop, in which the roof is always first."""
    return small_text().replace(
        "    when: {quarter: 1 to 3, trust", "    priority: 9\n    when: {quarter: 1 to 3, trust", 1
    )


def test_where_nothing_changed_everything_comes_out_the_same() -> None:
    old = played(first_roof(), 5)
    new, notes = carried(old, scenario(first_roof()))
    assert notes == ()
    assert [quarter.plan for quarter in new.quarters] == [quarter.plan for quarter in old.quarters]
    assert (new.company.stocks == old.company.stocks).all()


def test_another_effect_changes_the_company_and_no_decision() -> None:
    old = played(first_roof(), 3)
    new, notes = carried(
        old, scenario(first_roof().replace("{trust: -2, ideas: +1}", "{trust: -20, ideas: +1}"))
    )
    assert notes == ()
    assert new.number == 3
    assert (new.company.stocks != old.company.stocks).any()


def test_an_answer_is_found_again_by_its_id_when_others_move() -> None:
    old = played(first_roof(), 1)
    start, end = first_roof().index("      - id: mend"), first_roof().index("      - id: wait")
    without = first_roof()[:start] + first_roof()[end:].replace(
        "        outcome: The pot is full.\n",
        "        outcome: The pot is full.\n      - id: move\n        label: Move out.\n"
        "        effects: {cash: -1}\n        outcome: You moved.\n",
        1,
    )
    new, notes = carried(old, scenario(without))
    assert (old.quarters[0].plan.choice, new.quarters[0].plan.choice) == (1, 0)
    assert notes == ()


def test_an_answer_that_is_gone_is_named() -> None:
    old = played(first_roof(), 1)
    new, notes = carried(old, scenario(first_roof().replace("id: wait", "id: linger", 1)))
    note = notes[0]
    assert new.quarters[0].plan.choice == 0
    assert "Quarter 1" in note
    assert "Put a pot under it." in note


def test_an_event_that_no_longer_comes_is_named() -> None:
    old = played(first_roof(), 2)
    new, notes = carried(old, scenario(first_roof().replace("quarter: 1 to 3", "quarter: 3", 1)))
    assert new.number == 2
    assert any(note.startswith("Quarter 1") and "comes now" in note for note in notes)


def test_a_game_that_is_over_sooner_says_so() -> None:
    old = played(first_roof(), 4)
    _new, notes = carried(old, scenario(first_roof().replace("cash: 2}", "cash: -900}", 1)))
    assert any("over before quarter" in note for note in notes)


def test_levers_that_are_shut_rest_and_that_is_told() -> None:
    old = new_game(scenario(opened_text()), 7)
    levers = opening_plan(old).levers
    plan = opening_plan(old).with_levers(levers)
    old = end_quarter(old, plan.with_choice(0))
    new, notes = carried(old, scenario(small_text().replace("[B6, A4]", "[B6, A4]")))
    assert new.number == 1
    assert all("Quarter 1" in note for note in notes)
