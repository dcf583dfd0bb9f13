"""A small search: `python -m tests.sweep.small_search [ADDRESS]` prints a hash of what it finds."""

import sys

from game.sweep import here
from game.sweep.search import SearchJournal, Settings, search
from game.sweep.search.searching import identity_of
from tests.play.ferry import ferry

SMALL = Settings(
    generations=6,
    candidates=16,
    best=5,
    seeds=24,
    round_of=3,
    answer_seeds=64,
    look_every=2,
    choosing=128,
    reporting=256,
)


def main() -> None:
    """Search here, or on the cluster whose address is given."""
    scenario = ferry()
    journal = SearchJournal(identity_of(scenario.rules, scenario.rules_hash, SMALL))
    if len(sys.argv) > 1:
        from game.sweep.cluster import Cluster

        runner = Cluster(sys.argv[1], scenario.rules)
    else:
        runner = here()
    with runner:
        print(search(scenario.rules, SMALL, runner, journal, lambda companies: None).digest())


if __name__ == "__main__":
    main()
