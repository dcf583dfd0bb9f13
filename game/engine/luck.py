"""Luck: numbers that depend on nothing but a company's seed, a purpose, and the quarter.

Each purpose draws from a stream of its own, so that a new effect does not shift another's luck, and a
company meets the same luck alone or among 100,000. The mixing function is SplitMix64 (Steele, Lea and
Flood 2014, OOPSLA), in 64-bit integers, which are the same everywhere.
"""

from collections.abc import Callable
from enum import IntEnum
from functools import lru_cache
from typing import TypeAlias

import numpy as np

from game.engine.numbers import Array, Bits, Whole, frozen

_GOLDEN = 0x9E3779B97F4A7C15
_MIX_A = 0xBF58476D1CE4E5B9
_MIX_B = 0x94D049BB133111EB
_ALL = (1 << 64) - 1
_ROOT_3 = 1.7320508075688772
_GAMMA, _MIX_1, _MIX_2 = np.uint64(_GOLDEN), np.uint64(_MIX_A), np.uint64(_MIX_B)
_BY_30, _BY_27, _BY_31, _BY_11 = np.uint64(30), np.uint64(27), np.uint64(31), np.uint64(11)
_BY_16, _BY_32, _BY_48 = np.uint64(16), np.uint64(32), np.uint64(48)
_PARTS = np.array([0, 16, 32, 48], np.uint64)[:, None, None]
_LOW = np.uint64(0xFFFF)
_FRACTION = 2.0**-53
_CUT, _SIZE = 1_000_000, 2_000_000
DECK = 8
_CARDS = np.arange(DECK)[:, None, None]


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
    FOG = 11
    EXECUTIVES = 12
    BETS = 13
    RIVALS = 14
    OUTPUT = 21
    LABOUR = 22
    DEMAND = 23
    BIRTH = 24
    PRICE = 25
    ADVICE = 31


Purpose: TypeAlias = tuple[int, ...]
"""A stream and any number of whole indices."""


@lru_cache(maxsize=4096)
def _key(purpose: Purpose) -> np.uint64:
    """Return 64 bits that stand for a purpose, mixed in plain integers."""
    bits = 0
    for part in purpose:
        bits = ((bits ^ part) + _GOLDEN) & _ALL
        bits = ((bits ^ (bits >> 30)) * _MIX_A) & _ALL
        bits = ((bits ^ (bits >> 27)) * _MIX_B) & _ALL
        bits ^= bits >> 31
    return np.uint64(bits)


@lru_cache(maxsize=1024)
def _keys(purposes: tuple[Purpose, ...]) -> Bits:
    keys = np.array([[_key(purpose)] for purpose in purposes], np.uint64)
    frozen(keys)
    return keys


def _mix(bits: Bits) -> Bits:
    bits = (bits ^ (bits >> _BY_30)) * _MIX_1
    bits ^= bits >> _BY_27
    bits *= _MIX_2
    bits ^= bits >> _BY_31
    return bits


def draw(seed: Bits, stream: Stream, *index: int) -> Bits:
    """Return 64 random bits per company, shape (N,), for a purpose."""
    return _mix(seed * _GAMMA + _key((int(stream), *index)))


def _fractions(bits: Bits) -> Array:
    fractions: Array = (bits >> _BY_11).astype(np.float64) * _FRACTION
    return fractions


def unit(seed: Bits, stream: Stream, *index: int) -> Array:
    """Return a number in [0, 1) per company, all 53 bits used."""
    noted: Callable[..., Array] | None = getattr(
        seed, "noted_luck", None
    )  # seeds only written down: trace.py
    if noted is not None:
        return noted(int(stream), *index)
    return _fractions(draw(seed, stream, *index))


def units(seed: Bits, *purposes: Purpose) -> Array:
    """Return numbers in [0, 1) for several purposes, shape (purposes, N); the same as one by one."""
    return _fractions(_mix(seed * _GAMMA + _keys(purposes)))


def bells(seed: Bits, *purposes: Purpose) -> Array:
    """Return bell-shaped numbers with mean 0 and sd 1, within -3.47 to 3.47, shape (purposes, N).

    Each is a sum of the four quarters of 64 bits.
    """
    bits = _mix(seed * _GAMMA + _keys(purposes))
    total = (bits & _LOW) + ((bits >> _BY_16) & _LOW) + ((bits >> _BY_32) & _LOW) + (bits >> _BY_48)
    scaled: Array = ((total.astype(np.float64) + 2.0) * 2.0**-16 - 2.0) * _ROOT_3
    return scaled


def between(low: float, high: float, seed: Bits, stream: Stream, *index: int) -> Array:
    """Return a number spread evenly from low to high."""
    return low + (high - low) * unit(seed, stream, *index)


def pick(count: int, seed: Bits, stream: Stream, *index: int) -> Whole:
    """Return a whole number from 0 to count - 1 per company."""
    chosen: Whole = (unit(seed, stream, *index) * count).astype(np.int64)
    return chosen


def _rank(seed: Bits, streams: tuple[Stream, ...], block: Whole, position: Whole) -> Whole:
    """Return which of eight cards lies at a position of a company's block-th deck, shapes (streams, N)."""
    turned = block.astype(np.uint64) * _GAMMA + seed * _GAMMA
    halves = [_mix(_mix(turned + _keys(tuple((s, _CUT, half) for s in streams)))) for half in (0, 1)]
    keys = (np.stack(halves)[:, None] >> _PARTS) & _LOW
    ordered = keys.reshape(DECK, *position.shape).astype(np.int64) * DECK + _CARDS
    own = np.take_along_axis(ordered, position[None], axis=0)
    rank: Whole = (ordered < own).sum(axis=0)
    return rank


def dealt(seed: Bits, quarter: int, hands: tuple[tuple[Stream, tuple[float, ...]], ...]) -> Array:
    """Deal this quarter's card from shuffled decks of eight, blanks included, shape (hands, N).

    Independent dice drown skill: one company meets four blows and another none. A deck gives every
    company the same cards at different times. Each company cuts its first deck somewhere else, so the
    cards left cannot be counted. The cards' sizes differ by up to 15 per cent.
    """
    streams = tuple(stream for stream, _ in hands)
    cut = _fractions(_mix(seed * _GAMMA + _keys(tuple((s, _CUT) for s in streams))))
    place = quarter + (cut * DECK).astype(np.int64)
    rank = _rank(seed, streams, place // DECK, place % DECK)
    faces = np.array([[*cards, *(0.0,) * (DECK - len(cards))] for _, cards in hands])
    size = _fractions(_mix(seed * _GAMMA + _keys(tuple((s, _SIZE, quarter) for s in streams))))
    dealt_now: Array = np.take_along_axis(faces, rank, axis=1) * (0.85 + 0.30 * size)
    return dealt_now
