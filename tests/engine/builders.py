"""Small builders: rules without events, rules with a story, and decisions of a restless player."""

from dataclasses import replace

import numpy as np

from game.engine import METERS, Company, Decision
from game.engine.levers import Levers
from game.engine.rules import (
    ALWAYS,
    Bound,
    Candidate,
    Choice,
    Condition,
    Crisis,
    Effect,
    Event,
    Initiative,
    Later,
    Market,
    Rival,
    Rules,
    ShockNames,
)

LIKES = ("stable", "growth", "turbulent", "crisis")
NAMES = ShockNames(("A leak", "A lost order"), ("A rival", "A new law"), ("A resignation", "A rumour"))


def seeds(count, first=7_000):
    return np.arange(first, first + count, dtype=np.uint64)


def plain(like="stable", quarters=16, start=()):
    return Rules("plain", quarters, 90, 100, start, Market(like), (), (), NAMES)


CANDIDATES = (
    Candidate("mara", "Mara", "management", (0.0, 0.0, 0.0, 10.0, 12.0, 8.0), 0.8, 0.8, 60.0),
    Candidate("vito", "Vito", "leadership", (10.0, 10.0, 8.0, 0.0, 0.0, 0.0), 0.8, 0.8, 60.0),
)
_PUSH = tuple(Effect(meter, 6.0) for meter in METERS)
_DROP = tuple(Effect(meter, -6.0) for meter in METERS)
INITIATIVES = (
    Initiative("depot", "The night depot", 0.3, 3.0, 0.3, 15.0, 40.0, 0.3, _PUSH, _DROP),
    Initiative("app", "The app", 0.5, 4.0, 0.4, 20.0, 60.0, 0.4, _PUSH, _DROP),
)
RIVALS = (
    Rival("falk", "Falk", "visionary"),
    Rival("nord", "Nord", "bureaucrat", 60.0),
    Rival("ost", "Ost", "adaptive"),
)


def whole(like="stable", quarters=16, start=()):
    """Rules of a company with every lever open."""
    return replace(
        plain(like, quarters, start),
        id="whole",
        skills=True,
        fog=14.0,
        candidates=CANDIDATES,
        initiatives=INITIATIVES,
        rivals=RIVALS,
    )


def restless_levers(rules, count, dice):
    """Levers pulled at random, now and then beyond what is possible."""
    return Levers(
        training=dice.integers(-1, 11, count),
        analytics=dice.integers(0, 4, count),
        one_on_ones=dice.random(count) < 0.3,
        survey=dice.random(count) < 0.3,
        develop=dice.random(count) < 0.3,
        mandates=dice.integers(0, 5, (len(rules.candidates), count)) * (dice.random(count) < 0.8),
        bets=dice.integers(0, 3, (len(rules.initiatives), count)),
    )


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


def restless(company: Company, dice: np.random.Generator, rules: Rules | None = None) -> Decision:
    """Decide anything at all, too many hours and none included; with rules, levers too."""
    count = company.count
    hours = dice.integers(0, 25, (6, count)) * (dice.random((6, count)) < 0.7)
    levers = None if rules is None else restless_levers(rules, count, dice)
    return Decision(hours.astype(np.float64), dice.integers(0, 5, count), dice.integers(0, 3, count), levers)
