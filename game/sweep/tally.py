"""What is kept of many companies: sums, histograms and counts by name, and nothing of each."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from game.engine.numbers import Array
from game.sweep.histogram import Histogram, histogram_of
from game.sweep.sums import Sums, sums_of

_Part = TypeVar("_Part", Sums, Histogram)


@dataclass(frozen=True, slots=True)
class Tally:
    """Companies summed up: by measure its sums and its histogram, and counts by name.

    Money, customers and team are in engine units, which the summary turns into those of the scenario.
    """

    companies: int = 0
    sums: Mapping[str, Sums] = field(default_factory=dict)
    histograms: Mapping[str, Histogram] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: "Tally") -> "Tally":
        """Return the tally of both."""
        return Tally(
            self.companies + other.companies,
            _both(self.sums, other.sums, Sums()),
            _both(self.histograms, other.histograms, Histogram()),
            dict(Counter(self.counts) + Counter(other.counts)),
        )


def _both(one: Mapping[str, _Part], other: Mapping[str, _Part], nothing: _Part) -> dict[str, _Part]:
    return {name: one.get(name, nothing) + other.get(name, nothing) for name in {**one, **other}}


def tally_of(measures: Mapping[str, Array], counts: Mapping[str, int]) -> Tally:
    """Sum up companies: measures by name, shape (N,) each, and counts by name, of which zeros go."""
    return Tally(
        companies=max((values.size for values in measures.values()), default=0),
        sums={name: sums_of(values) for name, values in measures.items()},
        histograms={name: histogram_of(values) for name, values in measures.items()},
        counts={name: count for name, count in counts.items() if count},
    )
