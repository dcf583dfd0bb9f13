"""The reference of the format as tables, from the same schema that editors complete by."""

from collections.abc import Iterator
from typing import Any, Final

from game.bench.json_schema import scenario_schema
from game.bench.weights import weights_table
from game.statements import DOCUMENTS, STATEMENTS

BEGIN: Final = "<!-- reference: made by tools/reference.py, do not edit below -->"
END: Final = "<!-- end of the reference -->"
WEIGHTS_BEGIN: Final = "<!-- weights: made by tools/measure_effects.py and tools/reference.py -->"
WEIGHTS_END: Final = "<!-- end of the weights -->"

_MOST_NAMES: Final = 12
_ORDER: Final = (
    "Calendar",
    "Company",
    "Market",
    "Crisis",
    "Start",
    "Person",
    "Shocks",
    "Event",
    "Choice",
    "Effects",
    "Reply",
    "Later",
    "When",
    "EndingWhen",
    "SkillTerms",
    "Voice",
    "Ending",
    "Executive",
    "Strengths",
    "Initiative",
    "ComesOut",
    "Rival",
    "Silence",
)
_TITLES: Final = {
    "When": "When (conditions)",
    "EndingWhen": "EndingWhen (conditions of endings)",
    "SkillTerms": "SkillTerms (comparisons of skills)",
    "ComesOut": "ComesOut (win and flop)",
    "Person": "Person (an entry of `cast`)",
}
_Json = dict[str, Any]


def reference() -> str:
    """Return the reference: a table for each part of a file, and the statements it can draw on."""
    schema = scenario_schema()
    parts: _Json = schema["$defs"]
    ordered = [*(name for name in _ORDER if name in parts), *sorted(parts.keys() - set(_ORDER))]
    lines = ["### The top of the file", "", *_table(schema)]
    for name in ordered:
        lines += ["", f"### {_TITLES.get(name, name)}", "", *_table(parts[name])]
    return "\n".join([*lines, "", "### What a scenario can draw on", "", *_statements()]) + "\n"


def within(page: str) -> str:
    """Return a page with reference and weights as they are now; ValueError where their marks are missing."""
    weights = "\n".join(weights_table()) + "\n"
    return _between(_between(page, BEGIN, END, reference()), WEIGHTS_BEGIN, WEIGHTS_END, weights)


def _between(page: str, begin: str, end: str, text: str) -> str:
    before, found, rest = page.partition(begin)
    _old, closed, behind = rest.partition(end)
    if not found or not closed:
        raise ValueError(begin)
    return f"{before}{begin}\n\n{text}\n{end}{behind}"


def _table(part: _Json) -> Iterator[str]:
    needed = set(part.get("required", ()))
    yield "| key | what may stand there | what it is for |"
    yield "|---|---|---|"
    for key, field in part["properties"].items():
        name = f"**`{key}`**" if key in needed else f"`{key}`"
        yield f"| {name} | {_cell(_shape(field))} | {_cell(field['description'])} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _shape(field: _Json) -> str:
    """Return in words what may stand in a place."""
    for inner in field.get("allOf", ()):
        return _shape(inner)
    if "anyOf" in field:
        return " or ".join(dict.fromkeys(map(_shape, field["anyOf"])))
    if "$ref" in field:
        return str(field["$ref"]).rpartition("/")[2]
    if "const" in field:
        return f"`{field['const']}`"
    if "enum" in field:
        return _names([str(name) for name in field["enum"] if not isinstance(name, bool)])
    return _by_type(field)


def _names(names: list[str]) -> str:
    if len(names) > _MOST_NAMES:
        names = sorted(names) if names[0].startswith("KS") else names
        return f"`{names[0]}` to `{names[-1]}`"
    return ", ".join(f"`{name}`" for name in names)


def _by_type(field: _Json) -> str:
    match field.get("type"):
        case "array":
            return f"list{_count(field, 'Items')}: {_shape(field['items'])}"
        case "object":
            inner = field.get("additionalProperties", {})
            return f"keys{_count(field, 'Properties')}, each with: {_shape(inner)}"
        case "integer" | "number" as kind:
            word = "whole number" if kind == "integer" else "number"
            return (
                f"{word}, {_figure(field['minimum'])} to {_figure(field['maximum'])}"
                if "minimum" in field
                else word
            )
        case _:
            return _text(field)


def _figure(value: float) -> str:
    return f"{value:,g}" if abs(value) >= 10_000 else f"{value:g}"


def _text(field: _Json) -> str:
    if "examples" in field:
        return "comparison"
    if "pattern" in field:
        pattern = str(field["pattern"])
        return "event/choice" if "/" in pattern else "range" if "to" in pattern else "id"
    return f"text, up to {field['maxLength']:,} characters" if "maxLength" in field else "text"


def _count(field: _Json, of: str) -> str:
    least, most = field.get(f"min{of}"), field.get(f"max{of}")
    return "" if most is None else f" of {least} to {most}" if least else f" of up to {most}"


def _statements() -> Iterator[str]:
    for document in DOCUMENTS:
        yield f"- **{document.letter}**: {document.organisation}, _{document.title}_"
        for statement in STATEMENTS.values():
            if statement.document is document:
                yield f"  - {statement.id}: {statement.sentence}"
