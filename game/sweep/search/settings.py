"""How long and how wide to search, and which seeds serve for what."""

from dataclasses import dataclass

from game.sweep.blocks import Span

_TRAINING = 10_000_000
_CHOOSING = 20_000_000
_REPORTING = 30_000_000
MOST_TRAINING = _CHOOSING - _TRAINING
"""Seeds that a search can train on before it would meet those it is judged by."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a search.

    generations of `candidates`, of which the `best` lead on, each tried on `seeds` of its own; `keep` is the
    share of the last middle and width that stays, `least` how small a share of the first width may be left.
    Every `round_of` generations the answers to events are gone through on `answer_seeds`, and the search
    widens to `wider` of its first width. Every `look_every` generations the middle stands for election on
    the `choosing` seeds; what is chosen in the end is reported on the `reporting` seeds.
    """

    generations: int = 160
    candidates: int = 64
    best: int = 12
    seeds: int = 128
    keep: float = 0.5
    least: float = 0.05
    round_of: int = 40
    wider: float = 0.3
    answer_seeds: int = 1_024
    look_every: int = 10
    choosing: int = 4_096
    reporting: int = 16_384

    def training_seeds(self, generation: int) -> Span:
        """Return the seeds of a generation, from the first to before the second."""
        first = _TRAINING + generation * self.seeds
        return first, first + self.seeds

    def seed_sets(self) -> dict[str, Span]:
        """Return the three seed sets, which share no seed: training, choosing, reporting."""
        trained = max(self.generations * self.seeds, self.answer_seeds)
        return {
            "training": (_TRAINING, _TRAINING + trained),
            "choosing": (_CHOOSING, _CHOOSING + self.choosing),
            "reporting": (_REPORTING, _REPORTING + self.reporting),
        }


SETTINGS = Settings()
