"""Company-years made by hand, with answers known beforehand, and a small population."""

from functools import lru_cache
from types import SimpleNamespace

import numpy as np

from game.evidence.design import Design
from game.evidence.study import Simulated
from game.evidence.world import World, simulate
from game.evidence.years import Years

SMALL = Design(companies=120, quarters=16, burn_in=4)


def years(hours, count=4000, length=4, **rows):
    """Make company-years from hours (6, K) and rows (K,) of `length` x `count` / `length` places."""
    shape = (length, count // length)
    laid = {name: np.asarray(row, float).reshape(shape) for name, row in rows.items()}
    return Years(
        laid,
        np.asarray(hours, float).reshape(6, *shape),
        np.zeros(shape),
        np.ones(shape, bool),
        np.zeros(shape[1]),
    )


def study(made, arms=None, p=None):
    """Make a study of company-years and the arms of experiments."""
    block = SimpleNamespace(dice=np.random.default_rng, world=SimpleNamespace(p=p))
    return SimpleNamespace(years=made, block=block, arms=lambda name: (arms or {}).get(name, {}))


@lru_cache(maxsize=2)
def small(block=1):
    return Simulated(simulate(World(design=SMALL), block))
