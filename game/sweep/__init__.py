"""Many companies: sweeps cut into blocks that run here, on every core or on a cluster, to the same bits.

    tallies = run(Sweep(scenario.rules, scenario.rules_hash, ("half", "adaptive"), 1, 10_000_000), pool(2))

Memory stays flat, since blocks are counted and forgotten; sums are exact, so that neither the order in
which blocks come in nor who played them changes a bit.
"""

from game.sweep.blocks import BLOCK, Span, blocks_in
from game.sweep.histogram import Histogram
from game.sweep.journal import Journal, JournalError
from game.sweep.local import here, pool
from game.sweep.playing import play_block
from game.sweep.runner import Runner
from game.sweep.summary import Distribution, Spread, summed_up
from game.sweep.sums import Sums
from game.sweep.sweeping import Sweep, run
from game.sweep.tally import Tally

__all__ = [
    "BLOCK",
    "Distribution",
    "Histogram",
    "Journal",
    "JournalError",
    "Runner",
    "Span",
    "Spread",
    "Sums",
    "Sweep",
    "Tally",
    "blocks_in",
    "here",
    "play_block",
    "pool",
    "run",
    "summed_up",
]
