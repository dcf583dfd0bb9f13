"""The heads of a population: who they are, when they leave, and what they do with their week."""

from dataclasses import dataclass, field

import numpy as np

from game.engine import LEADERSHIP, Decision, Outlook, Practice, Style
from game.engine.numbers import Array, Truth, Whole
from game.evidence.design import Design

_FORGOTTEN = 0.84
_LEADING = (Style.TRANSFORMATIONAL, Style.SERVANT, Style.DEMOCRATIC)
_MANAGING = (Style.TRANSACTIONAL, Style.TRANSACTIONAL, Style.AUTOCRATIC)


@dataclass(slots=True)
class Heads:
    """The heads of N companies, one after the other; a policy with a memory, called once a quarter.

    In each place a row of heads waits (H, ..., N). A head leaves by chance, or with the company when it
    fails. `shares` (6, H, N) add up to 1; `quality` (H, N) is hours used times skill, 0-1; `own` collects
    the hours the heads gave, (6, N) a quarter, and `free` the hours they had.
    """

    shares: Array
    quality: Array
    style: Whole
    leaves: Truth
    shocks: Array
    at: Whole = field(init=False)
    drifted: Array = field(init=False)
    own: list[Array] = field(default_factory=list)
    free: list[Array] = field(default_factory=list)
    terms: list[Whole] = field(default_factory=list)

    def __post_init__(self) -> None:
        count = self.shares.shape[2]
        self.at, self.drifted = np.zeros(count, np.int64), np.zeros((6, count))

    def _now(self, rows: Array) -> Array:
        now: Array = np.take_along_axis(rows, self.at[None], axis=0)[0]
        return now

    def attention(self) -> Array:
        """Return the share of the free hours that goes to each practice now, (6, N)."""
        shares = np.take_along_axis(self.shares, self.at[None, None], axis=1)[:, 0]
        wanted = shares * np.exp(self.drifted)
        attention: Array = wanted / wanted.sum(axis=0) * self._now(self.quality)
        return attention

    def styles(self) -> Whole:
        """Return the style of each head now, (N,)."""
        now: Whole = np.take_along_axis(self.style, self.at[None], axis=0)[0]
        return now

    def __call__(self, outlook: Outlook) -> Decision:
        """Decide for a quarter, and remember what was given."""
        step = len(self.own)
        if step:
            gone = self.leaves[step] | (outlook.style < 0)
            self.at = np.where(gone, (self.at + 1) % len(self.quality), self.at)
            self.drifted = np.where(gone, 0.0, _FORGOTTEN * self.drifted + self.shocks[step])
        hours = self.attention() * outlook.hours
        self.own.append(hours)
        self.free.append(outlook.hours)
        self.terms.append(self.at)
        return Decision(hours.copy(), self.styles(), np.full(self.at.shape, -1))


def draw_heads(design: Design, count: int, dice: np.random.Generator) -> Heads:
    """Draw the heads of `count` companies for the whole run."""
    length = design.burn_in + design.quarters
    waiting = 3 + round(3 * length / design.tenure)
    shares = np.moveaxis(dice.dirichlet([design.concentration] * 6, (waiting, count)), -1, 0)
    quality = dice.uniform(*design.used, (waiting, count)) * dice.uniform(*design.skill, (waiting, count))
    led = 0.5 + design.lean * (shares[list(LEADERSHIP)].sum(axis=0) - 0.5)
    leading = led > dice.random((waiting, count))
    style = np.where(
        leading,
        np.array(_LEADING)[dice.integers(0, 3, (waiting, count))],
        np.array(_MANAGING)[dice.integers(0, 3, (waiting, count))],
    ).astype(np.int64)
    leaves = dice.random((length, count)) < 1.0 / design.tenure
    shocks = design.drift * dice.standard_normal((length, len(Practice), count))
    return Heads(shares, quality, style, leaves, shocks)


@dataclass(frozen=True, slots=True)
class Steady:
    """Heads who go on as they are: `attention` (6, N) of the free hours, `style` (N,)."""

    attention: Array
    style: Whole

    def __call__(self, outlook: Outlook) -> Decision:
        """Decide for a quarter."""
        return Decision(self.attention * outlook.hours, self.style.copy(), np.full(self.style.shape, -1))


@dataclass(frozen=True, slots=True)
class Fixed:
    """Heads who give the same hours whatever happens: `hours` (6, N) a week, `style` (N,)."""

    hours: Array
    style: Whole

    def __call__(self, outlook: Outlook) -> Decision:
        """Decide for a quarter."""
        return Decision(self.hours.copy(), self.style.copy(), np.full(self.style.shape, -1))
