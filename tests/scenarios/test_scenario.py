"""What a scenario holds after reading: texts by id, and rules for the engine."""

import pytest

from game.engine.rules import Bound, Condition, Crisis, Effect, Later, Market
from game.scenarios import Person, Reply, check_text
from tests.scenarios.builders import edited, small_scenario


def test_texts_are_found_by_id() -> None:
    scenario = small_scenario()
    roof = scenario.event("the-roof")
    assert roof.who == "ada"
    assert roof.choice("mend").reply == Reply("ada", "Thank you.")
    assert roof.choice("mend").notes == ("The dry roof.",)
    assert scenario.person("bo") == Person("bo", "Bo Ek", "Waiter", "leadership", "A song.", 4)
    assert scenario.ending("closed").text == "The shop is shut."
    with pytest.raises(KeyError):
        scenario.event("day-99")


def test_rules_hold_what_the_engine_needs() -> None:
    rules = small_scenario().rules
    assert (rules.id, rules.quarters, rules.people, rules.customers) == ("small-shop", 8, 12.0, 40.0)
    assert rules.start == (("trust", 50.0), ("cash", 2.0))
    assert rules.market == Market("stable")
    assert rules.endings[0].when == Condition(failed=True)
    assert rules.endings[1].when == Condition()
    mend = rules.events[0].choices[0]
    assert mend.hours == 4.0
    assert mend.leans == (("time", "management"),)
    assert set(mend.effects) == {Effect("process", 3.0), Effect("cash", -0.5)}
    assert mend.later == (
        Later(2, (Effect("trust", 4.0),), Condition((Bound("engagement", ">=", 20.0),)), "The dry roof."),
    )


def test_a_market_may_be_given_more_exactly() -> None:
    market = """market:
  like: turbulent
  growth: 3.5
  incidents: [45, 75]
  people_shocks: []
  crisis: {quarter: 3 to 5, severity: 70 to 130}
"""
    scenario, problems = check_text(edited("market: stable\n", market), "small-shop.yaml")
    assert scenario is not None, problems
    assert scenario.rules.market == Market(
        "turbulent", 3.5, None, (45.0, 75.0), None, (), Crisis(3, 5, 70.0, 130.0)
    )


def test_conditions_keep_all_their_parts() -> None:
    when = (
        "{chose: the-roof/mend, not_chose: [the-roof/wait], happened: the-roof, "
        "not_happened: [day-3, day-4], "
        'style: servant, state: [drifting, in step], any_of: [{trust: "> 3"}, {quarter: 4 to 5}]}'
    )
    scenario, problems = check_text(
        edited("    title: Day 2\n", f"    title: Day 2\n    when: {when}\n"), "small-shop.yaml"
    )
    assert scenario is not None, problems
    assert scenario.rules.events[1].when == Condition(
        chose=(("the-roof", "mend"),),
        not_chose=(("the-roof", "wait"),),
        happened=("the-roof",),
        not_happened=("day-3", "day-4"),
        styles=("servant",),
        states=("drifting", "in step"),
        any_of=(
            Condition((Bound("trust", ">", 3.0),)),
            Condition((Bound("quarter", ">=", 4.0), Bound("quarter", "<=", 5.0))),
        ),
    )
