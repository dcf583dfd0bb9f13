"""The six practices (Kotter: C3, C4) and the five styles (A6)."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np


class Practice(IntEnum):
    """Rows of the array of hours, shape (6, N); the first three lead, the last three manage."""

    DIRECTION = 0
    ALIGN = 1
    MOTIVATE = 2
    PLAN = 3
    ORGANISE = 4
    CONTROL = 5


LEADERSHIP = (Practice.DIRECTION, Practice.ALIGN, Practice.MOTIVATE)
MANAGEMENT = (Practice.PLAN, Practice.ORGANISE, Practice.CONTROL)


class Style(IntEnum):
    """How the head deals with people this quarter."""

    TRANSFORMATIONAL = 0
    TRANSACTIONAL = 1
    SERVANT = 2
    AUTOCRATIC = 3
    DEMOCRATIC = 4


@dataclass(frozen=True, slots=True)
class StyleFacts:
    """What a style multiplies and costs.

    practices: multiplier of an hour, in the order of `Practice`; ideas: multiplier of new ideas;
    trust, engagement: pull per quarter (up on the room left, down on what is there); turning: how
    much of a sudden change of course is lost in confusion; slow: share of what an hour brings that deciding
    this way costs in a full fire (C8), below 0 where it is quicker.
    """

    practices: tuple[float, float, float, float, float, float]
    ideas: float
    trust: float
    engagement: float
    turning: float
    slow: float


STYLES: dict[Style, StyleFacts] = {
    Style.TRANSFORMATIONAL: StyleFacts((1.60, 1.05, 1.10, 0.80, 0.75, 0.75), 1.30, 0.0, 0.02, 1.0, 0.06),
    Style.TRANSACTIONAL: StyleFacts((0.75, 0.90, 0.85, 1.45, 1.40, 1.20), 0.90, 0.0, -0.01, 1.0, 0.0),
    Style.SERVANT: StyleFacts((0.80, 1.05, 1.60, 0.80, 0.90, 0.75), 1.0, 0.09, 0.04, 1.0, 0.1),
    Style.AUTOCRATIC: StyleFacts((1.05, 0.90, 0.65, 1.10, 1.10, 1.80), 0.55, -0.12, -0.11, 0.4, -0.12),
    Style.DEMOCRATIC: StyleFacts((0.85, 1.50, 1.10, 0.85, 0.90, 0.75), 1.40, 0.02, 0.01, 1.2, 0.2),
}

STYLE_PRACTICES = np.array([STYLES[style].practices for style in Style]).T.copy()
STYLE_IDEAS = np.array([STYLES[style].ideas for style in Style])
STYLE_TRUST = np.array([STYLES[style].trust for style in Style])
STYLE_ENGAGEMENT = np.array([STYLES[style].engagement for style in Style])
STYLE_SLOW = np.array([STYLES[style].slow for style in Style])
STYLE_TURNING = np.array([STYLES[style].turning for style in Style])
