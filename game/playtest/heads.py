"""The heads who try a scenario: the example players, and some who look for what those leave out."""

from dataclasses import replace
from functools import lru_cache
from typing import Final

import numpy as np

from game.engine.adaptive import adapt
from game.engine.attention import whole_hours
from game.engine.company import Outcome
from game.engine.decision import Decision
from game.engine.feedback import Play
from game.engine.levers import MOST_ANALYTICS, NO_TRAINING, Bet, Levers, Mandate, hours_of, idle, opens_any
from game.engine.market import record
from game.engine.numbers import Array, Whole, frozen
from game.engine.outlook import Outlook
from game.engine.parameters import USUAL
from game.engine.players import PLAYERS, Player, adaptively, at_random, best_choice, hours_left
from game.engine.population import play_to_end
from game.engine.practices import Style
from game.engine.resourceful import left_to_do, pull
from game.engine.rules import Rules
from game.engine.skills import Skill
from game.engine.stocks import Stock
from game.play.pars import ParError, par_of
from game.scenarios import Scenario
from game.sweep.sweeping import PAR

LEAST_USED: Final = "least-used"
GREEDY: Final = "greedy"
EVERYTHING: Final = "everything"
EXTREMES: Final = ("all-leadership", "all-management")
NAMES: Final = (
    "random",
    LEAST_USED,
    *EXTREMES,
    "half",
    "adaptive",
    "resourceful",
    EVERYTHING,
    GREEDY,
)
"""Everybody who tries a scenario, in the order of the report."""

SENSIBLE: Final = (LEAST_USED, "half", "adaptive")
"""Whose companies should seldom fail, and seldom be lost in the first half of the game."""

EVERYBODY: Final = (*NAMES, PAR)
"""All names that can be typed."""

_ROLL: Final = 30
_RARE: Final = 0.02
_WITH_LEVERS: Final = ("resourceful", EVERYTHING)
_SCOUTS: Final = ("random", *EXTREMES, "half", "adaptive")
_SCOUTED: Final = np.arange(8_000_000, 8_000_200, dtype=np.uint64)
_WORKS: Final = (0.0, 0.0, 0.0, 1.0, 0.6, 1.0)


def greedily(outlook: Outlook) -> Decision:
    """Take what brings money now, and give all hours to what saves it."""
    signs = outlook.signs
    liking = 4.0 * signs[:, Stock.CASH] + 2.0 * signs[:, Stock.CUSTOMERS] - 1.0 * signs[:, Stock.TEAM]
    choice = best_choice(outlook, liking - 0.1 * outlook.costs)
    wanted = np.repeat(np.array(_WORKS)[:, None], choice.size, axis=1)
    style = np.full(choice.size, int(Style.TRANSACTIONAL), np.int64)
    return Decision(whole_hours(wanted, hours_left(outlook, choice)), style, choice)


def carrying_on(outlook: Outlook) -> Decision:
    """Go by the need, with the executives there are and what is under way, and begin nothing new."""
    return with_choice(outlook, adaptively(outlook).choice)


def with_everything(outlook: Outlook) -> Decision:
    """Go by the need, answer by dice, and pull every lever a scenario opens, as far as the hours go."""
    needs, style, _ = adapt(outlook)
    choice = at_random(outlook).choice
    hours, levers = hours_left(outlook, choice), _every_lever(outlook)
    fits = hours_of(levers, outlook.opened, USUAL) <= hours
    levers = replace(
        levers,
        training=np.where(fits, levers.training, NO_TRAINING),
        develop=levers.develop & fits,
        bets=levers.bets * fits,
    )
    left = np.maximum(hours - hours_of(levers, outlook.opened, USUAL), 0.0)
    return Decision(whole_hours(left_to_do(outlook, needs, levers), left), style, choice, levers)


def _every_lever(outlook: Outlook) -> Levers:
    opened, rest = outlook.opened, idle(outlook.opened, outlook.hours.size)
    sighted = bool(opened.fog or opened.skills)
    return Levers(
        training=rest.training + (1 + outlook.quarter % len(Skill)) * opened.skills,
        analytics=rest.analytics + MOST_ANALYTICS * bool(opened.fog),
        one_on_ones=~rest.one_on_ones & sighted,
        survey=~rest.survey & sighted,
        develop=~rest.develop & bool(opened.candidates),
        mandates=rest.mandates + int(Mandate.FREE),
        bets=rest.bets + int(Bet.RUN),
    )


