"""What was seen, how often, and on which seed first."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from game.engine.numbers import Bits, Truth


@dataclass(frozen=True, slots=True)
class Sightings:
    """By name: in how many companies something was seen, and the smallest seed of one."""

    counts: Mapping[str, int] = field(default_factory=dict)
    seeds: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: "Sightings") -> "Sightings":
        """Return what both have seen."""
        seeds = dict(self.seeds)
        for name, seed in other.seeds.items():
            seeds[name] = min(seed, seeds.get(name, seed))
        return Sightings(dict(Counter(self.counts) + Counter(other.counts)), seeds)

    def count(self, name: str) -> int:
        """Return in how many companies something was seen."""
        return self.counts.get(name, 0)


def seen(where: Mapping[str, Truth], seeds: Bits) -> Sightings:
    """Note by name in which companies, (N,), something was seen; what was seen in none is left out."""
    counts = {name: int(truth.sum()) for name, truth in where.items()}
    found = {name: count for name, count in counts.items() if count}
    return Sightings(found, {name: int(seeds[where[name]].min()) for name in found})
