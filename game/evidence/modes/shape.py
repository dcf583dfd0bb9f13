"""What a reference mode is, and how a policy is driven through a company quarter by quarter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from game.engine import (
    USUAL,
    Company,
    Decision,
    Outlook,
    Parameters,
    Player,
    Stock,
    Style,
    found,
    look,
    play_turn,
)
from game.engine.numbers import Array, Bits
from game.engine.rules import Market, Rules
from game.engine.workings import Workings
from game.evidence.design import NAMES

Lines: TypeAlias = Mapping[str, Array]
"""Lines to draw, by what they show: the mean of many companies, quarter by quarter."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a policy made: lines by quarter, the figures of the diagnostic, and whether it is the shape."""

    lines: Lines
    figures: Mapping[str, float]
    shown: bool


@dataclass(frozen=True, slots=True)
class Mode:
    """A reference mode: its name, the policy that makes it, the source, how it is told, and the run."""

    id: str
    title: str
    policy: str
    source: str
    diagnostic: str
    run: Callable[[Bits, Parameters], Shape]


SEEDS = np.arange(40_000, 40_200, dtype=np.uint64)
"""The companies of the modes, used for no search."""


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """How N companies fared under one policy: rows by name (Q, N)."""

    rows: Mapping[str, Array]

    def mean(self, name: str) -> Array:
        """Return the mean over companies by quarter, (Q,)."""
        mean: Array = self.rows[name].mean(axis=1)
        return mean


Disturb: TypeAlias = Callable[[int, Company], Company]
"""What befalls companies at the start of a quarter."""
Policy: TypeAlias = Callable[[Outlook, Company], Decision]
"""A policy that may also see how well customers were served."""

KEPT = ("load", "fire", "service", "shipped", "direction", "productivity", "quits")
_STOCKS = ("customers", "team", "relevance", "process", "problems", "engagement", "trust", "cash", "ideas")


def calm(
    like: str = "stable", quarters: int = 40, start: tuple[tuple[str, float], ...] = (), **market: object
) -> Rules:
    """Return rules of a market without blows, or with what `market` says."""
    quiet: dict[str, object] = {
        "incidents": (), "disruptions": (), "people_shocks": (), "turbulence": 10.0, "growth": 0.0,
    }  # fmt: skip
    made = Market(like, **(quiet | market))  # type: ignore[arg-type]  # by name, all of the right type
    return Rules(f"{like} mode", quarters, 90.0, 100.0, start, made, (), (), NAMES)


def drive(
    rules: Rules, seeds: Bits | Company, policy: Policy, p: Parameters = USUAL, disturb: Disturb | None = None
) -> Path:
    """Play companies to the end of the rules under a policy and keep their rows."""
    company = seeds if isinstance(seeds, Company) else found(rules, seeds, p)
    kept: dict[str, list[Array]] = {
        name: [] for name in (*KEPT, *_STOCKS, "output", "per_head", "served", "profit")
    }
    for quarter in range(company.quarter, rules.quarters):
        if disturb is not None:
            company = disturb(quarter, company)
        turn = play_turn(company, policy(look(company, rules, p), company), rules, p, keep=False)
        _keep(kept, company, turn.company, turn.workings)
        company = turn.company
    return Path({name: np.stack(rows) for name, rows in kept.items()})


def _keep(kept: dict[str, list[Array]], before: Company, after: Company, w: Workings) -> None:
    for name in KEPT:
        kept[name].append(getattr(w, name))
    for name in _STOCKS:
        kept[name].append(before.stocks[_row(name)])
    customers, team = before.stocks[_row("customers")], before.stocks[_row("team")]
    kept["output"].append(customers / np.maximum(w.load, 1e-9))
    kept["per_head"].append(customers / np.maximum(w.load, 1e-9) / team)
    kept["served"].append(np.where(before.alive, customers, 0.0))
    kept["profit"].append(after.stocks[_row("cash")] - before.stocks[_row("cash")])


def _row(name: str) -> int:
    return int(Stock[name.upper()])


def week(*hours: float, style: Style = Style.TRANSACTIONAL, effort: float = 1.0) -> Policy:
    """Return heads who split their free hours by these weights, quarter after quarter."""
    weights = np.array(hours)[:, None] / sum(hours)

    def policy(outlook: Outlook, _company: Company) -> Decision:
        return decided(outlook, weights * effort, style)

    return policy


def decided(outlook: Outlook, shares: Array, style: Style = Style.TRANSACTIONAL) -> Decision:
    """Return the decision that spends the free hours by shares (6, N) or (6, 1), at most all of them."""
    wanted = np.broadcast_to(shares, (6, outlook.hours.size)) * outlook.hours
    over = np.maximum(wanted.sum(axis=0) / np.maximum(outlook.hours, 1e-9), 1.0)
    styles = np.full(outlook.hours.size, int(style))
    return Decision(wanted / over, styles, np.full(styles.shape, -1))


def seen_by(player: Player) -> Policy:
    """Return an example player as a policy."""
    return lambda outlook, _company: player(outlook)


def smooth(line: Array, width: int = 5) -> Array:
    """Return moving means of a line, shorter by `width` - 1."""
    means: Array = np.convolve(line, np.ones(width) / width, "valid")
    return means
