"""The page: one HTML document without any request to the outside."""

from collections.abc import Iterator
from html import escape

from game.evidence.claims import CLAIMS, UNUSED
from game.evidence.judging import FULL, Judged, best_null, tally
from game.evidence.page.charts import figure_chart, legend, lines_chart
from game.evidence.page.style import STYLE
from game.evidence.page.words import figure, loose, ours, verdict
from game.evidence.report import Report
from game.evidence.running import NULLS
from game.words import _, in_figures

_LETTERS = {"no leadership": "L", "no management": "M", "shuffled": "S", "linear": "N"}


def document(report: Report) -> str:
    """Return the whole page."""
    title = _("Kitestring held against published findings")
    body = "\n".join(
        (
            *_front(report, title),
            *_rows(report),
            *_nulls(report),
            *_modes(report),
            *_claims(report),
            *_method(report),
        )
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head>\n<body><main>\n{body}\n</main></body></html>\n"
    )


def _p(text: str, kind: str = "") -> str:
    attribute = f' class="{kind}"' if kind else ""
    return f"<p{attribute}>{escape(text)}</p>"


def _front(report: Report, title: str) -> Iterator[str]:
    full, (null, its) = tally(report.judged, FULL), best_null(report.judged)
    counted = [one for one in report.judged if one.counts]
    held = [one for one in counted if one.verdicts[FULL].holds]
    yield f"<h1>{escape(title)}</h1>"
    yield _p(
        _(
            "The company in this game is a set of stocks, flows and delays written by hand. Here it is "
            "measured as a population of companies would be, and compared with what research found in "
            "real ones."
        )
    )
    yield '<ul class="score">'
    yield f"<li><b>{full.counted:.0f} %</b> {escape(_('of the rows that count hold, by weight'))}</li>"
    best = _("hold in the best null model ({name})").format(name=_(null))
    yield f"<li><b>{its.counted:.0f} %</b> {escape(best)}</li>"
    rows = _("of {count} rows that count hold").format(count=len(counted))
    yield f"<li><b>{len(held)}</b> {escape(rows)}</li>"
    whole = _("of all {count} rows hold, by weight").format(count=len(report.judged))
    yield f"<li><b>{full.all_rows:.0f} %</b> {escape(whole)}</li></ul>"
    yield _p(
        _(
            "Read it with suspicion. The numbers of the model were chosen with most of these rows in "
            "view, so a row that holds says that one set of mechanisms can produce the finding, not that "
            "companies work this way, and nothing about a finding that is not on this page. The rows "
            "were measured on seeds that no fitting used; how each is measured was written down before "
            "any fitting began. Several published figures are themselves from surveys, or recalled from "
            "secondary texts (confidence R or S). Misses are printed as misses."
        )
    )


def _rows(report: Report) -> Iterator[str]:
    yield f"<h2>{escape(_('Row by row'))}</h2>"
    yield _p(
        _(
            "The band is what we accept, the bar our 95 % interval over seed blocks; a disc holds, a "
            "cross misses. The letters show the null models: L leadership effects off, M management "
            "effects off, S shuffled policies, N linear without delays."
        ),
        "soft",
    )
    for one in report.judged:
        yield from _row(one)


def _row(one: Judged) -> Iterator[str]:
    row, full = one.row, one.verdicts[FULL]
    yield f'<section class="row" id="row-{row.id}"><div><h3>{row.id}. {escape(_(row.title))}</h3>'
    yield _p(_("Published: {figure}").format(figure=_(row.published)))
    yield _p(f"{row.source} · {_('confidence')} {row.confidence}", "soft")
    yield _p(_("Here: {measure}").format(measure=_(row.measure)))
    yield _p(_("Accepted: {tolerance}").format(tolerance=_(row.tolerance)), "soft") + "</div>"
    yield '<div class="figures">'
    for index, found in enumerate(full.measured):
        what = row.figures[index]
        told = f"<b>{escape(found.name)}</b><br>{escape(ours(found, what.unit))}"
        yield f'<div class="figure"><div>{told}</div>{figure_chart(one, index)}</div>'
    yield f'</div><div class="verdict {"holds" if full.holds else "miss"}">{escape(verdict(full))}'
    yield from (f"<small>{escape(note)}</small>" for note in _notes(one))
    yield "</div></section>"


def _notes(one: Judged) -> Iterator[str]:
    if not one.verdicts[FULL].in_order:
        yield _("the order is not as published")
    missed = [_LETTERS[name] for name, found in one.verdicts.items() if name != FULL and not found.holds]
    yield (
        _("missed by {nulls}").format(nulls=" ".join(missed))
        if missed
        else _("not counted: every null holds it")
    )
    if one.row.weight != 1.0:
        yield _("weight {weight}").format(weight=f"{one.row.weight:g}")


