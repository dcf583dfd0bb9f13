"""`kitestring replay`: a saved game read out, or played again and compared."""

import sys
from dataclasses import replace
from pathlib import Path

from game.cli.options import Options
from game.cli.refusal import Refused
from game.lesson.wording import quarter_name
from game.play.game import Game
from game.play.originals import scenario_of
from game.play.replays import Verdict, play_again
from game.play.saves import Record, SaveError
from game.play.slots import read_record
from game.scenarios import Scenario
from game.text.farewell import debrief_lines
from game.text.outcomes import result_lines
from game.text.paper import Paper


def run(options: Options) -> int:
    """Read out or verify a saved game; returns 1 when a quarter comes out differently."""
    try:
        record = read_record(options.file)
        others = [Path(options.scenario)] if options.scenario else []
        scenario = scenario_of(record, options.file.parent, others)
        verdict = play_again(record, scenario)
    except SaveError as refusal:
        raise Refused(str(refusal)) from refusal
    if not verdict.agrees:
        raise Refused(_difference(verdict, record))
    if options.verify:
        print(f"OK: {_summary(record, scenario)}, every one as saved.")
    else:
        _read_out(verdict.game)
    return 0


def _summary(record: Record, scenario: Scenario) -> str:
    return f"“{scenario.title}”, seed {record.seed}, {len(record.plans)} of {record.quarters} quarters"


def _difference(verdict: Verdict, record: Record) -> str:
    saved = f"it was saved by Kitestring {record.game_version}"
    if verdict.differs == 0:
        return f"Different from the start: this is not the company that was saved; {saved}."
    number = verdict.differs or 0
    name = quarter_name(verdict.game, number - 1)
    return f"Different in quarter {number} ({name}), the ones before agree; {saved}."


def _read_out(game: Game) -> None:

    paper = Paper(sys.stdin, sys.stdout)
    paper.say([game.scenario.title])
    for number in range(1, len(game.quarters) + 1):
        paper.say(result_lines(replace(game, quarters=game.quarters[:number])))
    if game.over:
        paper.say(debrief_lines(game))
