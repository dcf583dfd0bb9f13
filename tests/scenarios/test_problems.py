"""Every kind of problem is found at its place, once, with the way to mend it."""

import pytest

from game.scenarios import ScenarioError, check_text, render
from game.scenarios.codes import KINDS
from tests.scenarios.builders import opened_text, small_text
from tests.scenarios.cases import CASES, Case


def test_the_small_scenario_is_in_order() -> None:
    scenario, problems = check_text(small_text(), "small-shop.yaml")
    assert problems == ()
    assert scenario is not None


def test_the_small_scenario_with_every_lever_is_in_order() -> None:
    scenario, problems = check_text(opened_text(), "small-shop.yaml")
    assert problems == ()
    assert scenario is not None


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_the_mistake_is_found_at_its_place(case: Case) -> None:
    scenario, problems = check_text(case.text, "small-shop.yaml")
    found = [problem for problem in problems if problem.code == case.code]
    assert [(problem.line, problem.column) for problem in found] == [case.place()]
    assert found[0].mend.startswith(case.mend)
    assert found[0].severity == KINDS[case.code].severity
    assert {problem.code for problem in problems} <= {case.code, *case.also}
    assert (scenario is None) == (found[0].severity == "error")


def test_a_problem_is_shown_with_place_excerpt_caret_and_mend() -> None:
    text = small_text().replace("portrait: 3", "portrait: 99")
    _scenario, (problem,) = check_text(text, "my/small-shop.yaml")
    assert render(problem).splitlines() == [
        f"my/small-shop.yaml:{problem.line}:15: error KS112: 99 is out of range.",
        "        portrait: 99",
        "                  ^",
        "Choose a number from 1 to 28.",
    ]
    assert text.splitlines()[problem.line - 1] == "    portrait: 99"


def test_mistakes_of_all_kinds_are_reported_in_one_run() -> None:
    text = small_text()
    for old, new in (
        ("title: The roof", "title: &roof The roof"),
        ("level: open", "level: opne"),
        ("trust: 50", "trust: fifty"),
        ("id: wait\n", "id: wait\n        houres: 3\n"),
        ("title: Day 2\n", "title: Day 2\n    when: {happened: day-99}\n"),
        ("who: bo\n", "who: boo\n"),
        ("    title: Open\n", ""),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    _scenario, problems = check_text(text, "small-shop.yaml")
    assert [problem.code for problem in problems] == [
        "KS106",
        "KS104",
        "KS008",
        "KS102",
        "KS202",
        "KS201",
        "KS101",
    ]


def test_the_caret_stands_below_the_mistake_behind_signs_of_every_width() -> None:
    text = (
        small_text()
        .replace("outcome: It is dry.", "outcome: {a: 1}")
        .replace("effects: {trust: -2, ideas: +1}", 'effects: {"🪁é": -2, trust: x}')
    )
    _scenario, problems = check_text(text, "small-shop.yaml")
    lines = text.splitlines()
    assert [lines[problem.line - 1][problem.column - 1 :][:4] for problem in problems] == [
        "{a: ",
        '"🪁é"',
        "x}",
    ]


def test_very_many_problems_are_counted_and_not_all_told() -> None:
    text = small_text() + "".join(f"key{number}: 1\n" for number in range(300))
    _scenario, problems = check_text(text, "small-shop.yaml")
    assert len(problems) == 201
    assert (problems[-1].code, problems[-1].message) == ("KS024", "From here on there are 100 more problems.")


def test_an_event_with_a_mistake_is_still_known_to_others() -> None:
    text = small_text().replace("hours: 4", "hours: four")
    text = text.replace("title: Day 2\n", "title: Day 2\n    when: {chose: the-roof/mend}\n")
    _scenario, problems = check_text(text, "small-shop.yaml")
    assert [problem.code for problem in problems] == ["KS104"]


def test_a_circle_inside_alternatives_is_no_circle_when_one_way_is_open() -> None:
    when = "    when: {any_of: [{happened: day-3}, {quarter: 4}]}\n"
    text = small_text().replace("    title: Day 2\n", "    title: Day 2\n" + when)
    text = text.replace("    title: Day 3\n", "    title: Day 3\n    when: {happened: day-2}\n")
    _scenario, problems = check_text(text, "small-shop.yaml")
    assert problems == ()


def test_two_events_for_the_same_single_quarter_leave_another_empty() -> None:
    text = small_text(events=14)
    for number in range(2, 15):
        text = text.replace(
            f"    title: Day {number}\n", f"    title: Day {number}\n    when: {{quarter: 1 to 7}}\n"
        )
    _scenario, problems = check_text(text, "small-shop.yaml")
    assert [(problem.code, "quarter 8" in problem.message) for problem in problems] == [("KS302", True)]


def test_of_errors_and_warnings_the_first_error_is_told_first() -> None:
    text = small_text().replace("  - who: bo\n", "  - who: boo\n").replace("who: bo\n", "who: boo\n")
    _scenario, problems = check_text(text, "small-shop.yaml")
    error = ScenarioError(sorted(problems, key=lambda problem: problem.severity, reverse=True))
    assert (error.problems[0].severity, error.first.code) == ("warning", "KS201")
