"""The adaptive player's rule: look at what is short, mend that, and not too abruptly (A7, B6)."""

from dataclasses import dataclass

import numpy as np

from game.engine.numbers import Array, Whole
from game.engine.outlook import Outlook
from game.engine.practices import Style
from game.engine.stocks import Stock


@dataclass(frozen=True, slots=True)
class Rule:
    """The rule's few numbers.

    weights: of the six needs. habit: share of last quarter's split that is kept. style: a fixed style,
    or None to choose one. The rest are the meters' points at which a style is called for.
    """

    weights: tuple[float, ...] = (1.3, 0.8, 1.0, 1.0, 1.0, 1.4)
    habit: float = 0.4
    style: Style | None = None
    fire: float = 75.0
    distrust: float = 30.0
    weary: float = 30.0
    outdated: float = 50.0
    disorder: float = 40.0
    promises: float = 120.0


FROZEN = Rule()


def needs_of(meters: Array, rule: Rule) -> Array:
    """Return how much each practice is needed, shape (6, N), any scale."""
    share = meters / 100.0
    short = np.maximum(1.0 - share, 0.05)
    calm = 1.0 - 0.5 * share[Stock.PROBLEMS] / (1.0 + share[Stock.PROBLEMS])
    needs = (
        short[Stock.CHANGE] * calm,
        0.25 + short[Stock.ALIGNMENT],
        short[Stock.ENGAGEMENT] * calm,
        0.3 + 0.5 * share[Stock.IDEAS],
        0.1 + short[Stock.PROCESS],
        0.1 + share[Stock.PROBLEMS],
    )
    return np.stack([weight * np.sqrt(need) for weight, need in zip(rule.weights, needs, strict=True)])


def style_for(meters: Array, rule: Rule) -> Whole:
    """Return the style the meters call for, shape (N,): command in a fire, care when trust is gone."""
    style = np.full(meters.shape[1], int(Style.DEMOCRATIC), np.int64)
    disorder = (meters[Stock.PROCESS] < rule.disorder) | (meters[Stock.IDEAS] > rule.promises)
    style = np.where(disorder, Style.TRANSACTIONAL, style)
    outdated = (meters[Stock.RELEVANCE] < rule.outdated) & (meters[Stock.CHANGE] < rule.outdated)
    style = np.where(outdated, Style.TRANSFORMATIONAL, style)
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
    needs = needs_of(outlook.meters, rule)
    total = needs[0] + needs[1] + needs[2] + needs[3] + needs[4] + needs[5]
    kept = rule.habit if outlook.quarter else 0.0
    split = kept * outlook.shares + (1.0 - kept) * (needs / total)
    style = style_for(outlook.meters, rule)
    if rule.style is not None:
        style = np.full_like(style, int(rule.style))
    wants = wants_of(outlook.meters)
    liking = -0.1 * outlook.costs
    for stock in Stock:
        liking = liking + outlook.signs[:, stock] * wants[stock]
    return split, style, liking
