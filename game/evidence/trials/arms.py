"""What an experiment is: the same companies and luck, more than once, with one thing different."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from game.engine import Company, Stock
from game.engine.numbers import Array, settle
from game.evidence.world import Block
from game.evidence.years import Years

Arms: TypeAlias = Mapping[str, Array]


@dataclass(frozen=True, slots=True)
class Trial:
    """An experiment: how it is run on a block, and what a linear world without delays says of it.

    Arms are arrays (..., N) of one shape, companies last, so that a null model can shuffle their labels.
    `linear` works from company-years alone and returns the same arms; None where such a world knows
    nothing of the sort.
    """

    name: str
    run: Callable[[Block], Arms]
    linear: Callable[[Years, Block], Arms] | None = None


def shuffled(arms: Arms, dice: np.random.Generator) -> Arms:
    """Return the arms with their labels dealt anew, company by company."""
    names = list(arms)
    stacked = np.stack([arms[name] for name in names])
    order = dice.permuted(np.tile(np.arange(len(names))[:, None], stacked.shape[-1]), axis=0)
    order = np.broadcast_to(order.reshape(len(names), *(1,) * (stacked.ndim - 2), -1), stacked.shape)
    dealt = np.take_along_axis(stacked, order, axis=0)
    return dict(zip(names, dealt, strict=True))


def with_stock(company: Company, stock: Stock, level: Array) -> Company:
    """Return the companies with another level of one stock (N,)."""
    stocks = company.stocks.copy()
    stocks[stock] = settle(level)
    return replace(company, stocks=stocks)


def joined(parts: list[Array]) -> Array:
    """Join what the markets' companies did, companies last."""
    return np.concatenate(parts, axis=-1)
