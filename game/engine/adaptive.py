"""The adaptive player's rule: look at what is short, mend that, and not too abruptly (A7, B6)."""

from dataclasses import dataclass

import numpy as np

from game.engine.numbers import Array, Whole, added
from game.engine.outlook import Outlook
from game.engine.practices import Style
from game.engine.stocks import COMPANY_STOCKS, Stock


@dataclass(frozen=True, slots=True)
class Rule:
    """The rule's few numbers, found by tools/tune_adaptive.py and frozen.

    weights and idle: of the six needs, which are weight x (idle + what is short). calm: how far a fire
    makes direction and inspiration wait. habit: share of last quarter's split that is kept. style: a
    fixed style, or None to choose one. The rest are the meters' points at which a style is called for.
    """

    weights: tuple[float, ...] = (1.0, 0.59, 0.64, 0.50, 0.62, 0.87)
    idle: tuple[float, ...] = (0.07, 0.32, 0.11, 0.21, 0.22, 0.02)
    calm: float = 0.53
    habit: float = 0.21
    style: Style | None = None
    fire: float = 80.0
    distrust: float = 26.0
    weary: float = 42.0
    unclear: float = 58.0
    disorder: float = 36.0
    promises: float = 125.0


FROZEN = Rule()


def short_of(meters: Array, rule: Rule) -> tuple[Array, ...]:
    """Return what is short for each practice, six arrays of shape (N,)."""
    share = meters / 100.0
    calm = 1.0 - rule.calm * share[Stock.PROBLEMS] / (1.0 + share[Stock.PROBLEMS])
    return (
        (1.0 - share[Stock.CHANGE]) * calm,
        1.0 - share[Stock.ALIGNMENT],
        (1.0 - share[Stock.ENGAGEMENT]) * calm,
        share[Stock.IDEAS],
        1.0 - share[Stock.PROCESS],
        share[Stock.PROBLEMS],
    )


def style_for(meters: Array, rule: Rule) -> Whole:
    """Return the style the meters call for, shape (N,): command in a fire, care when trust is gone."""
    style = np.full(meters.shape[1], int(Style.DEMOCRATIC), np.int64)
    disorder = (meters[Stock.PROCESS] < rule.disorder) | (meters[Stock.IDEAS] > rule.promises)
    style = np.where(disorder, Style.TRANSACTIONAL, style)
    style = np.where(meters[Stock.CHANGE] < rule.unclear, Style.TRANSFORMATIONAL, style)
    weary = (meters[Stock.TRUST] < rule.distrust) | (meters[Stock.ENGAGEMENT] < rule.weary)
    style = np.where(weary, Style.SERVANT, style)
    return np.where(meters[Stock.PROBLEMS] > rule.fire, Style.AUTOCRATIC, style).astype(np.int64)


def wants_of(meters: Array) -> Array:
    """Return how much a point more of each meter is wanted, shape (11, N): more where there is little."""
    share = meters / 100.0
    wants = np.maximum(1.2 - share, 0.1)
    wants[Stock.PROBLEMS] = -(0.3 + share[Stock.PROBLEMS])
    wants[Stock.IDEAS] = 0.2
    for stock in (Stock.CUSTOMERS, Stock.TEAM, Stock.CASH):
        wants[stock] = 0.5
    return wants


def adapt(outlook: Outlook, rule: Rule = FROZEN) -> tuple[Array, Whole, Array]:
    """Return the split wanted (6, N), the style (N,) and the liking of each choice (C, N)."""
    three = zip(rule.weights, rule.idle, short_of(outlook.meters, rule), strict=True)
    needs = np.stack([weight * (idle + short) for weight, idle, short in three])
    kept = rule.habit if outlook.quarter else 0.0
    split = kept * outlook.shares + (1.0 - kept) * (needs / added(needs))
    style = style_for(outlook.meters, rule)
    if rule.style is not None:
        style = np.full_like(style, int(rule.style))
    wants = wants_of(outlook.meters)
    liking = -0.1 * outlook.costs
    for stock in COMPANY_STOCKS:
        liking = liking + outlook.signs[:, stock] * wants[stock]
    return split, style, liking
