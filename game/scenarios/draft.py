"""A scenario half read: every part that fits its model, beside those that do not, so that all can be checked.

Each event, voice, ending and person is validated for itself. A broken one is reported and left out, and
its ids are kept, so that what refers to it is not reported as well.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import ValidationError

from game.scenarios.findings import Finding, Path
from game.scenarios.nodes import Mapping, Node, Scalar, Sequence, data_of
from game.scenarios.reading import ROOM
from game.scenarios.refusals import findings_of
from game.scenarios.schema import Ending, Event, Executive, Front, Initiative, Person, Rival, Voice
from game.scenarios.setting import Part

P = TypeVar("P", bound=Part)
LISTS = ("executives", "initiatives", "rivals", "events", "voices", "endings")
REQUIRED_LISTS = ("events", "endings")
MOST_QUARTERS = 16


@dataclass(frozen=True, slots=True)
class Placed(Generic[P]):
    """A part that fits its model, and the path to it."""

    path: Path
    part: P


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """What could be read of a file; `front` is None when something in it is wrong.

    A draft equals itself alone, so that the checks can keep what they found out about the last one.
    """

    file: str
    root: Mapping
    front: Front | None
    quarters: int
    cast: tuple[Placed[Person], ...]
    executives: tuple[Placed[Executive], ...]
    initiatives: tuple[Placed[Initiative], ...]
    rivals: tuple[Placed[Rival], ...]
    events: tuple[Placed[Event], ...]
    voices: tuple[Placed[Voice], ...]
    endings: tuple[Placed[Ending], ...]

    def cast_ids(self) -> tuple[str, ...]:
        """Return the ids of all in the cast, also of those with mistakes."""
        cast = self.root.get("cast")
        return tuple(cast.entries) if isinstance(cast, Mapping) else ()

    def choice_ids(self) -> dict[str, tuple[str, ...]]:
        """Return the ids of the choices of every event, also of those with mistakes."""
        return {_text(event, "id"): _ids(event.get("choices")) for event in _parts(self.root.get("events"))}

    def opened(self) -> frozenset[str]:
        """Return the keys of the levers that the file opens; rivals are none."""
        front = self.front
        switches = {"skills": bool(front and front.skills), "fog": bool(front and front.fog)}
        lists = {"executives": self.executive_ids(), "initiatives": self.initiative_ids()}
        return frozenset(key for key, value in {**switches, **lists}.items() if value)

    def executive_ids(self) -> tuple[str, ...]:
        """Return who in the cast could be an executive, also of those with mistakes."""
        return tuple(_text(part, "who") for part in _parts(self.root.get("executives")))

    def initiative_ids(self) -> tuple[str, ...]:
        """Return the ids of the initiatives, also of those with mistakes."""
        return _ids(self.root.get("initiatives"))

    def rival_ids(self) -> tuple[str, ...]:
        """Return the ids of the rivals, also of those with mistakes."""
        return _ids(self.root.get("rivals"))


class _Found(list[Finding]):
    """What does not fit the models, and the factor by which texts may be longer."""

    def __init__(self, room: float) -> None:
        super().__init__()
        self.context = None if room == 1.0 else {ROOM: room}


def draft_of(root: Mapping, file: str, room: float = 1.0) -> tuple[Draft, tuple[Finding, ...]]:
    """Return what can be read of the top of a file, and what does not fit the models.

    `room` is the factor by which texts may be longer than the format says, for translations.
    """
    found = _Found(room)
    front = _front(root, found)
    draft = Draft(
        file=file,
        root=root,
        front=front,
        quarters=front.quarters if front else _likely_quarters(root),
        cast=tuple(_cast(root, found)),
        executives=tuple(_list(root, "executives", Executive, found)),
        initiatives=tuple(_list(root, "initiatives", Initiative, found)),
        rivals=tuple(_list(root, "rivals", Rival, found)),
        events=tuple(_list(root, "events", Event, found)),
        voices=tuple(_list(root, "voices", Voice, found)),
        endings=tuple(_list(root, "endings", Ending, found)),
    )
    return draft, tuple(found)


def _front(root: Mapping, found: _Found) -> Front | None:
    data = {key: data_of(value) for key, (_key, value) in root.entries.items() if key not in {*LISTS, "cast"}}
    return _validated(Front, data, (), found)


def _cast(root: Mapping, found: _Found) -> Iterator[Placed[Person]]:
    cast = root.get("cast")
    if cast is None:
        found.append(Finding("KS101", values={"key": "cast"}))
    elif not isinstance(cast, Mapping):
        found.append(Finding("KS103", ("cast",), values={"wanted": "keyed"}))
    else:
        for key, (_key, value) in cast.entries.items():
            if person := _validated(Person, data_of(value), ("cast", key), found):
                yield Placed(("cast", key), person)


def _list(root: Mapping, key: str, model: type[P], found: _Found) -> Iterator[Placed[P]]:
    node = root.get(key)
    if node is None:
        if key in REQUIRED_LISTS:
            found.append(Finding("KS101", values={"key": key}))
    elif not isinstance(node, Sequence):
        found.append(Finding("KS103", (key,), values={"wanted": "list"}))
    else:
        for position, item in enumerate(node.items):
            if part := _validated(model, data_of(item), (key, position), found):
                yield Placed((key, position), part)


def _validated(model: type[P], data: object, path: Path, found: _Found) -> P | None:
    try:
        return model.model_validate(data, context=found.context)
    except ValidationError as error:
        found += findings_of(error, model, path)
        return None


def _likely_quarters(root: Mapping) -> int:
    node = root.get("quarters")
    text = node.text if isinstance(node, Scalar) else ""
    likely = int(text) if text.isascii() and text.isdigit() and len(text) < 3 else MOST_QUARTERS
    return min(max(likely, 1), MOST_QUARTERS)


def _parts(node: Node | None) -> Iterator[Mapping]:
    if isinstance(node, Sequence):
        yield from (item for item in node.items if isinstance(item, Mapping))


def _ids(node: Node | None) -> tuple[str, ...]:
    return tuple(_text(part, "id") for part in _parts(node))


def _text(part: Mapping, key: str) -> str:
    value = part.get(key)
    return value.text.strip() if isinstance(value, Scalar) else ""
