"""Two versions of a scenario on the same seeds: what changes in how games go, and what only in words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import partial
from typing import Final

import numpy as np

from game.engine.rules import Choice, Event, Rules, ShockNames
from game.playtest.branching import Witness
from game.playtest.trying import Found, Seeds, Wanted, scored, spans_of
from game.sweep import Runner, Sums
from game.sweep.sums import sums_of

_NO_NAMES: Final = ShockNames((), (), ())


@dataclass(frozen=True, slots=True)
class Both:
    """What came of both versions; by player, the new score less the old on each seed, and where most.

    `ahead` sums up these differences, `most` is the seed on which they are largest, either way.
    """

    old: Found = field(default_factory=Found)
    new: Found = field(default_factory=Found)
    ahead: Mapping[str, Sums] = field(default_factory=dict)
    most: Mapping[str, Witness] = field(default_factory=dict)

    def __add__(self, other: "Both") -> "Both":
        """Return what came of both parts."""
        names = list(dict.fromkeys((*self.ahead, *other.ahead)))
        most = dict(self.most)
        for name, witness in other.most.items():
            most[name] = witness.stronger(most.get(name))
        return Both(
            self.old + other.old,
            self.new + other.new,
            {name: self.ahead.get(name, Sums()) + other.ahead.get(name, Sums()) for name in names},
            most,
        )


def compared(
    old: Wanted, new: Wanted, runner: Runner, told: Callable[[int], None] = lambda companies: None
) -> Both:
    """Play both with the same players on the same seeds; `told` hears of companies as they come in."""
    found = Both()
    for (start, stop), part in runner.each(partial(_compare, old, new), spans_of(old)):
        found += part
        told(2 * (stop - start) * len(part.ahead))
    return found


def _compare(old: Wanted, new: Wanted, span: Seeds) -> Both:
    before, old_scores = scored(old, span)
    after, new_scores = scored(new, span)
    differences = {player: new_scores[player] - old_scores[player] for player in old_scores}
    most = {}
    for player, difference in differences.items():
        place = int(np.argmax(np.abs(difference)))
        most[player] = Witness(float(abs(difference[place])), span[0] + place, player, 0)
    return Both(before, after, {player: sums_of(part) for player, part in differences.items()}, most)


def without_texts(rules: Rules) -> Rules:
    """Return rules without the names and notes in them, which change no game."""
    return replace(
        rules,
        id="",
        events=tuple(map(_bare_event, rules.events)),
        shocks=_NO_NAMES,
        candidates=tuple(replace(one, name="") for one in rules.candidates),
        initiatives=tuple(replace(one, name="") for one in rules.initiatives),
        rivals=tuple(replace(one, name="") for one in rules.rivals),
    )


def _bare_event(event: Event) -> Event:
    return replace(event, title="", choices=tuple(map(_bare_choice, event.choices)))


def _bare_choice(choice: Choice) -> Choice:
    return replace(choice, later=tuple(replace(later, note="") for later in choice.later))


def changed_rules(old: Rules, new: Rules) -> tuple[str, ...]:
    """Return where rules differ: event/choice, a part by its id, or the name of a field; + new, - gone."""
    old, new = without_texts(old), without_texts(new)
    found: list[str] = []
    for part in fields(Rules):
        before, after = getattr(old, part.name), getattr(new, part.name)
        if before == after:
            continue
        if part.name in {"events", "endings", "candidates", "initiatives", "rivals"}:
            found += _changed_parts(before, after, part.name)
        else:
            found.append(part.name)
    return tuple(found)


def _changed_parts(old: tuple[object, ...], new: tuple[object, ...], kind: str) -> Iterator[str]:
    before, after = _by_id(old), _by_id(new)
    yield from (f"- {name}" for name in before if name not in after)
    yield from (f"+ {name}" for name in after if name not in before)
    shared = [name for name in after if name in before]
    for name in shared:
        mine, theirs = before[name], after[name]
        if mine == theirs:
            continue
        if isinstance(mine, Event) and isinstance(theirs, Event):
            yield from _changed_event(mine, theirs)
        else:
            yield name
    if shared != [name for name in before if name in after]:
        yield f"{kind} (order)"


def _changed_event(old: Event, new: Event) -> Iterator[str]:
    if replace(old, choices=()) != replace(new, choices=()):
        yield old.id
    for name in _changed_parts(old.choices, new.choices, f"{old.id}: choices"):
        sign, _space, rest = name.rpartition(" ")
        yield f"{sign} {old.id}/{rest}".strip() if "(" not in name else name


def _by_id(parts: tuple[object, ...]) -> dict[str, object]:
    return {str(getattr(part, "id", "")): part for part in parts}
