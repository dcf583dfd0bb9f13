"""Find the best fixed split of the week and style in each market; run with `python tools/split_search.py`.

It searches on training seeds, per style by cross-entropy, and prints the worth on fresh ones. What it
found stands in tests/engine/splits.py. It takes the number of quarters, 16 unless given.
"""

import sys

import numpy as np
from cross_entropy import Search, maximise

from game.engine import Decision, Style, worth
from game.engine.attention import whole_hours
from game.engine.market import REGIMES, record
from game.engine.numbers import Array
from game.engine.outlook import Outlook
from game.engine.parameters import USUAL
from game.engine.players import Player, always
from game.engine.population import play_to_end
from game.engine.rules import Market, Rules, ShockNames

TRAINING = np.arange(20_000, 20_064, dtype=np.uint64)
FRESH = np.arange(50_000, 51_000, dtype=np.uint64)


def plain(like: str, quarters: int = 16) -> Rules:
    """Make the usual company in a market, without events."""
    return Rules("plain", quarters, 90, 100, (), Market(like), (), (), ShockNames((), (), ()))


def _by_split(splits: Array, style: Style) -> Player:
    def play(outlook: Outlook) -> Decision:
        count = outlook.hours.size
        return Decision(whole_hours(splits, outlook.hours), np.full(count, int(style)), np.full(count, -1))

    return play


def best_split(rules: Rules, style: Style) -> Array:
    """Return the best six shares in a style, on the training seeds."""
    search = Search(rounds=20, candidates=48, best=8)
    seeds = np.tile(TRAINING, search.candidates)
    tape = record(rules.market, seeds, rules.quarters)

    def value(points: Array) -> Array:
        splits = np.repeat(np.exp(points).T, TRAINING.size, axis=1)
        made = worth(play_to_end(rules, seeds, _by_split(splits, style), tape=tape), USUAL).total
        return made.reshape(len(points), -1).mean(axis=1)

    six = np.ones(6)
    found = np.exp(maximise(value, 0.0 * six, 0.7 * six, -6.0 * six, 3.0 * six, search))
    return found / found.sum()


def main() -> None:
    """Print the best split of every market, and its worth on fresh seeds."""
    quarters = int(sys.argv[1]) if len(sys.argv) > 1 else 16
    for like in REGIMES:
        rules = plain(like, quarters)
        tried = []
        for style in Style:
            split = tuple(float(share) for share in best_split(rules, style).round(3))
            made = worth(play_to_end(rules, FRESH, always(split, style, 0)), USUAL).total
            tried.append((float(made.mean()), style, split))
        made, style, split = max(tried)
        print(f"{like:10} {style.name.lower():17} {split} {made:.0f}", flush=True)


if __name__ == "__main__":
    main()
