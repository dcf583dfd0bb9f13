"""The same equations as a loop in C, the limit of what one core can do."""

import ctypes
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

import numpy as np

from game.engine import Company, Tape
from game.engine.company import TRAIL
from game.engine.sheet import TYPES, Kind

from .expressions import Language, script_of
from .model import RULES, policy, quarter

_TYPES = {Kind.NUMBER: "double", Kind.WHOLE: "long long", Kind.TRUTH: "unsigned char"}
_LANGUAGE = Language(
    {
        "add": "{0} + {1}",
        "subtract": "{0} - ({1})",
        "multiply": "{0} * {1}",
        "divide": "{0} / ({1})",
        "minimum": "{0} < {1} ? {0} : {1}",
        "maximum": "{0} > {1} ? {0} : {1}",
        "negative": "-{0}",
        "sqrt": "sqrt({0})",
        "absolute": "fabs({0})",
        "rint": "ROUND({0})",
        "floor": "floor({0})",
        "less": "{0} < {1}",
        "less_equal": "{0} <= {1}",
        "greater": "{0} > {1}",
        "greater_equal": "{0} >= {1}",
        "equal": "{0} == {1}",
        "not_equal": "{0} != {1}",
        "logical_and": "{0} & {1}",
        "logical_or": "{0} | {1}",
        "logical_not": "!{0}",
        "where": "{0} ? {1} : {2}",
        "turn": "(double)({0})",
    },
    lambda number, kind: repr(float(number)) if kind is Kind.NUMBER else str(int(number)),
    lambda name: f"in_{name}[k]",
)
STRICT = ("-O3",)
"""What the goals are measured against."""

_ROUNDINGS = {
    "rint": "#define ROUND(x) rint(x)",
    "adding": "static inline double near(double x)\n"
    "{ return (x + 6755399441055744.0) - 6755399441055744.0; }\n"
    "#define ROUND(x) near(x)",
}


def source(rounding: str = "rint") -> tuple[str, list[tuple[str, Kind]], list[tuple[str, Kind]]]:
    """Return the C source of one quarter of n companies, and its inputs and outputs in their order."""
    script = script_of(quarter().ends, _LANGUAGE)
    inputs = list(script.inputs.items())
    outputs = [(name, kind) for name, (_, kind) in script.outputs.items()]
    head = ["#include <math.h>", _ROUNDINGS[rounding], "void quarter(long n, void **io)", "{"]
    for at, (name, kind) in enumerate(inputs):
        head.append(f"    const {_TYPES[kind]} *restrict in_{name} = io[{at}];")
    for at, (name, kind) in enumerate(outputs):
        head.append(f"    {_TYPES[kind]} *restrict out_{name} = io[{len(inputs) + at}];")
    body = [f"        const {_TYPES[one.kind]} {one.name} = {one.expression};" for one in script.statements]
    body += [f"        out_{name}[k] = {expression};" for name, (expression, _) in script.outputs.items()]
    lines = [*head, "#pragma GCC ivdep", "    for (long k = 0; k < n; k++) {", *body, "    }", "}", ""]
    return "\n".join(lines), inputs, outputs


class CLoop:
    """The compiled loop with its arrays for so many companies."""

    def __init__(self, folder: Path, flags: Sequence[str] = STRICT, rounding: str = "rint") -> None:
        text, self.inputs, self.outputs = source(rounding)
        name = f"quarter_{abs(hash((tuple(flags), rounding)))}"
        code, library = folder / f"{name}.c", folder / f"{name}.so"
        code.write_text(text, encoding="utf-8")
        compiler = shutil.which("gcc") or "gcc"
        command = [compiler, *flags, "-shared", "-fPIC", "-o", str(library), str(code), "-lm"]
        subprocess.run(command, check=True)
        self._play = ctypes.CDLL(str(library)).quarter

    def prepare(self, company: Company, tape: Tape) -> None:
        """Lay out everything the loop reads and writes, row by row."""
        count = company.count
        self.count, decision = count, policy(count)
        self.rows = [{}, {}]
        for part in fields(Company):
            values = getattr(company, part.name)
            if isinstance(values, np.ndarray):
                self._lay(f"company_{part.name}", values)
        self.fixed = {f"decision_hours_{row}": np.ascontiguousarray(decision.hours[row]) for row in range(6)}
        self.markets = [
            {f"market_{part.name}_0": np.ascontiguousarray(getattr(at, part.name)) for part in fields(at)}
            for at in tape.quarters
        ]
        self.trail = [np.ascontiguousarray(row) for block in company.trail for row in block]

    def _lay(self, name: str, values: np.ndarray) -> None:
        rows = values.reshape(-1, self.count)
        for row, numbers in enumerate(rows):
            kind = Kind.TRUTH if numbers.dtype == np.bool_ else None
            for side in self.rows:
                side[f"{name}_{row}"] = numbers.astype(np.uint8) if kind else numbers.copy()

    def pointers(self) -> list[ctypes.Array]:
        """Return the addresses of what each quarter reads and writes; companies swap sides every quarter."""
        calls = []
        style = np.full(self.count, policy(1).style[0])
        for number, market in enumerate(self.markets):
            before, after = self.rows[number % 2], self.rows[(number + 1) % 2]
            known = before | self.fixed | market
            if number:
                known["company_style_0"] = style
            newest = {f"trail_{row}": self.trail[(number % TRAIL) * TRAIL + row] for row in range(TRAIL)}
            given = [known[name] for name, _ in self.inputs]
            out = [newest[name] if name in newest else after[f"company_{name}"] for name, _ in self.outputs]
            self._keep = [*getattr(self, "_keep", []), given, out, style]
            calls.append(
                (ctypes.c_void_p * (len(given) + len(out)))(*(part.ctypes.data for part in given + out))
            )
        return calls

    def play(self, calls: list[ctypes.Array]) -> None:
        """Play all quarters."""
        for call in calls:
            self._play(ctypes.c_long(self.count), call)

    def ended(self) -> dict[str, np.ndarray]:
        """Return what the companies end with, by name and row."""
        end = self.rows[RULES.quarters % 2]
        return {name: end[f"company_{name}"] for name, _ in self.outputs if not name.startswith("trail")}

    @property
    def kinds(self) -> dict[str, type]:
        """The types of what comes out."""
        return {name: TYPES[kind] for name, kind in self.outputs}
