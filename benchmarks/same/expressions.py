"""Lines of the engine's equations as expressions of another language, one number at a time."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from game.engine.sheet import Kind, Line, size_of
from game.engine.shorten import reached

HALF_WAY = "6755399441055744.0"
"""Adding and taking away 1.5 * 2**52 rounds to a whole number, half to even."""


@dataclass(frozen=True, slots=True)
class Language:
    """How a language writes each operation, a constant and an input; `inline`: lines used once."""

    operations: dict[str, str]
    constant: Callable[[float, Kind], str]
    given: Callable[[str], str] = str
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """A name, the expression it stands for, and the kind of its value."""

    name: str
    expression: str
    kind: Kind


@dataclass(slots=True)
class Script:
    """Statements in their order, inputs, and what comes out: by name an expression and its kind."""

    language: Language
    statements: list[Statement] = field(default_factory=list)
    inputs: dict[str, Kind] = field(default_factory=dict)
    outputs: dict[str, tuple[str, Kind]] = field(default_factory=dict)
    _written: dict[tuple[Line, int], str] = field(default_factory=dict)

    def write(self, line: Line, row: int, used: Counter[Line]) -> str:
        """Return the expression of a row of a line, after the statements it needs."""
        row = row if line.rows else 0
        key = (line, row)
        if key not in self._written:
            self._written[key] = self._write(line, row, used)
        return self._written[key]

    def _write(self, line: Line, row: int, used: Counter[Line]) -> str:
        if line.operation == "constant":
            values = np.broadcast_to(line.value, (*line.rows, 1)).ravel()
            return self.language.constant(values[row].item(), line.kind)
        if line.operation == "input":
            name = f"{line.value}_{row}".replace(".", "_").replace(" ", "_")
            self.inputs[name] = line.kind
            return self.language.given(name)
        if line.operation == "part":
            return self.write(line.of[0], line.value + row, used)
        if line.operation == "stack":
            return self.write(line.of[row], 0, used)
        expression = self._expression(line, row, used)
        if self.language.inline and used[line] == 1:
            return expression
        name = f"v{line.number}_{row}"
        self.statements.append(Statement(name, expression, line.kind))
        return name

    def _expression(self, line: Line, row: int, used: Counter[Line]) -> str:
        if line.operation == "total":
            (block,) = line.of
            rows = [self.write(block, at, used) for at in range(size_of(block.rows))]
            total = rows[0]
            for one in rows[1:]:
                total = self.language.operations["add"].format(total, one)
            return total
        of = [self.write(one, row, used) for one in line.of if not _idle(line, one, row)]
        return of[0] if len(of) < len(line.of) else self.language.operations[line.operation].format(*of)


def _idle(line: Line, one: Line, row: int) -> bool:
    """Tell whether a bound is no bound."""
    idle = {"minimum": np.inf, "maximum": -np.inf}.get(line.operation)
    if idle is None or one.constant is None:
        return False
    values = np.broadcast_to(one.value, (*one.rows, 1)).ravel()
    return bool(values[row if one.rows else 0] == idle)


def script_of(ends: dict[str, Line], language: Language) -> Script:
    """Write what leads to some lines in a language."""
    script, used = Script(language), reached(ends.values())
    for name, line in ends.items():
        for row in range(size_of(line.rows)):
            script.outputs[f"{name}_{row}"] = (script.write(line, row, used), line.kind)
    return script
