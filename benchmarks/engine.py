"""How fast the engine plays; run with `python benchmarks/engine.py [scenario.yaml]`."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from game.engine import Company, Decision, found, play_turn
from game.engine.market import record
from game.engine.outlook import look
from game.engine.players import PLAYERS
from game.engine.population import play_to_end
from game.engine.rules import Market, Rules, ShockNames
from game.scenarios import find, read_scenario

MANY = 4096
LIMIT = 1.0
"""A turn of one company with its ledger may take this many milliseconds."""

_PLAIN = Rules("plain", 16, 90, 100, (), Market("turbulent"), (), (), ShockNames((), (), ()))


def best(task: Callable[[], object], times: int) -> float:
    """Return the shortest of several runs, in seconds."""
    spans = []
    for _ in range(times):
        start = time.perf_counter()
        task()
        spans.append(time.perf_counter() - start)
    return min(spans)


def many_companies() -> None:
    """Print company-quarters a second of whole games without a ledger, on a tape of the market."""
    seeds = np.arange(MANY, dtype=np.uint64)
    span = best(lambda: record(_PLAIN.market, seeds, _PLAIN.quarters), 5)
    print(f"recording the market      {MANY * _PLAIN.quarters / span / 1e6:6.2f} M company-quarters/s")
    tape = record(_PLAIN.market, seeds, _PLAIN.quarters)
    for name, player in PLAYERS.items():
        span = best(lambda player=player: play_to_end(_PLAIN, seeds, player, tape=tape), 5)
        print(f"{name:25} {MANY * _PLAIN.quarters / span / 1e6:6.2f} M company-quarters/s")


def played(rules: Rules) -> list[tuple[Company, Decision]]:
    """Return every quarter of a game of the adaptive player, with its decision."""
    company, quarters = found(rules, np.array([7], np.uint64)), []
    while company.quarter < rules.quarters:
        decision = PLAYERS["adaptive"](look(company, rules))
        quarters.append((company, decision))
        company = play_turn(company, decision, rules).company
    return quarters


def one_company(rules: Rules) -> None:
    """Print how long a turn of one company takes, with its whole ledger and events: the mean of a game."""
    spans = [best(lambda c=c, d=d: play_turn(c, d, rules), 200) for c, d in played(rules)]
    mean, longest = 1e3 * sum(spans) / len(spans), 1e3 * max(spans)
    print(
        f"one turn of {rules.id}, {len(rules.events)} events: {mean:.2f} ms, at most {longest:.2f} ms "
        f"(limit: a mean of {LIMIT:.0f} ms) {'ok' if mean < LIMIT else 'TOO SLOW'}"
    )


if __name__ == "__main__":
    many_companies()
    one_company(_PLAIN)
    one_company(read_scenario(Path(sys.argv[1]) if len(sys.argv) > 1 else find("the-long-winter")).rules)
