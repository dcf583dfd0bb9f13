"""The statistics the rows are made of, in plain numpy."""

from dataclasses import dataclass

import numpy as np

from game.engine.numbers import Array

RELIABILITY = 0.8


def standard(values: Array) -> Array:
    """Return values with mean 0 and sd 1; shape kept; zeros when they do not vary."""
    deviation = values.std()
    centred: Array = values - values.mean()
    return centred / deviation if deviation > 1e-12 else np.zeros_like(centred)


def read(values: Array, dice: np.random.Generator, reliability: float = RELIABILITY) -> Array:
    """Return values as a survey of that reliability reads them: with noise of its own."""
    noise = values.std() * np.sqrt(1.0 / reliability - 1.0)
    heard: Array = values + noise * dice.standard_normal(values.shape)
    return heard


def corr(one: Array, other: Array) -> float:
    """Return the correlation of two arrays of one shape; 0 when one does not vary."""
    return float((standard(one) * standard(other)).mean())


@dataclass(frozen=True, slots=True)
class Fit:
    """A least-squares fit: by column the coefficient and its standard error, and the residuals."""

    slopes: Array
    errors: Array
    residuals: Array


def fit(outcome: Array, *columns: Array) -> Fit:
    """Regress an outcome (N,) on columns (N,), with a constant that is not returned."""
    table = np.column_stack([np.ones(outcome.size), *columns])
    inverse = np.linalg.pinv(table.T @ table)
    slopes = inverse @ (table.T @ outcome)
    residuals = outcome - table @ slopes
    freedom = max(outcome.size - table.shape[1], 1)
    errors = np.sqrt(np.maximum(np.diag(inverse), 0.0) * (residuals @ residuals) / freedom)
    return Fit(slopes[1:], errors[1:], residuals)


def partial(one: Array, other: Array, *given: Array) -> float:
    """Return the correlation of two arrays with the columns `given` partialled out."""
    return corr(fit(one, *given).residuals, fit(other, *given).residuals)


def gap(values: Array) -> float:
    """Return the distance from the tenth to the ninetieth percentile."""
    low, high = np.percentile(values, [10, 90])
    return float(high - low)


def effect(one: Array, other: Array) -> float:
    """Return Cohen's d: the difference of two means in units of their pooled sd."""
    pooled = np.sqrt(0.5 * (one.var(ddof=1) + other.var(ddof=1)))
    return float((one.mean() - other.mean()) / pooled) if pooled > 1e-12 else 0.0


def dummies(groups: Array) -> list[Array]:
    """Return a column for each group but the first, 1 for its members."""
    return [(groups == group).astype(np.float64) for group in np.unique(groups)[1:]]
