"""A player made of numbers, for searches: the adaptive rule, and on top what follows from each thing seen.

A week is split by needs, each the adaptive rule's with numbers of its own plus a sum over what is seen;
the style is the one with the largest such sum, with something added for the style the rule would take.
All numbers at their start make the adaptive player, and where levers are open the resourceful one.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import Final

import numpy as np

from game.engine.adaptive import FROZEN, Rule, adapt, short_of, style_for
from game.engine.attention import whole_hours
from game.engine.decision import Decision
from game.engine.feedback_levers import FreeMeans, free_means, pulled
from game.engine.feedback_numbers import OF_LEVERS, SEEN, part
from game.engine.levers import hours_of, opens_any
from game.engine.numbers import Array, Whole, added, frozen
from game.engine.outlook import Outlook
from game.engine.parameters import USUAL
from game.engine.players import Player, best_choice, hours_left
from game.engine.practices import Practice, Style
from game.engine.resourceful import left_to_do
from game.engine.rules import Rules
from game.engine.stocks import Stock

BY_THE_NEED: Final = -1
"""In a table of choices: the one that the adaptive rule likes best."""

_USUAL: Final = {
    Stock.CHANGE: 0.60,
    Stock.ALIGNMENT: 0.55,
    Stock.ENGAGEMENT: 0.60,
    Stock.TRUST: 0.60,
    Stock.PROCESS: 0.65,
    Stock.IDEAS: 0.60,
    Stock.RELEVANCE: 0.70,
}
_USUAL_FIRE: Final = 0.25
_USUAL_CROWD, _MOST_CROWD = 1.5, 4.0
_NEVER_CALM: Final = Rule(calm=0.0)
_LEAST_NEED: Final = 1e-6
_LIKED: Final = 1e6


@dataclass(frozen=True, slots=True, eq=False)
class Play:
    """A way to play rules: numbers (K,), and for each event and none, (E + 1,), a choice or `BY_THE_NEED`."""

    numbers: Array
    choices: Whole

    def player(self, rules: Rules) -> Player:
        """Return the player who plays so."""
        return feedback(self.numbers[:, None], self.choices[:, None], rules)

    def digest(self) -> str:
        """Return a hash of it, the same on every machine."""
        return sha256(self.numbers.astype("<f8").tobytes() + self.choices.astype("<i8").tobytes()).hexdigest()


def seen_in(outlook: Outlook, rules: Rules) -> Array:
    """Return what the heads of N companies see, shape (SEEN, N)."""
    share = outlook.meters / 100.0
    problems = share[Stock.PROBLEMS]
    crowd = (outlook.meters[Stock.CUSTOMERS] / rules.customers) / np.maximum(
        outlook.meters[Stock.TEAM] / rules.people, 0.01
    )
    rows = {stock: share[stock] - usual for stock, usual in _USUAL.items()}
    last = max(rules.quarters - 1, 1)
    flat = np.ones(problems.shape)
    return np.stack(
        [
            flat,
            *(rows[stock] for stock in list(_USUAL)[:5]),
            problems / (1.0 + problems) - _USUAL_FIRE,
            *(rows[stock] for stock in list(_USUAL)[5:]),
            np.minimum(crowd, _MOST_CROWD) - _USUAL_CROWD,
            flat * (outlook.quarter / last - 0.5),
            flat * (outlook.quarter >= rules.quarters - 2),
            flat * (outlook.quarter == 0),
        ]
    )


def _follows(numbers: Array, seen: Array) -> Array:
    """Add up numbers (SEEN, C) times what is seen (SEEN, C, S), shape (C, S)."""
    return added(numbers[:, :, None] * seen)


def _split(numbers: Array, outlook: Outlook, seen: Array) -> Array:
    """Return the split of the week wanted, shape (6, C, S)."""
    shape = seen.shape[1:]
    short = short_of(outlook.meters, _NEVER_CALM)
    problems = (outlook.meters[Stock.PROBLEMS] / 100.0).reshape(shape)
    quiet = 1.0 - part(numbers, "calm")[0][:, None] * problems / (1.0 + problems)
    weights, idle, hours = (part(numbers, name) for name in ("weights", "idle", "hours"))
    needs = np.empty((len(Practice), *shape))
    for practice in Practice:
        lack = short[practice].reshape(shape)
        if practice in (Practice.DIRECTION, Practice.MOTIVATE):
            lack = lack * quiet
        need = weights[practice][:, None] * (idle[practice][:, None] + lack)
        needs[practice] = np.maximum(need + _follows(hours[practice], seen), _LEAST_NEED)
    habit = np.clip(part(numbers, "habit")[0][:, None], 0.0, 1.0) if outlook.quarter else 0.0
    split: Array = habit * outlook.shares.reshape(6, *shape) + (1.0 - habit) * (needs / added(needs))
    return split


def _style(numbers: Array, outlook: Outlook, seen: Array) -> Whole:
    """Return the style that is liked best, shape (N,)."""
    usual = style_for(outlook.meters, FROZEN).reshape(seen.shape[1:])
    bonus, styles = part(numbers, "rule style")[0][:, None], part(numbers, "styles")
    liking = [_follows(styles[style], seen) + bonus * (usual == style) for style in Style]
    style: Whole = np.stack(liking).argmax(axis=0).reshape(-1).astype(np.int64)
    return style


def _choice(choices: Whole, outlook: Outlook, count: int) -> Whole:
    """Return the choice of each company: the table's, or the one that the adaptive rule likes best."""
    _needs, _rule_style, liking = adapt(outlook)
    policy = np.repeat(np.arange(count), outlook.hours.size // count)
    wanted = choices[outlook.event, policy]
    for column in range(liking.shape[0]):
        liking[column] = liking[column] + _LIKED * (wanted == column)
    return best_choice(outlook, liking)


def _means(numbers: Array, each: int) -> FreeMeans:
    levers, candidates, initiatives = (part(numbers, name) for name in OF_LEVERS)
    return free_means(levers, candidates, initiatives, each)


def feedback(numbers: Array, choices: Whole, rules: Rules) -> Player:
    """Make C players of numbers (K, C) and of choices (E + 1, C), each for an equal share of the companies.

    `choices` holds for each event of the rules, and in its last row for none, a choice or `BY_THE_NEED`.
    Of N companies the first N / C are the first player's, and so on.
    """
    count = numbers.shape[1]
    frozen(numbers)
    frozen(choices)

    def decide(outlook: Outlook) -> Decision:
        seen = seen_in(outlook, rules).reshape(len(SEEN), count, -1)
        choice, style = _choice(choices, outlook, count), _style(numbers, outlook, seen)
        split, hours = _split(numbers, outlook, seen).reshape(6, -1), hours_left(outlook, choice)
        if not opens_any(rules):
            return Decision(whole_hours(split, hours), style, choice)
        levers = pulled(outlook, split, _means(numbers, outlook.hours.size // count))
        left = np.maximum(hours - hours_of(levers, rules, USUAL), 0.0)
        return Decision(whole_hours(left_to_do(outlook, split, levers), left), style, choice, levers)

    return decide
