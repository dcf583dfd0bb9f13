"""The same equations in PySD, from a Vensim file: companies as subscripts, or one company by `run()`."""

from pathlib import Path

import numpy as np
import pysd
import xarray as xr

from game.engine import Company, Tape

from .dynamics import dynamics, language, values_of
from .model import RULES

_VENSIM = language(
    "IF THEN ELSE({0}, {1}, {2})", "MIN({0}, {1})", "MAX({0}, {1})", "SQRT({0})", "ABS({0})", "INTEGER({0})"
)


class InPySD:
    """A translated model of so many companies; one is without subscripts."""

    def __init__(self, folder: Path, count: int) -> None:
        model, self.count = dynamics(_VENSIM), count
        over = "[company]" if count > 1 else ""
        lines = ["{UTF-8}"]
        if count > 1:
            lines.append(f"company: (c1-c{count}) ~~|")
        names = {*model.stocks, *model.constants, *(one.name for one in model.script.statements)}

        def spread(expression: str) -> str:
            words = expression.replace("(", " ( ").replace(")", " ) ").replace(",", " , ").split()
            return " ".join(word + over if word in names else word for word in words)

        lines += [f"{name}{over} = 0 ~~|" for name in model.constants]
        lines += [f"start {name}{over} = 0 ~~|" for name in model.stocks]
        lines += [f"{one.name}{over} = {spread(one.expression)} ~~|" for one in model.script.statements]
        for name, expression in model.stocks.items():
            change = f"{spread(expression)} - {name}{over}"
            lines.append(f"{name}{over} = INTEG({change}, start {name}{over}) ~~|")
        # without a stock of another shape PySD takes all stocks together for one array of objects
        lines.append("quarters played = INTEG(1, 0) ~~|")
        lines += [
            "INITIAL TIME = 0 ~~|",
            f"FINAL TIME = {RULES.quarters} ~~|",
            "TIME STEP = 1 ~~|",
            "SAVEPER = 1 ~~|",
        ]
        file = folder / f"company_{count}.mdl"
        file.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
        self.model, self.stocks, self.constants = pysd.read_vensim(str(file)), model.stocks, model.constants

    def prepare(self, company: Company, tape: Tape) -> None:
        """Give the companies' starts and their market."""
        values = values_of(company, tape)
        self.params = {name: self._value(values[name]) for name in self.constants}
        self.params |= {f"start {name}": self._value(values[name]) for name in self.stocks}

    def _value(self, numbers: np.ndarray) -> object:
        if self.count == 1:
            return float(numbers[0])
        names = [f"c{number}" for number in range(1, self.count + 1)]
        return xr.DataArray(numbers, {"company": names}, ["company"])

    def play(self) -> dict[str, np.ndarray]:
        """Play all quarters; returns what the stocks end with."""
        self.model.set_components(self.params)
        frame = self.model.run(return_columns=list(self.stocks), flatten_output=False)
        last = frame.iloc[-1]
        return {name: np.atleast_1d(np.asarray(last[name])) for name in self.stocks}
