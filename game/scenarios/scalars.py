"""Typed values from the text that was written: each refuses what it cannot read with a code and words."""

import re
from collections.abc import Sequence
from typing import Annotated, Final, NoReturn

from pydantic_core import PydanticCustomError

from game.engine.rules import Bound
from game.scenarios.problems import shown
from game.scenarios.reading import Prose, Reader, Shape
from game.scenarios.vocabulary import MOST_STRENGTH, SIDES, STRENGTHS
from game.words import in_figures

_NUMBER = re.compile(r"[+-]?(0|[1-9][0-9]{0,11})(\.[0-9]{1,9})?")
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_COMPARISON = re.compile(r"(<=|>=|<|>|==|=)\s*(\S+)")
_RANGE = re.compile(r"(\S+)\s+to\s+(\S+)")
MOST_ID = 40
_COMPARED = r"^\s*((<=|>=|<|>|==|=)\s*[-+]?[0-9.]+|[-+]?[0-9.]+\s+to\s+[-+]?[0-9.]+)\s*$"
_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")
"""White space at which a line may end: not the no-break spaces that French sets by its signs."""
_INTERVAL = r"^\s*[-+]?[0-9.]+\s+to\s+[-+]?[0-9.]+\s*$"

FORMAT = 1
"""The version of the format that this game reads."""


def refuse(code: str, **values: str | tuple[str, ...]) -> NoReturn:
    """Stop reading a value, with the code of the problem and the words for its sentence."""
    raise PydanticCustomError("scenario", "{code}", {"code": code, **values})


def written(value: object) -> str:
    """Return a value that is a single text, or refuse a list or keyed part in its place."""
    if not isinstance(value, str):
        refuse("KS103", wanted="text")
    return value.strip()


def number(value: object) -> float:
    """Read a number as it is written in everyday notation."""
    text = written(value)
    if not _NUMBER.fullmatch(text):
        refuse("KS104", text=shown(text))
    return float(text)


def whole(value: object) -> int:
    """Read a whole number."""
    read = number(value)
    if read != int(read) or "." in written(value):
        refuse("KS105", text=shown(written(value)))
    return int(read)


def truth(value: object) -> bool:
    """Read yes or no, or true or false; on and off are texts here."""
    text = written(value)
    if text not in {"yes", "no", "true", "false"}:
        refuse("KS113", text=shown(text))
    return text in {"yes", "true"}


def strength(value: object) -> float:
    """Read what an executive brings to a practice: hours a week, or a word for them."""
    text = written(value)
    if text in STRENGTHS:
        return STRENGTHS[text]
    if not _NUMBER.fullmatch(text):
        refuse("KS119", text=shown(text), among=tuple(STRENGTHS))
    return in_range(number(text), 0, MOST_STRENGTH)


def ident(value: object) -> str:
    """Read an id: lower-case words joined by hyphens."""
    text = written(value)
    if not _ID.fullmatch(text) or len(text) > MOST_ID:
        refuse("KS107", text=shown(text))
    return text


MOMENTS: Final = ("start", "debrief")
LAST_QUARTER: Final = 16
"""Moments of a workshop that are neither a quarter nor an event, and its last quarter at most."""


def moment(value: object) -> str:
    """Read a moment of a workshop: start, debrief, the number of a quarter, or the id of an event."""
    text = written(value)
    if _NUMBER.fullmatch(text):
        return str(int(in_range(whole(text), 1, LAST_QUARTER)))
    return ident(text)


def choice_of_event(value: object) -> tuple[str, str]:
    """Read a reference to a choice, written event/choice."""
    event, slash, choice = written(value).partition("/")
    if not slash or not _ID.fullmatch(event) or not _ID.fullmatch(choice):
        refuse("KS117", text=shown(written(value)))
    return event, choice


def comparison(subject: str, *, bare: bool = False) -> Reader:
    """Return a reader of `>= 3`, `3 to 6` and, where `bare`, `3`, for one subject."""

    def read(value: object) -> tuple[Bound, ...]:
        text = written(value)
        if match := _COMPARISON.fullmatch(text):
            return (Bound(subject, "==" if match[1] == "=" else match[1], number(match[2])),)
        if _RANGE.fullmatch(text):
            low, high = interval(text)
            return (Bound(subject, ">=", low), Bound(subject, "<=", high))
        if bare and _NUMBER.fullmatch(text):
            return (Bound(subject, "==", number(text)),)
        refuse("KS108", text=shown(text), subject=subject)

    compared = {"type": "string", "pattern": _COMPARED, "examples": [">= 40", "< 60", "30 to 50"]}
    return Reader(read, {"anyOf": [{"type": "integer"}, compared]} if bare else compared)


