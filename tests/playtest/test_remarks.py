"""A scenario with a fault gets the remark it deserves, and a sound one does not."""

from dataclasses import replace

import pytest

from game.bench.weights import WEIGHTS
from game.engine.rules import ALWAYS
from game.playtest.codes import KINDS, Grave
from game.playtest.facts import as_json, facts_of
from game.playtest.heads import SENSIBLE
from game.playtest.lines import report_lines
from game.playtest.nearly import Lack, Miss
from game.playtest.remarks import remarks_of
from game.playtest.report import comes_back
from tests.playtest.trials import day, remarks, reported, shop

CROWDED = (day(2, "{quarter: 4}\n    priority: 5"), day(4, "{quarter: 4}"))
"""The event of day 4 has but one quarter, which always belongs to that of day 2."""
BETTER = ("effects: {trust: +2}", "effects: {trust: +14, process: +14, engagement: +14, relevance: +14}")
FEEBLE = ("effects: {process: +2}", "effects: {ideas: +1}")


def test_an_event_proved_unreachable_is_told_apart_from_one_not_seen() -> None:
    found = remarks(shop(*CROWDED, day(3, '{trust: "> 99.5"}')))
    assert [remark.about for remark in found["KP101"]] == ["day-4"]
    assert [remark.about for remark in found["KP102"]] == ["day-3"]
    assert "Nearest, in quarter" in found["KP102"][0].message
    assert found["KP102"][0].seed is not None
    assert found["KP101"][0].grave is Grave.SERIOUS


def test_a_choice_that_another_always_beats_is_not_worth_taking() -> None:
    scenario = shop(FEEBLE, BETTER)
    (remark,) = [r for r in remarks(scenario, 60, 60)["KP201"] if r.about.startswith("day-2")]
    assert remark.about == "day-2/left"
    assert "`right` left as much or more" in remark.message


def test_choices_that_come_to_the_same_are_remarked() -> None:
    scenario = shop(("effects: {trust: +2}", "effects: {process: +2}"))
    assert "day-2" in [remark.about for remark in remarks(scenario, 60, 60)["KP202"]]


def test_an_ending_and_a_line_never_met_are_remarked() -> None:
    more = (
        '  - id: proud\n    title: Proud\n    when: {score: "> 119.9", process: "< 1"}\n    text: It ends.\n'
    )
    line = '  - who: ada\n    when: {trust: "> 99.5"}\n    says: Never said.\n'
    found = remarks(shop(("endings:\n", "endings:\n" + more), ("voices:\n", "voices:\n" + line)))
    assert found["KP108"][0].about == "proud"
    assert "Never said." in found["KP109"][0].message


def test_a_later_effect_whose_condition_never_holds_is_remarked() -> None:
    scenario = shop(('when: {engagement: ">= 20"}', 'when: {engagement: ">= 99.9"}'))
    (remark,) = remarks(scenario)["KP106"]
    assert remark.about == "the-roof"
    assert "needed engagement >= 99.9, was" in remark.message


def test_quarters_without_an_event_are_remarked() -> None:
    text = [day(number, "{quarter: 1 to 4}") for number in range(2, 15)]
    assert {remark.values["quarter"] for remark in remarks(shop(*text))["KP110"]} == {"5", "6", "7", "8"}


def test_the_gravest_come_first() -> None:
    scenario = shop(*CROWDED, FEEBLE)
    graves = [remark.grave for remark in remarks_of(reported(scenario, 60, 60))]
    assert graves == sorted(graves)


def test_the_report_ends_with_what_to_do_and_every_game_with_its_command() -> None:
    report = reported(shop(*CROWDED, day(3, '{trust: "> 99.5"}')))
    found = remarks_of(report)
    lines = report_lines(report, found, (), "small-shop.yaml")
    shown = [remark for remark in found if remark.player and remark.seed is not None]
    commands = [
        line for line in lines if line.strip().startswith("kitestring watch small-shop.yaml --player")
    ]
    assert len(commands) == len(shown)
    assert lines[-1].startswith("Then run this again")


def test_what_effects_weigh_stands_in_the_report_the_heaviest_first() -> None:
    lines = report_lines(reported(shop()), (), (), "small-shop.yaml", WEIGHTS)
    (start,) = [number for number, line in enumerate(lines) if line.startswith("What one effect weighs")]
    told = {line.split()[0]: line for line in lines[start + 2 : start + 2 + len(WEIGHTS)]}
    assert list(told)[:3] == ["process", "customers", "alignment"]
    assert f"+{WEIGHTS['process'].gain[1]}" in told["process"]


def test_the_json_holds_every_remark_with_the_command_to_see_it() -> None:
    report = reported(shop(day(3, '{trust: "> 99.5"}')))
    found = remarks_of(report)
    facts = facts_of(report, found, (), "my shop.yaml")
    told = [remark for remark in facts["remarks"] if remark["code"] == "KP102"]  # type: ignore[attr-defined,index]
    assert told[0]["see"].startswith("kitestring watch 'my shop.yaml' --player ")
    assert '"kind": "kitestring playtest 1"' in as_json(facts)


