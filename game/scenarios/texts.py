"""The texts of a file that a translation replaces, each with its address, found by way of the models."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Final, TypeAlias, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from game.scenarios import nodes
from game.scenarios.findings import Mark, Path
from game.scenarios.nodes import EACH
from game.scenarios.reading import Prose
from game.scenarios.refusals import as_model
from game.scenarios.scalars import in_paragraphs
from game.scenarios.schema import Ending, Event, Executive, Front, Initiative, Person, Rival, Voice

_Layout: TypeAlias = "Prose | Mapping[str, _Layout] | None"
"""Where texts stand: what a text is read by, otherwise what lies under a key, or under each entry."""

NAMES: Final = (
    ("company", "name"),
    ("company", "currency"),
    ("cast", EACH, "name"),
    ("rivals", EACH, "name"),
)
"""Where names and signs stand that players see."""

_KEPT: Final = frozenset(
    {
        *NAMES,
        ("silence", EACH, "where"),
        ("silence", EACH, "reason"),
    }
)
"""What stays as it is in every language: names, and what is for designers alone."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text: the way to it, its address by ids such as `events.the-roof.title`, and what it says.

    `prose` is what reads it, and what must be able to read a translation of it.
    """

    path: Path
    address: str
    source: str
    mark: Mark
    prose: Prose


def texts_of(root: nodes.Mapping) -> Iterator[Text]:
    """Give the texts of a file in their order; texts of the same list share an address."""
    yield from _texts(root, layout(), (), ())


def _texts(node: nodes.Node, where: _Layout, path: Path, names: tuple[str, ...]) -> Iterator[Text]:
    match node, where:
        case nodes.Scalar() as scalar, Prose() as prose:
            if scalar.text.strip():
                yield Text(path, ".".join(names), in_paragraphs(scalar.text), scalar.mark, prose)
        case nodes.Sequence(items=items), Mapping() if EACH in where:
            for position, item in enumerate(items):
                yield from _texts(item, where[EACH], (*path, position), (*names, *_name(item)))
        case nodes.Mapping(entries=entries), Mapping():
            for key, (_key, value) in entries.items():
                below = where.get(key, where.get(EACH))
                if below is not None:
                    yield from _texts(value, below, (*path, key), (*names, key))


def _name(item: nodes.Node) -> tuple[str, ...]:
    """Return what an entry of a list is called, nothing when it has neither id nor person."""
    for key in ("id", "who"):
        found = nodes.step(item, key)
        if isinstance(found, nodes.Scalar):
            return (found.text.strip(),)
    return ()


@cache
def layout() -> Mapping[str, _Layout]:
    """Return where texts stand in a file, as the models have it."""
    listed: dict[str, type[BaseModel]] = {
        "executives": Executive,
        "initiatives": Initiative,
        "rivals": Rival,
        "events": Event,
        "voices": Voice,
        "endings": Ending,
    }
    parts: dict[str, _Layout] = dict(_of_model(Front, ()))
    parts["cast"] = {EACH: _of_model(Person, ("cast", EACH))}
    parts.update({key: {EACH: _of_model(model, (key, EACH))} for key, model in listed.items()})
    return parts


def _of_model(model: type[BaseModel], way: tuple[str, ...]) -> Mapping[str, _Layout]:
    found = {name: _of_field(field, (*way, name)) for name, field in model.model_fields.items()}
    return {name: where for name, where in found.items() if where}


def _of_field(field: FieldInfo, way: tuple[str, ...]) -> _Layout:
    for part in field.metadata:
        if isinstance(part, Prose):
            return None if way in _KEPT else part
    return _of_hint(field.annotation, way)


def _of_hint(hint: object, way: tuple[str, ...]) -> _Layout:
    inner = get_args(hint)
    if get_origin(hint) is Annotated:
        prose = next((part for part in inner[1:] if isinstance(part, Prose)), None)
        return prose or _of_hint(inner[0], way)
    if get_origin(hint) in {list, dict}:
        below = _of_hint(inner[-1], (*way, EACH))
        return {EACH: below} if below else None
    model = as_model(hint)
    return _of_model(model, way) if model and not _asks(model) else None


def _asks(model: type[BaseModel]) -> bool:
    """Tell whether a model is a condition, which holds no texts and may hold itself."""
    return "any_of" in model.model_fields


def retold(root: nodes.Mapping, told: Mapping[Path, str]) -> nodes.Mapping:
    """Return the nodes of a file with other texts in some places."""
    return _retold_mapping(root, _tree(told))


def _tree(told: Mapping[Path, str]) -> dict[str | int, object]:
    tree: dict[str | int, object] = {}
    for path, text in told.items():
        at = tree
        for part in path[:-1]:
            below = at.setdefault(part, {})
            at = below if isinstance(below, dict) else {}
        at[path[-1]] = text
    return tree


def _retold(node: nodes.Node, tree: object) -> nodes.Node:
    match node, tree:
        case nodes.Scalar(at=at), str(text):
            return nodes.Scalar(at, text)
        case nodes.Sequence(at=at, items=items), dict():
            return nodes.Sequence(at, tuple(_retold(item, tree.get(n)) for n, item in enumerate(items)))
        case nodes.Mapping(), dict():
            return _retold_mapping(node, tree)
    return node


def _retold_mapping(node: nodes.Mapping, tree: dict[str | int, object]) -> nodes.Mapping:
    entries = {key: (name, _retold(value, tree.get(key))) for key, (name, value) in node.entries.items()}
    return nodes.Mapping(node.at, entries)
