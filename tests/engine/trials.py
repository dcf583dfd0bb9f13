"""Plays made up to try one thing: a crisis, random splits, an ending planned for, a situation to mend."""

import numpy as np

from game.engine import USUAL, Decision, Style, worth
from game.engine.attention import whole_hours
from game.engine.luck import Stream, pick
from game.engine.market import record
from game.engine.population import play_to_end
from tests.engine.builders import plain
from tests.engine.play import ADAPTIVE, adaptive_in


def through_a_crisis(first, then, styles, luck):
    """Play half, then three quarters each of two shares of leading from the quarter after the crisis began.

    `styles` are that of the second half of the crisis, and of the rest.
    """
    onset = 2 + pick(3, luck, Stream.CRISIS, 0)

    def play(outlook):
        since = outlook.quarter - onset - 1
        second = (since >= 3) & (since < 6)
        leading = np.where((since >= 0) & (since < 3), first, np.where(second, then, 0.5))
        wanted = np.stack([leading] * 3 + [1.0 - leading] * 3)
        style = np.where(second, *styles)
        return Decision(whole_hours(wanted, outlook.hours), style, np.full(since.size, -1))

    return play


def tried(like, splits, styles, luck):
    """Return the worth of every split on every seed, shape (splits, seeds)."""
    rules, many = plain(like), np.tile(luck, len(splits))
    wanted, style = np.repeat(splits.T, luck.size, axis=1), np.repeat(styles, luck.size)

    def play(outlook):
        return Decision(whole_hours(wanted, outlook.hours), style, np.full(style.size, -1))

    end = play_to_end(rules, many, play, tape=record(rules.market, many, rules.quarters))
    return worth(end, USUAL).total.reshape(len(splits), -1)


def random_splits(count, dice, evenness):
    """Draw splits of the week and a style for each; the smaller `evenness`, the nearer to a corner."""
    return dice.dirichlet(np.full(6, evenness), count), dice.integers(0, 5, count)


def ending_with(weights, last, style=Style.TRANSACTIONAL, quarters=16):
    """Adapt, and in the last quarters give the week to these weights, in one style."""

    def play(outlook):
        decision = ADAPTIVE(outlook)
        if outlook.quarter < quarters - last:
            return decision
        wanted = np.repeat(np.array(weights, float)[:, None], decision.style.size, axis=1)
        hours = whole_hours(wanted, outlook.hours)
        return Decision(hours, np.full(decision.style.size, int(style)), decision.choice)

    return play


SITUATIONS = {
    Style.AUTOCRATIC: ((("problems", 180.0),), 2),
    Style.TRANSFORMATIONAL: ((("direction", 22.0),), 4),
    Style.SERVANT: ((("engagement", 25.0), ("trust", 22.0)), 6),
    Style.TRANSACTIONAL: ((("process", 22.0), ("ideas", 130.0)), 6),
    Style.DEMOCRATIC: ((("alignment", 20.0), ("problems", 10.0)), 4),
}
"""By the style that fits: how a company starts, and how many quarters the style is kept."""


def in_situation(start, quarters, style, luck):
    """Return worth after some quarters in a style and six more in the style that fits."""
    rules = plain("stable", quarters + 6, start)

    def play(outlook):
        return adaptive_in(style if outlook.quarter < quarters else None)(outlook)

    return worth(play_to_end(rules, luck, play), USUAL).total
