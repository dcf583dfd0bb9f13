"""A short proof that two machines or two versions compute the same numbers."""

from dataclasses import astuple
from hashlib import sha256

import numpy as np

from game.engine.parameters import USUAL, Parameters
from game.engine.players import PLAYERS
from game.engine.population import play_to_end
from game.engine.rules import Rules

_SEEDS = np.arange(9_000_000, 9_000_016, dtype=np.uint64)


def fingerprint(rules: Rules, p: Parameters = USUAL) -> str:
    """Return a hash of how a few companies end in every example player's hands, and of all parameters.

    It changes with the rules, with a tuning number, and with any change of the model that moves a number.
    """
    total = sha256(repr(astuple(p)).encode())
    for name in sorted(PLAYERS):
        total.update(play_to_end(rules, _SEEDS, PLAYERS[name], p).digest().encode())
    return total.hexdigest()
