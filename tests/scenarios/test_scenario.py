"""What a scenario holds after reading: texts by id, and rules for the engine."""

import pytest

from game.engine.rules import (
    Bound,
    Candidate,
    Condition,
    Crisis,
    Effect,
    Initiative,
    Later,
    Market,
    Rival,
)
from game.scenarios import Person, Reply, check_text
from game.scenarios.scenario import ExecutiveText, InitiativeText, RivalText
from tests.scenarios.builders import edited, edited_levers, opened_text, small_scenario


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


def test_what_a_scenario_opens_stands_in_its_rules() -> None:
    scenario, problems = check_text(opened_text(), "small-shop.yaml")
    assert scenario is not None, problems
    rules = scenario.rules
    assert (rules.skills, rules.fog) == (True, 14.0)
    hours = (0.0, 0.0, 0.0, 0.0, 12.0, 6.0)
    assert rules.candidates == (Candidate("ada", "Ada Lind", "management", hours, 0.1, 0.05, 40.0),)
    assert rules.rivals == (Rival("noon", "Café Noon", "adaptive", 100.0),)
    (terrace,) = rules.initiatives
    win, flop = terrace.win, terrace.flop
    assert terrace == Initiative("terrace", "The terrace", 2.0, 3.0, 0.2, 10.0, 40.0, 0.05, win, flop)
    assert set(win) == {Effect("customers", 5.0), Effect("relevance", 4.0)}
    assert set(flop) == {Effect("cash", -0.2), Effect("engagement", -2.0)}


def test_the_texts_of_what_a_scenario_opens_are_found_by_id() -> None:
    scenario, problems = check_text(opened_text(), "small-shop.yaml")
    assert scenario is not None, problems
    assert scenario.executive("ada") == ExecutiveText(
        "ada", "Head of the kitchen", "She counts spoons.", "The spoons are counted.", "The spoons are hers."
    )
    assert scenario.initiative("terrace") == InitiativeText(
        "terrace", "The terrace", "Six tables in the sun.", "The sun came.", "It rained."
    )
    assert scenario.rival("noon") == RivalText("noon", "Café Noon", "They have a terrace.")


def test_every_lever_counts_in_the_hash_of_the_rules() -> None:
    def hashed(old: str, new: str) -> str:
        scenario, problems = check_text(edited_levers(old, new), "small-shop.yaml")
        assert scenario is not None, problems
        return scenario.rules_hash

    same = hashed("about: She counts spoons.", "about: She counts forks.")
    others = [
        hashed("skills: yes", "skills: no"),
        hashed("fog: 14", "fog: 15"),
        hashed("control: 6", "control: 7"),
        hashed("temper: 40", "temper: 41"),
        hashed("risk: 40", "risk: 41"),
        hashed("strategy: adaptive", "strategy: drifter"),
    ]
    assert len({same, *others}) == 1 + len(others)


def test_conditions_may_ask_for_what_became_of_levers() -> None:
    when = (
        "{in_office: ada, begun: [terrace], executives: 1, under_way: 1 to 2, bench: '< 40', "
        "sight_people: '> 20', skills: {vision: '>= 50'}, rivals: {noon: '> 30'}}"
    )
    text = edited_levers("    title: Day 2\n", f"    title: Day 2\n    when: {when}\n")
    scenario, problems = check_text(text, "small-shop.yaml")
    assert scenario is not None, problems
    condition = scenario.rules.events[1].when
    assert (condition.in_office, condition.begun) == (("ada",), ("terrace",))
    assert set(condition.bounds) == {
        Bound("executives", "==", 1.0),
        Bound("under_way", ">=", 1.0),
        Bound("under_way", "<=", 2.0),
        Bound("bench", "<", 40.0),
        Bound("sight_people", ">", 20.0),
        Bound("vision", ">=", 50.0),
        Bound("rival:noon", ">", 30.0),
    }
