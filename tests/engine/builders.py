"""Small builders: rules without events, rules with a story, and decisions of a restless player."""

from dataclasses import replace

import numpy as np

from game.engine import Company, Decision
from game.engine.rules import (
    ALWAYS,
    Bound,
    Choice,
    Condition,
    Crisis,
    Effect,
    Event,
    Later,
    Market,
    Rules,
    ShockNames,
)

LIKES = ("stable", "growth", "turbulent", "crisis")
NAMES = ShockNames(("A leak", "A lost order"), ("A rival", "A new law"), ("A resignation", "A rumour"))


def seeds(count, first=7_000):
    return np.arange(first, first + count, dtype=np.uint64)


def plain(like="stable", quarters=16, start=()):
    return Rules("plain", quarters, 90, 100, start, Market(like), (), (), NAMES)


def choice(name="yes", hours=0.0, effects=(), later=(), leans=()):
    pushes = tuple(Effect(stock, amount) for stock, amount in effects)
    return Choice(name, hours, pushes, tuple(later), tuple(leans))


def event(name, when=ALWAYS, priority=0, weight=1.0, choices=None):
    return Event(name, f"Title of {name}", when, priority, weight, tuple(choices or (choice(),)))


def from_quarter(first, **more):
    return Condition(bounds=(Bound("quarter", ">=", first),), **more)


def with_events(*events, like="stable", quarters=8, start=()):
    return replace(plain(like, quarters, start), events=tuple(events))


def later(after, effects, when=ALWAYS, note="It comes back"):
    return Later(after, tuple(Effect(stock, amount) for stock, amount in effects), when, note)


def eventful(quarters=12):
    """Make rules that push every stock both ways, at once and later, in a market with a crisis."""
    stocks = ("direction", "alignment", "engagement", "trust", "process", "problems", "ideas", "relevance")
    events = [
        event(
            f"about-{stock}",
            choices=(
                choice("more", 3, ((stock, 12.0), ("cash", -1.5)), [later(1, ((stock, -30.0),))]),
                choice("less", 0, ((stock, -40.0),), [later(2, ((stock, 9.0),), from_quarter(4))]),
                choice("none", 6, (("team", -30.0), ("customers", -40.0), ("cash", 0.7))),
            ),
        )
        for stock in stocks
    ]
    market = Market("turbulent", crisis=Crisis(2, 4, 80.0, 130.0))
    return replace(with_events(*events, quarters=quarters), market=market)


def restless(company: Company, dice: np.random.Generator) -> Decision:
    """Decide anything at all, too many hours and none included."""
    count = company.count
    hours = dice.integers(0, 25, (6, count)) * (dice.random((6, count)) < 0.7)
    return Decision(hours.astype(np.float64), dice.integers(0, 5, count), dice.integers(0, 3, count))
