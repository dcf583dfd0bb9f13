"""The same equations in BPTK-Py on its compiled backend, one company after the other."""

from typing import Any

import numpy as np
from BPTK_Py import Model
from BPTK_Py import sd_functions as sd
from BPTK_Py._rust_engine import RustSdEngine

from game.engine import Company, Tape

from .dynamics import dynamics, language, values_of
from .model import RULES

_DSL = language(
    "sd.If({0}, {1}, {2})",
    "sd.min({0}, {1})",
    "sd.max({0}, {1})",
    "sd.sqrt({0})",
    "sd.abs({0})",
    "sd.floor({0})",
)


class InBPTK:
    """The model, loaded once; each company sets its constants and is simulated."""

    def __init__(self) -> None:
        described = dynamics(_DSL)
        model = Model(starttime=0.0, stoptime=float(RULES.quarters), dt=1.0, name="company")
        space: dict[str, Any] = {"sd": sd}
        for name in described.constants:
            space[name] = model.constant(name)
            space[name].equation = 0.0
        for name in described.stocks:
            space[f"start_{name}"] = model.constant(f"start_{name}")
            space[f"start_{name}"].equation = 0.0
            space[name] = model.stock(name)
            space[name].initial_value = space[f"start_{name}"]
        for one in described.script.statements:
            space[one.name] = model.converter(one.name)
            space[one.name].equation = eval(one.expression, space)
        for name, expression in described.stocks.items():
            space[name].equation = eval(f"({expression}) - {name}", space)
        self._loaded = RustSdEngine().load_model(model.to_json())
        self.stocks, self.constants = list(described.stocks), described.constants

    def prepare(self, company: Company, tape: Tape) -> None:
        """Give the companies' starts and their market."""
        values = values_of(company, tape)
        known = {name: values[name].tolist() for name in self.constants}
        known |= {f"start_{name}": values[name].tolist() for name in self.stocks}
        self._given = [{name: row[at] for name, row in known.items()} for at in range(company.count)]

    def play(self) -> dict[str, np.ndarray]:
        """Play every company to the end; returns what the stocks end with."""
        ends = []
        for given in self._given:
            self._loaded.reset()
            for name, value in given.items():
                self._loaded.set_constant(name, value)
            ends.append(self._loaded.simulate(self.stocks))
        return {name: np.array([_last(end[name]) for end in ends]) for name in self.stocks}


def _last(series: Any) -> float:
    return float(series[max(series, key=float)])
