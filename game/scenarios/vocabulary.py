"""The words a scenario may use: meters, styles, states, markets, the seven differences, and limits."""

from types import MappingProxyType
from typing import Final

from game.engine.market import REGIMES as MARKETS
from game.engine.players import STRATEGIES as PLAYED_STRATEGIES
from game.engine.practices import Practice, Style
from game.engine.scale import METERS
from game.engine.skills import Skill
from game.engine.standing import State

__all__ = [
    "COUNTS",
    "DIFFERENCES",
    "EFFECT_RANGE",
    "EVENTS_WANTED",
    "HEAPS",
    "LANDSCAPES",
    "LEVELS",
    "METERS",
    "MILLION",
    "MOST_STRENGTH",
    "PRACTICES",
    "REGIMES",
    "SCALES",
    "SIDES",
    "SIGHTS",
    "SKILLS",
    "START_RANGE",
    "STATES",
    "STRATEGIES",
    "STRENGTHS",
    "STRONG_POINTS",
    "STYLES",
    "THOUSAND",
]

SCALES: Final = ("direction", "alignment", "engagement", "trust", "process", "relevance")
HEAPS: Final = ("problems", "ideas")
COUNTS: Final = ("customers", "team", "cash")
MILLION: Final = "million"
THOUSAND: Final = "thousand"
STYLES: Final = tuple(style.name.lower() for style in Style)
STATES: Final = tuple(state.value for state in State)
REGIMES: Final = tuple(MARKETS)
SIDES: Final = ("leadership", "management")
PRACTICES: Final = tuple(practice.name.lower() for practice in Practice)
SKILLS: Final = tuple(skill.name.lower() for skill in Skill)
SIGHTS: Final = ("sight_people", "sight_work")
STRATEGIES: Final = tuple(PLAYED_STRATEGIES)
LANDSCAPES: Final = ("valley", "coast", "mountains", "plain", "dry", "tropics")
LEVELS: Final = ("first game", "open", "hard")
DIFFERENCES: Final = ("focus", "responsibility", "change", "decision", "orientation", "time", "results")

STRENGTHS: Final = MappingProxyType({"some": 4.0, "good": 8.0, "strong": 12.0})
"""Words for the hours a week that an executive brings to a practice with a free hand, once settled in."""
MOST_STRENGTH: Final = 20.0
"""So many hours a week at most to one practice."""

EVENTS_WANTED: Final = 14
"""So many events at least, or quarters stay empty."""
STRONG_POINTS: Final = 15
"""An immediate effect beyond this many points is more than a strong push."""

START_RANGE: Final = MappingProxyType(
    {
        **dict.fromkeys(SCALES, (0.0, 100.0)),
        **dict.fromkeys(HEAPS, (0.0, 400.0)),
        "direction": (1.0, 98.0),
        "customers": (0.001, 1_000_000_000.0),
        "team": (1.0, 1_000_000.0),
        "cash": (-1_000.0, 1_000_000.0),
    }
)
"""Lowest and highest start of each stock, in display units; nobody ever sees all or nothing of the way."""

EFFECT_RANGE: Final = MappingProxyType(
    {
        **dict.fromkeys((*SCALES, *HEAPS), (-40.0, 40.0)),
        "customers": (-1_000_000_000.0, 1_000_000_000.0),
        "team": (-100_000.0, 100_000.0),
        "cash": (-100_000.0, 100_000.0),
    }
)
"""Lowest and highest effect on each stock, in display units."""