def interval(value: object) -> tuple[float, float]:
    """Read `low to high`."""
    match = _RANGE.fullmatch(written(value))
    if not match:
        refuse("KS118", text=shown(written(value)))
    low, high = number(match[1]), number(match[2])
    if low > high:
        refuse("KS114", text=shown(written(value)))
    return low, high


def format_version(value: object) -> int:
    """Read the version of the format; only version 1 exists."""
    if written(value) != str(FORMAT):
        refuse("KS115", text=shown(written(value)), format=str(FORMAT))
    return FORMAT


def one_of(names: Sequence[str], code: str = "KS106") -> Reader:
    """Return a reader of one of these names; others are refused with the code."""

    def read(value: object) -> str:
        text = written(value)
        if text not in names:
            refuse(code, text=shown(text), among=tuple(names))
        return text

    return Reader(read, {"type": "string", "enum": list(names)})


def within(low: float, high: float) -> Reader:
    """Return a reader of a number in a range."""

    def read(value: object) -> float:
        return in_range(number(value), low, high)

    return Reader(read, {"type": "number", "minimum": low, "maximum": high})


def whole_within(low: int, high: int) -> Reader:
    """Return a reader of a whole number in a range."""

    def read(value: object) -> int:
        return int(in_range(whole(value), low, high))

    return Reader(read, {"type": "integer", "minimum": low, "maximum": high})


def in_range(value: float, low: float, high: float) -> float:
    """Return a number that lies in a range, or refuse it."""
    if not low <= value <= high:
        refuse("KS112", number=f"{value:g}", low=f"{low:g}", high=f"{high:g}")
    return value


def line_of(limit: int) -> Prose:
    """Return a reader of a text on one line, of so many characters at most."""
    return Prose(lambda value, most: _fitting(in_a_line(written(value)), most), limit)


def text_of(limit: int) -> Prose:
    """Return a reader of paragraphs: an empty line parts them, other line ends count as spaces."""
    return Prose(lambda value, most: _fitting(in_paragraphs(written(value)), most), limit)


def in_a_line(text: str) -> str:
    """Return a text as one line: any white space between words is one space, a no-break space stays."""
    if "\u00a0" not in text and "\u202f" not in text:
        return " ".join(text.split())
    return _BREAKS.sub(" ", text).strip()


def in_paragraphs(text: str) -> str:
    """Return a text as it is understood: paragraphs parted by an empty line, single line ends as spaces."""
    if "\n" not in text:
        return in_a_line(text)
    paragraphs = re.split(r"\n[ \t]*\n", text)
    return "\n\n".join(filter(None, map(in_a_line, paragraphs)))


def _fitting(text: str, limit: int) -> str:
    if not text:
        refuse("KS109")
    if len(text) > limit:
        refuse(
            "KS110",
            count=in_figures(len(text)),
            limit=in_figures(limit),
            excess=in_figures(len(text) - limit),
        )
    return text


_ID_SHAPE: Shape = {"type": "string", "pattern": f"^{_ID.pattern}$", "maxLength": MOST_ID}
_STRENGTH_SHAPE: Shape = {
    "anyOf": [{"enum": list(STRENGTHS)}, {"type": "number", "minimum": 0, "maximum": MOST_STRENGTH}]
}
Id = Annotated[str, Reader(ident, _ID_SHAPE)]
Moment = Annotated[str, Reader(moment, {"anyOf": [{"type": "integer"}, _ID_SHAPE]})]
Truth = Annotated[bool, Reader(truth, {"enum": [True, False, "yes", "no"]})]
Side = Annotated[str, one_of(SIDES)]
Interval = Annotated[tuple[float, float], Reader(interval, {"type": "string", "pattern": _INTERVAL})]
Strength = Annotated[float, Reader(strength, _STRENGTH_SHAPE)]
Version = Annotated[int, Reader(format_version, {"const": FORMAT})]
Reference = Annotated[
    tuple[str, str],
    Reader(choice_of_event, {"type": "string", "pattern": f"^{_ID.pattern}/{_ID.pattern}$"}),
]