def test_messages_and_mends_fill_all_their_braces() -> None:
    scenario = shop(*CROWDED, day(3, '{trust: "> 99.5"}'), FEEBLE)
    for remark in remarks_of(reported(scenario, 60, 60)):
        assert "{" not in remark.message + remark.mend
        assert remark.code in KINDS


@pytest.mark.parametrize(
    ("behind", "code", "told"), [(1.5, "KP306", "1.5 points behind"), (-11.5, "KP309", "11.5 points ahead")]
)
def test_the_answers_that_others_leave_are_told_behind_or_ahead(behind: float, code: str, told: str) -> None:
    report = reported(shop())
    usual = report.player("adaptive")
    assert usual is not None
    rare = replace(usual, player="least-used", score=replace(usual.score, mean=usual.score.mean - behind))
    players = (*(one for one in report.players if one.player not in {"least-used", "resourceful"}), rare)
    (remark,) = [r for r in remarks_of(replace(report, players=players)) if r.code in {"KP306", "KP309"}]
    assert (remark.code, told in remark.message) == (code, True)
    assert "-" not in remark.message.split("`")[0]


def test_an_ending_for_failure_is_not_told_to_ask_for_less_where_none_failed() -> None:
    report = reported(shop())
    waiting = report.endings[0]
    miss = Miss(1.0, 1, "half", 0, (Lack("failed", "yes"),))
    sight = replace(waiting.sight, count=0, why="", nearly=miss)
    players = tuple(replace(one, failed=0.0) for one in report.players)
    changed = replace(report, players=players, endings=(replace(waiting, sight=sight),))
    found = {remark.code: remark for remark in remarks_of(changed) if remark.about == sight.id}
    assert set(found) == {"KP112"}
    assert "cash" in found["KP112"].mend


def test_who_does_not_look_at_the_company_should_not_do_as_well() -> None:
    report = reported(shop())
    usual = report.player("resourceful") or report.player("adaptive")
    assert usual is not None
    lucky = replace(usual, player="greedy", score=replace(usual.score, mean=usual.score.mean - 3.0))
    players = (*(one for one in report.players if one.player != "greedy"), lucky)
    found = [r for r in remarks_of(replace(report, players=players)) if r.code == "KP310"]
    assert "greedy" in {remark.about for remark in found}
    far = replace(lucky, score=replace(lucky.score, mean=usual.score.mean - 20.0))
    sound = replace(report, players=(*players[:-1], far))
    assert "greedy" not in {r.about for r in remarks_of(sound) if r.code == "KP310"}


def test_an_ending_that_is_always_told_and_a_story_that_is_always_the_same_are_remarked() -> None:
    report = reported(shop())
    told = replace(
        report.endings[0], sight=replace(report.endings[0].sight, by=dict.fromkeys(SENSIBLE, 0.98))
    )
    events = tuple(replace(one, sight=replace(one.sight, share=1.0)) for one in report.events)
    more = (told, *report.endings[1:], report.endings[0])
    codes = {r.code for r in remarks_of(replace(report, endings=more, events=events))}
    assert {"KP311", "KP312"} <= codes
    fewer = tuple(replace(one, sight=replace(one.sight, share=0.5)) for one in report.events)
    assert "KP312" not in {r.code for r in remarks_of(replace(report, events=fewer))}


def test_answers_of_which_nothing_comes_back_are_remarked() -> None:
    scenario = shop()
    assert comes_back(scenario)
    rules = scenario.rules
    events = tuple(
        replace(one, when=ALWAYS, choices=tuple(replace(choice, later=()) for choice in one.choices))
        for one in rules.events
    )
    deaf = replace(scenario, rules=replace(rules, events=events, endings=()), voices=())
    assert not comes_back(deaf)
    found = {r.code for r in remarks_of(replace(reported(scenario), comes_back=comes_back(deaf)))}
    assert "KP313" in found


def test_answers_that_others_leave_and_that_are_ahead_are_told_by_the_event_they_come_from() -> None:
    report = reported(shop(FEEBLE, BETTER), 60, 60)
    usual = report.player("resourceful") or report.player("adaptive")
    assert usual is not None
    second = next(event for event in report.events if event.sight.id == "day-2")
    taken = {"left": {usual.player: 1.0, "least-used": 0.0}, "right": {usual.player: 0.0, "least-used": 1.0}}
    choices = tuple(replace(one, sight=replace(one.sight, by=taken[one.sight.id])) for one in second.choices)
    worse = replace(second, choices=choices, sight=replace(second.sight, by={usual.player: 1.0}))
    events = tuple(worse if event is second else event for event in report.events)
    rare = replace(usual, player="least-used", score=replace(usual.score, mean=usual.score.mean + 5.0))
    players = (*(one for one in report.players if one.player != "least-used"), rare)
    (remark,) = [r for r in remarks_of(replace(report, players=players, events=events)) if r.code == "KP309"]
    assert "from `day-2`" in remark.message
    assert "takes `left`" in remark.message
