"""The format as a JSON Schema, from the models that read it, so that editors complete and explain."""

import json
from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, models_json_schema

from game.bench.describing import FIELDS, TOP
from game.scenarios import schema
from game.scenarios.checks.counts import COUNTS
from game.scenarios.draft import REQUIRED_LISTS
from game.scenarios.nodes import EACH

FILE: Final = "kitestring.schema.json"
"""The name under which the schema lies beside scenarios."""

MODELINE: Final = f"# yaml-language-server: $schema=./{FILE}"
"""The first line of a scenario, by which an editor finds the schema."""

LISTED: Final[Mapping[str, type[BaseModel]]] = {
    "executives": schema.Executive,
    "initiatives": schema.Initiative,
    "rivals": schema.Rival,
    "events": schema.Event,
    "voices": schema.Voice,
    "endings": schema.Ending,
}
_ALL: Final[tuple[type[BaseModel], ...]] = (schema.Front, schema.Person, *LISTED.values())
_MODE: Final[JsonSchemaMode] = "validation"
_Json = dict[str, Any]


def scenario_schema() -> _Json:
    """Return the format of a scenario file as a JSON Schema."""
    pairs: list[tuple[type[BaseModel], JsonSchemaMode]] = [(model, _MODE) for model in _ALL]
    _names, made = models_json_schema(pairs, schema_generator=GenerateJsonSchema)
    written = made["$defs"]
    _name_parts(written)
    parts: _Json = {name: _tidy(name, part) for name, part in written.items()}
    front = parts.pop("Front")
    front["properties"] |= {key: _listed(key, model.__name__) for key, model in LISTED.items()}
    people = {"type": "object", "additionalProperties": {"$ref": "#/$defs/Person"}}
    front["properties"]["cast"] = {**people, "description": TOP["cast"]}
    front["required"] = [*front["required"], "cast", *REQUIRED_LISTS]
    for way, least, most in COUNTS:
        _limit(front, parts, way, least, most)
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": "Kitestring scenario"}
    return {**head, **front, "$defs": parts}


def _name_parts(parts: _Json) -> None:
    """Give models that stand written out within others a place of their own."""
    for part in list(parts.values()):
        for field in part.get("properties", {}).values():
            for number, option in enumerate(field.get("anyOf", [])):
                if "properties" in option:
                    parts[option["title"]] = option
                    field["anyOf"][number] = {"$ref": f"#/$defs/{option['title']}"}


def schema_text() -> str:
    """Return the schema as the text of its file."""
    return json.dumps(scenario_schema(), ensure_ascii=False, indent=1) + "\n"


def _listed(key: str, model: str) -> _Json:
    return {"type": "array", "items": {"$ref": f"#/$defs/{model}"}, "description": TOP[key]}


def _tidy(name: str, part: _Json) -> _Json:
    """Return the schema of a model with the purpose of each key, and without what YAML has no use for."""
    fields = {key: _plain(field) for key, field in part.get("properties", {}).items()}
    for key, field in fields.items():
        about = FIELDS[name][key]
        fields[key] = (
            {"allOf": [field], "description": about} if "$ref" in field else field | {"description": about}
        )
    return {key: value for key, value in part.items() if key not in {"title", "description"}} | {
        "properties": fields
    }


def _plain(field: _Json) -> _Json:
    """Return the schema of a key without titles, empty defaults, and `null`, which nobody writes."""
    kept = {key: value for key, value in field.items() if key not in {"title", "default"}}
    options = [option for option in kept.get("anyOf", []) if option != {"type": "null"}]
    if len(options) == 1:
        del kept["anyOf"]
        kept |= options[0]
    elif options:
        kept["anyOf"] = options
    if field.get("default") not in (None, [], {}, (), ""):
        kept["default"] = field["default"]
    return kept


def _limit(front: _Json, parts: _Json, way: tuple[str, ...], least: int, most: int) -> None:
    """Write down how many entries a list may have."""
    at = front
    for key in way[:-1]:
        at = _below(at, parts, key)
    last = at["properties"][way[-1]]
    kinds = ("minProperties", "maxProperties") if last.get("type") == "object" else ("minItems", "maxItems")
    last |= dict(zip(kinds, (least, most), strict=True))


def _below(at: _Json, parts: _Json, key: str) -> _Json:
    each = "items" if "items" in at else "additionalProperties"
    found = at[each] if key == EACH else at["properties"][key]
    for option in (found, *found.get("allOf", []), *found.get("anyOf", [])):
        if "$ref" in option:
            part: _Json = parts[option["$ref"].rpartition("/")[2]]
            return part
    below: _Json = found
    return below
