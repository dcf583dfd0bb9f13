"""From what a model refuses to findings: which code, where, and which names were possible there."""

from collections.abc import Iterator, Mapping
from typing import Annotated, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from game.scenarios.findings import Finding, Path, nearest
from game.scenarios.problems import shown
from game.scenarios.schema import EndingWhen, Front

_WANTED = {
    "list_type": "list",
    "dict_type": "keyed",
    "model_type": "keyed",
    "model_attributes_type": "keyed",
}
_KEY = "[key]"
_ONLY_ENDINGS = frozenset(EndingWhen.model_fields) - {"any_of"}
_BESIDE_FRONT = ("cast", "executives", "initiatives", "rivals", "events", "voices", "endings")


def findings_of(error: ValidationError, model: type[BaseModel], path: Path) -> Iterator[Finding]:
    """Give a finding for each refusal of a model whose part stands at a path."""
    for details in error.errors(include_url=False):
        yield _finding(details, model, path)


def _finding(details: ErrorDetails, model: type[BaseModel], path: Path) -> Finding:
    way: Path = details["loc"]
    on_key = bool(way) and way[-1] == _KEY
    place = (*path, *(way[:-1] if on_key else way))
    match details["type"]:
        case "scenario" if _is_entry_with_a_colon(details):
            return Finding("KS122", place)
        case "scenario":
            return _refused(details.get("ctx", {}), place, on_key=on_key)
        case "missing":
            return Finding("KS101", place, values={"key": str(way[-1])})
        case "extra_forbidden":
            empty = details["input"] == ""
            return _unknown_key(str(way[-1]), _model_at(model, way[:-1]), place, empty=empty)
        case other:
            return Finding("KS103", place, values={"wanted": _WANTED.get(other, "text")})


def _is_entry_with_a_colon(details: ErrorDetails) -> bool:
    """Tell whether a list should have a text where a colon made a single key of it."""
    in_list = bool(details["loc"]) and isinstance(details["loc"][-1], int)
    value = details["input"]
    return in_list and isinstance(value, dict) and len(value) == 1 and details["ctx"]["code"] == "KS103"


def _unknown_key(key: str, model: type[BaseModel] | None, place: Path, *, empty: bool) -> Finding:
    names = list(model.model_fields) if model else []
    if model is Front:
        names += _BESIDE_FRONT
    if key in _ONLY_ENDINGS and "quarter" in names:
        return Finding("KS116", place, values={"key": key}, on_key=True)
    if empty and not nearest(key, names):
        return Finding("KS121", place, values={"key": shown(key)}, on_key=True)
    return Finding("KS102", place, values={"key": shown(key)}, on_key=True, word=key, among=tuple(names))


def _refused(context: Mapping[str, object], place: Path, *, on_key: bool) -> Finding:
    """Return the finding for what one of our own readers refused."""
    values = {key: value for key, value in context.items() if isinstance(value, str)}
    among = context.get("among", ())
    names = among if isinstance(among, tuple) else ()
    return Finding(
        values.pop("code"), place, values=values, on_key=on_key, word=values.get("text", ""), among=names
    )


def _model_at(model: type[BaseModel], way: Path) -> type[BaseModel] | None:
    """Return the model that a way through the fields of a model leads to."""
    current: object = model
    for part in way:
        current = _below(current, part)
    return as_model(current)


def _below(kind: object, part: str | int) -> object:
    model = as_model(kind)
    if model:
        field = model.model_fields.get(str(part))
        return field.annotation if field else None
    for inner in (kind, *get_args(kind)):
        if get_origin(inner) in {list, dict}:
            return get_args(inner)[-1]
    return None


def as_model(kind: object) -> type[BaseModel] | None:
    """Return the model in an annotation, also where it is optional."""
    if get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    for inner in (kind, *get_args(kind)):
        if isinstance(inner, type) and issubclass(inner, BaseModel) and get_origin(kind) not in {list, dict}:
            return inner
    return None
