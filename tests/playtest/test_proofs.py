"""What can never be seen is proved from the conditions; what merely was not seen is not called so."""

import pytest

from game.playtest.intervals import Interval
from game.playtest.proofs import unreachable
from tests.playtest.trials import day, shop

ROOF_LATER = '            when: {engagement: ">= 20"}\n'
OPEN = "  - id: open\n    title: Open\n"
ENDINGS = "endings:\n"


def proved(*edits: tuple[str, str]) -> dict[str, str]:
    return unreachable(shop(*edits).rules)


def test_nothing_is_unreachable_in_a_sound_scenario() -> None:
    assert proved() == {}


@pytest.mark.parametrize(
    ("when", "part"),
    [
        ('{trust: "< 30", any_of: [{trust: "> 60"}, {trust: "> 70"}]}', "no value of `trust`"),
        ("{chose: the-roof/mend, any_of: [{not_happened: the-roof}]}", "`the-roof` has come by then"),
    ],
)
def test_an_event_that_asks_for_the_impossible_never_comes(when: str, part: str) -> None:
    assert part in proved(day(2, when))["event day-2"]


def test_what_waits_for_an_event_that_never_comes_never_comes_either() -> None:
    never = '{trust: "< 30", any_of: [{trust: "> 60"}]}'
    found = proved(day(2, never), day(3, "{chose: day-2/left}"))
    assert set(found) == {"event day-2", "event day-3"}
    assert found["event day-3"] == "`day-2` never comes"


def test_one_open_alternative_is_enough() -> None:
    assert proved(day(2, '{trust: "< 30", any_of: [{trust: "> 60"}, {process: "> 5"}]}')) == {}


def test_an_event_whose_only_quarter_always_belongs_to_another_never_comes() -> None:
    found = proved(day(2, "{quarter: 4}\n    priority: 5"), day(3, "{quarter: 4}"))
    assert found == {"event day-3": "`day-2` has a higher priority and always comes first"}


def test_an_event_of_the_same_priority_may_come() -> None:
    assert proved(day(2, "{quarter: 4}"), day(3, "{quarter: 4}")) == {}


@pytest.mark.parametrize(
    ("when", "part"),
    [
        ("{not_chose: the-roof/mend}", "has been answered with `mend`"),
        ("{chose: the-roof/wait}", "gets one answer only"),
        ("{quarter: 1}", "no quarter"),
        ("{happened: day-2}", ""),
    ],
)
def test_later_effects_know_their_own_answer(when: str, part: str) -> None:
    found = proved((ROOF_LATER, f"            when: {when}\n"))
    assert part in found.get("later the-roof mend 0", "")
    assert bool(found) == bool(part)


@pytest.mark.parametrize(
    ("first", "second", "shadowed"),
    [
        ('{score: ">= 50"}', '{score: ">= 60"}', True),
        ('{score: ">= 60"}', '{score: ">= 50"}', False),
        ('{score: "> 60"}', '{score: ">= 60"}', False),
        ("{state: [in step, drifting]}", '{state: drifting, score: "> 3"}', True),
        ("{state: drifting}", "{state: [in step, drifting]}", False),
        ('{any_of: [{score: "> 70"}, {trust: "> 50"}]}', '{trust: "> 55", process: "> 5"}', True),
        ('{score: "> 20"}', '{any_of: [{score: "> 30"}, {score: "> 40", trust: "> 5"}]}', True),
        ("{failed: true}", '{score: "> 3"}', False),
    ],
)
def test_an_ending_behind_one_that_always_holds_with_it_is_never_told(
    first: str, second: str, shadowed: bool
) -> None:
    more = "".join(
        f"  - id: {name}\n    title: {name}\n    when: {when}\n    text: It ends.\n"
        for name, when in (("one", first), ("two", second))
    )
    found = proved((OPEN, more + OPEN))
    assert ("ending two" in found) == shadowed


def test_who_has_failed_scores_nothing() -> None:
    more = '  - id: proud\n    title: Proud\n    when: {failed: true, score: "> 10"}\n    text: It ends.\n'
    assert "no value of `score`" in proved((ENDINGS, ENDINGS + more))["ending proud"]


def test_intervals_tell_open_ends_from_closed_ones() -> None:
    closed, open_ = Interval(10.0, 20.0), Interval(10.0, 20.0, low_open=True)
    assert open_.within(closed)
    assert not closed.within(open_)
    assert Interval(10.0, 10.0, low_open=True).empty
    assert not Interval(10.0, 10.0).empty
