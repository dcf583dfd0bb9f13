"""What can never be seen, proved from the conditions alone, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from game.engine.conditions import in_time
from game.engine.rules import ALWAYS, Bound, Condition, Event, Rules
from game.playtest.intervals import ANYTHING, Box, narrowed, ranges_of, shut
from game.playtest.watching import ending_name, event_name, later_name
from game.words import _

_ALL_OF: Final = (
    "chose",
    "not_chose",
    "happened",
    "not_happened",
    "in_office",
    "left",
    "begun",
    "worked_out",
    "flopped",
)
"""The parts of a condition of which all must hold."""


@dataclass(frozen=True, slots=True)
class Story:
    """What is known of events while proving: in which quarters (from 1) each can come at all."""

    rules: Rules
    quarters: Mapping[str, frozenset[int]]

    def earliest(self, event: str) -> int:
        """Return the first quarter in which an event can come; it must be able to."""
        return min(self.quarters[event])


@dataclass(frozen=True, slots=True)
class Known:
    """What is certain where a condition is looked at: the quarter, answers given, events that have come."""

    quarter: int
    box: Box
    answered: Mapping[str, str] = field(default_factory=dict)
    happened: tuple[str, ...] = ()
    over: bool = False


def unreachable(rules: Rules) -> dict[str, str]:
    """Return by name what can never be seen (events, later effects, endings), each with the reason."""
    story, why = _story(rules)
    found = {event_name(event): reason for event, reason in why.items()}
    found.update(_later(story))
    found.update(_endings(story))
    return found


def _story(rules: Rules) -> tuple[Story, dict[str, str]]:
    """Find in which quarters events can come: at first in any, then fewer, until nothing changes."""
    quarters = {event.id: frozenset(range(1, rules.quarters + 1)) for event in rules.events}
    why: dict[str, str] = {}
    while True:
        story = Story(rules, {event: open_to for event, open_to in quarters.items() if open_to})
        narrower = {event.id: _open_to(event, story, quarters[event.id], why) for event in rules.events}
        narrower = _without_crowded(rules, narrower, why)
        if narrower == quarters:
            return story, {event: why[event] for event, open_to in quarters.items() if not open_to}
        quarters = narrower


def _open_to(event: Event, story: Story, before: frozenset[int], why: dict[str, str]) -> frozenset[int]:
    box = ranges_of(story.rules)
    reasons = {quarter: why_not(event.when, Known(quarter, box), story) for quarter in sorted(before)}
    found = frozenset(quarter for quarter, reason in reasons.items() if not reason)
    if before and not found:
        telling = [reason for reason in reasons.values() if reason != _no_quarter()]
        why[event.id] = telling[-1] if telling else _no_quarter()
    return found


def _without_crowded(
    rules: Rules, quarters: dict[str, frozenset[int]], why: dict[str, str]
) -> dict[str, frozenset[int]]:
    """Take out quarters in which an event of higher priority is certain to come first."""
    found = dict(quarters)
    for quarter in range(1, rules.quarters + 1):
        sure = [event for event in rules.events if _is_sure(event, quarter)]
        if not sure:
            continue
        highest = max(event.priority for event in sure)
        first = next(event for event in sure if event.priority == highest)
        for event in rules.events:
            if event.priority < highest and quarter in found[event.id]:
                found[event.id] -= {quarter}
                told = _("`{event}` has a higher priority and always comes first")
                if not found[event.id]:
                    why[event.id] = told.format(event=first.id)
    return found


def _is_sure(event: Event, quarter: int) -> bool:
    """Tell whether an event waits for nothing but this quarter, its first."""
    only = replace(event.when, bounds=()) == ALWAYS
    timed = all(bound.subject == "quarter" for bound in event.when.bounds)
    earlier = any(in_time(event.when, before) for before in range(quarter - 1))
    return only and timed and in_time(event.when, quarter - 1) and not earlier


def why_not(condition: Condition, known: Known, story: Story) -> str:
    """Return why a condition cannot hold where this is known, or nothing if it may."""
    box = narrowed(known.box, condition.bounds)
    if not known.over and box["quarter"].met_point(float(known.quarter)).empty:
        return _no_quarter()
    if subject := shut(box):
        return _("no value of `{subject}` fits").format(subject=subject)
    reason = _why_not_story(condition, known, story)
    if reason or not condition.any_of:
        return reason
    within = replace(
        known,
        box=box,
        answered={**known.answered, **dict(condition.chose)},
        happened=(*known.happened, *condition.happened),
    )
    reasons = [why_not(part, within, story) for part in condition.any_of]
    return reasons[0] if all(reasons) else ""


def _no_quarter() -> str:
    return _("no quarter of the game fits")


def _why_not_story(condition: Condition, known: Known, story: Story) -> str:
    answers = {**known.answered}
    for event, choice in condition.chose:
        if answers.setdefault(event, choice) != choice or (event, choice) in condition.not_chose:
            return _("`{event}` gets one answer only").format(event=event)
    for event, choice in condition.not_chose:
        if answers.get(event) == choice:
            return _("`{event}` has been answered with `{choice}`").format(event=event, choice=choice)
    for event in condition.not_happened:
        if event in answers or event in (*known.happened, *condition.happened):
            return _("`{event}` has come by then").format(event=event)
    for event in (*answers, *condition.happened):
        if event not in story.quarters:
            return _("`{event}` never comes").format(event=event)
        if story.earliest(event) >= known.quarter and not known.over:
            return _("`{event}` comes too late for it").format(event=event)
    return ""


def _later(story: Story) -> Iterator[tuple[str, str]]:
    for event in story.rules.events:
        for choice in event.choices:
            for number, later in enumerate(choice.later):
                reason = _why_no_later(event.id, choice.id, later.after, later.when, story)
                if reason:
                    yield later_name(event.id, choice.id, number), reason


def _why_no_later(event: str, choice: str, after: int, when: Condition, story: Story) -> str:
    if event not in story.quarters:
        return _("`{event}` never comes").format(event=event)
    due = [quarter + after for quarter in sorted(story.quarters[event])]
    due = [quarter for quarter in due if quarter <= story.rules.quarters]
    if not due:
        return _("it comes due after the last quarter")
    box = ranges_of(story.rules)
    reasons = [why_not(when, Known(quarter, box, {event: choice}), story) for quarter in due]
    return reasons[0] if all(reasons) else ""


def _endings(story: Story) -> Iterator[tuple[str, str]]:
    """Find endings that cannot hold, and those that an earlier one always comes before."""
    endings, box = story.rules.endings, ranges_of(story.rules)
    for row, ending in enumerate(endings):
        over = Known(story.rules.quarters, _at_the_end(ending.when, box), over=True)
        reason = why_not(ending.when, over, story)
        earlier = next((e for e in endings[:row] if implies(ending.when, e.when, box)), None)
        if reason:
            yield ending_name(ending.id), reason
        elif earlier is not None:
            told = _("whenever it holds, `{ending}` holds too and is told first")
            yield ending_name(ending.id), told.format(ending=earlier.id)


def _at_the_end(when: Condition, box: Box) -> Box:
    """Return what may be at the end; a company that has failed is worth nothing and scores nothing."""
    if when.failed:
        return {**box, "score": replace(box["score"], high=0.0)}
    return box


def implies(one: Condition, other: Condition, box: Box) -> bool:
    """Tell whether one condition is certain to bring the other with it, as far as that can be seen."""
    if one.any_of:
        outer = replace(one, any_of=())
        return all(implies(_both(outer, part), other, box) for part in one.any_of)
    mine = narrowed(_at_the_end(one, box), one.bounds)
    if shut(mine):
        return True
    bounds = all(_kept(bound, mine) for bound in other.bounds)
    named = all(set(getattr(other, key)) <= set(getattr(one, key)) for key in _ALL_OF)
    among = all(
        not getattr(other, key) or (getattr(one, key) and set(getattr(one, key)) <= set(getattr(other, key)))
        for key in ("styles", "states")
    )
    failed = other.failed is None or other.failed == one.failed
    parts = not other.any_of or any(implies(one, part, box) for part in other.any_of)
    return bounds and named and among and failed and parts


def _kept(bound: Bound, box: Box) -> bool:
    """Tell whether every value of a box keeps a bound."""
    return bound.subject in box and box[bound.subject].within(ANYTHING.met(bound))


def _both(one: Condition, other: Condition) -> Condition:
    """Return a condition that asks for both; the second may hold alternatives, the first none."""
    joined = {key: (*getattr(one, key), *getattr(other, key)) for key in ("bounds", *_ALL_OF)}
    return replace(
        other,
        styles=other.styles or one.styles,
        states=other.states or one.states,
        failed=one.failed if other.failed is None else other.failed,
        **joined,
    )
