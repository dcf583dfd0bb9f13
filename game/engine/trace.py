"""Arrays that are only written down: calculate with them, and a sheet remembers how.

The model's functions do not notice. They get such arrays instead of numbers and calculate as ever; the
sheet then holds their equations, to be played by a batch. What cannot be written down is refused.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

from game.engine.sheet import ARITHMETIC, COMPARING, COUNT, JOINING, SINGLE, TYPES, Kind, Line, Sheet, size_of

LUCK, QUARTER = "luck", "quarter"
_PLAYABLE = {getattr(np, name): name for name in (*ARITHMETIC, *SINGLE, *COMPARING, *JOINING)}
_ON_TRUTHS = {np.bitwise_and: "logical_and", np.bitwise_or: "logical_or", np.invert: "logical_not"}


class Traced(NDArrayOperatorsMixin):
    """An array of N companies that is only written down, as if N were `COUNT`, shape rows + (COUNT,)."""

    def __init__(self, sheet: Sheet, line: Line, given: bool = False) -> None:
        self.sheet, self.line, self.given = sheet, line, given

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape, with `COUNT` companies."""
        return (*self.line.rows, COUNT)

    @property
    def ndim(self) -> int:
        """How many axes there are, the companies' included."""
        return len(self.shape)

    @property
    def size(self) -> int:
        """How many numbers there are for `COUNT` companies."""
        return size_of(self.shape)

    def __len__(self) -> int:
        return self.shape[0]

    def setflags(self, write: bool = False) -> None:
        """Do nothing: what is written down is not written over."""

    def copy(self) -> "Traced":
        """Return the same, as nothing can be written into it."""
        return self

    def astype(self, kind: Any) -> "Traced":
        """Turn truths into whole numbers, or either into numbers."""
        wanted = next((own for own, dtype in TYPES.items() if dtype is kind), None)
        if wanted is None or list(Kind).index(wanted) > list(Kind).index(self.line.kind):
            raise _refused(f"turning a {self.line.kind} into {kind}")
        return self if wanted is self.line.kind else Traced(self.sheet, self.sheet.turned(self.line, wanted))

    def __getitem__(self, key: Any) -> "Traced":
        if not self.line.rows and key is not None:
            raise _refused("a single company")
        if key is Ellipsis or isinstance(key, Traced):
            raise _refused("an index that is not a row; look tables up with numbers.look_up")
        places = np.arange(size_of(self.line.rows)).reshape(self.line.rows)[key]
        rows, flat = np.shape(places), np.ravel(places)
        if not rows or (np.diff(flat) == 1).all():
            return Traced(self.sheet, self.sheet.part(self.line, int(flat[0]), rows), given=True)
        singles = tuple(self.sheet.part(self.line, int(row), ()) for row in flat)
        return Traced(self.sheet, self.sheet.stack(singles, rows))

    def noted_luck(self, *purpose: Any) -> "Traced":
        """Write down luck that these seeds will have drawn for a purpose; a traced index is the quarter."""
        name = (LUCK, *(QUARTER if isinstance(part, Traced) else int(part) for part in purpose))
        return Traced(self.sheet, self.sheet.entry(name, (), Kind.NUMBER), given=True)

    def found_in(self, table: Any) -> "Traced":
        """Look these indices up in the last axis of a table."""
        return Traced(self.sheet, self.sheet.take(table, self.line))

    def __setitem__(self, key: object, value: object) -> None:
        raise _refused("writing into an array; build it with np.stack or np.where")

    def __bool__(self) -> bool:
        raise _refused("`if` on companies; use np.where")

    def __float__(self) -> float:
        raise _refused("a single number of many companies")

    def __array__(self, *_: object, **__: object) -> Any:
        raise _refused("indexing a table by companies; use numbers.look_up")

    def __array_ufunc__(
        self, ufunc: np.ufunc, method: str, *inputs: Any, out: Any = None, **more: Any
    ) -> Any:
        name = _PLAYABLE.get(ufunc) or _ON_TRUTHS.get(ufunc)
        if method != "__call__" or name is None or more or (out is not None and out != (self,)):
            raise _refused(f"np.{ufunc.__name__}{'' if method == '__call__' else '.' + method}")
        of = tuple(line_of(self.sheet, part) for part in inputs)
        if ufunc in _ON_TRUTHS and any(line.kind is not Kind.TRUTH for line in of):
            raise _refused(f"np.{ufunc.__name__} of numbers")
        line = self.sheet.calculate(name, *of)
        if out is None:
            return Traced(self.sheet, line)
        if self.given:
            raise _refused("writing into an array it was given")
        self.line = line
        return self

    def __array_function__(
        self, function: Callable[..., Any], _types: object, args: tuple[Any, ...], more: dict[str, Any]
    ) -> Any:
        written = _WRITTEN.get(function)
        if written is None:
            raise _refused(f"np.{function.__name__}")
        return Traced(self.sheet, written(self.sheet, *args, **more))


def _refused(what: str) -> TypeError:
    return TypeError(f"A traced calculation has no line for {what}.")


def line_of(sheet: Sheet, part: Any) -> Line:
    """Return the line of a traced array, or of a constant."""
    return part.line if isinstance(part, Traced) else sheet.constant(part)


def _where(sheet: Sheet, condition: Any, then: Any, otherwise: Any) -> Line:
    return sheet.where(line_of(sheet, condition), line_of(sheet, then), line_of(sheet, otherwise))


def _stack(sheet: Sheet, arrays: Sequence[Any], axis: int = 0) -> Line:
    lines = [line_of(sheet, part) for part in arrays]
    if axis != 0 or len({line.rows for line in lines}) != 1:
        raise _refused("np.stack along another axis than the first, or of arrays of different shapes")
    singles = tuple(single for line in lines for single in _singles(sheet, line))
    return sheet.stack(singles, (len(lines), *lines[0].rows))


def _concatenate(sheet: Sheet, arrays: Sequence[Any], axis: int = 0) -> Line:
    lines = [line_of(sheet, part) for part in arrays]
    if axis != 0 or any(not line.rows for line in lines):
        raise _refused("np.concatenate of companies, or along another axis than the first")
    singles = tuple(single for line in lines for single in _singles(sheet, line))
    return sheet.stack(singles, (sum(line.rows[0] for line in lines), *lines[0].rows[1:]))


def _singles(sheet: Sheet, line: Line) -> list[Line]:
    return [sheet.part(line, row, ()) for row in range(size_of(line.rows))]


def _full_like(sheet: Sheet, like: Traced, value: float) -> Line:
    return sheet.constant(np.full(like.shape, value))


def _clip(sheet: Sheet, part: Any, low: Any, high: Any) -> Line:
    raised = sheet.calculate("maximum", line_of(sheet, part), line_of(sheet, low))
    return sheet.calculate("minimum", raised, line_of(sheet, high))


_WRITTEN: dict[Callable[..., Any], Callable[..., Line]] = {
    np.where: _where,
    np.stack: _stack,
    np.concatenate: _concatenate,
    np.clip: _clip,
    np.full_like: _full_like,
    np.zeros_like: lambda sheet, like: _full_like(sheet, like, 0.0),
    np.ones_like: lambda sheet, like: _full_like(sheet, like, 1.0),
}
