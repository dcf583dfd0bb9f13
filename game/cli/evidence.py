"""`kitestring evidence`: the company as a population, against published findings and null models."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from game.cli.options import Options
from game.cli.refusal import Refused
from game.evidence.judging import FULL, Judged, best_null, tally
from game.evidence.loose import explained
from game.evidence.modes.shelf import run_modes
from game.evidence.page.document import document
from game.evidence.page.table import markdown
from game.evidence.page.words import loose, ours, verdict
from game.evidence.report import Report
from game.evidence.rows.shelf import ROWS
from game.evidence.running import NULLS, QUICK_PLAN, Plan, measure
from game.evidence.world import World
from game.words import _, in_figures


def run(options: Options) -> int:
    """Measure, write the files asked for, and print the rows; returns the exit status."""
    files = {
        options.json_file: lambda report: json.dumps(report.facts(), ensure_ascii=False, indent=1) + "\n",
        options.html_file: document,
        options.markdown_file: markdown,
    }
    _refuse_unwritable([path for path in files if path is not None])
    report = _measured(options)
    for path, written in files.items():
        if path is not None:
            path.write_text(written(report), encoding="utf-8")
    print("\n".join(lines(report)))
    return 0


def plan_of(options: Options) -> Plan:
    """Return what is to be measured; Refused for a row that there is not."""
    plan = QUICK_PLAN if options.quick else Plan()
    known = {row.id for row in ROWS}
    for number in options.rows:
        if number not in known:
            there = ", ".join(str(row.id) for row in ROWS)
            told = _("There is no row {number}. There are: {rows}.")
            raise Refused(told.format(number=number, rows=there), 2)
    plan = replace(plan, rows=options.rows or plan.rows)
    return replace(plan, blocks=options.blocks or plan.blocks)


def _refuse_unwritable(paths: list[Path]) -> None:
    for path in paths:
        if path.is_dir() or not path.absolute().parent.is_dir():
            told = _("`{file}` cannot be written: name a file in a folder that exists.")
            raise Refused(told.format(file=path))


def _measured(options: Options) -> Report:
    plan = plan_of(options)
    with tqdm(total=len(plan.blocks), unit=" blocks", disable=None, leave=False) as progress:
        judged = measure(plan, lambda: bool(progress.update()), options.jobs or None)
    modes = [] if options.rows else run_modes()
    checked = None if options.rows else explained(plan.design, plan.blocks)
    return Report(plan, judged, modes, World().p, _commit(), options.quick, checked)


def _commit() -> str:
    """Return the commit of the checkout this runs from, or nothing."""
    here = Path(__file__).resolve().parent
    asked = ["git", "-C", str(here), "rev-parse", "--short=10", "HEAD"]
    try:
        told = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=5)
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.stdout.strip()


def lines(report: Report) -> list[str]:
    """Return what is printed: every row with its verdict, the null models and the modes."""
    told = [line for one in report.judged for line in _row(one)]
    names = {FULL: _("the company")} | {name: name for name in NULLS}
    told += ["", _("Rows that hold, by weight: of those that count, and of all")]
    for name, shown in names.items():
        found = tally(report.judged, name)
        told.append(f"  {shown:<16}{found.counted:>6.1f} %{found.all_rows:>8.1f} %")
    ahead = tally(report.judged, FULL).counted - best_null(report.judged)[1].counted
    told.append(_("Ahead of the best null model by {points} points.").format(points=in_figures(ahead, 1)))
    if report.modes:
        shown_modes = sum(shape.shown for _mode, shape in report.modes)
        told.append(
            _("Reference modes shown: {shown} of {all}.").format(shown=shown_modes, all=len(report.modes))
        )
    if report.explained is not None:
        told.append(loose(report.explained))
    return told


def _row(one: Judged) -> list[str]:
    full = one.verdicts[FULL]
    missed = ", ".join(name for name, found in one.verdicts.items() if name != FULL and not found.holds)
    note = _("missed by: {nulls}").format(nulls=missed) if missed else _("does not count")
    told = [f"{one.row.id:>3}  {verdict(full):<6} {_(one.row.title)}  ({note})"]
    for figure, found in zip(one.row.figures, full.measured, strict=True):
        mark = " " if found.holds else "×"
        told.append(f"       {mark} {found.name}: {ours(found, figure.unit)}  [{figure.published}]")
    return told
