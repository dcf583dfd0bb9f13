"""The page in Markdown, for docs/evidence.md."""

from collections.abc import Iterator

from game.evidence.claims import CLAIMS
from game.evidence.judging import FULL, Judged, best_null, tally
from game.evidence.page.words import figure, loose, ours, verdict
from game.evidence.report import Report
from game.evidence.running import NULLS


def markdown(report: Report) -> str:
    """Return the report as Markdown; `kitestring evidence --markdown FILE` writes it."""
    parts = (_front, _rows, _nulls, _modes, _claims)
    return "\n".join(line for part in parts for line in part(report)) + "\n"


def _front(report: Report) -> Iterator[str]:
    full, (null, its) = tally(report.judged, FULL), best_null(report.judged)
    counted = [one for one in report.judged if one.counts]
    held = [one for one in counted if one.verdicts[FULL].holds]
    design = report.plan.design
    yield "# Evidence: the company held against published findings"
    yield ""
    yield "Written by `kitestring evidence --markdown docs/evidence.md`; `--html FILE` makes the page."
    yield (
        f"Measured by commit {report.commit or 'unknown'} on seed blocks {report.blocks}: "
        f"{design.companies:,} companies a block over {design.quarters} quarters after "
        f"{design.burn_in} of burn-in."
    )
    yield ""
    yield (
        f"**{len(held)} of {len(counted)} rows that count hold: {full.counted:.0f} % by weight; the best "
        f"null model ({null}) holds {its.counted:.0f} %.** Of all {len(report.judged)} rows "
        f"{full.all_rows:.0f} % hold."
    )
    yield ""
    yield (
        "A row counts only if at least one null model misses it. A row that holds shows that these "
        "mechanisms can produce the finding, not that companies work this way: the numbers were fitted "
        "with the rows in view, on other seeds. How each row is measured was frozen before fitting "
        "([decision](decisions/0015-evidence.md)). Misses are misses."
    )
    yield ""


def _rows(report: Report) -> Iterator[str]:
    yield "## Rows"
    yield ""
    yield "Ours with its 95 % interval over seed blocks. L M S N: missed by the null without leadership,"
    yield "without management, with shuffled policies, and linear without delays."
    yield ""
    yield "| # | published | source (confidence) | accepted | ours | verdict | missed by |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for one in report.judged:
        yield _row(one)
    yield ""


def _row(one: Judged) -> str:
    row, full = one.row, one.verdicts[FULL]
    parts = zip(row.figures, full.measured, strict=True)
    found = "; ".join(f"{f.name} {ours(m, f.unit)}{'' if m.holds else ' ✗'}" for f, m in parts)
    if not full.in_order:
        found += "; order ✗"
    letters = {"no leadership": "L", "no management": "M", "shuffled": "S", "linear": "N"}
    missed = " ".join(letters[name] for name in NULLS if not one.verdicts[name].holds)
    half = "" if row.weight == 1.0 else f" (weight {row.weight:g})"
    cells = (
        str(row.id),
        f"{row.title}: {row.published}",
        f"{row.source} ({row.confidence})",
        row.tolerance,
        found,
        verdict(full) + half,
        missed or "none: not counted",
    )
    return "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"


def _nulls(report: Report) -> Iterator[str]:
    yield "## Null models"
    yield ""
    yield "| model | what it is | rows that count | all rows |"
    yield "| --- | --- | --- | --- |"
    for name, text in ({FULL: "The company with the fitted numbers."} | NULLS).items():
        found = tally(report.judged, name)
        yield f"| {name} | {text} | {found.counted:.0f} % | {found.all_rows:.0f} % |"
    yield ""


def _modes(report: Report) -> Iterator[str]:
    yield "## Reference modes"
    yield ""
    yield "| shape | policy | test | shown | figures |"
    yield "| --- | --- | --- | --- | --- |"
    for mode, shape in report.modes:
        told = ", ".join(f"{name} {figure(value)}" for name, value in shape.figures.items())
        shown = "yes" if shape.shown else "no"
        yield f"| {mode.title} ({mode.source}) | {mode.policy} | {mode.diagnostic} | {shown} | {told} |"
    yield ""


def _claims(report: Report) -> Iterator[str]:
    yield "## Claims of the documents"
    yield ""
    yield "| claim | research behind it | what is known | here |"
    yield "| --- | --- | --- | --- |"
    for claim in CLAIMS:
        ids = ", ".join(claim.statements)
        yield f"| {claim.claim} ({ids}) | {claim.strength} | {claim.research} | {claim.here} |"
    if report.explained is not None:
        yield ""
        yield loose(report.explained)
