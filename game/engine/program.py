"""A program: a score sheet made ready to be played over many companies at once.

The lines become calls of numpy in their order, each writing into a register; a register is used again
once nobody needs what is in it, so that all of them stay in the processor's cache. Playing a program
makes no array but the results.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np

from game.engine.sheet import TYPES, Kind, Line, Values, size_of
from game.engine.shorten import reached

Play: TypeAlias = Callable[..., object]
Step: TypeAlias = tuple[Play, int, int, int]
"""A call: what plays it, the places of what it reads (-1 for no second), and of what it writes."""

Name: TypeAlias = Any
"""A name of an input: text, or for luck a tuple of its purpose."""

_NONE = -1


@dataclass(frozen=True, slots=True)
class Place:
    """How a place is filled before playing.

    `source` is "constant" (value), "input" (its name), "register" (its number), "result" (its name), or
    "part" of another place (its number): the rows from `first` on in a shape.
    """

    source: str
    value: Any
    first: int = 0
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Program:
    """Steps over places: inputs and results have shape rows + (N,), for any N.

    `inputs` are the names of what has to be given, `registers` the kinds and rows of the scratch arrays,
    `results` those of what comes out.
    """

    places: tuple[Place, ...]
    steps: tuple[Step, ...]
    inputs: tuple[Name, ...]
    registers: tuple[tuple[Kind, tuple[int, ...]], ...]
    results: Mapping[str, tuple[Kind, tuple[int, ...]]]

    def blank(self, count: int, without: tuple[str, ...] = ()) -> dict[str, Values]:
        """Return empty arrays for the results, but for some."""
        shapes = {name: shape for name, shape in self.results.items() if name not in without}
        return {name: np.empty((*rows, count), TYPES[kind]) for name, (kind, rows) in shapes.items()}

    def stage(self, shelf: "Shelf") -> "Stage":
        """Return the program with scratch arrays from a shelf, on which only one may play at a time."""
        scratch = shelf.registers(self.registers)
        at: list[Any] = []
        changing: list[tuple[int, Place]] = []
        for number, place in enumerate(self.places):
            if place.source in {"input", "result"} or (place.source == "part" and at[place.value] is None):
                changing.append((number, place))
                at.append(None)
            elif place.source == "part":
                at.append(_part(at[place.value], place))
            else:
                at.append(place.value if place.source == "constant" else scratch[place.value])
        return Stage(self, at, changing)


@dataclass(slots=True)
class Shelf:
    """Scratch arrays for so many companies, which programs that are played one after the other share."""

    count: int
    _arrays: dict[tuple[Kind, tuple[int, ...]], list[Values]] = field(default_factory=dict)

    def registers(self, shapes: Iterable[tuple[Kind, tuple[int, ...]]]) -> list[Values]:
        """Return an array for each kind and rows asked for, new ones only where there are too few."""
        taken: Counter[tuple[Kind, tuple[int, ...]]] = Counter()
        found = []
        for kind, rows in shapes:
            arrays = self._arrays.setdefault((kind, rows), [])
            if taken[kind, rows] == len(arrays):
                arrays.append(np.empty((*rows, self.count), TYPES[kind]))
            found.append(arrays[taken[kind, rows]])
            taken[kind, rows] += 1
        return found


@dataclass(slots=True)
class Stage:
    """A program with its scratch arrays, ready to be played again and again."""

    program: Program
    at: list[Any]
    changing: list[tuple[int, Place]]

    def play(self, given: Mapping[Name, Values], results: Mapping[str, Values]) -> None:
        """Play the steps on the inputs given, by name, into the results."""
        at = self.at
        for number, place in self.changing:
            if place.source == "part":
                at[number] = _part(at[place.value], place)
            else:
                at[number] = (given if place.source == "input" else results)[place.value]
        for play, one, two, out in self.program.steps:
            if two < 0:
                play(at[one], out=at[out])
            else:
                play(at[one], at[two], out=at[out])


def _part(whole: Values, place: Place) -> Values:
    if whole.ndim == 2:
        return whole[place.first] if not place.rows else whole[place.first : place.first + place.rows[0]]
    flat = whole.reshape(-1, whole.shape[-1])
    rows = flat[place.first : place.first + size_of(place.rows)]
    return rows.reshape(*place.rows, whole.shape[-1])


def _copy_where(values: Values, condition: Values, out: Values) -> None:
    np.copyto(out, values, where=condition)


def _copy(values: Values, out: Values) -> None:
    np.copyto(out, values)


def _total(rounded: Values, out: Values) -> None:
    np.add.reduce(rounded, axis=0, out=out)


@dataclass(frozen=True, slots=True)
class _Lookup:
    """Looks up in the last axis of a table."""

    table: Any

    def __call__(self, index: Values, out: Values) -> None:
        where: Any = index
        np.take(self.table, where, axis=-1, out=out, mode="clip")


@dataclass(slots=True)
class Arranger:
    """Arranges lines into steps and registers."""

    used: Counter[Line]
    places: list[Place] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    registers: list[tuple[Kind, tuple[int, ...]]] = field(default_factory=list)
    _free: dict[tuple[Kind, tuple[int, ...]], list[int]] = field(default_factory=dict)
    _at: dict[Line, int] = field(default_factory=dict)
    _owned: dict[Line, int] = field(default_factory=dict)
    _left: Counter[Line] = field(default_factory=Counter)

    def arrange(self, line: Line, wanted: int | None = None) -> int:
        """Add the steps that work a line out and return its place; `wanted` is where it should be."""
        if line not in self._at:
            self._left[line] = self.used[line]
            self._at[line] = self._work_out(line, wanted)
        return self._at[line]

    def place(self, source: str, value: Any, first: int = 0, rows: tuple[int, ...] = ()) -> int:
        """Note a place and return its number."""
        self.places.append(Place(source, value, first, rows))
        return len(self.places) - 1

    def _work_out(self, line: Line, wanted: int | None) -> int:
        if line.operation == "constant":
            values = line.value.reshape(-1)[0] if line.everywhere is not None else line.value
            return self.place("constant", np.asarray(values))
        if line.operation == "input":
            return self.place("input", line.value)
        if line.operation == "part":
            first: Any = line.value
            return self.place("part", self.arrange(line.of[0]), first, line.rows)
        if line.operation == "stack":
            return self._collect(line, wanted)
        if line.operation == "rint":
            return self._round(line, wanted)
        of = tuple(self.arrange(part) for part in line.of)
        play = _play_of(line)
        if isinstance(play, np.ufunc):  # may write over what it reads, element by element
            self._release(line.of)
            out = self._write(line, wanted)
        else:
            out = self._write(line, wanted)
            self._release(line.of)
        if line.operation == "where":
            condition, then, otherwise = of
            self.steps.append((_copy, otherwise, _NONE, out))
            self.steps.append((_copy_where, then, condition, out))
        else:
            self.steps.append((play, of[0], of[1] if len(of) > 1 else _NONE, out))
        return out

    def _collect(self, line: Line, wanted: int | None) -> int:
        """Let rows be worked out where they belong, beside each other."""
        block = self._write(line, wanted)
        for row, part in enumerate(line.of):
            there = self.place("part", block, row)
            own = self.used[part] == 1 and part.operation not in {"constant", "input", "part"}
            at = self.arrange(part, there if own else None)
            if at != there:
                self.steps.append((_copy, at, _NONE, there))
        self._release(line.of)
        return block

    def _round(self, line: Line, wanted: int | None) -> int:
        """Round a block where it is, if nobody else needs it."""
        block = line.of[0]
        at = self.arrange(block, wanted if self.used[block] == 1 else None)
        self._release(line.of)
        out = self._write(line, wanted)
        self.steps.append((np.rint, at, _NONE, out))
        return out

    def _write(self, line: Line, wanted: int | None) -> int:
        if wanted is not None:
            return wanted
        number = self._register((line.kind, line.rows))
        self._owned[line] = number
        return self.place("register", number)

    def _register(self, shape: tuple[Kind, tuple[int, ...]]) -> int:
        free = self._free.setdefault(shape, [])
        if free:
            return free.pop()
        self.registers.append(shape)
        return len(self.registers) - 1

    def _release(self, lines: Iterable[Line]) -> None:
        """Note that lines have been read once more, and free what nobody needs."""
        for line in lines:
            self._left[line] -= 1
            if self._left[line]:
                continue
            if line in self._owned:
                self._free[line.kind, line.rows].append(self._owned.pop(line))
            if line.operation == "part":
                self._release(line.of)


def _play_of(line: Line) -> Play:
    if line.operation in {"turn", "where"}:
        return _copy
    if line.operation == "take":
        table: Any = line.value
        return _Lookup(table)
    if line.operation == "total":
        return _total
    play: Play = getattr(np, line.operation)
    return play


def arranged(ends: Mapping[str, Line]) -> Program:
    """Make a program that works out lines, by the names of its results."""
    arranger = Arranger(reached(ends.values()))
    for name, line in ends.items():
        result = arranger.place("result", name)
        if arranger.arrange(line, result) != result:
            arranger.steps.append((_copy, arranger.arrange(line), _NONE, result))
    shapes = {name: (line.kind, line.rows) for name, line in ends.items()}
    inputs = tuple(place.value for place in arranger.places if place.source == "input")
    return Program(tuple(arranger.places), tuple(arranger.steps), inputs, tuple(arranger.registers), shapes)
