"""A short proof that two machines or two versions compute the same numbers."""

from hashlib import sha256

import numpy as np

from game.engine.levers import opens_any
from game.engine.parameters import USUAL, Parameters
from game.engine.players import PLAYERS
from game.engine.population import play_to_end
from game.engine.rules import Rules
from game.engine.scale import METER_STOCKS
from game.engine.worth import worth

_SEEDS = np.arange(9_000_000, 9_000_016, dtype=np.uint64)
_PLAYERS = ("adaptive", "half", "random")
_WITH_LEVERS = "resourceful"


def fingerprint(rules: Rules, p: Parameters = USUAL) -> str:
    """Return a hash of what a few companies come to in the hands of three example players, four with levers.

    It changes with any change of rules, parameters or model that moves a number of theirs.
    """
    total = sha256(b"kitestring fingerprint 1")
    for name in (*_PLAYERS, _WITH_LEVERS) if opens_any(rules) else _PLAYERS:
        company = play_to_end(rules, _SEEDS, PLAYERS[name], p)
        for values in (worth(company, p).total, *(company.stock(stock) for stock in METER_STOCKS.values())):
            total.update(np.ascontiguousarray(values).astype("<f8").tobytes())
        total.update(np.ascontiguousarray(company.taken).astype("<i8").tobytes())
    return total.hexdigest()