def with_choice(outlook: Outlook, choice: Whole) -> Decision:
    """Carry on with this choice, (N,), at the event on the table."""
    needs, style, _liking = adapt(outlook)
    return _in_hours(outlook, choice, needs, style, _as_it_is(outlook))


def _as_it_is(outlook: Outlook) -> Levers | None:
    """Return the levers that leave executives in office and initiatives under way, None without levers."""
    if not opens_any(outlook.opened):
        return None
    begun = (outlook.progress > 0.0) & (outlook.outcomes == Outcome.OPEN)
    return replace(
        idle(outlook.opened, outlook.hours.size),
        mandates=outlook.mandates * ~outlook.departed,
        bets=np.where(begun, int(Bet.RUN), int(Bet.REST)),
    )


def _in_hours(outlook: Outlook, choice: Whole, needs: Array, style: Whole, levers: Levers | None) -> Decision:
    """Split the hours that the choice and the levers leave."""
    hours = hours_left(outlook, choice)
    if levers is None:
        return Decision(whole_hours(needs, hours), style, choice)
    hours = np.maximum(hours - hours_of(levers, outlook.opened, USUAL), 0.0)
    return Decision(whole_hours(left_to_do(outlook, needs, levers), hours), style, choice, levers)


def _with_all_levers(outlook: Outlook, choice: Whole) -> Decision:
    """Go by the need with all levers and this choice."""
    needs, style, _liking = adapt(outlook)
    levers = pull(outlook, needs) if opens_any(outlook.opened) else None
    return _in_hours(outlook, choice, needs, style, levers)


def players_for(rules: Rules, par: Play | None = None) -> dict[str, Player]:
    """Return everybody who tries a scenario, by name; who uses levers only where there are any.

    The best play known is among them where it is given.
    """
    found = _all_heads(rules)
    names = [name for name in NAMES if name not in _WITH_LEVERS or opens_any(rules)]
    best = {} if par is None else {PAR: par.player(rules)}
    return {**{name: found[name] for name in names}, **best}


def _all_heads(rules: Rules) -> dict[str, Player]:
    return {**PLAYERS, LEAST_USED: least_used(rules), EVERYTHING: with_everything, GREEDY: greedily}


def heads_of(scenario: Scenario) -> dict[str, Player]:
    """Return everybody who tries a scenario, with the best play known if it is of these rules."""
    return players_for(scenario.rules, best_known(scenario))


def head_of(name: str, scenario: Scenario) -> Player:
    """Return one of `EVERYBODY`; raises ParError where the best play is wanted and none is known."""
    if name == PAR:
        return par_of(scenario)[1].player(scenario.rules)
    return _all_heads(scenario.rules)[name]


def best_known(scenario: Scenario) -> Play | None:
    """Return the best play known for a scenario, None where there is none for its rules."""
    try:
        return par_of(scenario)[1]
    except ParError:
        return None


@lru_cache(maxsize=8)
def least_used(rules: Rules) -> Player:
    """Make the player who goes by the need but prefers the choices that others leave.

    Choices are drawn, the likelier the less the other players take them on some other seeds.
    """
    liking = 1.0 / (_RARE + _taken_shares(rules))
    frozen(liking)

    def decide(outlook: Outlook) -> Decision:
        odds = liking[outlook.event].T[: len(outlook.offered)]
        drawn = _drawn(np.where(outlook.offered, odds, 0.0), outlook.roll(_ROLL))
        return _with_all_levers(outlook, np.where(outlook.offered.any(axis=0), drawn, -1))

    return decide


def _drawn(odds: Array, roll: Array) -> Whole:
    """Draw one of C by odds, (C, N), with a number in [0, 1) each, (N,)."""
    if not len(odds):
        return np.full(roll.shape, -1, np.int64)
    reached = odds.cumsum(axis=0)
    drawn: Whole = (reached <= roll * reached[-1]).sum(axis=0)
    return np.minimum(drawn, len(odds) - 1)


def _taken_shares(rules: Rules) -> Array:
    """Return how the scouts choose, shape (E + 1, C): shares of those who meet the event."""
    widest = max((len(event.choices) for event in rules.events), default=1)
    taken = np.zeros((len(rules.events) + 1, widest))
    tape = record(rules.market, _SCOUTED, rules.quarters)
    for name in _SCOUTS:
        end = play_to_end(rules, _SCOUTED, PLAYERS[name], tape=tape)
        for row in range(len(rules.events)):
            taken[row] += np.bincount(end.taken[row] + 1, minlength=widest + 1)[1:]
    shares: Array = taken / np.maximum(taken.sum(axis=1, keepdims=True), 1.0)
    return shares
