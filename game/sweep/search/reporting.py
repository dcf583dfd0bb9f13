"""What a play is worth on fresh seeds, beside the named strategies, and whether it still is."""

from collections.abc import Callable
from dataclasses import asdict

from game import __version__
from game.engine.feedback import Play
from game.engine.fingerprint import fingerprint
from game.engine.levers import opens_any
from game.engine.players import PLAYERS
from game.engine.rules import Rules
from game.play.pars import KIND, Figures, Measured, ParRecord, named
from game.scenarios import Scenario
from game.sweep.runner import Runner
from game.sweep.search.settings import Settings
from game.sweep.summary import Spread, summed_up
from game.sweep.sums import Sums
from game.sweep.sweeping import PAR, Sweep, run
from game.sweep.tally import Tally

METHOD = (
    "cross-entropy search over a player made of numbers (needs, hours and styles by what is seen), with "
    "answers to events tried one by one; trained on one seed set, chosen on a second, reported on a third"
)

_NEED_LEVERS = {"resourceful"}
"""Players that are another one where a scenario opens no levers."""


def report_sweep(scenario: Scenario, play: Play, seeds: tuple[int, int]) -> Sweep:
    """Return the sweep that measures a play beside the named strategies on the reporting seeds."""
    first, stop = seeds
    idle = set() if opens_any(scenario.rules) else _NEED_LEVERS
    players = (PAR, *(player for player in PLAYERS if player not in idle))
    return Sweep(scenario.rules, scenario.rules_hash, players, first, stop - first, play)


def reported(
    scenario: Scenario, settings: Settings, play: Play, runner: Runner, seen: Callable[[int], None]
) -> ParRecord:
    """Measure a play on the reporting seeds and return all there is to store of it."""
    seeds = settings.seed_sets()
    tallies = run(report_sweep(scenario, play, seeds["reporting"]), runner, seen=seen)
    numbers, choices = named(play, scenario.rules)
    return ParRecord(
        kind=KIND,
        game_version=__version__,
        scenario=scenario.id,
        rules_hash=scenario.rules_hash,
        fingerprint=fingerprint(scenario.rules),
        method=METHOD,
        settings={name: float(value) for name, value in asdict(settings).items()},
        seeds=seeds,
        figures={name: _figures(name, tally, scenario.rules) for name, tally in tallies.items()},
        choices=choices,
        numbers=numbers,
    )


def recomputed(
    record: ParRecord, scenario: Scenario, runner: Runner, seen: Callable[[int], None]
) -> dict[str, Figures]:
    """Return the stored play's figures, and the named strategies', measured anew; raises ParError."""
    sweep = report_sweep(scenario, record.play(scenario.rules), record.seeds["reporting"])
    tallies = run(sweep, runner, seen=seen)
    return {name: _figures(name, tally, scenario.rules) for name, tally in tallies.items()}


def _figures(name: str, tally: Tally, rules: Rules) -> Figures:
    read = summed_up(name, tally, rules)
    return Figures(
        companies=tally.companies,
        failed=tally.counts.get("failed", 0),
        worth=_measured(read.worth, tally.sums["worth"]),
        score=_measured(read.score, tally.sums["score"]),
    )


def _measured(read: Spread, sums: Sums) -> Measured:
    return Measured(**asdict(read), total=sums.total, squares=sums.squares)
