"""A score sheet: a calculation on arrays, written down line by line instead of played.

Tracing the model (`trace.py`) writes such a sheet, and a batch (`program.py`) plays it many times. Every
line is one operation of the ordinary path, in its order, so that playing it gives the same bits. What is
written twice is kept once, what is known beforehand is worked out beforehand, and what would only
multiply by one or add nothing is left out; none of this changes a bit of a finite number, but for the
sign of a zero.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import numpy as np
import numpy.typing as npt

Values = npt.NDArray[np.generic]

ARITHMETIC = ("add", "subtract", "multiply", "divide", "minimum", "maximum")
SINGLE = ("negative", "sqrt", "absolute", "rint", "floor")
COMPARING = ("less", "less_equal", "greater", "greater_equal", "equal", "not_equal")
_OF_NUMBERS = {"divide", "sqrt", "rint", "floor"}
_ON_TRUTHS = {
    "multiply": "logical_and",
    "add": "logical_or",
    "minimum": "logical_and",
    "maximum": "logical_or",
}
JOINING = ("logical_and", "logical_or", "logical_not")
_EITHER_WAY = {"add", "multiply", "minimum", "maximum", "equal", "not_equal", "logical_and", "logical_or"}

_IDLE = {"add": 0.0, "logical_or": 0.0, "minimum": np.inf, "maximum": -np.inf}
"""With this number each of these operations leaves the other as it is."""


def size_of(rows: tuple[int, ...]) -> int:
    """Return how many rows there are in a shape without the companies."""
    size = 1
    for length in rows:
        size *= length
    return size


class Kind(StrEnum):
    """What the numbers of a line are."""

    NUMBER = "number"
    WHOLE = "whole"
    TRUTH = "truth"


COUNT = 7
"""How many companies there seem to be while a calculation is written down: more than one, for any number."""

TYPES: dict[Kind, Any] = {Kind.NUMBER: np.float64, Kind.WHOLE: np.int64, Kind.TRUTH: np.bool_}


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line: an operation on earlier lines.

    `rows` is the shape without the companies, which come last. `value` holds what the operation needs
    besides: a constant's values, rows + (1,); an input's name; a table; the row that a part begins at.
    `everywhere` is the number of which a constant consists, if it is one.
    """

    number: int
    operation: str
    of: tuple["Line", ...]
    rows: tuple[int, ...]
    kind: Kind
    value: Any = None
    everywhere: float | None = None

    @property
    def constant(self) -> Values | None:
        """The values of a constant, shape rows + (1,), or None."""
        return self.value if self.operation == "constant" else None


def _kind_of(values: Values) -> Kind:
    if values.dtype.kind == "b":
        return Kind.TRUTH
    return Kind.WHOLE if values.dtype.kind in "iu" else Kind.NUMBER


def _widest(of: tuple[Line, ...], operation: str) -> Kind:
    """Return the kind that an operation on lines of several kinds is done in."""
    kinds = {line.kind for line in of}
    if Kind.NUMBER in kinds or operation in _OF_NUMBERS:
        return Kind.NUMBER
    if Kind.WHOLE in kinds or operation not in {*_ON_TRUTHS, *COMPARING, "where"}:
        return Kind.WHOLE
    return Kind.TRUTH


