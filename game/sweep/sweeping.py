"""A sweep: players, seeds and rules; run block by block, kept on the way, gone on with later."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from game import __version__
from game.engine.feedback import Play
from game.engine.fingerprint import fingerprint
from game.engine.players import PLAYERS, Player
from game.engine.rules import Rules
from game.sweep.blocks import BLOCK, Span, blocks_in, missing, seeds_in
from game.sweep.journal import Journal
from game.sweep.playing import play_block
from game.sweep.runner import Runner
from game.sweep.tally import Tally

PAR: Final = "par"
"""The name of the player who plays the best play known."""


@dataclass(frozen=True, slots=True)
class Sweep:
    """One company for each of `count` seeds from `first` and each player, by the rules.

    A player named `PAR` plays as `par` says.
    """

    rules: Rules
    rules_hash: str
    players: tuple[str, ...]
    first: int
    count: int
    par: Play | None = None

    def players_by_name(self) -> dict[str, Player]:
        """Return the players."""
        best = {} if self.par is None else {PAR: self.par.player(self.rules)}
        return {name: (best | PLAYERS)[name] for name in self.players}

    def identity(self) -> dict[str, str]:
        """Return what must be the same for two parts to belong to one sweep."""
        return {
            "kind": "sweep",
            "version": __version__,
            "rules": self.rules_hash,
            "numbers": fingerprint(self.rules),
            "players": ",".join(self.players),
            "par": "" if self.par is None else self.par.digest(),
            "seeds": f"{self.first}+{self.count}/{BLOCK}",
        }


def run(
    sweep: Sweep,
    runner: Runner,
    journal: Journal | None = None,
    seen: Callable[[int], None] = lambda companies: None,
) -> dict[str, Tally]:
    """Play what is missing of a sweep and return a tally for each player; the same bits in any runner.

    A journal is read first and written on the way; `seen` is told of companies as they come in, those
    of the journal first.
    """
    journal = journal or Journal(sweep.identity())
    seen(sum(tally.companies for tally in journal.tallies.values()))
    journal.write()
    blocks = blocks_in(sweep.count)
    size = max(1, min(runner.widest, blocks // (4 * runner.workers)))
    work = partial(_play_span, sweep)
    for span, tallies in runner.each(work, missing(journal.done, blocks, size)):
        journal.add(span, tallies)
        seen(sum(tally.companies for tally in tallies.values()))
    journal.write()
    return dict(journal.tallies)


def _play_span(sweep: Sweep, span: Span) -> dict[str, Tally]:
    first, stop = seeds_in(span, sweep.first, sweep.count)
    return play_block(sweep.rules, sweep.players_by_name(), first, stop)
