"""`kitestring scenario playtest`: example players try a scenario, and say what they found."""

from pathlib import Path

from tqdm import tqdm

from game.cli.options import Options
from game.cli.playtesters import known_playtesters
from game.cli.refusal import Refused
from game.cli.scenarios import known_scenario
from game.playtest.codes import Grave
from game.playtest.facts import as_json, facts_of
from game.playtest.heads import best_known
from game.playtest.lines import report_lines
from game.playtest.remarks import remarks_of
from game.playtest.report import Report, report_of
from game.playtest.trying import Wanted, tried
from game.scenarios import Scenario
from game.sweep import pool
from game.sweep.local import cores
from game.words import _

BRANCHED = 512
"""Every answer is tried on so many seeds at most."""


def run(options: Options) -> int:
    """Playtest a scenario and print the report; returns 1 when a promise is broken."""
    name = options.scenario or ""
    _path, scenario = known_scenario(name)
    report = playtested(scenario, options)
    remarks = remarks_of(report)
    if options.json_file is not None:
        _write(options.json_file, as_json(facts_of(report, remarks, name)) + "\n")
    print("\n".join(report_lines(report, remarks, name, ())))
    return 1 if any(remark.grave is Grave.BROKEN for remark in remarks) else 0


def playtested(scenario: Scenario, options: Options) -> Report:
    """Let the players play and return what they found; progress is shown where somebody watches."""
    players = known_playtesters(options.player, scenario)
    branched = min(BRANCHED, options.runs)
    par = best_known(scenario)
    wanted = Wanted(scenario.rules, scenario.voices, players, options.first_seed, options.runs, branched, par)
    total = wanted.count * len(players)
    with (
        pool(options.jobs or cores()) as runner,
        tqdm(total=total, unit=" games", unit_scale=True, disable=None, leave=False) as progress,
    ):

        def told(companies: int) -> None:
            progress.update(companies)

        found = tried(wanted, runner, told)
    return report_of(scenario, wanted, found)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        told = _("{file} cannot be written: {reason}.")
        raise Refused(told.format(file=path, reason=error.strerror or error)) from error