@dataclass(slots=True)
class Sheet:
    """The lines written so far; each operation on the same lines is written once."""

    lines: list[Line] = field(default_factory=list)
    _known: dict[tuple[object, ...], Line] = field(default_factory=dict)

    def _write(
        self, operation: str, of: tuple[Line, ...], rows: tuple[int, ...], kind: Kind, value: Any, key: object
    ) -> Line:
        place = (operation, of, rows, key)
        line = self._known.get(place)
        if line is None:
            everywhere = _everywhere(value) if operation == "constant" else None
            line = self._known[place] = Line(len(self.lines), operation, of, rows, kind, value, everywhere)
            self.lines.append(line)
        return line

    def entry(self, name: Hashable, rows: tuple[int, ...], kind: Kind) -> Line:
        """Write down what is only known when the sheet is played."""
        return self._write("input", (), rows, kind, name, name)

    def constant(self, values: Any) -> Line:
        """Write down known values: a number, or an array with the same numbers for all companies."""
        array = np.atleast_1d(np.asarray(values))
        if array.shape[-1] == COUNT and (array == array[..., :1]).all():
            array = array[..., :1]
        if array.shape[-1] != 1:
            told = "an array of numbers for companies it does not know; look tables up with numbers.look_up"
            raise TypeError(f"A traced calculation cannot use {told}; shape {array.shape}.")
        kind = _kind_of(array)
        key = (array.shape, array.dtype.str, array.tobytes())
        return self._write("constant", (), array.shape[:-1], kind, array, key)

    def turned(self, line: Line, kind: Kind) -> Line:
        """Turn truths into whole numbers, or either into numbers, as arithmetic does."""
        if line.kind is kind:
            return line
        if line.constant is not None:
            return self.constant(line.constant.astype(TYPES[kind]))
        return self._write("turn", (line,), line.rows, kind, None, kind)

    def calculate(self, operation: str, *of: Line) -> Line:
        """Write one arithmetic operation, comparison or joining, or what it comes to."""
        if operation in JOINING:
            kind = Kind.TRUTH
        else:
            kind = _widest(of, operation)
            of = tuple(self.turned(line, kind) for line in of)
        if kind is Kind.TRUTH:
            operation = _ON_TRUTHS.get(operation, operation)
        if operation in _EITHER_WAY:
            of = tuple(sorted(of, key=lambda line: line.number))
        if all(line.operation == "constant" for line in of):
            play: Callable[..., Values] = getattr(np, operation)
            return self.constant(play(*(line.constant for line in of)))
        rows = np.broadcast_shapes(*(line.rows for line in of))
        short = self._shorter(operation, of)
        if short is not None and short.rows == rows:
            return short
        if short is not None and short.everywhere is not None:
            return self.constant(np.full((*rows, 1), short.everywhere, TYPES[short.kind]))
        result = Kind.TRUTH if operation in COMPARING else kind
        return self._write(operation, of, rows, result, None, None)

    def _shorter(self, operation: str, of: tuple[Line, ...]) -> Line | None:
        """Return what an operation comes to without doing it, if it does."""
        one, two = of[0], of[-1]
        if operation in {"multiply", "logical_and"}:
            return _product(one, two)
        if operation in _IDLE:
            return _other(one, two, _IDLE[operation])
        nothing_done = (
            (operation == "subtract" and two.everywhere == 0.0)
            or (operation == "divide" and two.everywhere == 1.0)
            or (operation == "divide" and one.everywhere == 0.0)
        )
        return one if nothing_done else None

    def where(self, condition: Line, then: Line, otherwise: Line) -> Line:
        """Write a choice between two lines."""
        if then is otherwise or condition.everywhere == 1.0:
            return then
        if condition.everywhere == 0.0:
            return otherwise
        kind = _widest((then, otherwise), "where")
        then, otherwise = self.turned(then, kind), self.turned(otherwise, kind)
        rows = np.broadcast_shapes(condition.rows, then.rows, otherwise.rows)
        return self._write("where", (condition, then, otherwise), rows, kind, None, None)

    def take(self, table: Values, index: Line) -> Line:
        """Look up in the last axis of a table; the other axes become rows of the result."""
        if index.constant is not None:
            return self.constant(np.take(table, index.constant.astype(np.int64), axis=-1))
        rows = (*table.shape[:-1], *index.rows)
        return self._write("take", (index,), rows, _kind_of(table), table, (table.shape, table.tobytes()))

    def total(self, block: Line) -> Line:
        """Add up the rows of a block of whole numbers, rows (R,), which is exact in any order."""
        return self._write("total", (block,), (), Kind.NUMBER, None, None)

    def same(self, line: Line, of: tuple[Line, ...]) -> Line:
        """Write a line of another sheet on this one, of lines of this one."""
        value = line.value
        key = (value.shape, value.tobytes()) if isinstance(value, np.ndarray) else value
        return self._write(line.operation, of, line.rows, line.kind, value, key)

    def part(self, line: Line, first: int, rows: tuple[int, ...]) -> Line:
        """Take rows that lie beside each other."""
        if rows == line.rows:
            return line
        if line.constant is not None:
            spread = np.broadcast_to(line.constant, (*line.rows, 1)).reshape(-1, 1)
            return self.constant(spread[first : first + size_of(rows)].reshape(*rows, 1))
        if line.operation == "stack" and not rows:
            return line.of[first]
        return self._write("part", (line,), rows, line.kind, first, first)

    def stack(self, of: tuple[Line, ...], rows: tuple[int, ...]) -> Line:
        """Lay single rows upon each other."""
        if all(line.operation == "constant" for line in of):
            return self.constant(np.stack([np.asarray(line.constant) for line in of]).reshape(*rows, 1))
        kind = of[0].kind if len({line.kind for line in of}) == 1 else _widest(of, "where")
        return self._write("stack", tuple(self.turned(line, kind) for line in of), rows, kind, None, None)


def _everywhere(values: Values) -> float | None:
    if not values.size or (values.size > 1 and (values != values.flat[0]).any()):
        return None
    number: float = values.flat[0].item()
    return number


def _product(one: Line, two: Line) -> Line | None:
    for line in (one, two):
        if line.everywhere == 0.0:
            return line
    return _other(one, two, 1.0)


def _other(one: Line, two: Line, idle: float) -> Line | None:
    if one.everywhere == idle:
        return two
    return one if two.everywhere == idle else None
