"""Where boxes lie: columns from early to late, needs always to the left, few crossings, none over another.

Layers, then orders by the middle of neighbours, then places, after Sugiyama, Tagawa and Toda (1981): links
over several columns are led through the gaps between boxes.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from game.playtest.graph.story import Box, Link, Story

WIDE: Final = 238.0
GAP: Final = 64.0
BETWEEN: Final = 16.0
HEAD: Final = 36.0
LINE: Final = 18.0
_COLUMNS: Final = 5
_WAY: Final = 10.0
"""How much room a link takes between boxes."""
_SWEEPS: Final = 12


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a box lies: its left and upper edge and its height."""

    x: float
    y: float
    high: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Spots by id of a box, for each link where it passes the columns between, and the whole size."""

    spots: Mapping[str, Spot]
    ways: Mapping[Link, tuple[tuple[float, float], ...]]
    wide: float
    high: float


@dataclass(slots=True)
class _Place:
    """Something that takes room in a column: a box, or a link that passes."""

    name: str
    high: float
    y: float = 0.0


def high_of(box: Box) -> float:
    """Return the height of a box."""
    return HEAD + LINE * len(box.rows) + (6.0 if box.rows else 0.0)


def laid_out(story: Story) -> Layout:
    """Return where everything lies."""
    layers = _layers(story)
    columns, ways = _columns(story, layers)
    neighbours = _neighbours(story, ways)
    for sweep in range(_SWEEPS):
        _order(columns if sweep % 2 == 0 else columns[::-1], neighbours)
    _straighten(columns, neighbours)
    return _measured(story, columns, ways)


def _layers(story: Story) -> dict[str, int]:
    """Return a column for each box: by the quarter it comes in, and always behind what it needs."""
    last = max((box.quarter for box in story.boxes if not box.ending), default=1.0)
    needs = defaultdict(list)
    for link in story.links:
        if not link.against:
            needs[link.end].append(link.start)
    quarters = {box.id: box.quarter for box in story.boxes}
    found: dict[str, int] = {}

    def layer(name: str, below: tuple[str, ...] = ()) -> int:
        if name not in found:
            own = min(int(_COLUMNS * (quarters[name] - 1.0) / last), _COLUMNS - 1)
            others = [layer(need, (*below, name)) for need in needs[name] if need not in (*below, name)]
            found[name] = max([own, *(other + 1 for other in others)])
        return found[name]

    events = [box.id for box in story.boxes if not box.ending]
    deepest = max((layer(name) for name in events), default=0)
    used = sorted(set(found.values()))
    found = {name: used.index(number) for name, number in found.items()}
    return found | {box.id: min(deepest, len(used) - 1) + 1 for box in story.boxes if box.ending}


def _columns(
    story: Story, layers: Mapping[str, int]
) -> tuple[list[list[_Place]], dict[Link, tuple[str, ...]]]:
    """Put boxes into columns, early ones first, and give each link a place in the columns it passes."""
    columns: list[list[_Place]] = [[] for _layer in range(max(layers.values(), default=0) + 1)]
    for box in sorted(story.boxes, key=lambda box: box.quarter):
        columns[layers[box.id]].append(_Place(box.id, high_of(box)))
    ways: dict[Link, tuple[str, ...]] = {}
    for number, link in enumerate(story.links):
        start, end = layers[link.start], layers[link.end]
        passed = range(min(start, end) + 1, max(start, end))
        names = [f"way {number} {column}" for column in passed]
        for name, column in zip(names, passed, strict=True):
            columns[column].append(_Place(name, _WAY))
        ways[link] = tuple(names)
    return columns, ways


def _neighbours(story: Story, ways: Mapping[Link, tuple[str, ...]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for link in story.links:
        chain = (link.start, *ways[link], link.end)
        for one, other in pairwise(chain):
            found[one].append(other)
            found[other].append(one)
    return found


def _order(columns: Sequence[list[_Place]], neighbours: Mapping[str, list[str]]) -> None:
    """Sort each column by the middle of the neighbours, those without staying where they are."""
    _stack(columns)
    middle = {place.name: place.y + place.high / 2.0 for column in columns for place in column}
    for column in columns:
        wanted = {
            place.name: _mean([middle[name] for name in neighbours.get(place.name, ())], middle[place.name])
            for place in column
        }
        column.sort(key=lambda place: wanted[place.name])
        _stack([column])
        middle |= {place.name: place.y + place.high / 2.0 for place in column}


def _mean(values: Sequence[float], usual: float) -> float:
    return sum(values) / len(values) if values else usual


def _stack(columns: Sequence[list[_Place]]) -> None:
    for column in columns:
        reached = 0.0
        for place in column:
            place.y = reached
            reached += place.high + BETWEEN


def _straighten(columns: Sequence[list[_Place]], neighbours: Mapping[str, list[str]]) -> None:
    """Move places towards their neighbours as far as the others in the column allow."""
    _stack(columns)
    tallest = max(_total(column) for column in columns)
    for column in columns:
        shift = (tallest - _total(column)) / 2.0
        for place in column:
            place.y += shift
    for _sweep in range(_SWEEPS):
        for column in columns:
            middle = {place.name: place.y + place.high / 2.0 for other in columns for place in other}
            for row, place in enumerate(column):
                wanted = _mean([middle[name] for name in neighbours.get(place.name, ())], middle[place.name])
                before = column[row - 1].y + column[row - 1].high + BETWEEN if row else 0.0
                behind = column[row + 1].y if row + 1 < len(column) else tallest
                room = (
                    max(behind - BETWEEN - place.high, before)
                    if row + 1 < len(column)
                    else tallest - place.high
                )
                place.y = min(max(wanted - place.high / 2.0, before), max(room, before))


def _total(column: Sequence[_Place]) -> float:
    return sum(place.high + BETWEEN for place in column) - BETWEEN if column else 0.0


def _measured(story: Story, columns: Sequence[list[_Place]], ways: Mapping[Link, tuple[str, ...]]) -> Layout:
    top = min(place.y for column in columns for place in column)
    at = {
        place.name: Spot(number * (WIDE + GAP), place.y - top, place.high)
        for number, column in enumerate(columns)
        for place in column
    }
    passed = {
        link: tuple((at[name].x, at[name].y + _WAY / 2.0) for name in names) for link, names in ways.items()
    }
    high = max(spot.y + spot.high for spot in at.values())
    spots = {box.id: at[box.id] for box in story.boxes}
    return Layout(spots, passed, len(columns) * (WIDE + GAP) - GAP, high)
