"""Why each kind of problem is one, with a good and a bad example; the examples are run by a test."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.bench.explained.files import FILES
from game.bench.explained.fit import FIT
from game.bench.explained.pair import Pair
from game.bench.explained.people import PEOPLE
from game.bench.explained.play import PLAY
from game.bench.explained.values import VALUES

__all__ = ["PAIRS", "Pair"]

_ALL: Final = (*FILES, *VALUES, *FIT, *PLAY, *PEOPLE)

PAIRS: Final[Mapping[str, Pair]] = MappingProxyType({pair.code: pair for pair in _ALL})
"""The explanation of every kind of problem by its code."""
