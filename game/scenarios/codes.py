"""Every kind of problem: its code, how grave it is, what is wrong and how to mend it.

The codes are stable: 0xx the file and its YAML, 1xx single values and keys, 2xx how the parts fit
together, 3xx what makes a poor game, 4xx its translations. Where a name was perhaps meant, that replaces
the mend.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.scenarios.kinds.files import FILE
from game.scenarios.kinds.fit import FIT, REACH
from game.scenarios.kinds.kind import Kind
from game.scenarios.kinds.people import READING, TEACHING, TRANSLATION
from game.scenarios.kinds.play import GAME
from game.scenarios.kinds.values import VALUES

__all__ = ["KINDS", "Kind"]

_ALL: Final = (*FILE, *VALUES, *FIT, *REACH, *GAME, *READING, *TEACHING, *TRANSLATION)

KINDS: Final[Mapping[str, Kind]] = MappingProxyType({kind.code: kind for kind in _ALL})
"""Every kind of problem by its code."""
