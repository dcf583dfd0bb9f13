"""The parts of the picture: boxes for events and endings, rows for choices, links between them."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.rules import Condition, Effect, Rules
from game.playtest.report import SEEN, ChoiceReport, EndingReport, EventReport, LaterReport, Report
from game.playtest.telling import percent
from game.words import _

HEAD = ""
"""The port of a box as a whole, where others are choices by id."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line in a box: its port (the choice), text and figure, a share for its bar, and words on a hover.

    `deep` rows tell what a choice brings later.
    """

    port: str
    text: str
    figure: str
    share: float
    about: str
    deep: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """An event or an ending: id, title, verdict and share, when it comes (mean quarter), and its rows."""

    id: str
    title: str
    figure: str
    share: float
    seen: bool
    when: str
    quarter: float
    rows: tuple[Row, ...] = ()
    ending: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """What needs what: from a port of a box to a box; `against` where it must not have been."""

    start: str
    port: str
    end: str
    against: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """All boxes in the order of the file, and all links."""

    boxes: tuple[Box, ...]
    links: tuple[Link, ...]


def story_of(rules: Rules, report: Report) -> Story:
    """Return the story with the frequencies of a playtest."""
    events = {event.sight.id: event for event in report.events}
    effects = {
        (event.id, choice.id): tuple(later.effects for later in choice.later)
        for event in rules.events
        for choice in event.choices
    }
    boxes = [_event(event, rules.quarters, effects) for event in report.events]
    boxes += [_ending(ending, rules.quarters) for ending in report.endings]
    links = [link for event in rules.events for link in _links(event.when, event.id)]
    links += [link for ending in rules.endings for link in _links(ending.when, f"ending {ending.id}")]
    known = {link for link in links if link.start in events}
    return Story(tuple(boxes), tuple(dict.fromkeys(link for link in links if link in known)))


def _event(
    event: EventReport, quarters: int, effects: dict[tuple[str, str], tuple[tuple[Effect, ...], ...]]
) -> Box:
    sight, total = event.sight, sum(event.quarters)
    mean = (
        sum(number * count for number, count in enumerate(event.quarters, 1)) / total if total else quarters
    )
    came = [number for number, count in enumerate(event.quarters, 1) if count > 0.02 * total]
    rows: list[Row] = []
    for choice in event.choices:
        rows += _rows(choice, effects[sight.id, choice.sight.id])
    return Box(
        id=sight.id,
        title=event.title,
        figure=percent(sight.share) if sight.verdict == SEEN else _(sight.verdict),
        share=sight.share,
        seen=sight.verdict == SEEN,
        when=_span(came),
        quarter=mean,
        rows=tuple(rows),
    )


def _span(came: list[int]) -> str:
    if not came:
        return ""
    if came[0] == came[-1]:
        return _("quarter {n}").format(n=came[0])
    return _("quarters {first} to {last}").format(first=came[0], last=came[-1])


def _rows(choice: ChoiceReport, effects: tuple[tuple[Effect, ...], ...]) -> Iterator[Row]:
    sight = choice.sight
    yield Row(sight.id, sight.id, percent(sight.share), sight.share, choice.label)
    for later, pushed in zip(choice.later, effects, strict=True):
        yield _later(sight.id, later, pushed)


def _later(port: str, later: LaterReport, effects: tuple[Effect, ...]) -> Row:
    share = later.held / later.due if later.due else 0.0
    pushed = ", ".join(f"{effect.stock} {effect.amount:+g}" for effect in effects)
    text = _("in {n}: {effects}").format(n=later.after, effects=pushed)
    return Row(port, text, percent(share), share, later.note, deep=True)


def _ending(ending: EndingReport, quarters: int) -> Box:
    sight = ending.sight
    return Box(
        id=f"ending {sight.id}",
        title=ending.title,
        figure=percent(sight.share) if sight.verdict == SEEN else _(sight.verdict),
        share=sight.share,
        seen=sight.verdict == SEEN,
        when="",
        quarter=quarters + 1.0,
        ending=True,
    )


def _links(when: Condition, end: str) -> Iterator[Link]:
    for event, choice in when.chose:
        yield Link(event, choice, end)
    for event in when.happened:
        yield Link(event, HEAD, end)
    for event, choice in when.not_chose:
        yield Link(event, choice, end, against=True)
    for event in when.not_happened:
        yield Link(event, HEAD, end, against=True)
    for part in when.any_of:
        yield from _links(part, end)
