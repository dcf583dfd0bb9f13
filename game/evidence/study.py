"""What the rows measure: a population's company-years and its experiments, in the full world or a null."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Protocol

import numpy as np

from game.engine.numbers import Array
from game.evidence.statistics import fit
from game.evidence.trials.arms import Arms, shuffled
from game.evidence.trials.shelf import TRIALS
from game.evidence.world import Block
from game.evidence.years import Years


class Study(Protocol):
    """A world as the rows see it; `arms` is empty where a null model knows nothing of an experiment."""

    @property
    def block(self) -> Block:
        """The block the study is made of."""
        ...

    @property
    def years(self) -> Years:
        """The company-years."""
        ...

    def arms(self, trial: str) -> Arms:
        """Return the arms of an experiment by its name."""
        ...


@dataclass(slots=True)
class Simulated:
    """A simulated world; experiments are run when they are first asked for."""

    block: Block
    _arms: dict[str, Arms] = field(default_factory=dict)

    @property
    def years(self) -> Years:
        """The company-years as they were lived."""
        return self.block.years

    def arms(self, trial: str) -> Arms:
        """Return the arms of an experiment."""
        if trial not in self._arms:
            self._arms[trial] = TRIALS[trial].run(self.block)
        return self._arms[trial]


@dataclass
class Shuffled:
    """Null model: what heads did is read off other companies, and the arms' labels are dealt anew."""

    full: Simulated

    @property
    def block(self) -> Block:
        """The block that was simulated."""
        return self.full.block

    @cached_property
    def years(self) -> Years:
        """The company-years with the weeks of other heads."""
        years, dice = self.full.years, self.block.dice(901)
        order = dice.permutation(years.market.size)
        return replace(years, hours=years.hours[:, :, order], neglect=years.neglect[:, order])

    def arms(self, trial: str) -> Arms:
        """Return the arms of an experiment under shuffled labels."""
        arms = self.full.arms(trial)
        return shuffled(arms, self.block.dice(902)) if len(arms) > 1 else arms


_GIVEN = ("turbulence", "output")


@dataclass
class Linear:
    """Null model: a linear world without stocks or delays.

    Each measure of a year is the best linear function of this year's hours of the six practices, the
    market's turbulence and the company's site, plus noise of its own with the spread of what is left. It
    has the first-order effects of the full world, and no memory, no limits and no loops.
    """

    full: Simulated

    @property
    def block(self) -> Block:
        """The block that was simulated."""
        return self.full.block

    @cached_property
    def years(self) -> Years:
        """The company-years of the linear world."""
        years, dice = self.full.years, self.block.dice(903)
        columns = [years.attention(practice) for practice in range(6)] + [years.row(name) for name in _GIVEN]
        rows = {}
        for name, lived in years.rows.items():
            kept = lived.copy()
            if name not in _GIVEN:
                kept[years.valid] = _linear(years.row(name), columns, dice)
            rows[name] = kept
        return replace(years, rows=rows)

    def arms(self, trial: str) -> Arms:
        """Return what the linear world says of an experiment."""
        linear = TRIALS[trial].linear
        return linear(self.full.years, self.block) if linear else {}


def _linear(outcome: Array, columns: list[Array], dice: np.random.Generator) -> Array:
    residuals = fit(outcome, *columns).residuals
    predicted: Array = outcome - residuals
    drawn: Array = predicted + residuals.std() * dice.standard_normal(outcome.size)
    return drawn
