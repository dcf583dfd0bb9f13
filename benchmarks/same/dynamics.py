"""The same equations as stocks, flows and auxiliaries, for tools of system dynamics.

Each quarter a stock flows from what it is to what the equations make of it. Truths are 1 and 0. The market is
steady, since these tools take no series of its own for each company; the trail of sales is left out.
"""

from dataclasses import dataclass, fields

import numpy as np

from game.engine import Company, Tape
from game.engine.sheet import Kind

from .expressions import HALF_WAY, Language, Script, script_of
from .model import policy, quarter

ROUNDED = f"({{0}} + {HALF_WAY}) - {HALF_WAY}"


@dataclass(frozen=True, slots=True)
class Dynamics:
    """A model of stocks and constants, by name, and the expression that each stock comes to."""

    script: Script
    stocks: dict[str, str]
    constants: tuple[str, ...]


def language(condition: str, least: str, most: str, root: str, absolute: str, floor: str) -> Language:
    """Return how a tool writes the operations; `condition` has three places."""
    compared = {
        "less": "{0} < {1}",
        "less_equal": "{0} <= {1}",
        "greater": "{0} > {1}",
        "greater_equal": "{0} >= {1}",
        "equal": "{0} = {1}" if "THEN" in condition else "{0} == {1}",
        "not_equal": "{0} <> {1}" if "THEN" in condition else "{0} != {1}",
    }
    truths = {name: condition.format(text, "1.0", "0.0") for name, text in compared.items()}
    return Language(
        {
            "add": "({0} + {1})",
            "subtract": "({0} - {1})",
            "multiply": "({0} * {1})",
            "divide": "({0} / {1})",
            "minimum": least,
            "maximum": most,
            "negative": "(0.0 - {0})",
            "sqrt": root,
            "absolute": absolute,
            "rint": f"({ROUNDED})",
            "floor": floor,
            **truths,
            "logical_and": "({0} * {1})",
            "where": condition.format("{0} > 0.5", "{1}", "{2}"),
            "turn": "{0}",
        },
        lambda number, _kind: np.format_float_positional(float(number), trim="0"),
        inline=True,
    )


def dynamics(way: Language) -> Dynamics:
    """Return the model in a tool's own words."""
    ends = {name: line for name, line in quarter().ends.items() if name != "trail"}
    script = script_of(ends, way)
    script.outputs["style_0"] = (way.constant(float(policy(1).style[0]), Kind.WHOLE), Kind.WHOLE)
    stocks = {f"company_{name}": expression for name, (expression, _) in script.outputs.items()}
    constants = tuple(name for name in script.inputs if name not in stocks)
    return Dynamics(script, stocks, constants)


def values_of(company: Company, tape: Tape) -> dict[str, np.ndarray]:
    """Return the starts of stocks and the values of constants, by name, for each company."""
    found = {}
    for what, whole in (
        ("company", company),
        ("decision", policy(company.count)),
        ("market", tape.quarters[0]),
    ):
        for part in fields(whole):
            values = getattr(whole, part.name)
            if isinstance(values, np.ndarray):
                for row, numbers in enumerate(values.reshape(-1, company.count)):
                    found[f"{what}_{part.name}_{row}"] = numbers.astype(np.float64)
    return found
