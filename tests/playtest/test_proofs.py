"""What can never be seen is proved from the conditions; what merely was not seen is not called so."""

from dataclasses import replace

import pytest

from game.engine.rules import Condition, Ending, Event, Rules
from game.playtest.intervals import Interval
from game.playtest.proofs import unreachable
from game.scenarios.building import condition
from game.scenarios.schema import EndingWhen
from tests.playtest.trials import shop


def when(**parts: object) -> Condition:
    """Return a condition by the words of a file; `either` holds alternatives."""
    alternatives = parts.pop("either", [])
    assert isinstance(alternatives, list)
    given = EndingWhen.model_validate({**parts, "any_of": alternatives})
    return condition(given)


def with_events(changed: dict[str, Condition], priority: dict[str, int] | None = None) -> Rules:
    """Return the small scenario's rules with other conditions of some events."""
    rules = shop().rules
    events = [_changed(event, changed, priority or {}) for event in rules.events]
    return replace(rules, events=tuple(events))


def _changed(event: Event, changed: dict[str, Condition], priority: dict[str, int]) -> Event:
    first = priority.get(event.id, event.priority)
    return replace(event, when=changed.get(event.id, event.when), priority=first)


def with_later(condition_: Condition) -> Rules:
    """Return the rules with another condition of what mending the roof brings later."""
    rules = shop().rules
    roof = rules.events[0]
    mend = roof.choices[0]
    later = (replace(mend.later[0], when=condition_),)
    roof = replace(roof, choices=(replace(mend, later=later), *roof.choices[1:]))
    return replace(rules, events=(roof, *rules.events[1:]))


def with_endings(*conditions: Condition) -> Rules:
    """Return the rules with these endings, and a last one without a condition."""
    named = [Ending(f"ending-{number}", part) for number, part in enumerate(conditions, 1)]
    return replace(shop().rules, endings=(*named, Ending("last", Condition())))


NEVER = when(trust="< 30", either=[{"trust": "> 60"}])


def test_nothing_is_unreachable_in_a_sound_scenario() -> None:
    assert unreachable(shop().rules) == {}


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        (NEVER, "no value of `trust`"),
        (when(quarter="< 3", either=[{"quarter": "5"}, {"quarter": "6"}]), "no quarter"),
        (when(chose="the-roof/mend", either=[{"not_happened": "the-roof"}]), "`the-roof` has come by then"),
        (when(chose=["the-roof/mend", "the-roof/wait"]), "gets one answer only"),
    ],
)
def test_an_event_that_asks_for_the_impossible_never_comes(asked: Condition, part: str) -> None:
    assert part in unreachable(with_events({"day-2": asked}))["event day-2"]


def test_what_waits_for_an_event_that_never_comes_never_comes_either() -> None:
    found = unreachable(with_events({"day-2": NEVER, "day-3": when(chose="day-2/left")}))
    assert set(found) == {"event day-2", "event day-3"}
    assert found["event day-3"] == "`day-2` never comes"


def test_one_open_alternative_is_enough() -> None:
    asked = when(trust="< 30", either=[{"trust": "> 60"}, {"process": "> 5"}])
    assert unreachable(with_events({"day-2": asked})) == {}


def test_an_event_whose_only_quarter_always_belongs_to_another_never_comes() -> None:
    fourth = when(quarter="4")
    found = unreachable(with_events({"day-2": fourth, "day-3": fourth}, {"day-2": 5}))
    assert found == {"event day-3": "`day-2` has a higher priority and always comes first"}


def test_an_event_of_the_same_priority_may_come() -> None:
    fourth = when(quarter="4")
    assert unreachable(with_events({"day-2": fourth, "day-3": fourth})) == {}


def test_an_event_that_may_have_come_before_does_not_keep_another_away() -> None:
    found = unreachable(
        with_events({"day-2": when(quarter="3 to 4"), "day-3": when(quarter="4")}, {"day-2": 5})
    )
    assert found == {}


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        (when(not_chose="the-roof/mend"), "has been answered with `mend`"),
        (when(chose="the-roof/wait"), "gets one answer only"),
        (when(quarter="1"), "no quarter"),
        (when(happened="day-2"), ""),
    ],
)
def test_later_effects_know_their_own_answer(asked: Condition, part: str) -> None:
    found = unreachable(with_later(asked))
    assert part in found.get("later the-roof mend 0", "")
    assert bool(found) == bool(part)


@pytest.mark.parametrize(
    ("first", "second", "shadowed"),
    [
        (when(score=">= 50"), when(score=">= 60"), True),
        (when(score=">= 60"), when(score=">= 50"), False),
        (when(score="> 60"), when(score=">= 60"), False),
        (when(state=["in step", "drifting"]), when(state="drifting", score="> 3"), True),
        (when(state="drifting"), when(state=["in step", "drifting"]), False),
        (when(either=[{"score": "> 70"}, {"trust": "> 50"}]), when(trust="> 55", process="> 5"), True),
        (when(score="> 20"), when(either=[{"score": "> 30"}, {"score": "> 40", "trust": "> 5"}]), True),
        (when(failed="true"), when(score="> 3"), False),
    ],
)
def test_an_ending_behind_one_that_always_holds_with_it_is_never_told(
    first: Condition,
    second: Condition,
    shadowed: bool,
) -> None:
    assert ("ending ending-2" in unreachable(with_endings(first, second))) == shadowed


def test_who_has_failed_scores_nothing() -> None:
    found = unreachable(with_endings(when(failed="true", score="> 10")))
    assert "no value of `score`" in found["ending ending-1"]


def test_intervals_tell_open_ends_from_closed_ones() -> None:
    closed, open_ = Interval(10.0, 20.0), Interval(10.0, 20.0, low_open=True)
    assert open_.within(closed)
    assert not closed.within(open_)
    assert Interval(10.0, 10.0, low_open=True).empty
    assert not Interval(10.0, 10.0).empty