def _nulls(report: Report) -> Iterator[str]:
    yield f"<h2>{escape(_('Null models'))}</h2>"
    yield _p(
        _(
            "A model that fits is worth little if one without its mechanisms fits as well. A row counts "
            "only if at least one of these misses it."
        )
    )
    heads = (_("model"), _("what it is"), _("rows that count"), _("all rows"))
    yield "<table><thead><tr>"
    yield "".join(
        f"<th{' class=number' if at > 1 else ''}>{escape(head)}</th>" for at, head in enumerate(heads)
    )
    yield "</tr></thead><tbody>"
    what = {FULL: _("The equations of the game, with the fitted numbers.")} | {
        name: _(text) for name, text in NULLS.items()
    }
    for name, text in what.items():
        found = tally(report.judged, name)
        letter = f" ({_LETTERS[name]})" if name in _LETTERS else ""
        cells = f'<td class="number">{found.counted:.0f} %</td><td class="number">{found.all_rows:.0f} %</td>'
        yield f"<tr><td>{escape(_(name))}{letter}</td><td>{escape(text)}</td>{cells}</tr>"
    yield "</tbody></table>"


def _modes(report: Report) -> Iterator[str]:
    if not report.modes:
        return
    yield f"<h2>{escape(_('Reference modes'))}</h2>"
    yield _p(
        _(
            "Time shapes that systems of people are known for, each under the policy that makes it. "
            "These run on the numbers of the game itself. Every line is the mean of many companies, on one "
            "scale where sizes are alike; the verdict is that of an automatic test."
        )
    )
    yield '<div class="modes">'
    for mode, shape in report.modes:
        shown = _("shown") if shape.shown else _("not shown")
        yield f'<div class="mode"><h3>{escape(_(mode.title))}</h3>'
        yield lines_chart(shape.lines, mode.title) + legend(shape.lines)
        yield _p(_("Policy: {policy}").format(policy=_(mode.policy)))
        yield _p(_("Test: {test}").format(test=_(mode.diagnostic)))
        told = ", ".join(f"{name} {figure(value)}" for name, value in shape.figures.items())
        kind = "holds" if shape.shown else "miss"
        yield f'<p><b class="{kind}">{escape(shown)}</b> <small>{escape(told)}</small></p>'
        yield _p(mode.source, "soft") + "</div>"
    yield "</div>"


def _claims(report: Report) -> Iterator[str]:
    yield f"<h2>{escape(_('Claims of the documents, and the research behind them'))}</h2>"
    heads = (_("claim"), _("research behind it"), _("what is known"), _("here"))
    yield '<table class="claims"><thead><tr>'
    yield "".join(f"<th>{escape(head)}</th>" for head in heads) + "</tr></thead><tbody>"
    for claim in CLAIMS:
        cells = (
            f"{_(claim.claim)} ({', '.join(claim.statements)})",
            _(claim.strength),
            _(claim.research),
            _(claim.here),
        )
        marked = zip(heads, cells, strict=True)
        yield "<tr>" + "".join(f'<td data-head="{escape(h)}">{escape(c)}</td>' for h, c in marked) + "</tr>"
    yield "</tbody></table>"
    if report.explained is not None:
        yield _p(loose(report.explained))
    yield _p(
        _("Not used as truth anywhere here: {figures}.").format(figures="; ".join(_(one) for one in UNUSED))
    )


def _method(report: Report) -> Iterator[str]:
    design = report.plan.design
    yield f"<h2>{escape(_('How it was measured'))}</h2>"
    yield _p(
        _(
            "{companies} companies over {quarters} quarters after a burn-in of {burn_in}, in each of "
            "{blocks} seed blocks ({names}). Heads stay {tenure} quarters on average; each divides "
            "attention over the six practices by a Dirichlet distribution of concentration "
            "{concentration}, uses part of the free hours, and has a skill; attention drifts a little "
            "each quarter. Companies that fail are replaced by start-ups. Survey variables are read with "
            "a reliability of .8 unless the published correlation is corrected."
        ).format(
            companies=in_figures(design.companies),
            quarters=design.quarters,
            burn_in=design.burn_in,
            blocks=len(report.plan.blocks),
            names=report.blocks,
            tenure=f"{design.tenure:g}",
            concentration=f"{design.concentration:g}",
        )
    )
    yield _p(
        _(
            "The rows are measured with a table of fitted numbers; a game is played with the usual ones, "
            "in which everything must be felt within sixteen quarters. Equations and mechanisms are the "
            "same."
        )
    )
    yield _p(
        _("Measured by commit {commit}; run it again with: kitestring evidence").format(
            commit=report.commit or _("unknown")
        )
    )
    if report.quick:
        yield _p(_("This is a quick run: fewer companies, quarters and seeds, so wider intervals."))
