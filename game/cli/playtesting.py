"""`kitestring scenario playtest`: example players try scenarios, and say what they found."""

from typing import Final

from tqdm import tqdm

from game.cli.options import Options
from game.cli.playtesters import known_playtesters
from game.cli.refusal import Refused
from game.cli.scenarios import known_scenario
from game.cli.writing import write_and_say
from game.playtest.codes import Grave
from game.playtest.facts import as_json, facts_of
from game.playtest.graph.drawing import drawing
from game.playtest.graph.story import story_of
from game.playtest.heads import best_known
from game.playtest.keeping import broken, kept_or_broken, needs_trying
from game.playtest.lines import FEW, promise_lines, report_lines
from game.playtest.page.document import document
from game.playtest.remarks import remarks_of
from game.playtest.report import Report, report_of
from game.playtest.trying import Wanted, tried
from game.playtest.weighing import NOT_WEIGHED, weights_of
from game.scenarios import Scenario
from game.scenarios.promises import Promises
from game.sweep import pool
from game.sweep.local import cores
from game.words import _

RUNS: Final = 2000
PROMISE_RUNS: Final = 400
BRANCHED: Final = 512
"""Every answer is tried on so many seeds at most."""
PROMISE_BRANCHED: Final = 128


def run(options: Options) -> int:
    """Playtest scenarios and print what was found; returns 1 when a promise is broken."""
    if options.promises and options.player:
        raise Refused(_("Promises are about all players; leave out --players."), 2)
    if len(options.paths) > 1 and (options.json_file or options.html_file):
        raise Refused(_("A report is written for one scenario; name only one."), 2)
    work = _promised if options.promises else _reported
    return max(work(name, options) for name in options.paths)


def _reported(name: str, options: Options) -> int:
    _path, scenario = known_scenario(name)
    runs = options.runs or RUNS
    players = known_playtesters(options.player, scenario)
    report = playtested(scenario, players, options, runs, min(BRANCHED, runs))
    kept = () if options.player else kept_or_broken(scenario.promises, report)
    remarks = (*broken(kept), *remarks_of(report))
    weights = weights_of(scenario.rules) if runs >= FEW else NOT_WEIGHED
    print("\n".join(report_lines(report, remarks, kept, name, weights)))
    if options.json_file is not None:
        write_and_say(options.json_file, as_json(facts_of(report, remarks, kept, name, weights)) + "\n")
    if options.html_file is not None:
        picture = drawing(story_of(scenario.rules, report), scenario.title)
        write_and_say(options.html_file, document(report, remarks, kept, name, picture, weights))
    return 1 if any(remark.grave is Grave.BROKEN for remark in remarks) else 0


def _promised(name: str, options: Options) -> int:
    """Keep a scenario to its promises, and play no more than that takes."""
    _path, scenario = known_scenario(name)
    if scenario.promises == Promises():
        print(_("{title} promises nothing; see `playtest` in docs/playtest.md.").format(title=scenario.title))
        return 0
    runs = options.runs or PROMISE_RUNS
    branched = min(PROMISE_BRANCHED, runs) if needs_trying(scenario.promises) else 0
    report = playtested(scenario, known_playtesters("", scenario), options, runs, branched)
    kept = kept_or_broken(scenario.promises, report)
    print("\n".join(promise_lines(report, kept, name)))
    return 1 if broken(kept) else 0


def playtested(
    scenario: Scenario, players: tuple[str, ...], options: Options, runs: int, branched: int
) -> Report:
    """Let the players play and return what they found; progress is shown where somebody watches."""
    par = best_known(scenario)
    wanted = Wanted(scenario.rules, scenario.voices, players, options.first_seed, runs, branched, par)
    total = wanted.count * len(players)
    with (
        pool(options.jobs or cores()) as runner,
        tqdm(total=total, unit=" games", unit_scale=True, disable=None, leave=False) as progress,
    ):

        def told(companies: int) -> None:
            progress.update(companies)

        found = tried(wanted, runner, told)
    return report_of(scenario, wanted, found)
