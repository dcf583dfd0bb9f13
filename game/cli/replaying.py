"""`kitestring replay`: a saved game read out, or played again and compared."""

from pathlib import Path

from game.cli.options import Options
from game.cli.reading_out import read_out
from game.cli.refusal import Refused
from game.lesson.wording import quarter_name
from game.play.originals import scenario_of
from game.play.replays import Verdict, play_again
from game.play.saves import Record, SaveError
from game.play.slots import Kept, kept_games, newest_file, read_record
from game.words import _


def run(options: Options) -> int:
    """Read out or verify a saved game; returns 1 when a quarter comes out differently."""
    if options.file is None:
        print("\n".join(_kept_lines()))
        return 0
    try:
        record = read_record(options.file)
        others = [Path(options.scenario)] if options.scenario else []
        verdict = play_again(record, scenario_of(record, options.file.parent, others))
    except SaveError as refusal:
        raise Refused(str(refusal)) from refusal
    if not verdict.agrees:
        raise Refused(_difference(verdict, record))
    if options.verify:
        print(_agreement(record))
    else:
        read_out(verdict.game)
    return 0


def _kept_lines() -> list[str]:
    games = kept_games()
    return [_kept_line(kept) for kept in games] or [_("There is no saved game yet.")]


def _kept_line(kept: Kept) -> str:
    path = newest_file(kept.slot)
    if kept.trouble:
        return f"{path}\n    {kept.trouble}"
    told = _("{title}, {company}: {number} of {all} quarters played").format(
        title=kept.title, company=kept.company, number=kept.quarter, all=kept.quarters
    )
    return f"{path}\n    {told}"


def _agreement(record: Record) -> str:
    return _("OK: “{title}”, seed {seed}, {number} of {all} quarters, every one as saved.").format(
        title=record.scenario.title, seed=record.seed, number=len(record.plans), all=record.quarters
    )


def _difference(verdict: Verdict, record: Record) -> str:
    version = record.game_version
    if not verdict.differs:
        told = _("Different from the start: this is not the company saved by Kitestring {version}.")
        return told.format(version=version)
    return _(
        "Different in quarter {number} ({quarter}), the ones before agree; "
        "it was saved by Kitestring {version}."
    ).format(number=verdict.differs, quarter=quarter_name(verdict.game, verdict.differs - 1), version=version)
