"""What a sandbox leaves to the player: lengths that can be played, and the file's own among them."""

from collections.abc import Iterator
from typing import Final

from game.scenarios.draft import MOST_QUARTERS, Draft
from game.scenarios.findings import Finding

LEAST_QUARTERS: Final = 4


def own_left_out(draft: Draft) -> Iterator[Finding]:
    """Find a market or a length that may be chosen when the file's own is not among them."""
    front = draft.front
    if front is None or front.choose is None:
        return
    least, most = front.choose.quarters
    if front.market.like not in front.choose.markets:
        values = {"what": front.market.like, "key": "market"}
        yield Finding("KS224", ("choose", "markets"), values=values)
    if not least <= front.quarters <= most:
        values = {"what": str(front.quarters), "key": "quarters"}
        yield Finding("KS224", ("choose", "quarters"), values=values)


def lengths_out_of_range(draft: Draft) -> Iterator[Finding]:
    """Find lengths that no game can have."""
    front = draft.front
    for length in front.choose.quarters if front and front.choose else ():
        if not LEAST_QUARTERS <= length <= MOST_QUARTERS or length != int(length):
            bounds = {"low": str(LEAST_QUARTERS), "high": str(MOST_QUARTERS)}
            yield Finding("KS112", ("choose", "quarters"), values={"number": f"{length:g}", **bounds})
            return
