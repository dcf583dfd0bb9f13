"""`kitestring scenario diff`: what changes in how games go, not only in lines."""

from pathlib import Path
from typing import Final

from tqdm import tqdm

from game.cli.options import Options
from game.cli.playtesters import known_playtesters
from game.cli.scenarios import known_scenario
from game.playtest.comparing import Both, changed_rules, compared
from game.playtest.difference import difference_lines, text_lines
from game.playtest.report import report_of
from game.playtest.trying import Wanted
from game.scenarios import Scenario
from game.scenarios.loading import examine_file
from game.scenarios.texts import texts_of
from game.sweep import pool
from game.sweep.local import cores
from game.sweep.sweeping import PAR
from game.words import _, plural

RUNS: Final = 1000
MOST_TEXTS: Final = 40


def run(options: Options) -> int:
    """Compare two versions of a scenario and print what differs; returns the exit status."""
    (old_path, old), (new_path, new) = (known_scenario(name) for name in (options.old, options.new))
    texts = text_lines(_texts(old_path), _texts(new_path))
    rules = changed_rules(old.rules, new.rules)
    if not rules and not texts:
        print(_("Both are the same, in rules and in texts."))
        return 0
    if texts:
        told = plural(
            "{n} text changed (~), new (+) or gone (-):",
            "{n} texts changed (~), new (+) or gone (-):",
            len(texts),
        )
        rest = len(texts) - MOST_TEXTS
        more = ["  " + _("and {n} more").format(n=rest)] if rest > 0 else []
        print("\n".join([told.format(n=len(texts)), *texts[:MOST_TEXTS], *more]))
    if not rules:
        print("\n" + _("Only texts changed: every game goes as before."))
        return 0
    print("\n".join(_played(old, new, rules, options)))
    return 0


def _texts(path: Path) -> dict[str, str]:
    """Return the texts of a file by address; those of one list share theirs and are told apart by number."""
    root, found = examine_file(path).root, {}
    for text in texts_of(root) if root is not None else ():
        address, number = text.address, 1
        while address in found:
            number += 1
            address = f"{text.address} {number}"
        found[address] = text.source
    return found


def _played(old: Scenario, new: Scenario, rules: tuple[str, ...], options: Options) -> list[str]:
    players = tuple(name for name in known_playtesters(options.player, new) if name != PAR)
    players = tuple(name for name in players if name in known_playtesters("", old))
    runs = options.runs or RUNS
    wanted = [
        Wanted(scenario.rules, scenario.voices, players, options.first_seed, runs, 0)
        for scenario in (old, new)
    ]
    both = _both(wanted[0], wanted[1], options)
    reports = report_of(old, wanted[0], both.old), report_of(new, wanted[1], both.new)
    return difference_lines(both, *reports, rules, (options.old, options.new))


def _both(old: Wanted, new: Wanted, options: Options) -> Both:
    total = 2 * old.count * len(old.players)
    with (
        pool(options.jobs or cores()) as runner,
        tqdm(total=total, unit=" games", unit_scale=True, disable=None, leave=False) as progress,
    ):

        def told(companies: int) -> None:
            progress.update(companies)

        return compared(old, new, runner, told)
