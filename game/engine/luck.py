"""Luck: numbers that depend on nothing but a company's seed, a purpose, and the quarter.

Each purpose draws from a stream of its own, so that a new effect does not shift another's luck, and a
company meets the same luck alone or among 100,000. The mixing function is SplitMix64 (Steele, Lea and
Flood 2014, OOPSLA), in 64-bit integers, which are the same everywhere.
"""

from enum import IntEnum

import numpy as np

from game.engine.numbers import Array, Bits, Truth, Whole

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_MIX_A = np.uint64(0xBF58476D1CE4E5B9)
_MIX_B = np.uint64(0x94D049BB133111EB)
_ROOT_3 = 1.7320508075688772


class Stream(IntEnum):
    """The purposes luck is drawn for; a number is never given to another purpose."""

    START = 1
    GROWTH = 2
    TURBULENCE = 3
    INCIDENT = 4
    DISRUPTION = 5
    PEOPLE = 6
    CRISIS = 7
    STORY = 8
    NAMES = 9
    PLAYER = 10


def _mix(bits: Bits) -> Bits:
    bits = (bits ^ (bits >> np.uint64(30))) * _MIX_A
    bits = (bits ^ (bits >> np.uint64(27))) * _MIX_B
    mixed: Bits = bits ^ (bits >> np.uint64(31))
    return mixed


def draw(seed: Bits, stream: Stream, *index: int | Whole) -> Bits:
    """Return 64 random bits per company, shape (N,), for a purpose and one or more indices."""
    bits = _mix(seed + _GOLDEN)
    for part in (int(stream), *index):
        bits = _mix((bits ^ np.asarray(part).astype(np.uint64)) + _GOLDEN)
    return bits


def unit(seed: Bits, stream: Stream, *index: int | Whole) -> Array:
    """Return a number in [0, 1) per company, all 53 bits used."""
    fraction: Array = (draw(seed, stream, *index) >> np.uint64(11)).astype(np.float64) * 2.0**-53
    return fraction


def bell(seed: Bits, stream: Stream, *index: int | Whole) -> Array:
    """Return a bell-shaped number with mean 0 and sd 1, within -3.47 to 3.47 (a sum of four units)."""
    total = unit(seed, stream, *index, 0)
    for part in (1, 2, 3):
        total = total + unit(seed, stream, *index, part)
    scaled: Array = (total - 2.0) * _ROOT_3
    return scaled


def between(low: float, high: float, seed: Bits, stream: Stream, *index: int | Whole) -> Array:
    """Return a number spread evenly from low to high."""
    return low + (high - low) * unit(seed, stream, *index)


def pick(count: int, seed: Bits, stream: Stream, *index: int | Whole) -> Whole:
    """Return a whole number from 0 to count - 1 per company."""
    chosen: Whole = (unit(seed, stream, *index) * count).astype(np.int64)
    return chosen


def dealt(seed: Bits, stream: Stream, quarter: int, cards: tuple[float, ...], deck: int = 8) -> Array:
    """Deal this quarter's card from a shuffled deck of eight, blanks included.

    Independent dice drown skill: one company meets four blows and another none. A deck gives every
    company the same cards at different times. Each company cuts its first deck somewhere else, so the
    cards left cannot be counted.
    """
    if not cards:
        return np.zeros(seed.shape)
    place = quarter + pick(deck, seed, stream, 1_000_000)
    block, position = place // deck, place % deck
    keys = [unit(seed, stream, block, card) for card in range(deck)]
    own = np.choose(position, keys)
    rank = np.zeros(seed.shape, np.int64)
    for key in keys:
        rank += key < own
    faces = np.array([*cards, *(0.0,) * (deck - len(cards))])
    dealt_now: Array = faces[rank]
    return dealt_now


def chance(probability: Array | float, seed: Bits, stream: Stream, *index: int | Whole) -> Truth:
    """Return True with the given probability, per company."""
    happened: Truth = unit(seed, stream, *index) < probability
    return happened
