"""The same equations as a loop in plain Python, one company after the other."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

import numpy as np

from game.engine import Company, Tape
from game.engine.sheet import Kind

from .expressions import HALF_WAY, Language, script_of
from .model import policy, quarter

_LANGUAGE = Language(
    {
        "add": "{0} + {1}",
        "subtract": "{0} - ({1})",
        "multiply": "{0} * {1}",
        "divide": "{0} / ({1})",
        "minimum": "{0} if {0} < {1} else {1}",
        "maximum": "{0} if {0} > {1} else {1}",
        "negative": "-{0}",
        "sqrt": "sqrt({0})",
        "absolute": "abs({0})",
        "rint": f"({{0}} + {HALF_WAY}) - {HALF_WAY}",
        "floor": "float(floor({0}))",
        "less": "{0} < {1}",
        "less_equal": "{0} <= {1}",
        "greater": "{0} > {1}",
        "greater_equal": "{0} >= {1}",
        "equal": "{0} == {1}",
        "not_equal": "{0} != {1}",
        "logical_and": "{0} and {1}",
        "logical_or": "{0} or {1}",
        "logical_not": "not {0}",
        "where": "{1} if {0} else {2}",
        "turn": "float({0})",
    },
    lambda number, kind: repr(float(number) if kind is Kind.NUMBER else int(number)),
)


class PlainLoop:
    """The loop as a function, with lists of numbers for its companies."""

    def __init__(self) -> None:
        script = script_of(quarter().ends, _LANGUAGE)
        self.inputs, self.outputs = list(script.inputs), list(script.outputs)
        body = [f"    {one.name} = {one.expression}" for one in script.statements]
        results = ", ".join(expression for expression, _ in script.outputs.values())
        text = [f"def play({', '.join(self.inputs)}):", *body, f"    return ({results})"]
        space: dict[str, Any] = {}
        exec("from math import floor, sqrt\n" + "\n".join(text), space)
        self._play: Callable[..., tuple[float, ...]] = space["play"]

    def play(self, company: Company, tape: Tape) -> list[dict[str, float]]:
        """Play every company to the end; returns what each ends with, by name and row."""
        decision = policy(1)
        hours = {f"decision_hours_{row}": float(decision.hours[row, 0]) for row in range(6)}
        markets = [
            {f"market_{part.name}_0": getattr(at, part.name).tolist() for part in fields(at)}
            for at in tape.quarters
        ]
        starts = _starts(company)
        ends = []
        for number in range(company.count):
            state = {name: values[number] for name, values in starts.items()}
            for market in markets:
                known = {**state, **hours, **{name: values[number] for name, values in market.items()}}
                results = self._play(*[known[name] for name in self.inputs])
                state |= zip([f"company_{name}" for name in self.outputs], results, strict=True)
                state["company_style_0"] = int(decision.style[0])
            ends.append({name: state[f"company_{name}"] for name in self.outputs})
        return ends


def _starts(company: Company) -> dict[str, list[float]]:
    arrays = {part.name: getattr(company, part.name) for part in fields(Company)}
    rows = {}
    for name, values in arrays.items():
        if isinstance(values, np.ndarray):
            for row, numbers in enumerate(values.reshape(-1, company.count)):
                rows[f"company_{name}_{row}"] = numbers.tolist()
    return rows
